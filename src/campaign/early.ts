/**
 * Requests that begin with the script and not after it: the loader starts them while the code of the elements is still on its way, and puts
 * them on the one global object that the script has.
 */

/** How long a feed may take before it counts as gone, in milliseconds. */
export const TIMEOUT = 12_000;

/** What a signed document's name ends in, in place of `.json`. */
export const SIGNED = '.jws.json';

/** A request that is under way already, once; whoever asks again makes one of their own. */
export function ask(url: string, init: RequestInit): Promise<Response> {
  const { early } = globalThis.quattropole ?? {};
  const request = early?.get(url);
  early?.delete(url);
  return request ?? fetch(url, init);
}

declare global {
  var quattropole:
    | {
        version: string;
        /** Settings for a whole page. Names are those of the elements' properties, as in a `dataset`. */
        defaults: Readonly<Record<string, string | undefined>>;
        early?: Map<string, Promise<Response>>;
      }
    | undefined;
}
