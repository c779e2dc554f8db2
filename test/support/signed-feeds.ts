/** The built feed as four cities publish it: signed by two of them, by one, and by two but changed on the server since. */
import { readFile } from 'node:fs/promises';
import { base64url, bytes, newKey, ringOf, signedBy } from './signing.js';

export async function signedFeeds(index: string): Promise<{ keys: string; files: ReadonlyMap<string, string> }> {
  const ring = await Promise.all(['luxembourg', 'metz', 'saarbruecken', 'trier'].map((city) => newKey(city)));
  const [, metz, , trier] = ring as [never, (typeof ring)[0], never, (typeof ring)[0]];
  const feed = { ...(JSON.parse(await readFile(index, 'utf8')) as { expires: string }), expires: '2999-12-31' };
  const two = await signedBy(feed, trier, metz);
  const documents = {
    two,
    one: await signedBy(feed, trier),
    changed: { ...two, payload: base64url(bytes({ ...feed, expires: '2999-12-30' })) },
  };
  const keys = ringOf(...ring);
  const files = Object.entries(documents).map(([name, document]) => [
    `/signed/${name}/index.jws.json`,
    JSON.stringify(document),
  ]) as [string, string][];
  return { keys, files: new Map([...files, ['/signed/keys.json', keys]]) };
}
