/** How many cards each choice would show, in one pass over the events. Fetched with the filters. */
import { isAccessible, WHENS, type Filters, type When } from './event-filters.js';
import { languagesOf } from './event-languages.js';
import type { Occurrence } from './select-events.js';

interface Count {
  cards: number;
  /** What is on again makes one card. */
  series: Set<string>;
}

export class EventCounts {
  readonly #facets = new Map<keyof Filters, Map<string, Count>>();

  /** An event that a visitor could have chosen: which one thing speaks against it, and which stretches it is on in. */
  add({ event, series }: Occurrence, failure: keyof Filters | 'several' | undefined, isOn: (when: When) => boolean): void {
    const note = (facet: keyof Filters, ...values: string[]) => {
      let counts = this.#facets.get(facet);
      if (!counts) this.#facets.set(facet, (counts = new Map<string, Count>()));
      // The empty value stands for all.
      for (const value of ['', ...values]) {
        let count = counts.get(value);
        if (!count) counts.set(value, (count = { cards: 0, series: new Set() }));
        if (failure && failure !== facet) continue;
        if (series === undefined) count.cards += 1;
        else count.series.add(series);
      }
    };
    note('when', ...WHENS.filter(isOn));
    note('city', event.city);
    note('category', event.category);
    note('language', ...languagesOf(event));
    if (event.isAccessibleForFree) note('free');
    if (isAccessible(event)) note('accessible');
  }

  /** How many cards a choice would show beside what else is chosen; undefined where no event has it. */
  of(facet: keyof Filters, value = ''): number | undefined {
    const count = this.#facets.get(facet)?.get(value);
    return count && count.cards + count.series.size;
  }

  /** The choices that there are. */
  choices(facet: keyof Filters): string[] {
    return [...(this.#facets.get(facet)?.keys() ?? [])].filter(Boolean);
  }
}
