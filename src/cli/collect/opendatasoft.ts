/** OpenAgenda's mirror at Opendatasoft ("evenements-publics-openagenda"): flat rows, with lists and states as JSON in a text. */
import { LANGUAGES } from '../../campaign/categories.js';
import { readItems } from './draft.js';
import { field, isObject, list, parseJson, string } from './json.js';
import { readOpenAgendaEvent } from './openagenda.js';
import type { ReadContext, Reader } from './types.js';

/** Reads a page of the API (Explore 2.1, 2.0 or 1.0) or an export. */
export const readOpendatasoft: Reader = (document, context) => {
  const page = parseJson(document);
  const rows = Array.isArray(page) ? page : field(page, 'results', 'records');
  if (!Array.isArray(rows)) throw new Error('this is no page of Opendatasoft: it has neither "results" nor "records"');
  return readItems(rows, context, (row: unknown, rowContext: ReadContext) =>
    readOpenAgendaEvent(asOpenAgenda(fieldsOf(row), rowContext), rowContext),
  );
};

/** Where the versions of the API keep the columns. */
const fieldsOf = (row: unknown): unknown => field(field(row, 'record'), 'fields') ?? field(row, 'fields') ?? row;

/** A row as the event it mirrors. Columns with people in them (contacts, contributors) are not among these. */
function asOpenAgenda(row: unknown, { report }: ReadContext): unknown {
  const item = string(field(row, 'uid'));
  const json = (column: string): unknown => {
    const value = field(row, column);
    if (typeof value !== 'string') return value;
    if (!/^\s*[[{]/.test(value)) return value;
    try {
      return parseJson(value);
    } catch (error) {
      report({
        ...(item && { item }),
        field: column,
        message: `can't be read: ${(error as Error).message}`,
        remedy: 'It is left out.',
      });
      return undefined;
    }
  };
  const byLanguage = (column: string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, field(row, `${column}_${language}`)]));
  const coordinates = field(row, 'location_coordinates');
  const [latitude, longitude] = Array.isArray(coordinates)
    ? (coordinates as unknown[])
    : [field(coordinates, 'lat'), field(coordinates, 'lon')];
  return {
    uid: field(row, 'uid'),
    slug: field(row, 'slug'),
    canonicalUrl: field(row, 'canonicalurl'),
    title: byLanguage('title'),
    description: byLanguage('description'),
    conditions: byLanguage('conditions'),
    keywords: byLanguage('keywords'),
    timings: json('timings') ?? between(row),
    status: idOf(json('status')),
    attendanceMode: idOf(json('attendancemode')),
    onlineAccessLink: field(row, 'onlineaccesslink'),
    accessibility: json('accessibility'),
    registration: json('registration'),
    location: field(row, 'location_name', 'location_city') && {
      name: field(row, 'location_name'),
      address: field(row, 'location_address'),
      postalCode: field(row, 'location_postalcode'),
      city: field(row, 'location_city'),
      countryCode: field(row, 'location_countrycode'),
      website: field(row, 'location_website'),
      latitude,
      longitude,
    },
  };
}

/** `{ "id": 6, "label": … }`, or the number alone. */
const idOf = (value: unknown): unknown => (isObject(value) ? field(value, 'id') : list(value)[0]);

/** Rows without their dates still say when the first one begins. */
const between = (row: unknown): unknown => {
  const begin = field(row, 'firstdate_begin');
  return begin && [{ begin, end: field(row, 'firstdate_end') }];
};
