/** How a file of the feed is asked for and read: a request that the loader has made already is taken; what is too large is not read to its end. */
import { CampaignError } from './campaign.js';

/** A feed of ten thousand places has eight million characters. What a server says of its length is not relied on. */
export const MOST_CHARACTERS = 16e6;

/** A request that is under way already, once; whoever asks again makes one of their own. */
export function ask(url: string, init: RequestInit): Promise<Response> {
  const early = globalThis.quattropole?.page?.early;
  const request = early?.get(url);
  early?.set(url, undefined);
  return request ?? fetch(url, init);
}

export async function readText(response: Response, url: string): Promise<string> {
  // A text in another encoding would show the wrong letters.
  const reader = response.body!.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let text = '';
  let part;
  while (!(part = await reader.read()).done && text.length < MOST_CHARACTERS) text += part.value;
  if (part.done) return text;
  void reader.cancel();
  throw new CampaignError('size', `${url}: is too large`);
}
