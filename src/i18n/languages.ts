/** Languages by their names. */
import type { Language } from '../campaign/generated/types.js';
import { cached, luxembourgish, tagOf } from './format.js';

/** A language by its BCP 47 code, in the reader's: "German", "allemand". */
export const formatLanguage = (code: string, locale: Language): string =>
  (locale === 'lb' && luxembourgish()?.language(code)) ||
  cached(`l${locale}`, () => new Intl.DisplayNames(tagOf(locale), { type: 'language' })).of(code) ||
  code;
