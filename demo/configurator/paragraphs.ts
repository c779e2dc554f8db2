/** The privacy and the accessibility paragraph for just one configuration: what is not so is not said. */
import type { Language } from '../../src/campaign/generated/types.js';
import type { Addresses } from './addresses.js';
import { hostCity, tilesSource, type Configuration } from './configuration.js';
import { weaknesses } from './look.js';
import { de, type Sentences } from './paragraphs/de.js';
import { en } from './paragraphs/en.js';
import { fr } from './paragraphs/fr.js';
import { lb } from './paragraphs/lb.js';
import { fill, WORDS } from './words.js';

const SENTENCES: Readonly<Record<Language, Sentences>> = { de, fr, lb, en };

/** The campaign's server as the site's visitors are told; undefined for a copy on the site's own. */
const serverOf = ({ origin }: Addresses): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

const widgetsOf = ({ widgets, language }: Configuration): string =>
  widgets.map((widget) => WORDS[language][`widget.${widget}`]).join(', ');

export function privacy(configuration: Configuration, addresses: Addresses): string {
  const { language, way, shared } = configuration;
  const host = serverOf(addresses);
  const tiles = tilesSource(configuration)?.host;
  // From the script's own server, a detailed map comes without asking, and that server is named already.
  const recipient = tiles && tiles !== host ? tiles : undefined;
  const params = shared['campaign-params'];
  const say = (key: `privacy.${string}` & keyof Sentences) =>
    fill(SENTENCES[language][key], {
      widgets: widgetsOf(configuration),
      host: host ?? '',
      tiles: tiles ?? '',
      params: params ?? '',
    });
  const how = way === 'iframe' || way === 'npm' ? (`privacy.${way}` as const) : 'privacy.script';
  return [
    say('privacy.what'),
    ...(host ? [say(how), say('privacy.address')] : recipient ? [] : [say('privacy.own')]),
    say('privacy.publisher'),
    ...(recipient ? [say('privacy.tiles'), say('privacy.remembered')] : [say('privacy.nothing')]),
    ...(params ? [say('privacy.params')] : []),
    say('privacy.links'),
  ].join(' ');
}

export function accessibility(configuration: Configuration): string {
  const { language, way, widgets } = configuration;
  const sentences = SENTENCES[language];
  const words = WORDS[language];
  const city = hostCity(configuration);
  // In a frame the widgets keep their own colours.
  const weak = way === 'iframe' ? [] : weaknesses(configuration);
  const pairs = weak.map(({ front, back, scheme, ratio, needed }) =>
    fill(words['weak.sentence'], {
      front: words[`look.${front}` as keyof typeof words],
      back: words[`look.${back}` as keyof typeof words],
      scheme: words[`weak.${scheme}`],
      ratio: decimal(ratio, language),
      needed: decimal(needed, language),
    }).replace(/\.$/, ''),
  );
  const limits = [
    ...(widgets.includes('map') ? [sentences['accessibility.map']] : []),
    ...(tilesSource(configuration) ? [sentences['accessibility.tiles']] : []),
    ...(widgets.includes('event-strip') ? [sentences['accessibility.events']] : []),
    ...(widgets.includes('trip-teaser') ? [sentences['accessibility.trips']] : []),
    ...(way === 'iframe' ? [sentences['accessibility.iframe']] : []),
    ...(pairs.length ? [fill(sentences['accessibility.contrast'], { pairs: pairs.join('; ') })] : []),
    sentences['accessibility.linked'],
  ];
  return [
    fill(sentences['accessibility.level'], {
      widgets: widgetsOf(configuration),
      law: city ? sentences[`accessibility.law.${city}`] : '',
    }),
    sentences['accessibility.basis'],
    sentences['accessibility.limits'],
    ...limits,
    sentences['accessibility.contact'],
  ].join(' ');
}

/** Cut, not rounded: 4.499 is not 4.5. */
export const decimal = (ratio: number, language: Language): string => {
  const cut = String(Math.floor(ratio * 100) / 100);
  return language === 'en' ? cut : cut.replace('.', ',');
};
