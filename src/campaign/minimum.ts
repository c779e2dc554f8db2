/** What is built into the script, for when nothing else can be had: four names and links. A name not given is the German one. */
import type { LinkByLanguage, Text } from './generated/types.js';

export const MINIMUM: readonly { name: Text; url: LinkByLanguage }[] = [
  {
    name: { de: 'Luxemburg', fr: 'Luxembourg', lb: 'Lëtzebuerg', en: 'Luxembourg' },
    url: 'https://www.luxembourg-city.com/',
  },
  { name: { de: 'Metz' }, url: 'https://www.tourisme-metz.com/' },
  {
    name: { de: 'Saarbrücken', fr: 'Sarrebruck', lb: 'Saarbrécken' },
    url: 'https://tourismus.saarbruecken.de/',
  },
  { name: { de: 'Trier', fr: 'Trèves', lb: 'Tréier' }, url: 'https://www.trier-info.de/' },
];
