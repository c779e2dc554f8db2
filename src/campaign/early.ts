/**
 * Requests that begin with the script and not after it: the loader starts them while the code of the elements is still on its way, and puts
 * them on the one global object that the script has.
 */

/** How long a feed may take before it counts as gone, in milliseconds. */
export const TIMEOUT = 12_000;

/** What a signed document's name ends in, in place of `.json`. */
export const SIGNED = '.jws.json';

/** The answer to a request that is under way, once; whoever asks again makes a request of their own. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const { early } = globalThis.quattropole ?? {};
  const request = early?.get(url);
  early?.delete(url);
  return request;
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
