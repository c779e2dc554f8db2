/** What is built into the script, for when nothing else can be had: four names and links. A name not given is the German one. */
import type { CityId, LinkByLanguage, Text } from './generated/types.js';

export const MINIMUM: readonly { id: CityId; name: Text; url: LinkByLanguage }[] = [
  {
    id: 'luxembourg',
    name: { de: 'Luxemburg', fr: 'Luxembourg', lb: 'Lëtzebuerg', en: 'Luxembourg' },
    url: 'https://www.luxembourg-city.com/',
  },
  { id: 'metz', name: { de: 'Metz' }, url: 'https://www.tourisme-metz.com/' },
  {
    id: 'saarbruecken',
    name: { de: 'Saarbrücken', fr: 'Sarrebruck', lb: 'Saarbrécken' },
    url: 'https://tourismus.saarbruecken.de/',
  },
  { id: 'trier', name: { de: 'Trier', fr: 'Trèves', lb: 'Tréier' }, url: 'https://www.trier-info.de/' },
];
