/** What an element takes from a `<qp-campaign>` around it, or from the page's defaults, besides its language: the names of the attributes. */
export const SETTINGS = [
  'host-city',
  'host',
  'audience',
  'src',
  'keys',
  'threshold',
  'theme',
  'group',
  'exclude',
  'link-target',
  'campaign-params',
] as const;

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

/** The names of the properties. */
export type Setting = Camel<(typeof SETTINGS)[number]>;
