/** Rivers as lines, from the courses written down. */
import { between, type Line, type Position } from './geometry.js';
import type { Border } from './borders.js';
import type { Course } from './courses.js';

const positionOf = (pair: string): Position => {
  const [latitude, longitude] = pair.trim().split(/\s+/).map(Number);
  if (!latitude || !longitude) throw new Error(`src/cli/basemap/courses.ts: "${pair}" is not a latitude and a longitude.`);
  return [longitude, latitude];
};

export function river({ course }: Course, borders: readonly Border[]): Position[] {
  return course.flatMap((part): Line => {
    if (typeof part === 'string') return part.split(',').map(positionOf);
    const lines = borders.filter(({ zones }) => zones.includes(part.zone)).map(({ line }) => line);
    return between(lines, positionOf(part.from), positionOf(part.to));
  });
}
