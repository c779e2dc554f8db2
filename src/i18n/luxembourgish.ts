/**
 * What browsers lack for Luxembourgish (Chromium silently answers in the machine's language). It comes with the Luxembourgish strings, so
 * that no other reader carries it.
 */
import { setLuxembourgish } from './format.js';

const COUNTRIES: Readonly<Record<string, string>> = { LU: 'Lëtzebuerg', FR: 'Frankräich', DE: 'Däitschland', BE: 'Belsch' };
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
const UNITS = {
  minute: ['Min.', 'Min.'],
  hour: ['Stonn', 'Stonnen'],
  day: ['Dag', 'Deeg'],
} as const;

setLuxembourgish({
  weekdays: {
    long: ['Sonndeg', 'Méindeg', 'Dënschdeg', 'Mëttwoch', 'Donneschdeg', 'Freideg', 'Samschdeg'],
    short: ['So.', 'Mé.', 'Dë.', 'Më.', 'Do.', 'Fr.', 'Sa.'],
  },
  months: {
    long: [
      'Januar',
      'Februar',
      'Mäerz',
      'Abrëll',
      'Mee',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
    short: ['Jan.', 'Feb.', 'Mäe.', 'Abr.', 'Mee', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'],
  },
  country: (code) => COUNTRIES[code],
  language: (code) => LANGUAGES[code],
  unit: (value, name) => `${value} ${UNITS[name][value === 1 ? 0 : 1]}`,
});
