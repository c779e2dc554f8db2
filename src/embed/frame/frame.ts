/**
 * The page inside an `<iframe>`: one widget, as the address says, `frame.html?widget=city-carousel&lang=de&host-city=trier`. The names are those of the
 * element's attributes. It tells the page around it how high it is, which is no secret, and needs nothing from it.
 */
import { isHeightRequest, type HeightMessage } from './messages.js';
import { settingsOf } from './settings.js';

const { tag, attributes, problems } = settingsOf(location.search);
for (const problem of problems) console.warn(`QuattroPole: ${location.pathname}: ${problem}`);

const page = document.documentElement;
const { lang = navigator.language, theme = 'light' } = attributes;
page.lang = lang;
page.dataset['theme'] = theme;

const widget = document.createElement(tag);
for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
// The page's title is what a reader hears who moves among frames: the widget's own, in its language.
widget.addEventListener('qp-ready', () => {
  const heading = widget.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6')?.textContent?.trim();
  if (heading) document.title = `${heading} · QuattroPole`;
});
document.body.append(widget);

let isShown = false;
function tell(): void {
  // Until there is something to see, the room that the host has reserved is the better guess.
  if (!isShown) return;
  const message: HeightMessage = { type: 'qp-frame-height', height: Math.ceil(document.body.getBoundingClientRect().height) };
  parent.postMessage(message, '*');
}
for (const type of ['qp-ready', 'qp-error']) {
  widget.addEventListener(type, () => {
    isShown = true;
    tell();
  });
}
new ResizeObserver(tell).observe(document.body);
addEventListener('message', ({ data }) => {
  if (isHeightRequest(data)) tell();
});
