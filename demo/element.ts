/** A page an element, made from the manifest: live settings, a preview, the snippet, its events, and the tables. */
import { copyText } from './copy.js';
import { attributesOf, loadElements, ownFirst, valuesOf, type Declaration, type Entry } from './manifest.js';

type Child = Node | string;

/** An element with attributes and children. Texts stay texts: what the manifest says never becomes HTML. */
function h(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const byId = (id: string) => document.getElementById(id)!;

/** `code` in a description. */
const prose = (text = ''): Child[] => text.split(/`([^`]+)`/).map((part, index) => (index % 2 ? h('code', {}, part) : part));

const LINK = () => h('a', { href: 'https://www.quattropole.org/' }, 'QuattroPole');

/** The widget to try. A wrapper shows nothing by itself: two widgets stand in it. */
function preview(tag: string): HTMLElement {
  if (tag !== 'qp-campaign') return h(tag, {}, LINK());
  return h(tag, {}, h('qp-city-carousel', {}, LINK()), h('qp-event-strip', { limit: '6' }, LINK()));
}

/** The page's code for the widget as it is now set. */
function snippet(widget: Element, style: CSSStyleDeclaration): string {
  const escape = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const tag = (element: Element, indent: string): string => {
    const attributes = [...element.attributes]
      .filter(({ name }) => name !== 'style')
      .map(({ name, value }) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`));
    const children = [...element.children].map((child) =>
      child.localName === 'a'
        ? `\n${indent}  <a href="${child.getAttribute('href')!}">${child.textContent}</a>`
        : `\n${indent}  ${tag(child, `${indent}  `)}`,
    );
    return `<${element.localName}${attributes.join('')}>${children.join('')}\n${indent}</${element.localName}>`;
  };
  const script = `<script type="module" src="${new URL('../v0/quattropole.js', location.href).href}"></script>`;
  const properties = [...style]
    .filter((name) => name.startsWith('--'))
    .map((name) => `  ${name}: ${style.getPropertyValue(name)};`);
  const css = properties.length ? `\n\n/* In the style sheet */\n${widget.localName} {\n${properties.join('\n')}\n}` : '';
  return `${script}\n${tag(widget, '')}${css}`;
}

/** A control for an attribute: a choice where its description lists the values, a box for a yes or no, else a field. */
function control(entry: Entry, change: (value: string | undefined) => void): HTMLElement {
  const id = `attribute-${entry.name}`;
  const values = valuesOf(entry);
  const about = { id, class: 'field', 'aria-describedby': `${id}-about` };
  let field: HTMLElement;
  if (/\bboolean\b/.test(entry.type?.text ?? '')) {
    field = h('input', { ...about, type: 'checkbox', class: '' });
    field.addEventListener('change', () => change((field as HTMLInputElement).checked ? '' : undefined));
  } else if (values.length) {
    const options = values.map((value) => h('option', { value }, value));
    field = h('select', about, h('option', { value: '' }, 'not set'), ...options);
    field.addEventListener('change', () => change((field as HTMLSelectElement).value || undefined));
  } else {
    field = h('input', { ...about, type: 'text', autocomplete: 'off', spellcheck: 'false' });
    field.addEventListener('input', () => change((field as HTMLInputElement).value || undefined));
  }
  return h(
    'div',
    { class: 'control' },
    h('label', { for: id }, entry.name),
    field,
    h('p', { class: 'hint', id: `${id}-about` }, ...prose(entry.description)),
  );
}

function table(title: string, head: string, entries: Entry[], name: (entry: Entry) => string): Child[] {
  if (!entries.length) return [];
  const rows = entries.map((entry) => {
    const fallback = entry.default ? [' Default: ', h('code', {}, entry.default), '.'] : [];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('code', {}, name(entry))),
      h('td', {}, ...prose(entry.description), ...fallback),
    );
  });
  return [
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
      h(
        'table',
        {},
        h('caption', {}, title),
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, head), h('th', { scope: 'col' }, 'What it does'))),
        h('tbody', {}, ...rows),
      ),
    ),
  ];
}

