/** The city site's colours, font and corners: what is wrong with them, and the rules that set them. */
import { PALETTE } from './palette.js';
import { schemesOf, type Configuration, type Look, type Value } from './configuration.js';
import { contrast, nearest, parseHex, type Rgb } from './contrast.js';

export type Scheme = 'day' | 'night';

/** Whether a custom property is a colour: the widgets have one by day and one by night for it. */
export const isColor = (name: string): boolean => name in PALETTE;

/** What a value may not hold: it would end the declaration, or load something. */
export const isSafe = (value: string): boolean => !/[;{}<>@\\]|url\(|\/\*/i.test(value);

/** What is read on what, and how much contrast that needs: text 4.5, controls and focus 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const COUPLES: readonly [front: string, back: string, ratio: number][] = [
  ['text', 'ground', 4.5],
  ['text', 'surface', 4.5],
  ['quiet', 'ground', 4.5],
  ['quiet', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['accent', 'ground', 3],
  ['accent', 'surface', 3],
];

/** A page behind a widget whose ground is transparent. */
const PAGE: Readonly<Record<Scheme, string>> = { day: '#ffffff', night: '#121212' };

export interface Weakness {
  front: string;
  back: string;
  scheme: Scheme;
  ratio: number;
  needed: number;
  /** What would mend it. */
  remedy?: { name: string; value: string };
}

const valueIn = ({ day, night }: Value, scheme: Scheme): string => (scheme === 'night' ? (night ?? day) : day);

/** The colour that a widget has in a scheme: the one given, else its own. */
export function colorIn(look: Look, name: string, scheme: Scheme): string {
  const value = look[name] && valueIn(look[name], scheme);
  if (value === 'transparent') return PAGE[scheme];
  return value ?? PALETTE[name]![scheme === 'day' ? 0 : 1];
}

/** The pairs that are too weak. Only what the site itself has set can be; the widgets' own colours pass. */
export function weaknesses({ look, shared }: Pick<Configuration, 'look' | 'shared'>): Weakness[] {
  return schemesOf({ shared }).flatMap((scheme) => {
    const rgb = (name: string): Rgb | undefined => parseHex(colorIn(look, name, scheme));
    return COUPLES.flatMap(([front, back, needed]): Weakness[] => {
      const [one, other] = [rgb(front), rgb(back)];
      if (!one || !other || !(front in look || back in look)) return [];
      const ratio = contrast(one, other);
      if (ratio >= needed) return [];
      const remedy = remedyFor(front, back, scheme, look, rgb);
      return [{ front, back, scheme, ratio, needed, ...(remedy && { remedy }) }];
    });
  });
}

/** All that the colour is read with has to pass, else this pair at least. */
function remedyFor(
  front: string,
  back: string,
  scheme: Scheme,
  look: Look,
  rgb: (name: string) => Rgb | undefined,
): Weakness['remedy'] {
  const name = whichMoves(front, back, look, rgb);
  const demands = (all: boolean) =>
    COUPLES.flatMap(([one, other, ratio]) => {
      if (one !== name && other !== name) return [];
      if (!all && !(one === front && other === back)) return [];
      const against = rgb(one === name ? other : one);
      return against ? [{ against, ratio }] : [];
    });
  const color = colorIn(look, name, scheme);
  const value = nearest(color, demands(true)) ?? nearest(color, demands(false));
  return value ? { name, value } : undefined;
}

/** A text's colour moves before a ground that the site has given; an accent that shows well enough on its ground stays, and the text on it moves. */
function whichMoves(front: string, back: string, look: Look, rgb: (name: string) => Rgb | undefined): string {
  if (front === 'on-accent') {
    const accent = rgb('accent');
    const grounds = [rgb('ground'), rgb('surface')];
    return 'accent' in look && accent && grounds.some((each) => each && contrast(accent, each) < 3) ? 'accent' : front;
  }
  return !(back in look) || (front in look && front !== 'accent') ? front : back;
}

/** A look with a colour changed in one scheme; in the other it stays as it was. */
export function mend(
  { look, shared }: Pick<Configuration, 'look' | 'shared'>,
  name: string,
  scheme: Scheme,
  value: string,
): Look {
  const schemes = schemesOf({ shared });
  if (schemes.length === 1) return { ...look, [name]: { day: value } };
  const other = scheme === 'day' ? 'night' : 'day';
  const kept = colorIn(look, name, other);
  return { ...look, [name]: scheme === 'day' ? { day: value, night: kept } : { day: kept, night: value } };
}

/** The declarations: both schemes in one where they differ and the site has both. */
export function declarations({ look, shared }: Pick<Configuration, 'look' | 'shared'>): string[] {
  const schemes = schemesOf({ shared });
  return Object.entries(look).map(([name, value]) => {
    const [first = 'day'] = schemes;
    const both = schemes.length > 1 && value.night !== undefined && value.night !== value.day;
    return `--qp-${name}:${both ? `light-dark(${value.day},${value.night})` : valueIn(value, first)}`;
  });
}
