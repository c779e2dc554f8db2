/** Fair to four cities. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVENT_CATEGORIES } from '../../../src/campaign/categories.js';
import { CITY_IDS } from '../../../src/campaign/names.js';
import type { CityId, Event } from '../../../src/campaign/schema.js';
import { foldSeries, leadFairly, readEvents, selectEvents } from '../../../src/campaign/select-events.js';
import { limitPerCity, orderFairly, SCREEN, type Contender } from '../../../src/cli/collect/fairness.js';

let count = 0;
const contender = (city: CityId, startDate: string, changes: Partial<Event> = {}, completeness = 1): Contender => ({
  event: {
    id: `event-${(count += 1)}`,
    city,
    name: { de: 'Jazz' },
    category: 'music',
    startDate,
    location: { name: 'Arsenal' },
    url: 'https://venue.example/',
    ...changes,
  },
  completeness,
});
const from = '2026-06-01';
const daysOfWeek = Array.from({ length: 7 }, (_, index) => `2026-06-0${index + 1}`);

describe('at most so many a city and day', () => {
  it('keeps one of each category before a second of any', () => {
    const concerts = Array.from({ length: 5 }, () => contender('metz', '2026-06-02T20:00+02:00', {}, 9));
    const market = contender('metz', '2026-06-02T10:00+02:00', { category: 'market' });
    const { kept, left } = limitPerCity([...concerts, market], { perCity: 3, from });
    assert.deepEqual(kept.map(({ event }) => event.category).sort(), ['market', 'music', 'music']);
    assert.deepEqual(left, [{ city: 'metz', day: '2026-06-02', events: 3 }]);
  });

  it('keeps what is on once before what comes again, and what takes place before what does not', () => {
    const weekly = ['2026-06-02', '2026-06-09'].map((day) => contender('metz', day, { superEvent: 'weekly' }, 9));
    const off = contender('metz', '2026-06-02', { eventStatus: 'EventCancelled' }, 9);
    const once = contender('metz', '2026-06-02');
    const { kept } = limitPerCity([...weekly, off, once], { perCity: 1, from });
    assert.deepEqual(
      kept.map(({ event }) => event.id),
      [once.event.id, weekly[1]!.event.id],
    );
  });

  it('lets a long exhibition count on its first day, and not push out what begins', () => {
    const running = contender('metz', '2026-05-01', { endDate: '2026-08-01' }, 9);
    const today = contender('metz', '2026-06-01');
    const { kept, left } = limitPerCity([running, today], { perCity: 1, from });
    assert.deepEqual(kept, [today]);
    assert.equal(left[0]!.day, '2026-06-01');
  });

  it('holds for each city and day, and loses nobody without saying so', () => {
    const arbitrary = fc.array(
      fc.record({
        city: fc.constantFrom(...CITY_IDS),
        day: fc.constantFrom(...daysOfWeek),
        category: fc.constantFrom(...EVENT_CATEGORIES),
        superEvent: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 4 }), (all, perCity) => {
        const contenders = all.map(({ city, day, category, superEvent }) =>
          contender(city, day, { category, ...(superEvent ? { superEvent } : {}) }),
        );
        const { kept, left } = limitPerCity(contenders, { perCity, from });
        const counts = new Map<string, number>();
        for (const { event } of kept) {
          const key = `${event.city} ${event.startDate}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        assert.ok([...counts.values()].every((each) => each <= perCity));
        assert.equal(kept.length + left.reduce((sum, { events }) => sum + events, 0), contenders.length);
      }),
    );
  });
});

describe('the order', () => {
  it('shows the four cities alike over a week in which they have as much, though not by the hour', () => {
    const all = daysOfWeek.flatMap((day) =>
      CITY_IDS.flatMap((city, index) => [
        contender(city, `${day}T1${index}:00+02:00`),
        contender(city, `${day}T2${index}:00+02:00`),
      ]),
    );
    const { weeks, unfair } = orderFairly(all, { from });
    assert.equal(weeks.length, 1);
    for (const city of CITY_IDS) assert.ok(Math.abs(weeks[0]!.shares[city] - 0.25) < 0.02, JSON.stringify(weeks[0]!.shares));
    assert.deepEqual(unfair, []);
  });

  it('gives a city with few events the better places', () => {
    const all = daysOfWeek.flatMap((day) =>
      CITY_IDS.flatMap((city) => Array.from({ length: city === 'trier' ? 1 : 4 }, () => contender(city, day))),
    );
    const { events, shares, counts } = orderFairly(all, { from });
    const first = daysOfWeek.map((day) => events.find(({ startDate }) => startDate === day)!.city);
    assert.ok(first.filter((city) => city === 'trier').length >= 5, first.join());
    assert.ok(shares.trier > counts.trier / events.length);
  });

  it('is by day, and within a city by the hour', () => {
    const evening = contender('metz', '2026-06-02T20:00+02:00');
    const noon = contender('metz', '2026-06-02T10:00Z');
    const before = contender('metz', '2026-06-01T23:00+02:00');
    const { events } = orderFairly([evening, noon, before], { from });
    assert.deepEqual(events, [before.event, noon.event, evening.event]);
  });

  it('says which city falls short', () => {
    const all = [...daysOfWeek.map((day) => contender('metz', day)), contender('trier', '2026-06-03')];
    assert.deepEqual(orderFairly(all, { from }).unfair, ['luxembourg', 'saarbruecken', 'trier']);
  });

  it('is what a strip shows first: each morning the four cities alike, however early one of them begins', () => {
    // Metz has all the mornings, as a city with many guided tours does.
    const all = daysOfWeek.flatMap((day) =>
      CITY_IDS.flatMap((city) =>
        Array.from({ length: 6 }, (_, index) => contender(city, `${day}T${city === 'metz' ? 10 : 19}:${index}0+02:00`)),
      ),
    );
    const { events, weeks } = orderFairly(all, { from });
    const onScreen = (list: readonly Event[]) => {
      const counts = Object.fromEntries(CITY_IDS.map((city) => [city, 0])) as Record<CityId, number>;
      for (const day of daysOfWeek) {
        const cards = foldSeries(selectEvents(readEvents(list, []), { now: new Date(`${day}T00:00+02:00`) }));
        for (const [card] of leadFairly(cards, SCREEN).slice(0, SCREEN)) counts[card!.event.city] += 1;
      }
      return counts;
    };
    for (const city of CITY_IDS) {
      const share = onScreen(events)[city] / (daysOfWeek.length * SCREEN);
      assert.ok(Math.abs(share - weeks[0]!.shares[city]) < 0.03, `${city}: ${share}, promised ${weeks[0]!.shares[city]}`);
    }
    // By the hour alone, as without that order, nothing else is seen.
    assert.equal(
      onScreen([...events].sort((a, b) => (a.city === 'metz' ? -1 : b.city === 'metz' ? 1 : 0))).metz,
      daysOfWeek.length * SCREEN,
    );
  });
});
