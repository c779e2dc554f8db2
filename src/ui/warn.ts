/** Warnings in the console: each once a page, in words that are fetched only when there is something to say. */
import type * as explain from '../campaign/explain.js';

export type Words = (table: typeof explain) => string;

const said = new Set<string>();

/** Says a thing once a page, however many elements have it to say. Where the words can't be fetched, the short form must do. */
export async function warn(short: string, words: Words): Promise<string> {
  const message = await import('../campaign/explain.js').then(words, () => short);
  if (!said.has(message)) console.warn(`QuattroPole: ${message}`);
  if (said.size > 200) said.clear();
  said.add(message);
  return message;
}
