/** Shares of the four cities, and what is due to each. */

/** No city has less than this share of anything. */
export const FAIR_SHARE = 0.2;

/** Of nothing at all everyone has a fair share. */
export function shareOf(count: number, all: Record<string, number>): number {
  const sum = Object.values(all).reduce((total, each) => total + each, 0);
  return sum ? count / sum : 1 / Object.keys(all).length;
}

/** Rounded down to a tenth where a whole number would look like enough: 19.9 % is not 20 %. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return `${share < FAIR_SHARE && whole >= FAIR_SHARE * 100 ? Math.floor(share * 1000) / 10 : whole} %`;
}
