/** Runs before anything else of the page: writes down errors, what the console says, and who listens to or observes what. */

export const errors: string[] = [];
export const warnings: string[] = [];

addEventListener(
  'error',
  (event) => errors.push(event.message || `${event.type} of ${(event.target as Element).localName}`),
  true,
);
addEventListener('unhandledrejection', ({ reason }) => errors.push(String((reason as Error)?.stack ?? reason)));
for (const level of ['warn', 'error'] as const) {
  const say = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    warnings.push(words.join(' '));
    say(...words);
  };
}

/** Whether our script is asking, by the folders that it comes from. */
const byUs = () => /\/(v\d+|\d+\.\d+\.\d+)\//.test(new Error().stack ?? '');

/** Our listeners on what outlives a widget, by type; those with `once` go by themselves. */
const listeners = new Map<string, Set<unknown>>();
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const outlives = (target: unknown) => ([window, document, document.documentElement, document.body] as unknown[]).includes(target);

EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
  const target = this ?? window;
  const { once, signal } = typeof options === 'object' ? options : {};
  if (listener && !once && !signal?.aborted && outlives(target) && byUs()) {
    const set = listeners.get(type) ?? new Set();
    listeners.set(type, set.add(listener));
    if (signal) add.call(signal, 'abort', () => set.delete(listener));
  }
  add.call(target, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
  if (outlives(this ?? window)) listeners.get(type)?.delete(listener);
  remove.call(this ?? window, type, listener, options);
};

/** Our observers that are at work. */
const observers = new Set<unknown>();
for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver] as { prototype: MutationObserver }[]) {
  const { observe, disconnect } = prototype;
  prototype.observe = function (...args) {
    if (byUs()) observers.add(this);
    observe.apply(this, args);
  };
  prototype.disconnect = function () {
    observers.delete(this);
    disconnect.call(this);
  };
}

/** What our script listens to and observes, by name. */
export function watchers(): Record<string, number> {
  const counts = [...listeners].map(([type, { size }]) => [`listeners for ${type}`, size] as const);
  return Object.fromEntries([...counts, ['observers', observers.size] as const].filter(([, size]) => size));
}
