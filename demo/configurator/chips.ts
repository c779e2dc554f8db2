/** A choice of one, as chips in a fieldset that is there. */
import type { Choice } from '../control.js';
import { h } from '../dom.js';

export function chips(
  fieldset: Element,
  name: string,
  choices: readonly Choice[],
  change: (value: string) => void,
): (value: string) => void {
  const inputs = choices.map(({ value }) => h('input', { type: 'radio', name, value }));
  fieldset.append(...inputs.map((input, index) => h('label', { class: 'chip' }, input, h('span', {}, choices[index]!.label))));
  fieldset.addEventListener('change', ({ target }) => change((target as HTMLInputElement).value));
  /** Shows which one holds; none where it is another value. */
  return (value) => inputs.forEach((input) => (input.checked = input.value === value));
}
