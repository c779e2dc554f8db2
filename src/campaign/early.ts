/**
 * The one object that the script puts on a page: `quattropole`, with its version and `diagnose()`. What the copies of the script, and the elements whichever
 * file they come from, share besides lies in its `page`, which is not enumerable. Scripts of other versions read it, too: it may only be added to.
 */

/** How long a feed may take before it counts as gone, in milliseconds. */
export const TIMEOUT = 12_000;

/** How long the browser may look in its cache: there is nothing to wait for. */
export const CACHE_TIMEOUT = 2_000;

/** Where the feed is, from the script: outside the folders of its versions. */
export const FEED = '../feed/v1/index.json';

/** What a signed document's name ends in, in place of `.json`. */
export const SIGNED = '.jws.json';

/** A copy of the script that runs on the page. */
export interface Script {
  version: string;
  address: string;
  /** The tags that it can show. */
  tags: readonly string[];
}

export interface Page {
  /** Settings for the whole page. Names are those of the elements' properties, as in a `dataset`. */
  defaults: Readonly<Record<string, string | undefined>>;
  /** Requests that begin with the script and not after it: the loader starts them while the code of the elements is still on its way. Undefined once taken. */
  early: Map<string, Promise<Response> | undefined>;
  /** In the order in which they came. */
  scripts: Script[];
  /** Which of them shows a tag: the first that was asked to. */
  owners: Map<string, Script>;
  /** What the page's policy forbade since the script came. */
  blocked: SecurityPolicyViolationEvent[];
}

declare global {
  var quattropole:
    | {
        readonly version: string;
        /** Says in the console, and returns, what there is and what is wrong on this page. */
        readonly diagnose: () => Promise<object>;
        /** Without it the name is the page's own: an element with this id, say. */
        readonly page?: Page;
      }
    | undefined;
}
