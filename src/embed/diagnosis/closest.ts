/** The name that was probably meant: `hostcity` is `host-city`, `carousel` is `city-carousel`. */
export function closest(name: string, names: readonly string[]): string | undefined {
  const plain = fold(name);
  const near = names
    .map((each) => ({ each, distance: distance(plain, fold(each)) }))
    .filter(({ distance }) => distance <= Math.min(2, plain.length / 3))
    .sort((a, b) => a.distance - b.distance)[0]?.each;
  return near ?? names.find((each) => plain.length > 2 && (fold(each).includes(plain) || plain.includes(fold(each))));
}

const fold = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** How many letters differ (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
