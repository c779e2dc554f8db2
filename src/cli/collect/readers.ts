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

export const FORMATS: Formats = {};
