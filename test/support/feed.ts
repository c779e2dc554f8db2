/** A small feed for tests: realistic, changeable, served by a fetch of our own. */
import type { City, Connection } from '../../src/campaign/generated/types.js';

type Id = City['id'];
const NAMES: Record<Id, City['name']> = {
  luxembourg: { de: 'Luxemburg', fr: 'Luxembourg', lb: 'Lëtzebuerg', en: 'Luxembourg' },
  metz: { de: 'Metz', fr: 'Metz', lb: 'Metz', en: 'Metz' },
  saarbruecken: { de: 'Saarbrücken', fr: 'Sarrebruck', lb: 'Saarbrécken', en: 'Saarbrücken' },
  trier: { de: 'Trier', fr: 'Trèves', lb: 'Tréier', en: 'Trier' },
};

/** A picture without a request. */
export const PIXEL = new URL('./poster.svg', import.meta.url).href;

const all = (what: string) => ({
  de: `${what} auf Deutsch`,
  fr: `${what} en français`,
  lb: `${what} op Lëtzebuergesch`,
  en: `${what} in English`,
});

export const city = (id: Id, changes: Partial<City> = {}): City => ({
  id,
  name: NAMES[id],
  slogan: all(`Slogan ${id}`),
  description: all(`Description ${id}`),
  strengths: { culture: all(`Culture ${id}`), tourism: all(`Tourism ${id}`), people: all(`People ${id}`) },
  url: `https://${id}.example/`,
  geo: { latitude: 49.5, longitude: 6.4 },
  addressCountry: 'DE',
  timeZone: 'Europe/Berlin',
  image: { contentUrl: PIXEL, width: 1200, height: 800, alt: all(`Picture ${id}`), credit: 'Test', license: 'CC-BY-4.0' },
  ...changes,
});

export const connection = (from: Id, to: Id, minutes: number, means: Connection['means'] = 'train'): Connection => ({
  id: `${from}-${to}`,
  from,
  to,
  means,
  minutes,
  changes: 0,
  provider: ['Test'],
  planners: [{ name: 'Planner', url: 'https://planner.example/' }],
  validThrough: '2030-12-31',
});

export const CITIES: Id[] = ['luxembourg', 'metz', 'saarbruecken', 'trier'];

export const feed = (changes: Record<string, unknown> = {}) => ({
  formatVersion: 1,
  publisher: { name: 'QuattroPole', url: 'https://www.quattropole.org/' },
  dateModified: '2026-11-01',
  expires: '2030-01-01',
  audiences: [],
  cities: CITIES.map((id) => city(id)),
  places: [],
  trips: [],
  events: [],
  connections: [
    connection('luxembourg', 'trier', 50),
    connection('luxembourg', 'metz', 55),
    connection('metz', 'saarbruecken', 65),
    connection('saarbruecken', 'trier', 66),
    connection('luxembourg', 'saarbruecken', 75, 'bus'),
    connection('metz', 'trier', 120),
  ],
  ...changes,
});

let count = 0;
/** An address of its own that answers with this feed, so that no test meets another's store. On the page's own server, that is also the script's. */
export function feedUrl(content: unknown = feed(), server = 'https://feed.example'): string {
  const url = `${server}/${(count += 1)}/index.json`;
  answers.set(url, () => json(content));
  return url;
}

/** An address that answers as the test wants; each call asks anew. */
export function answeringUrl(answer: Answer): string {
  const url = `https://feed.example/${(count += 1)}/index.json`;
  answers.set(url, answer);
  return url;
}

type Answer = () => Response | Promise<Response>;
export const json = (content: unknown) =>
  new Response(JSON.stringify(content), { headers: { 'Content-Type': 'application/json' } });

/** The address of a feed in parts, English alone; the files are answered as the test wants, by their names. */
export function partsUrl(parts: Record<string, unknown>, files: Record<string, Answer>): string {
  const url = answeringUrl(() => json({ formatVersion: 1, parts }));
  for (const [name, answer] of Object.entries(files)) answers.set(new URL(name, url).href, answer);
  return url;
}

/** An address beside which this signed document lies; who does not ask for it gets nothing. */
export function signedUrl(document: unknown): string {
  const url = answeringUrl(() => new Response('', { status: 404 }));
  answers.set(url.replace('.json', '.jws.json'), () => new Response(JSON.stringify(document)));
  return url;
}

const answers = new Map<string, Answer>();
/** How often an address was asked. */
export const requests = new Map<string, number>();

const original = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const answer = answers.get(url);
  if (!answer) return original(input, init);
  requests.set(url, (requests.get(url) ?? 0) + 1);
  return answer();
};
