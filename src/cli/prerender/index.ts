/** The package's `@quattropole/widgets/prerender`; `api.ts` says what it offers. The build takes the style sheets from here, too. */
import { TAGS } from './element.js';
import { fileOf, styleSheetOf } from './styles.js';

export { prerender } from './prerender.js';

export const styleSheets = (): [file: string, rules: string][] => TAGS.map((tag) => [fileOf(tag), styleSheetOf(tag)]);
