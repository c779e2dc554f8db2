/** What must be the same with the script as without it: the host's elements, its page, what its scripts find. */

type State = Map<string, unknown>;

/** Depends on how long the page is, or how its lines are filled. */
const TALL = /^(height|block-size|inline-size|width|perspective-origin|transform-origin)$/;

function styles(state: State, name: string, element: Element, skip?: RegExp): void {
  const style = getComputedStyle(element);
  for (const property of style) if (!skip?.test(property)) state.set(`${name}: ${property}`, style.getPropertyValue(property));
}

/** Everything that a constructor and its prototype have, by identity. */
function builtIns(state: State): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    const { value } = Object.getOwnPropertyDescriptor(window, name) as { value?: { prototype?: object } };
    if (!/^[A-Z]/.test(name) || !value || !/^(function|object)$/.test(typeof value)) continue;
    for (const [owner, where] of [
      [value, name],
      [value.prototype, `${name}.prototype`],
    ] as const) {
      if (!owner || typeof owner === 'string') continue;
      for (const key of Reflect.ownKeys(owner)) {
        // What the last match of a regular expression was.
        if (value === RegExp && owner === value) continue;
        const { value: held, get, set } = Reflect.getOwnPropertyDescriptor(owner, key)!;
        // WebKit makes a list anew for whoever asks for `PerformanceObserver.supportedEntryTypes`.
        state.set(`${where}.${String(key)}`, get ?? set ?? (Array.isArray(held) ? held.join() : (held as unknown)));
      }
    }
  }
}

export function hostState(flows: boolean): State {
  const state: State = new Map();
  state.set('width that scrolls', Math.max(0, document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth));
  [...document.querySelectorAll('.own')].forEach((element, index) => {
    const name = `<${element.localName}> ${index}`;
    styles(state, name, element, flows ? TALL : undefined);
    const { left, width, height } = element.getBoundingClientRect();
    if (!flows) state.set(`${name}: box`, [left + scrollX, width, height].map(Math.round).join());
  });
  for (const element of [document.documentElement, document.body]) {
    styles(state, `<${element.localName}>`, element, TALL);
    state.set(`<${element.localName}>: attributes`, [...element.attributes].map(({ name, value }) => `${name}=${value}`).join());
  }
  state.set('what the head holds', [...document.head.children].filter(({ localName }) => localName !== 'script').length);
  state.set('style sheets', document.styleSheets.length + document.adoptedStyleSheets.length);
  state.set(
    'handlers',
    Object.keys(window)
      .filter((key) => key.startsWith('on') && window[key as 'onload'])
      .join(),
  );
  state.set('title', document.title);
  for (const name of Object.getOwnPropertyNames(window)) if (name !== 'quattropole') state.set(`window.${name}`, true);
  builtIns(state);
  return state;
}

/** What differs, in words. */
export function differences(before: State, after: State): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => !Object.is(before.get(key), after.get(key)))
    .map((key) => `${key} was ${String(before.get(key)).slice(0, 80)}, is ${String(after.get(key)).slice(0, 80)}`);
}
