/** What a release does to CHANGELOG.md: pure, so that it can be tested without one. */
const UNRELEASED = /^## (?:\S+ )?\(?unreleased\)?$/im;

/** The day in the heading, by the clock of Luxembourg. */
export const dateHeading = (now: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Luxembourg' }).format(now);

/** The heading gets version and day; `notes` is what stands below it, '' where there is nothing. */
export function released(changelog: string, version: string, day: string): { changelog: string; notes: string } {
  const heading = UNRELEASED.exec(changelog);
  if (!heading) return { changelog, notes: '' };
  const below = changelog.slice(heading.index + heading[0].length);
  const end = below.search(/^## /m);
  return {
    changelog: changelog.replace(UNRELEASED, `## ${version} (${day})`),
    notes: (end < 0 ? below : below.slice(0, end)).trim(),
  };
}

/** By semver: a version is newer than its own pre-releases. */
export function newer(a: string, b: string): boolean {
  const [[coreA, preA], [coreB, preB]] = [a, b].map((version) => version.split(/-(.*)/)) as [
    [string, string?],
    [string, string?],
  ];
  const order = coreA.localeCompare(coreB, 'en', { numeric: true });
  if (order) return order > 0;
  if (preA === undefined || preB === undefined) return preA === undefined && preB !== undefined;
  return preA.localeCompare(preB, 'en', { numeric: true }) > 0;
}