/** What an event carries besides what every event has. */
function detail(event: Event): string {
  const own = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  return own.map(([name, value]) => `${name}: ${value instanceof Error ? value.message : JSON.stringify(value)}`).join(', ');
}

function logEvents(widget: Element, events: Entry[]): void {
  const log = byId('log');
  for (const { name } of events) {
    widget.addEventListener(name, (event) => {
      const time = new Date().toLocaleTimeString('en-GB');
      log.prepend(h('li', {}, h('time', {}, time), ' ', h('code', {}, name), ' ', detail(event)));
      while (log.children.length > 50) log.lastElementChild!.remove();
    });
  }
}

function show(element: Declaration & { tagName: string }): void {
  const { tagName } = element;
  document.title = `<${tagName}> · QuattroPole`;
  byId('tag').textContent = `<${tagName}>`;
  byId('description').removeAttribute('role');
  byId('description').replaceChildren(...prose(element.description));

  const widget = preview(tagName);
  const attributes = attributesOf(element);
  const events = ownFirst(element.events);
  const properties = ownFirst(element.cssProperties);
  const frame = byId('frame');
  const write = () => (byId('snippet').textContent = snippet(widget, widget.style));

  logEvents(widget, events);
  frame.append(widget);
  new ResizeObserver(() => (byId('width').textContent = `${frame.clientWidth} px wide`)).observe(frame);
  byId('widths').addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    frame.style.inlineSize = value && `${Number(value) + frame.offsetWidth - frame.clientWidth}px`;
  });

  const own = attributes.filter(({ inheritedFrom }) => !inheritedFrom);
  const shared = attributes.filter(({ inheritedFrom }) => inheritedFrom);
  const controls = (entries: Entry[]) =>
    entries.map((entry) =>
      control(entry, (value) => {
        if (value === undefined) widget.removeAttribute(entry.name);
        else widget.setAttribute(entry.name, value);
        write();
      }),
    );
  const look = properties.map((entry) =>
    control(entry, (value) => {
      widget.style.setProperty(entry.name, value ?? '');
      write();
    }),
  );
  const group = (title: string, fields: HTMLElement[]) =>
    fields.length ? [h('fieldset', {}, h('legend', {}, title), ...fields)] : [];
  const form = byId('controls');
  form.append(...group('Its own', controls(own)), ...group('What every element understands', controls(shared)));
  if (look.length) form.append(h('details', {}, h('summary', {}, 'Look'), ...look));
  form.addEventListener('submit', (event) => event.preventDefault());

  byId('reference').append(
    ...table('Attributes', 'Attribute', attributes, ({ name }) => name),
    ...table('Events', 'Event', events, ({ name }) => name),
    ...table('Slots', 'Slot', ownFirst(element.slots), ({ name }) => name || '(default)'),
    ...table('Parts', 'Part', ownFirst(element.cssParts), ({ name }) => `::part(${name})`),
    ...table('Custom properties', 'Property', properties, ({ name }) => name),
  );
  byId('workbench').hidden = byId('reference').hidden = false;
  write();
}

const copy = byId('copy');
copy.addEventListener('click', () => {
  void copyText(byId('snippet')).then((copied) => {
    copy.textContent = byId('copied').textContent = copied ? 'Copied' : 'Selected, ready to copy';
    setTimeout(() => (copy.textContent = 'Copy'), 2500);
  });
});

try {
  const elements = await loadElements(new URL('../custom-elements.json', location.href));
  const asked = new URLSearchParams(location.search).get('tag');
  const element = elements.find(({ tagName }) => tagName === asked) ?? elements[0]!;
  byId('tags').append(
    ...elements.map(({ tagName }) =>
      h('a', { href: `?tag=${tagName}`, ...(tagName === element.tagName && { 'aria-current': 'page' }) }, tagName),
    ),
  );
  show(element);
} catch (error) {
  byId('description').textContent = `What the elements offer can’t be loaded (${String(error)}). The README has the same tables.`;
}
