/** What editors write that the feed does not hold as it stands: rules of dates, tickets, settings, the glossary. */
import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { toGuard, type Guard } from '../../campaign/guards.js';
import { LANGUAGES } from '../../campaign/categories.js';
import { Campaign, Connection, Place } from '../../campaign/schema.js';

// The patterns are the feed's own, so that a message has words for them (`campaign/generated/expected.ts`).
const day = Connection.properties.validThrough;
const clock = Type.String({ pattern: '^\\d\\d:\\d\\d$' });
const word = Type.String({ minLength: 1 });

/** When something takes place; see content/README.md. One of `rrule`, `easter`, `start` and `month` is there. */
const When = Type.Object({
  rrule: Type.Optional(word),
  easter: Type.Optional(Type.Integer()),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
  start: Type.Optional(day),
  end: Type.Optional(day),
  month: Type.Optional(word),
});
export type When = Static<typeof When>;

/** The hours of a festival, the same every day. */
const Time = Type.Object({ start: clock, end: Type.Optional(clock) });
export type Time = Static<typeof Time>;

/** What a festival's dates are made from; the feed has an id for each of them. */
export const Dating = Type.Object({
  id: Place.properties.id,
  when: Type.Array(When, { minItems: 1 }),
  time: Type.Optional(Time),
});

/** A ticket as it stands in `tickets.yaml`; connections name its id. */
export const Ticket = Type.Object({ id: Place.properties.id, ...Connection.properties.tickets.items.properties });

export const Settings = Type.Object({
  publisher: Campaign.properties.publisher,
  expires: Campaign.properties.expires,
  pictures: Type.Object({ credit: word, license: word }, { description: 'What our own drawings carry.' }),
});
export type Settings = Static<typeof Settings>;

const byLanguage = <T extends TSchema>(schema: T) =>
  Type.Object(Object.fromEntries(LANGUAGES.map((language) => [language, schema])) as Record<(typeof LANGUAGES)[number], T>);

/** An entry of `glossary.yaml`. `allow`: names that keep a word which the language otherwise avoids. */
export const Term = Type.Object({
  term: byLanguage(word),
  avoid: Type.Optional(byLanguage(Type.Optional(Type.Array(word)))),
  allow: Type.Optional(Type.Array(word)),
});
export type Term = Static<typeof Term>;

/** The guard of a schema with the editors' limits in it: lengths, all four languages. */
export const guardOf = (schema: TSchema): Guard => toGuard(schema as Parameters<typeof toGuard>[0], { editorial: true });
