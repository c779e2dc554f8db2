/** How high the widgets are in this very configuration: what a page has to keep free for them. Measured out of sight, at the widths that count. */
import type { Widget } from '../../src/embed/widgets.js';
import type { Configuration, Tag } from './configuration.js';
import type { Heights } from './snippets.js';
import { Stage } from './stage.js';

/** Until it is measured, and where it can't be: a little more than the widgets take as they come. */
const USUAL: Readonly<Record<Widget, readonly [narrow: number, wide: number]>> = {
  'city-carousel': [700, 640],
  'trip-teaser': [1500, 720],
  'event-strip': [1500, 900],
  map: [1200, 760],
};

/** From which width of the page on, and how wide the widget is then: on a phone, and in the column of the city's page. */
function widthsFor(width: number): readonly (readonly [from: number, width: number])[] {
  if (!width)
    return [
      [0, 360],
      [768, 768],
      [1200, 1200],
    ];
  return width > 360
    ? [
        [0, 360],
        [768, width],
      ]
    : [[0, width]];
}

export const usualHeights = ({ width }: Configuration): Heights =>
  widthsFor(width).map(([from, at]) => ({
    from,
    of: Object.fromEntries(Object.entries(USUAL).map(([name, [narrow, wide]]) => [name, at < 700 ? narrow : wide])),
  }));

/** Widgets grow in steps while their content comes: what counts is what they have come to. */
const SETTLED = 300;

export class Measure {
  readonly #stage: Stage;
  #width = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new ResizeObserver(() => this.#later());

  constructor(
    page: Document,
    script: string,
    private readonly measured: (heights: Heights) => void,
  ) {
    this.#stage = new Stage(page, script, 3);
  }

  show(tag: Tag, language: string, css: string, width: number): void {
    this.#width = width;
    const widths = widthsFor(width);
    this.#stage.places.forEach((place, index) => {
      place.hidden = index >= widths.length;
      place.style.inlineSize = `${widths[index]?.[1] ?? 0}px`;
    });
    this.#stage.show(tag, language, css);
    this.#observer.disconnect();
    for (const widget of this.#widgets()) this.#observer.observe(widget);
    this.#later();
  }

  #widgets(place?: Element): Element[] {
    return (place ? [place] : this.#stage.places).flatMap((each) => [...each.querySelectorAll('*')]);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#report(), SETTLED);
  }

  #report(): void {
    const ready = this.#widgets().every(
      ({ localName, shadowRoot }) =>
        localName === 'qp-campaign' || shadowRoot?.querySelector('.root')?.getAttribute('aria-busy') === 'false',
    );
    // What is not there yet will report by its size.
    if (!ready) return;
    const places = this.#stage.places;
    this.measured(
      widthsFor(this.#width).map(([from], index) => ({
        from,
        of: Object.fromEntries(
          this.#widgets(places[index]).map((widget) => [
            widget.localName.replace('qp-', ''),
            Math.ceil(widget.getBoundingClientRect().height),
          ]),
        ),
      })),
    );
  }
}
