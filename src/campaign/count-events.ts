/** How many cards each choice would show, in one pass over the events. Fetched with the filters. */
import { isAccessible, WHENS, type Failure, type Filters } from './event-filters.js';
import { languagesOf } from './event-languages.js';
import type { Occurrence } from './select-events.js';

/** Cards that stand alone, and series, each of which makes one card. */
class Count {
  cards = 0;
  series: Set<string> | undefined;

  add(series: string | undefined): void {
    if (series === undefined) this.cards += 1;
    else (this.series ??= new Set()).add(series);
  }
}

/** By value; the empty one stands for all. */
type Counts = Map<string, Count>;

export class EventCounts {
  readonly #facets: Record<keyof Filters, Counts> = {
    when: new Map(),
    city: new Map(),
    category: new Map(),
    language: new Map(),
    free: new Map(),
    accessible: new Map(),
  };

  constructor(
    /** Whether all are on screen: else the stretches of time alone are counted. */
    private readonly all = true,
  ) {}

  /** An event that a visitor could have chosen: which one thing speaks against it, and in which of the named stretches it is on, a bit each. */
  add({ event, series }: Occurrence, failure: Failure, on: number): void {
    // No more than that for each of thousands, where the rest is not on screen.
    for (let index = 0; index < WHENS.length; index += 1)
      if ((on >> index) & 1) this.#note('when', WHENS[index]!, failure, series);
    if (!this.all) return;
    const note = (facet: keyof Filters, value = '') => this.#note(facet, value, failure, series);
    note('city');
    note('city', event.city);
    note('category');
    note('category', event.category);
    note('language');
    if (event.inLanguage) for (const code of languagesOf(event)) note('language', code);
    if (event.isAccessibleForFree) note('free');
    if (isAccessible(event)) note('accessible');
  }

  #note(facet: keyof Filters, value: string, failure: Failure, series: string | undefined): void {
    const counts = this.#facets[facet];
    let count = counts.get(value);
    if (!count) counts.set(value, (count = new Count()));
    if (!failure || failure === facet) count.add(series);
  }

  /** How many cards a choice would show beside what else is chosen; undefined where no event has it. */
  of(facet: keyof Filters, value = facet === 'when' ? 'all' : ''): number | undefined {
    const count = this.#facets[facet].get(value);
    return count && count.cards + (count.series?.size ?? 0);
  }

  /** The choices that there are. */
  choices(facet: keyof Filters): string[] {
    return [...this.#facets[facet].keys()].filter(Boolean);
  }
}
