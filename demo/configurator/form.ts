/** The form: what to show, on which site, with which settings, in which look. */
import { LANGUAGES } from '../../src/campaign/categories.js';
import type { Language } from '../../src/campaign/generated/types.js';
import { formatLanguage } from '../../src/i18n/languages.js';
import { control } from '../control.js';
import { h, set, type Child } from '../dom.js';
import { WIDGETS, type Widget } from '../../src/embed/widgets.js';
import type { Attributes, Configuration } from './configuration.js';
import { nameOf, type Field, type Fields } from './fields.js';
import { lookForm } from './look-form.js';
import { isFolder } from './state.js';
import { fill, type Words } from './words.js';

export interface Form {
  /** Shows what follows from the configuration; returns how many pairs of colours are too weak. */
  show(configuration: Configuration): number;
  /** Leads to what is wrong with the colours. */
  openLook(): void;
}

/** What a folder is called where none is named yet. */
const FOLDER = '/quattropole';

export function buildForm(
  form: HTMLElement,
  fields: Fields,
  words: Words,
  language: Language,
  read: () => Configuration,
  change: (part: Partial<Configuration>) => void,
): Form {
  const shows: ((configuration: Configuration) => void)[] = [];

  const widgets = h('fieldset', { class: 'choice' }, h('legend', {}, words['form.widgets']));
  const one = h('p', { class: 'hint', role: 'status' });
  for (const widget of WIDGETS) {
    const box = h('input', { type: 'checkbox', value: widget });
    box.checked = read().widgets.includes(widget);
    box.addEventListener('change', () => {
      const chosen = WIDGETS.filter((each) => (each === widget ? box.checked : read().widgets.includes(each)));
      // One at least: without any there is nothing to embed.
      if (chosen.length) change({ widgets: chosen });
      else box.checked = true;
      one.textContent = chosen.length ? '' : words['form.widgets.one'];
    });
    widgets.append(h('label', { class: 'chip' }, box, h('span', {}, words[`widget.${widget}`])));
  }
  widgets.append(one);

  const setIn = (attributes: Attributes, name: string, value: string | undefined): Attributes => {
    const { [name]: _, ...rest } = attributes;
    return value === undefined ? rest : { ...rest, [name]: value };
  };
  const valueOf = ({ name, widget }: Field) => (widget ? read().own[widget]?.[name] : read().shared[name]);
  function controlFor(field: Field): HTMLElement {
    const { name, widget, kind, label, hint, choices, unset } = field;
    const id = `set-${widget ? `${widget}-` : ''}${name}`;
    const element = control({ id, kind, label, hint, choices, unset, value: valueOf(field) }, (value) => {
      const good = value === undefined || field.accepts(value);
      const input = element.querySelector(`#${id}`);
      if (input) set(input, 'aria-invalid', good ? '' : 'true');
      error.textContent = good ? '' : fill(words['form.invalid'], { example: EXAMPLES[name] ?? '1' });
      const taken = good ? value : undefined;
      if (widget) change({ own: { ...read().own, [widget]: setIn(read().own[widget] ?? {}, name, taken) } });
      else change({ shared: setIn(read().shared, name, taken) });
    });
    const error = element.appendChild(h('p', { class: 'error', role: 'alert' }));
    return element;
  }

  const pageLanguage = control(
    {
      id: 'for',
      kind: 'choice',
      label: words['form.language'],
      choices: LANGUAGES.map((each) => ({ value: each, label: formatLanguage(each, language) })),
      unset: '',
      value: read().language,
    },
    (value) => change({ language: (value as Language | undefined) ?? language }),
  );
  // A page always has a language.
  pageLanguage.querySelector('option[value=""]')!.remove();

  const [city, ...others] = fields.shared;
  const group = (title: string, ...children: Child[]) => h('details', {}, h('summary', {}, title), ...children);
  const groups = Object.fromEntries(
    WIDGETS.map((widget) => [widget, group(nameOf(words, widget), ...fields.own[widget].map(controlFor))]),
  ) as Record<Widget, HTMLDetailsElement>;
  for (const widget of WIDGETS) groups[widget].open = Object.keys(read().own[widget] ?? {}).length > 0;
  shows.push((configuration) => {
    for (const widget of WIDGETS) groups[widget].hidden = !configuration.widgets.includes(widget);
  });

  // A detailed map without its source would break its licence.
  const source = groups.map.querySelector('#set-map-tiles-attribution')?.parentElement;
  const missing = source?.appendChild(h('p', { class: 'error' }));
  shows.push(({ own }) => {
    if (missing)
      missing.textContent = own.map?.['tiles'] && !own.map['tiles-attribution'] ? words['form.attribution.missing'] : '';
  });

  const look = lookForm(fields.look, words, language, read, (value) => change({ look: value }));
  const lookGroup = group(words['form.look'], ...look.elements);

  form.append(
    widgets,
    h(
      'fieldset',
      { class: 'site' },
      h('legend', {}, words['form.site']),
      ...(city ? [controlFor(city)] : []),
      pageLanguage,
      copyFields(words, read, change),
    ),
    ...Object.values(groups),
    group(words['form.all'], ...others.map(controlFor)),
    lookGroup,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    show(configuration) {
      for (const each of shows) each(configuration);
      return look.show(configuration);
    },
    openLook() {
      lookGroup.open = true;
      look.verdict.focus({ preventScroll: true });
      lookGroup.scrollIntoView();
    },
  };
}

/** Whether the files are on the site's own domain, and where. */
function copyFields(words: Words, read: () => Configuration, change: (part: Partial<Configuration>) => void): HTMLElement {
  const folder = control(
    {
      id: 'folder',
      kind: 'text',
      label: words['form.folder'],
      hint: words['form.folder.hint'],
      choices: [],
      unset: '',
      value: read().copy || FOLDER,
    },
    (value = '') => {
      const good = isFolder(value);
      set(folder.querySelector('input')!, 'aria-invalid', good ? '' : 'true');
      error.textContent = good ? '' : fill(words['form.invalid'], { example: FOLDER });
      if (good) change({ copy: value });
    },
  );
  const error = folder.appendChild(h('p', { class: 'error', role: 'alert' }));
  folder.hidden = !read().copy;
  const own = control(
    {
      id: 'copy',
      kind: 'yes',
      label: words['form.copy'],
      hint: words['form.copy.hint'],
      choices: [],
      unset: '',
      value: read().copy || undefined,
    },
    (value) => {
      folder.hidden = value === undefined;
      const path = folder.querySelector('input')!.value;
      change({ copy: value === undefined ? '' : isFolder(path) ? path : FOLDER });
    },
  );
  return h('div', {}, own, folder);
}

/** What a text may be, by an example. */
const EXAMPLES: Readonly<Record<string, string>> = {
  tiles: 'https://…/{z}/{x}/{y}.png',
  'privacy-href': '/…',
};
