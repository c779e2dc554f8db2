/** What can be set, from the manifest: which control an attribute gets, and which values are good. */
import type { Choice } from '../control.js';
import { attributesOf, kindOf, ownFirst, valuesOf, type Declaration, type Entry, type Kind } from '../manifest.js';
import { WIDGETS, type Widget } from '../../src/embed/widgets.js';
import type { Choices } from './feed.js';
import type { Schema, Settable } from './state.js';
import { fill, type Words } from './words.js';

export interface Field extends Settable {
  widget?: Widget;
  kind: Kind;
  label: string;
  hint: string;
  unset: string;
  choices: readonly Choice[];
}

export interface Fields {
  /** Of all widgets: what `<qp-campaign>` understands, too. */
  shared: readonly Field[];
  own: Readonly<Record<Widget, readonly Field[]>>;
  /** Custom properties, without `--qp-`. */
  look: readonly string[];
}

/** The language is asked for apart; where the feed is follows from where the files are; keys are for the page of who runs the site (SECURITY.md). */
export const DECIDED_ELSEWHERE: ReadonlySet<string> = new Set(['lang', 'src', 'keys', 'threshold']);

/** An address that a visitor may be sent to. */
const isAddress = (value: string): boolean => /^(https?:\/\/|\/|\.\.?\/)/i.test(value) && !/[\s"<>]/.test(value);

/** What is proposed for a text. */
const PROPOSALS: Readonly<Record<string, readonly string[]>> = {
  tiles: ['https://tile.openstreetmap.org/{z}/{x}/{y}.png'],
  'tiles-attribution': ['© OpenStreetMap contributors https://www.openstreetmap.org/copyright'],
};

function accepts(kind: Kind, name: string, choices: readonly Choice[]): Settable['accepts'] {
  const known = new Set(choices.map(({ value }) => value));
  switch (kind) {
    case 'yes':
      return (value) => value === '';
    case 'choice':
      return (value) => known.has(value);
    case 'several':
      return (value) => value.split(' ').every((part) => known.has(part));
    case 'number':
      return (value) => /^[1-9]\d{0,3}$/.test(value);
    case 'text':
      return name === 'tiles' || name === 'privacy-href' ? isAddress : (value) => value.length <= 300;
  }
}

/** An attribute without words is left out: nobody should meet another language. A test asks for the words. */
function fieldFor(entry: Entry, words: Words, choices: Choices, widget?: Widget): Field[] {
  const { name } = entry;
  const word = (key: string): string | undefined => (words as Readonly<Record<string, string>>)[key];
  const own = (suffix = '') => (widget && word(`attr.${widget}.${name}${suffix}`)) ?? word(`attr.${name}${suffix}`);
  const label = own();
  if (!label || DECIDED_ELSEWHERE.has(name)) return [];
  const fromFeed = (widget && choices[`${widget}.${name}`]) ?? choices[name];
  // An attribute that is not set is `auto`, already.
  const listed = valuesOf(entry).filter((value) => value !== 'auto');
  const offered = fromFeed ?? listed.map((value) => ({ value, label: word(`value.${value}`) ?? value }));
  const kind = kindOf(entry, offered);
  const proposed = kind === 'text' ? (PROPOSALS[name] ?? []).map((value) => ({ value, label: value })) : offered;
  const unset = own('.unset') ?? words['form.unset'];
  return [
    {
      name,
      kind,
      label,
      hint: own('.hint') ?? '',
      unset,
      choices: proposed,
      accepts: accepts(kind, name, offered),
      ...(widget && { widget }),
    },
  ];
}

export function fieldsOf(elements: readonly (Declaration & { tagName: string })[], words: Words, choices: Choices): Fields {
  const of = (name: string) => elements.find(({ tagName }) => tagName === `qp-${name}`);
  const campaign = of('campaign');
  const inCampaign = new Set(campaign?.attributes?.map(({ name }) => name));
  const widgets = WIDGETS.map((widget) => {
    const declaration = of(widget);
    const entries = declaration ? attributesOf(declaration) : [];
    return [
      widget,
      entries.filter(({ name }) => !inCampaign.has(name)).flatMap((entry) => fieldFor(entry, words, choices, widget)),
    ];
  });
  // The elements say more exactly than the wrapper which values there are.
  const first = of(WIDGETS[0]);
  const shared = first ? attributesOf(first).filter(({ name }) => inCampaign.has(name)) : [];
  return {
    shared: shared.flatMap((entry) => fieldFor(entry, words, choices)),
    own: Object.fromEntries(widgets) as Fields['own'],
    look: ownFirst(first?.cssProperties)
      .map(({ name }) => name.replace('--qp-', ''))
      .filter((name) => `look.${name}` in words),
  };
}

export const schemaOf = ({ shared, own, look }: Fields): Schema => ({ shared, own, look });

export const nameOf = (words: Words, widget: Widget): string => fill(words['form.own'], { widget: words[`widget.${widget}`] });
