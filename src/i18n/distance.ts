/** Distances in words. */
import type { Language } from '../campaign/generated/types.js';

/**
 * A distance in metres as "350 m", "3.2 km" or "48 km": no more exact than a visitor needs. As `Intl.NumberFormat` would write it up to 999 km, which takes a
 * slow processor a tenth of a second to make.
 */
export function formatDistance(metres: number, locale: Language): string {
  if (metres < 975) return `${Math.max(50, Math.round(metres / 50) * 50)}\u00a0m`;
  const kilometres = metres < 9950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000);
  return `${locale === 'en' ? kilometres : `${kilometres}`.replace('.', ',')}\u00a0km`;
}
