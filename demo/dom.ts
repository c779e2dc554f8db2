/** The few lines of DOM that the demo's pages share. Texts stay texts: what a manifest or a feed says never becomes HTML. */
export type Child = Node | string;

/** An element with attributes and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Readonly<Record<string, string>>,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function h(tag: string, attributes?: Readonly<Record<string, string>>, ...children: Child[]): HTMLElement;
export function h(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** `code` in a description. */
export const prose = (text = ''): Child[] =>
  text.split(/`([^`]+)`/).map((part, index) => (index % 2 ? h('code', {}, part) : part));

/** An empty value takes the attribute away. */
export function set(element: Element, name: string, value: string | undefined): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
