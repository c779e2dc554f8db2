/** Which reader reads what. Loaded when it is needed, in a process of its own (`apart.ts`). */
import type { Reader, SourceType } from './types.js';

export interface Format {
  read: Reader;
  /**
   * Of an answer in pages: what is added to the address to get the next one, as pairs of a parameter's name and value; none: it was the last.
   */
  next?(document: string): readonly (readonly [name: string, value: string])[] | undefined;
}

export type Formats = Readonly<Partial<Record<SourceType, () => Promise<Format>>>>;

export const FORMATS: Formats = {
  ics: async () => ({ read: (await import('./ics/read-calendar.js')).readCalendar }),
  openagenda: async () => {
    const { readOpenAgenda, nextAfter } = await import('./openagenda.js');
    return { read: readOpenAgenda, next: (document) => nextAfter(document)?.map((value) => ['after[]', value] as const) };
  },
  opendatasoft: async () => ({ read: (await import('./opendatasoft.js')).readOpendatasoft }),
  jsonld: async () => ({ read: (await import('./jsonld.js')).readJsonLd }),
  'destination-one': async () => ({ read: (await import('./destination-one.js')).readDestinationOne }),
  'echo-lu': async () => ({ read: (await import('./echo-lu.js')).readEchoLu }),
  datatourisme: async () => ({ read: (await import('./datatourisme.js')).readDatatourisme }),
};
