/** A form's control for what a manifest says can be set. */
import { h, prose } from './dom.js';
import type { Kind } from './manifest.js';

export interface Choice {
  value: string;
  label: string;
}

export interface Setting {
  id: string;
  kind: Kind;
  label: string;
  hint?: string;
  /** What can be chosen; of a text, what is proposed. */
  choices: readonly Choice[];
  /** What the choice is called that sets nothing. */
  unset: string;
  /** As the attribute has it; undefined where it is not set. */
  value?: string | undefined;
}

/** The control with its label and hint; `change` gets the attribute's value, or undefined where it is to go. */
export function control(setting: Setting, change: (value: string | undefined) => void): HTMLElement {
  const { id, kind, label, hint, choices } = setting;
  const about = { id, ...(hint && { 'aria-describedby': `${id}-about` }) };
  const note = hint ? [h('p', { class: 'hint', id: `${id}-about` }, ...prose(hint))] : [];
  if (kind === 'several') return several(setting, note, change);
  const field = FIELDS[kind](setting, about, change);
  const list =
    kind === 'text' && choices.length
      ? [h('datalist', { id: `${id}-list` }, ...choices.map(({ value, label }) => h('option', { value, label })))]
      : [];
  return h('div', { class: `control ${kind}` }, h('label', { for: id }, label), field, ...list, ...note);
}

type Field = (
  setting: Setting,
  about: Readonly<Record<string, string>>,
  change: (value: string | undefined) => void,
) => HTMLElement;

const typed =
  (attributes: Readonly<Record<string, string>>): Field =>
  ({ id, choices, value = '' }, about, change) => {
    const field = h('input', {
      ...about,
      ...attributes,
      class: 'field',
      autocomplete: 'off',
      value,
      ...(choices.length && { list: `${id}-list` }),
    });
    field.addEventListener('input', () => change(field.value || undefined));
    return field;
  };

const FIELDS: Readonly<Record<Exclude<Kind, 'several'>, Field>> = {
  yes(setting, about, change) {
    const field = h('input', { ...about, type: 'checkbox' });
    field.checked = setting.value !== undefined;
    field.addEventListener('change', () => change(field.checked ? '' : undefined));
    return field;
  },
  choice({ choices, unset, value = '' }, about, change) {
    const options = [{ value: '', label: unset }, ...choices].map((each) => h('option', { value: each.value }, each.label));
    const field = h('select', { ...about, class: 'field' }, ...options);
    field.value = value;
    field.addEventListener('change', () => change(field.value || undefined));
    return field;
  },
  number: typed({ type: 'number', min: '1', inputmode: 'numeric' }),
  text: typed({ type: 'text', spellcheck: 'false' }),
};

/** Several values, separated by spaces: a box for each. */
function several(
  { id, label, choices, value = '' }: Setting,
  note: HTMLElement[],
  change: (value: string | undefined) => void,
): HTMLElement {
  const chosen = new Set(value.split(' '));
  const boxes = choices.map((choice) => {
    const box = h('input', { type: 'checkbox', value: choice.value });
    box.checked = chosen.has(choice.value);
    return box;
  });
  const group = h(
    'fieldset',
    { class: 'control several', id },
    h('legend', {}, label),
    ...boxes.map((box, index) => h('label', { class: 'check' }, box, choices[index]!.label)),
    ...note,
  );
  group.addEventListener('change', () => {
    const values = boxes.filter(({ checked }) => checked).map((box) => box.value);
    change(values.join(' ') || undefined);
  });
  return group;
}
