/** A tiny reader behind every type, so that the command is tested apart from the real readers: `[{ title, start, uid?, … }]`, or a page of them. */
import type { Format, Formats } from '../../../src/cli/collect/readers.js';
import type { Occurrence } from '../../../src/cli/collect/types.js';

export interface Line {
  title: string;
  start: string;
  uid?: string;
  url?: string;
  venue?: string;
}

const tiny: Format = {
  read(document, { source, report }) {
    if (document === 'hang') for (;;);
    if (document === 'memory') {
      const all: number[][] = [];
      for (;;) all.push(new Array<number>(1e5).fill(0.5));
    }
    if (document === 'one large piece') return new Array<Occurrence>(3e8).fill({} as Occurrence);
    if (document === 'env') throw new Error(Object.keys(process.env).join(' '));
    const { events } = pageOf(document);
    return events.map(
      ({ title, start, uid, url = `https://${source.id}.example/${encodeURIComponent(title)}`, venue = 'Arsenal' }) => {
        if (title === 'odd') report({ item: uid ?? title, message: 'is odd', remedy: 'ask for an even one' });
        return {
          ...(uid ? { uid, recurrenceId: start } : {}),
          event: { name: { [source.language]: title }, category: 'music', startDate: start, location: { name: venue }, url },
        };
      },
    );
  },
  next: (document) => pageOf(document).next,
};

function pageOf(document: string): { events: Line[]; next?: [string, string][] } {
  const page = JSON.parse(document) as Line[] | { events: Line[]; next?: [string, string][] };
  return Array.isArray(page) ? { events: page } : page;
}

const load = () => Promise.resolve(tiny);
export const FORMATS: Formats = { ics: load, jsonld: load, openagenda: load };
