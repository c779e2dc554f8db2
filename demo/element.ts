/** A page an element, made from the manifest: live settings, a preview, the snippet, its events, and the tables. */
import { here } from './configurator/addresses.js';
import { control } from './control.js';
import { onCopy } from './copy.js';
import { byId, h, prose, type Child } from './dom.js';
import { attributesOf, kindOf, loadElements, ownFirst, valuesOf, type Declaration, type Entry } from './manifest.js';

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
  const script = `<script type="module" src="${here(location.href).script}"></script>`;
  const properties = [...style]
    .filter((name) => name.startsWith('--'))
    .map((name) => `  ${name}: ${style.getPropertyValue(name)};`);
  const css = properties.length ? `\n\n/* In the style sheet */\n${widget.localName} {\n${properties.join('\n')}\n}` : '';
  return `${script}\n${tag(widget, '')}${css}`;
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
  const controls = (entries: Entry[], apply: (name: string, value: string | undefined) => void) =>
    entries.map((entry) => {
      const { name, description = '' } = entry;
      const choices = valuesOf(entry).map((value) => ({ value, label: value }));
      const setting = { id: `attribute-${name}`, kind: kindOf(entry), label: name, hint: description, choices, unset: 'not set' };
      return control(setting, (value) => {
        apply(name, value);
        write();
      });
    });
  const setAttribute = (name: string, value: string | undefined) => {
    if (value === undefined) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  };
  const look = controls(properties, (name, value) => widget.style.setProperty(name, value ?? ''));
  const group = (title: string, fields: HTMLElement[]) =>
    fields.length ? [h('fieldset', {}, h('legend', {}, title), ...fields)] : [];
  const form = byId('controls');
  form.append(
    ...group('Its own', controls(own, setAttribute)),
    ...group('What every element understands', controls(shared, setAttribute)),
  );
  if (look.length) form.append(h('details', {}, h('summary', {}, 'Look'), ...look));
  form.addEventListener('submit', (event) => event.preventDefault());

  byId('reference').append(
    ...table('Attributes', 'Attribute', attributes, ({ name }) => name),
    ...table('Events', 'Event', events, ({ name }) => name),
    ...table('Slots', 'Slot', ownFirst(element.slots), ({ name }) => name || '(default)'),
    ...table('Parts', 'Part', ownFirst(element.cssParts), ({ name }) => `::part(${name})`),
    ...table('Custom properties', 'Property', properties, ({ name }) => name),
  );
  const widgets = tagName === 'qp-campaign' ? 'city-carousel event-strip' : tagName.replace('qp-', '');
  byId('configure').setAttribute('href', `./configurator.html?${new URLSearchParams({ lang: 'en', widgets })}`);
  byId('workbench').hidden = byId('reference').hidden = false;
  write();
}

onCopy(byId('copy'), byId('snippet'), byId('copied'), {
  copy: 'Copy',
  copied: 'Copied',
  marked: 'Selected, ready to copy',
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
