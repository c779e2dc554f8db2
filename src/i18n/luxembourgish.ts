/**
 * What browsers lack for Luxembourgish (Chromium silently answers in the machine's language). It comes with the Luxembourgish strings, so
 * that no other reader carries it.
 */
import { cached, setLuxembourgish } from './format.js';

const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'Däitsch',
  fr: 'Franséisch',
  lb: 'Lëtzebuergesch',
  en: 'Englesch',
  pt: 'Portugisesch',
  it: 'Italieenesch',
  es: 'Spuenesch',
  nl: 'Hollännesch',
};
/** From Sunday on. */
const WEEKDAYS = {
  long: ['Sonndeg', 'Méindeg', 'Dënschdeg', 'Mëttwoch', 'Donneschdeg', 'Freideg', 'Samschdeg'],
  short: ['So.', 'Mé.', 'Dë.', 'Më.', 'Do.', 'Fr.', 'Sa.'],
};
const MONTHS = {
  long: ['Januar', 'Februar', 'Mäerz', 'Abrëll', 'Mee', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  short: ['Jan.', 'Feb.', 'Mäe.', 'Abr.', 'Mee', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'],
};

setLuxembourgish({
  date: (date, { weekday, day, month, year, timeZone }) => {
    // The numbers of the day in that zone, from English; the words from our tables.
    const format = cached(
      `lb${timeZone}`,
      () => new Intl.DateTimeFormat('en-US', { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' }),
    );
    const [months, days, years] = format.format(date).split('/').map(Number) as [number, number, number];
    const words = [day && `${days}.`, month && MONTHS[month][months - 1], year && years].filter(Boolean).join(' ');
    const name = weekday && WEEKDAYS[weekday][new Date(Date.UTC(years, months - 1, days)).getUTCDay()];
    return [name, words].filter(Boolean).join(', ');
  },
  language: (code) => LANGUAGES[code],
});
