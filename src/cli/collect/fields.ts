/** What the readers share: from a calendar's values to the fields of the feed, or to nothing where a value can't be used. */
import { LANGUAGES } from '../../campaign/categories.js';
import type { CityId, Event, Language, Text } from '../../campaign/schema.js';
import { field, given, isObject, list, string, strings } from './json.js';
import { hasContact, plainText } from './plain-text.js';

type Location = Event['location'];
export type Geo = NonNullable<Location['geo']>;
export type Address = NonNullable<Location['address']>;
type Status = NonNullable<Event['eventStatus']>;
type Availability = NonNullable<NonNullable<Event['offers']>['availability']>;

/** The longest that the schema allows. */
export const NAME = 90;
export const DESCRIPTION = 400;

/** A link for visitors: http(s), nobody's password or e-mail address in it. A relative one counts from the page it stands on. */
export function httpLink(value: unknown, base?: string): string | undefined {
  const text = string(value);
  if (!text || text.length > 2000 || !URL.canParse(text, base)) return undefined;
  const { protocol, username, password, href } = new URL(text, base);
  if (!/^https?:$/.test(protocol) || username || password || hasContact(unescaped(href))) return undefined;
  return href;
}

const unescaped = (href: string): string => {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
};

/** `de-DE`, `de_DE`, `@de`, `ltz`, `Deutsch`: as a language that visitors are spoken to in. */
export function languageOf(value: unknown): Language | undefined {
  const code = /^@?([a-z]+)/.exec(string(value)?.toLowerCase() ?? '')?.[1] ?? '';
  return LANGUAGES.find((language) => language === code) ?? OTHER_CODES.get(code);
}

const OTHER_CODES = new Map<string, Language>([
  ...(['deu', 'ger', 'deutsch', 'allemand', 'german'] as const).map((code) => [code, 'de'] as const),
  ...(['fra', 'fre', 'fran', 'franz', 'french'] as const).map((code) => [code, 'fr'] as const),
  ...(['ltz', 'luxembourgish', 'luxemburgisch', 'luxembourgeois', 'l'] as const).map((code) => [code, 'lb'] as const),
  ...(['eng', 'englisch', 'anglais', 'english'] as const).map((code) => [code, 'en'] as const),
]);

/**
 * A text by language, as plain text of the schema's length: from a bare text (in the source's language), from `{ de, fr }`, from
 * `{ "@value", "@language" }`, or from a list of any. Languages that the campaign doesn't speak are left out.
 */
export function textOf(value: unknown, language: Language, maxLength: number): Text | undefined {
  const texts: Text = {};
  const add = (into: Language | undefined, each: unknown) => {
    const text = typeof each === 'string' ? plainText(each, maxLength) : '';
    if (into && text) texts[into] ??= maxLength === NAME ? text.replaceAll('\n', ' ') : text;
  };
  for (const each of list(value)) {
    if (!isObject(each)) add(language, each);
    else if (Object.hasOwn(each, '@value')) {
      add(Object.hasOwn(each, '@language') ? languageOf(each['@language']) : language, each['@value']);
    } else for (const [code, inner] of Object.entries(each)) add(languageOf(code), list(inner)[0]);
  }
  return Object.keys(texts).length ? texts : undefined;
}

/** A text of one line without a language: a street, a town, a place's own name. */
export const lineOf = (value: unknown, maxLength: number): string | undefined =>
  plainText(string(value) ?? '', maxLength).replaceAll('\n', ' ') || undefined;

/** A number, also as text and with a comma. */
const number = (value: unknown): number => Number((string(value) ?? 'none').replace(',', '.'));

/** A point on the earth; none where it can't be, nor at 0° 0°, which means that nobody entered one. */
export function geoOf(latitude: unknown, longitude: unknown): Geo | undefined {
  const geo = { latitude: number(latitude), longitude: number(longitude) };
  const real = Math.abs(geo.latitude) <= 90 && Math.abs(geo.longitude) <= 180 && (geo.latitude !== 0 || geo.longitude !== 0);
  return real ? geo : undefined;
}

export const COUNTRY: Readonly<Record<CityId, Address['addressCountry']>> = {
  luxembourg: 'LU',
  metz: 'FR',
  saarbruecken: 'DE',
  trier: 'DE',
};

/** The cities as they are written on site. */
export const TOWN: Readonly<Record<CityId, string>> = {
  luxembourg: 'Luxembourg',
  metz: 'Metz',
  saarbruecken: 'Saarbrücken',
  trier: 'Trier',
};

const COUNTRY_NAMES: [Address['addressCountry'], RegExp][] = [
  ['LU', /^(lux?|lux[ea]mb.*|l[eë]tzebuerg)$/i],
  ['FR', /^(fra?|fran[ck].*)$/i],
  ['DE', /^(deu?|ger|deutschland|germany|allemagne|d[aä]itschland)$/i],
  ['BE', /^(bel?|belg.*)$/i],
];

