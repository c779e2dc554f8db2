import { expect } from '@open-wc/testing';
import { formatDays, pluralOf } from '../../src/i18n/counts.js';
import { formatDate, formatTimes } from '../../src/i18n/dates.js';
import '../../src/i18n/luxembourgish.js';
import { formatMinutes } from '../../src/i18n/format.js';
import { LANGUAGES } from '../../src/campaign/categories.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const day = new Date('2026-07-04T21:30:00Z');

describe('dates', () => {
  it('are written as each language writes them', () => {
    const written = Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        plain(
          formatDate(day, language, {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            timeZone: 'Europe/Berlin',
          }),
        ),
      ]),
    );
    expect(written['de']).to.equal('Samstag, 4. Juli 2026');
    expect(written['fr']).to.equal('samedi 4 juillet 2026');
    expect(written['en']).to.match(/^Saturday,? 4 July 2026$/);
    // Browsers do not ship Luxembourgish: Chromium would answer in the machine's language without a word.
    expect(written['lb']).to.equal('Samschdeg, 4. Juli 2026');
  });

  it('are those of the place, not of the machine', () => {
    expect(formatDate(day, 'lb', { day: 'numeric', month: 'short', timeZone: 'Asia/Tokyo' })).to.equal('5. Juli');
    expect(formatDate(day, 'lb', { weekday: 'short', day: 'numeric', timeZone: 'America/New_York' })).to.equal('Sa., 4.');
  });

  it('has all Luxembourgish months and weekdays', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      formatDate(new Date(Date.UTC(2026, month, 15)), 'lb', { month: 'long' }),
    );
    expect(months.join(' ')).to.equal('Januar Februar Mäerz Abrëll Mee Juni Juli August September Oktober November Dezember');
    const week = Array.from({ length: 7 }, (_, offset) =>
      formatDate(new Date(Date.UTC(2026, 10, 23 + offset)), 'lb', { weekday: 'long', timeZone: 'UTC' }),
    );
    expect(week.join(' ')).to.equal('Méindeg Dënschdeg Mëttwoch Donneschdeg Freideg Samschdeg Sonndeg');
  });
});

describe('durations', () => {
  const cases: [minutes: number, de: string, fr: string, lb: string, en: RegExp][] = [
    [50, '50 Min.', '50 min', '50 Min.', /^50 mins?$/],
    [75, '75 Min.', '75 min', '75 Min.', /^75 mins?$/],
    [60, '1 Std.', '1 h', '1 Stonn', /^1 hr$/],
    [120, '2 Std.', '2 h', '2 Stonnen', /^2 hrs?$/],
    [135, '2 Std. 15 Min.', '2 h 15 min', '2 Stonnen 15 Min.', /^2 hrs? 15 mins?$/],
    [0, '0 Min.', '0 min', '0 Min.', /^0 mins?$/],
  ];
  for (const [minutes, de, fr, lb, en] of cases) {
    it(`writes ${minutes} minutes`, () => {
      expect(plain(formatMinutes(minutes, 'de'))).to.equal(de);
      expect(plain(formatMinutes(minutes, 'fr'))).to.equal(fr);
      expect(plain(formatMinutes(minutes, 'lb'))).to.equal(lb);
      expect(plain(formatMinutes(minutes, 'en'))).to.match(en);
    });
  }
  it('never lets a number stand alone at the end of a line', () => {
    for (const language of LANGUAGES) expect(formatMinutes(135, language)).not.to.contain(' ');
  });
});

describe('days', () => {
  it('are counted in each language', () => {
    expect(LANGUAGES.map((language) => plain(formatDays(4, language)))).to.deep.equal(['4 Tage', '4 jours', '4 Deeg', '4 days']);
    expect(LANGUAGES.map((language) => plain(formatDays(1, language)))).to.deep.equal(['1 Tag', '1 jour', '1 Dag', '1 day']);
  });
});

describe('times of day', () => {
  const [start, end] = [new Date('2026-07-04T18:00:00Z'), new Date('2026-07-04T21:30:00Z')];
  const written = (last?: Date) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, plain(formatTimes(start, last, language, 'Europe/Berlin'))]));

  it('are written as each language writes them, at the place', () => {
    expect(written()).to.deep.equal({ de: '20:00 Uhr', fr: '20 h', lb: '20:00 Auer', en: '20:00' });
    expect(written(end)).to.deep.equal({
      de: '20:00–23:30 Uhr',
      fr: '20 h – 23 h 30',
      lb: '20:00–23:30 Auer',
      en: '20:00–23:30',
    });
    expect(formatTimes(new Date('2026-12-04T23:00:00Z'), undefined, 'en', 'Europe/Berlin')).to.equal('00:00');
  });
});

describe('the first of a month', () => {
  it('is an ordinal in French alone', () => {
    const on = (date: string) => plain(formatDate(new Date(date), 'fr', { day: 'numeric', month: 'long', timeZone: 'UTC' }));
    expect([on('2027-01-01'), on('2027-01-11'), on('2027-01-31')]).to.deep.equal(['1er janvier', '11 janvier', '31 janvier']);
    expect(formatDate(new Date('2027-01-01'), 'de', { day: 'numeric', month: 'long', timeZone: 'UTC' })).to.equal('1. Januar');
  });
});

describe('plurals', () => {
  it('follow the language: none is one in French, and Luxembourgish counts as German', () => {
    expect(LANGUAGES.map((language) => [0, 1, 2].map((count) => pluralOf(count, language)).join(' '))).to.deep.equal([
      'other one other',
      'one one other',
      'other one other',
      'other one other',
    ]);
  });
});
