/** Railways as lines through their stations. */
import type { Position } from './geometry.js';

export interface Station {
  name: string;
  country: string;
  position: Position;
  /** Of two with one name the one with more. */
  trust: number;
}

/** The points of a line that is written as in `railways.ts`. */
export function railway(written: string, stations: readonly Station[]): Position[] {
  let country = '';
  return written.split(',').map((part): Position => {
    const [, prefix, stop] = /^\s*(?:([A-Z]{2}):\s*)?(.+?)\s*$/s.exec(part)!;
    if (prefix) country = prefix;
    const pair = /^(\d+\.\d+) (\d+\.\d+)$/.exec(stop!);
    if (pair) return [Number(pair[2]), Number(pair[1])];
    const found = stations.filter((station) => station.name === stop && station.country === country);
    const best = found.sort((a, b) => b.trust - a.trust)[0];
    if (!best)
      throw new Error(
        `src/cli/basemap/railways.ts: "${stop}" (${country}) is not among the stations; spell it as they do, or write its latitude and longitude.`,
      );
    return best.position;
  });
}
