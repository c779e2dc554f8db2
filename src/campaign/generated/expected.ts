// Generated from schema.ts by "npm run generate".
/** What a pattern means, in words. */
export const EXPECTED: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'an id of small letters, digits and hyphens, such as "porta-nigra"',
  '^https?://[^\\s]+$': 'a link that starts with https:// or http://',
  '^(https?://|(?!/|[A-Za-z][\\w+.-]*:)[\\w.-])[^\\s]*$': 'an https:// address or a path relative to the feed',
  '^\\d\\d:\\d\\d$': 'a time such as 22:31',
  '^\\d{4}-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?)?$':
    'a date (2026-07-14), a time with its offset (2026-07-14T20:00+02:00), or a month (2026-07) where the date is to be confirmed',
  '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?$':
    'a date (2026-07-14) or a time with its offset (2026-07-14T20:00+02:00)',
  '^\\d{4}-\\d\\d-\\d\\d$': 'a date such as 2026-07-14',
};
