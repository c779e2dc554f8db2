/* Runs on a partner page in a frame and tells the test what a visitor, and the page's security officer, would see. */
const violations = [];
const errors = [];
const warnings = [];
const logs = [];
let diagnosis;
addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.violatedDirective}: ${event.blockedURI || event.sample}`),
);
// What these policies forbid is told to nobody else.
if ('ReportingObserver' in globalThis) {
  const note = (reports) => violations.push(...reports.map(({ type, body }) => `${type}: ${body.blockedURL}`));
  new ReportingObserver(note, { types: ['coep', 'integrity-violation'], buffered: true }).observe();
}
addEventListener('error', (event) => errors.push(String(event.message ?? event.type)));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));

for (const [name, said] of [
  ['warn', warnings],
  ['log', logs],
]) {
  const say = console[name];
  console[name] = (...words) => {
    said.push(words.join(' '));
    say.apply(console, words);
  };
}

function mayStore() {
  try {
    return !!localStorage;
  } catch {
    return false;
  }
}

const visible = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

function report() {
  const widgets = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('qp-'));
  return {
    violations,
    errors,
    warnings,
    logs,
    diagnosis,
    mayStore: mayStore(),
    globals: Object.keys(globalThis.quattropole ?? {}),
    pageText: document.body?.innerText ?? '',
    requests: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    origins: [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))],
    frames: [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight),
    widgets: widgets.map((element) => {
      const root = element.shadowRoot?.querySelector('.root');
      return {
        tag: element.localName,
        // Its styles are out of use once the script has taken over.
        isPrerendered: !!element.shadowRoot?.querySelector('link:not([media]),style:not([media])'),
        defined: !!customElements.get(element.localName),
        busy: root?.getAttribute('aria-busy'),
        lang: root?.lang,
        text: (root?.innerText ?? '').replace(/\s+/g, ' '),
        width: Math.round(element.getBoundingClientRect().width),
        height: Math.round(element.getBoundingClientRect().height),
        images: [...(root?.querySelectorAll('img') ?? [])].map((image) => ({
          complete: image.complete,
          width: image.naturalWidth,
        })),
        fallback: [...element.children].some(visible),
        live: !!root?.querySelector('.leaflet-map-pane'),
        background: root ? getComputedStyle(root.querySelector('.panel') ?? root).backgroundColor : '',
      };
    }),
  };
}

addEventListener('message', ({ data, source }) => {
  // A press of a button on the page, or inside a widget: its tag, and where in it.
  if (data.press) {
    const [selector, inner] = data.press;
    const element = document.querySelector(selector);
    (inner ? element?.shadowRoot?.querySelector(inner) : element)?.click();
  }
  if (data.diagnose) {
    // Elements stay here.
    globalThis.quattropole
      .diagnose()
      .then(
        (told) => (diagnosis = JSON.parse(JSON.stringify(told, (_key, value) => (value instanceof Element ? undefined : value)))),
      );
  }
  if (data === 'report' || data.press || data.diagnose) source.postMessage(report(), '*');
});
parent.postMessage('probe-ready', '*');
