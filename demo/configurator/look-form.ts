/** Fields for the city site's colours, font and corners, and what is wrong with them. */
import { PALETTE } from './palette.js';
import { control } from '../control.js';
import { h, prose, set } from '../dom.js';
import { schemesOf, type Configuration, type Look, type Value } from './configuration.js';
import { parseHex } from './contrast.js';
import { colorIn, isColor, mend, weaknesses, type Scheme, type Weakness } from './look.js';
import { decimal } from './paragraphs.js';
import { isLookValue } from './state.js';
import { fill, type Words } from './words.js';
import type { Language } from '../../src/campaign/generated/types.js';

export interface LookForm {
  elements: readonly HTMLElement[];
  /** How many pairs are too weak, in words. */
  verdict: HTMLElement;
  /** Shows what holds now; returns how many pairs are too weak. */
  show(configuration: Configuration): number;
}

export function lookForm(
  names: readonly string[],
  words: Words,
  language: Language,
  read: () => Configuration,
  change: (look: Look) => void,
): LookForm {
  const nameOf = (name: string) => words[`look.${name}` as keyof Words];
  const hintOf = (name: string) => (words as Readonly<Record<string, string | undefined>>)[`look.${name}.hint`];
  const shows: ((configuration: Configuration) => void)[] = [];

  const put = (name: string, value: Value | undefined) => {
    const { [name]: _, ...rest } = read().look;
    change(value ? { ...rest, [name]: value } : rest);
  };

  /** A color by its picker or as text, in one of the schemes. */
  function color(name: string, scheme: Scheme): HTMLElement {
    const id = `look-${name}-${scheme}`;
    const label = h('label', { for: id });
    const field = h('input', { id, type: 'text', class: 'field', autocomplete: 'off', spellcheck: 'false' });
    const picker = h('input', { type: 'color' });
    const error = h('p', { class: 'error', id: `${id}-error` });
    const row = h('div', { class: 'control color' }, label, h('div', { class: 'swatch' }, picker, field), error);
    const take = (text: string) => {
      const value = text.trim().replace(/^(?=[\da-f]{6}$)/i, '#');
      const good = !value || isLookValue(name, value);
      set(field, 'aria-invalid', good ? '' : 'true');
      set(field, 'aria-describedby', good ? '' : error.id);
      error.textContent = good ? '' : fill(words['form.invalid'], { example: words['look.example'] });
      const old = read().look[name];
      if (!good) return;
      if (scheme === 'night') put(name, value ? { day: old?.day ?? PALETTE[name]![0], night: value } : old && { day: old.day });
      else put(name, value ? { ...old, day: value } : undefined);
    };
    field.addEventListener('input', () => take(field.value));
    picker.addEventListener('input', () => {
      field.value = picker.value;
      take(picker.value);
    });
    shows.push((configuration) => {
      const schemes = schemesOf(configuration);
      row.hidden = scheme === 'night' && schemes.length === 1;
      const text = schemes.length > 1 ? fill(words[`look.${scheme}`], { name: nameOf(name) }) : nameOf(name);
      label.textContent = text;
      picker.setAttribute('aria-label', fill(words['look.pick'], { name: text }));
      const value = configuration.look[name]?.[scheme] ?? '';
      // What is being typed stays, even where it is no color yet.
      if (field !== document.activeElement) field.value = value;
      const shown = colorIn(configuration.look, name, schemes.length > 1 ? scheme : schemes[0]!);
      field.placeholder = shown;
      if (parseHex(shown)) picker.value = shown.length === 4 ? shown.replace(/[\da-f]/gi, '$&$&') : shown;
    });
    return row;
  }

  function text(name: string): HTMLElement {
    const hint = hintOf(name);
    const row = control(
      {
        id: `look-${name}`,
        kind: 'text',
        label: nameOf(name),
        ...(hint && { hint }),
        choices: [],
        unset: '',
        value: read().look[name]?.day,
      },
      (value) => {
        const good = value === undefined || (isLookValue(name, value) && CSS.supports(PROPERTY[name] ?? 'color', value));
        const field = row.querySelector('input')!;
        set(field, 'aria-invalid', good ? '' : 'true');
        error.textContent = good ? '' : fill(words['form.invalid'], { example: words['look.example.css'] });
        if (good) put(name, value === undefined ? undefined : { day: value });
      },
    );
    const error = row.appendChild(h('p', { class: 'error', role: 'alert' }));
    return row;
  }

  const rows = names.map((name) =>
    isColor(name)
      ? h(
          'div',
          { class: 'colors' },
          color(name, 'day'),
          color(name, 'night'),
          ...(hintOf(name) ? [h('p', { class: 'hint' }, ...prose(hintOf(name)))] : []),
        )
      : text(name),
  );
  const list = h('ul', { class: 'weak' });
  const verdict = h('p', { class: 'verdict', tabindex: '-1' });

  const sentence = ({ front, back, scheme, ratio, needed }: Weakness) =>
    fill(words['weak.sentence'], {
      front: nameOf(front),
      back: nameOf(back),
      scheme: words[`weak.${scheme}`],
      ratio: decimal(ratio, language),
      needed: decimal(needed, language),
    });
  const item = (weakness: Weakness, index: number, all: readonly Weakness[]): HTMLElement => {
    const { scheme } = weakness;
    const same = ({ scheme: other, remedy }: Weakness) =>
      other === scheme && remedy?.name === weakness.remedy?.name && remedy?.value === weakness.remedy?.value;
    // What mends several is offered once.
    const remedy = all.findIndex(same) === index ? weakness.remedy : undefined;
    const mending: HTMLElement[] = [];
    if (remedy) {
      const button = h(
        'button',
        { type: 'button', class: 'mend' },
        h('span', { class: 'dot', 'aria-hidden': 'true' }),
        fill(words['weak.fix'], { name: nameOf(remedy.name), value: remedy.value }),
      );
      button.querySelector<HTMLElement>('.dot')!.style.background = remedy.value;
      button.addEventListener('click', () => {
        change(mend(read(), remedy.name, scheme, remedy.value));
        // The button is gone with what it mended.
        verdict.focus();
      });
      mending.push(button);
    }
    return h('li', {}, h('p', {}, sentence(weakness)), ...mending);
  };

  return {
    verdict,
    elements: [h('div', { class: 'verdicts' }, verdict, list), ...rows],
    show(configuration) {
      for (const each of shows) each(configuration);
      const weak = weaknesses(configuration);
      list.replaceChildren(...weak.map(item));
      const anyColor = Object.keys(configuration.look).some(isColor);
      verdict.textContent = anyColor ? verdictOn(weak.length, words) : words['form.look.hint'];
      return weak.length;
    },
  };
}

export const verdictOn = (count: number, words: Words): string =>
  count ? fill(words[count === 1 ? 'weak.count.one' : 'weak.count.other'], { count }) : words['weak.good'];

/** What a value has to be one of. */
const PROPERTY: Readonly<Record<string, string>> = {
  font: 'font-family',
  'font-size': 'font-size',
  radius: 'border-radius',
  shadow: 'box-shadow',
};
