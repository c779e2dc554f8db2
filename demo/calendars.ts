/** The page about the cities' calendars: what is collected, and what the command said. */
import { byId } from './dom.js';

interface Source {
  id: string;
  city: string;
  type: string;
  url: string;
}

const address = (path: string) => new URL(path, location.href);

async function get(path: string): Promise<Response> {
  const response = await fetch(address(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function listSources(): Promise<void> {
  const { sources } = (await (await get('./sources/sources.json')).json()) as { sources: Source[] };
  byId('sources').replaceChildren(
    ...sources.map(({ id, city, type, url }) => {
      const row = document.createElement('tr');
      const name = Object.assign(document.createElement('th'), { scope: 'row' });
      name.append(Object.assign(document.createElement('a'), { href: address(`./sources/${url}`).href, textContent: id }));
      row.append(name, ...[city, type].map((text) => Object.assign(document.createElement('td'), { textContent: text })));
      return row;
    }),
  );
}

async function showReport(): Promise<void> {
  byId('report').textContent = await (await get('./calendars/report.txt')).text();
}

for (const part of [listSources(), showReport()]) {
  part.catch((error: unknown) => {
    byId('report').textContent = `This can’t be loaded at the moment: ${String(error)}`;
  });
}
