/** Distances in words. */
import type { Language } from '../campaign/generated/types.js';
import { cached, tagOf } from './format.js';

/** A distance in metres as "350 m", "3.2 km" or "48 km": no more exact than a visitor needs. */
export function formatDistance(metres: number, locale: Language): string {
  const near = metres < 975;
  const value = near ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
  const digits = near || value >= 9.95 ? 0 : 1;
  return cached(
    `m${locale}${near}${digits}`,
    () =>
      new Intl.NumberFormat(tagOf(locale), {
        style: 'unit',
        unit: near ? 'meter' : 'kilometer',
        unitDisplay: 'short',
        maximumFractionDigits: digits,
      }),
  )
    .format(value)
    .replace(/[ \u202f]/g, '\u00a0');
}
