/** Statistics, error trackers and consent managers that put themselves between a page and its browser. */
const { fetch: ask, setTimeout: later, setInterval: often } = window;
window.fetch = function (...args: Parameters<typeof fetch>) {
  const [input] = args;
  // An old tracker reads the address as text.
  String(input).indexOf('example');
  return ask.apply(window, args).then((answer) => answer);
};
window.setTimeout = ((callback: () => void, ...rest: [number]) => later(() => callback(), ...rest)) as never;
window.setInterval = ((callback: () => void, ...rest: [number]) => often(() => callback(), ...rest)) as never;
for (const name of ['pushState', 'replaceState'] as const) {
  const method = history[name].bind(history);
  history[name] = (...args) => method(...args);
}
// What comes later is found by its address, and held back where it is on a list.
const { appendChild, insertBefore } = Node.prototype;
Node.prototype.appendChild = function (node) {
  if ((node as Node as HTMLScriptElement).src?.includes('tracker')) return node;
  return appendChild.call(this, node) as typeof node;
};
Node.prototype.insertBefore = function (node, child) {
  if ((node as Node as HTMLScriptElement).src?.includes('tracker')) return node;
  return insertBefore.call(this, node, child) as typeof node;
};
const { createElement } = document;
document.createElement = ((name: string, options?: ElementCreationOptions) =>
  createElement.call(document, name, options)) as typeof createElement;
window.onerror = () => false;