/** The country by its code or name; undefined for any but the four that the feed knows. */
const countryOf = (value: string): Address['addressCountry'] | undefined =>
  COUNTRY_NAMES.find(([, names]) => names.test(value.replace(/^.*\//, '').trim()))?.[0];

interface Parts {
  street?: unknown;
  postalCode?: unknown;
  town?: unknown;
  country?: unknown;
}

/** An address; it needs a town. Without a country it is in the city's; in one that the feed doesn't know it is left out. */
export function addressOf({ street, postalCode, town, country }: Parts, city: CityId): Address | undefined {
  const addressLocality = lineOf(town, 80);
  const named = string(country);
  const addressCountry = named ? countryOf(named) : COUNTRY[city];
  if (!addressLocality || !addressCountry) return undefined;
  const code = lineOf(postalCode, 100);
  return given<Address>({
    streetAddress: lineOf(street, 120),
    postalCode: code && code.length <= 12 ? code : undefined,
    addressLocality,
    addressCountry,
  });
}

/** `Wechselstraße 4, 54290 Trier`: an address in one line, as far as it can be told apart. */
export function addressFromLine(line: string, city: CityId): Address | undefined {
  const [, street, postalCode, town, country] =
    /^(?:(.{1,200}?)[,\s]\s*)??((?:[A-Z]-)?\d{4,5})\s+([^,\d]{1,80})(?:,\s*([^,]{1,60}))?$/.exec(line.trim()) ?? [];
  return town ? addressOf({ street: street?.replace(/,\s*$/, ''), postalCode, town, country }, city) : undefined;
}

/** A place by its name and where it is; without a name it is called by its street or town. */
export function locationOf(name: Text | undefined, address: Address | undefined, geo: Geo | undefined): Location | undefined {
  const called = nameOf(name) ?? address?.streetAddress?.slice(0, NAME) ?? address?.addressLocality;
  return called ? given<Location>({ name: called, geo, address }) : undefined;
}

/** A name that is the same everywhere needs no languages. */
function nameOf(name: Text | undefined): Location['name'] | undefined {
  const texts = [...new Set(Object.values(name ?? {}) as string[])];
  return texts.length > 1 ? name : texts[0];
}

export const ONLINE: Location = { name: { de: 'Online', fr: 'En ligne', lb: 'Online', en: 'Online' } };

/** `EventCancelled`, also with schema.org's address before it. Undefined: it takes place as planned, or nobody says. */
export function statusOf(value: unknown): Status | undefined {
  const names = strings(value).map((each) => each.replace(/^.*[/#:]/, '').replace(/^EventCanceled$/i, 'EventCancelled'));
  return MATTERS.find((status) => names.some((name) => name.toLowerCase() === status.toLowerCase()));
}

/** The worst first: what a visitor must know. */
const MATTERS: readonly Status[] = ['EventCancelled', 'EventPostponed', 'EventMovedOnline', 'EventRescheduled'];

/** What calendars write before a title where they have no better place: "ABGESAGT: …", "Complet – …". */
export function statusInTitle(title: string): { eventStatus?: Status; soldOut?: true } {
  const [, word = ''] = /^\W{0,3}([\p{L} ]{5,25}?)\s*[!:–—)\]-]/u.exec(title) ?? [];
  const said = word.toLowerCase();
  if (/^(abgesagt|entfällt|fällt aus|annulée?|cancel+ed|ofgesot)$/.test(said)) return { eventStatus: 'EventCancelled' };
  if (/^(verschoben|reportée?|postponed|verréckelt)$/.test(said)) return { eventStatus: 'EventPostponed' };
  if (/^(ausverkauft|ausgebucht|complet|sold out|ausverkaaft)$/.test(said)) return { soldOut: true };
  return {};
}

/** Of several kinds of tickets: sold out only where all are. */
export function availabilityOf(values: readonly unknown[]): Availability | undefined {
  const found = values.flatMap((each) => AVAILABILITY.get(string(each)?.replace(/^.*[/#:]/, '') ?? '') ?? []);
  return (['InStock', 'LimitedAvailability', 'SoldOut'] as const).find((each) => found.includes(each));
}

const AVAILABILITY = new Map<string, Availability>([
  ['InStock', 'InStock'],
  ['PreSale', 'InStock'],
  ['PreOrder', 'InStock'],
  ['OnlineOnly', 'InStock'],
  ['LimitedAvailability', 'LimitedAvailability'],
  ['SoldOut', 'SoldOut'],
  ['OutOfStock', 'SoldOut'],
]);

const FREE =
  /^(?:(?:der )?eintritt (?:ist )?frei|freier eintritt|kostenlos|kostenfrei|gratis|gratuite?|entr[ée]+e (?:libre|gratuite)|acc[èe]s libre|fr[äa]ien entr[ée]e|entr[ée]e fr[äa]i|free(?: (?:of charge|entry|admission|entrance))?|admission free)(?=$|[.,;:!)(\n/|–-]|\s+[(–|/-])/i;

/** Whether words on the price say that it is free for everybody: not "free for children", not "free or 5 €". */
export const saysFree = (value: unknown): boolean => {
  const text = plainText(string(value) ?? '');
  return FREE.test(text) && !/[€$]|\b(?:euros?|eur|ermäßigt|réduit|enfants|kinder|sauf|außer)\b/i.test(text);
};

/** Languages in which an event is held, as BCP 47 writes them. */
export function languagesOf(value: unknown): string[] | undefined {
  const codes = list(value).flatMap((each) => {
    const said = string(isObject(each) ? field(each, 'alternateName', 'identifier', 'name') : each) ?? '';
    return languageOf(said) ?? (/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/i.test(said) ? said.toLowerCase() : []);
  });
  return codes.length ? [...new Set(codes)].slice(0, 8) : undefined;
}
