/**
 * What prototype.js 1.7 does to every page that has it, which npm has no copy of: methods of its own on all elements, under the names of the browser's, other
 * functions for what arrays and functions can do, and `toJSON` for arrays.
 */
const elements: Record<string, (this: HTMLElement, ...args: never[]) => unknown> = {
  // Not where to scroll to within the element: the window, to the element.
  scrollTo() {
    const { left, top } = this.getBoundingClientRect();
    window.scrollTo(left, top);
    return this;
  },
  remove() {
    this.parentNode!.removeChild(this);
    return this;
  },
  toggle() {
    this.style.display = this.style.display === 'none' ? '' : 'none';
    return this;
  },
  show() {
    this.style.display = '';
    return this;
  },
  hide() {
    this.style.display = 'none';
    return this;
  },
  update(content: string) {
    this.textContent = content;
    return this;
  },
  replace() {
    return this;
  },
  select(selector: string) {
    return [...this.querySelectorAll(selector)];
  },
  observe() {
    return this;
  },
  fire() {
    return this;
  },
  identify() {
    return (this.id ||= 'anonymous_element_1');
  },
  clone(deep: boolean) {
    return this.cloneNode(deep);
  },
  wrap() {
    return this;
  },
  insert() {
    return this;
  },
  visible() {
    return this.style.display !== 'none';
  },
};
Object.assign(HTMLElement.prototype, elements);

const lists = Array.prototype as unknown as Record<string, unknown>;
Object.assign(lists, {
  each: Array.prototype.forEach,
  collect: Array.prototype.map,
  detect: Array.prototype.find,
  include: Array.prototype.includes,
  without() {},
  first(this: unknown[]) {
    return this[0];
  },
  last(this: unknown[]) {
    return this[this.length - 1];
  },
  clear(this: unknown[]) {
    this.length = 0;
    return this;
  },
  compact() {},
  // Not an iterator of pairs: the list again.
  entries(this: unknown[]) {
    return this.slice();
  },
  toJSON(this: unknown[]) {
    return `[${this.map(String).join(', ')}]`;
  },
});
Array.from = ((items: ArrayLike<unknown> & { toArray?: () => unknown[] }) => {
  if (!items) return [];
  if ('toArray' in Object(items)) return items.toArray!();
  let { length = 0 } = items;
  const result = new Array(length);
  while (length--) result[length] = items[length];
  return result;
}) as typeof Array.from;
Object.assign(Object, {
  extend: Object.assign,
  isFunction: (value: unknown) => typeof value === 'function',
  toJSON: JSON.stringify,
});
Object.assign(Function.prototype, { argumentNames: () => [], curry() {}, defer() {}, wrap() {}, methodize() {} });
Object.assign(String.prototype, { gsub() {}, strip: String.prototype.trim, evalJSON() {}, blank() {}, interpolate() {} });
document.getElementsByClassName = ((name: string) => [...document.querySelectorAll(`.${name}`)]) as never;
Object.assign(window, {
  $: (id: string) => document.getElementById(id),
  $$: (s: string) => [...document.querySelectorAll(s)],
  $A: Array.from,
  Hash: function () {},
});
