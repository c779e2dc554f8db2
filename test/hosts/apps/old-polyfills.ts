/** What old sites load for a browser of 2014, and put over what browsers have had since: less than the real thing. */

// Only what has a length.
Array.from = ((list: ArrayLike<unknown>) => Array.prototype.slice.call(list)) as typeof Array.from;
Object.assign(NodeList.prototype, { forEach: Array.prototype.forEach });
Element.prototype.matches = function (this: Element, selector: string) {
  return [...(this.getRootNode() as Document).querySelectorAll(selector)].includes(this);
};
Element.prototype.closest = function (this: Element, selector: string): Element | null {
  return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
} as typeof Element.prototype.closest;
Element.prototype.remove = function () {
  this.parentNode?.removeChild(this);
};
// Frames by the clock.
window.requestAnimationFrame = (callback) => window.setTimeout(() => callback(Date.now()), 16);
window.cancelAnimationFrame = (handle) => clearTimeout(handle);
// Promises of a library: not the browser's own, and without what came later.
{
  const Native = Promise;
  class OldPromise<T> extends Native<T> {}
  Object.assign(OldPromise, { any: undefined, withResolvers: undefined, try: undefined });
  window.Promise = OldPromise as typeof Promise;
}
Object.assign(String.prototype, {
  includes(this: string, part: string) {
    return this.indexOf(part) > -1;
  },
  startsWith(this: string, part: string) {
    return this.slice(0, part.length) === part;
  },
  padStart(this: string, length: number, fill = ' ') {
    return this.length < length ? fill.repeat(length - this.length) + this : this;
  },
});
Object.assign = (target: object, ...sources: object[]) => {
  for (const source of sources)
    for (const key in source) (target as Record<string, unknown>)[key] = (source as Record<string, unknown>)[key];
  return target as never;
};
Object.entries = (object: object) => Object.keys(object).map((key) => [key, (object as never)[key]]) as never;
// A CustomEvent made by hand.
{
  const Native = CustomEvent;
  (window as { CustomEvent: unknown }).CustomEvent = function (type: string, options: CustomEventInit = {}) {
    return new Native(type, options);
  };
}
