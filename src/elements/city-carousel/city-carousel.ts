/** `<qp-city-carousel>`: the four cities, one slide each, strung on the line that joins them. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
// Style sheets side by side are smaller once compressed.
import { base } from '../../ui/tokens.js';
import { card } from '../../ui/card.styles.js';
import { controls } from '../../ui/controls.styles.js';
import { styles } from './city-carousel.styles.js';
import { CITY_IDS, STRENGTHS } from '../../campaign/names.js';
import type { City, CityId, Connection, Image, Strength } from '../../campaign/generated/types.js';
import { selectCities, type CitySlide } from '../../campaign/select-cities.js';
import { formatMinutes } from '../../i18n/format.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize, localized, localizedLink, siteName } from '../../i18n/text.js';
import type { Kinds } from '../../ui/content-controller.js';
import { QpElement } from '../../ui/element.js';
import { CitySelectEvent } from '../../ui/events.js';
import { heading, titled } from '../../ui/heading.js';
import {
  arrowIcon,
  busIcon,
  cultureIcon,
  homeIcon,
  nextIcon,
  peopleIcon,
  previousIcon,
  tourismIcon,
  trainIcon,
} from '../../ui/icons.js';
import { picture } from '../../ui/picture.js';
import { SnapController } from './snap-controller.js';

const STRENGTH_ICONS: Record<Strength, () => TemplateResult> = { culture: cultureIcon, tourism: tourismIcon, people: peopleIcon };

interface Content {
  cities: readonly City[];
  connections: readonly Connection[];
}

/**
 * The four cities of the campaign, one slide each: picture, name, what makes it strong, how far from here, link. It shows as many
 * slides as its container holds, and controls only where there is more. Nothing moves by itself.
 *
 * @tagname qp-city-carousel
 *
 * @fires {CitySelectEvent} qp-city-select - A visitor chose a city: `city` is its id, `href` where its link leads. Bubbles.
 *
 * @csspart card - A city's card.
 * @csspart heading - The heading of the widget.
 */
export class QpCityCarousel extends QpElement<Content> {
  static override styles = [...base, card, controls, styles];
  static override strings: StringsLoader = {
    de: () => import('../../i18n/generated/carousel-de.js'),
    fr: () => import('../../i18n/generated/carousel-fr.js'),
    lb: () => import('../../i18n/generated/carousel-lb.js'),
    en: () => import('../../i18n/generated/carousel-en.js'),
  };
  static override properties = { strength: {}, chosen: { state: true } };

  /** Shows only one side of the cities: `culture`, `tourism` or `people`. Default: the visitor chooses. */
  declare strength?: string;

  /** What the visitor chose to read about. */
  declare private chosen: Strength;

  readonly #snap = new SnapController(this);
  /** The city of the shared selection that was last scrolled to. */
  #shown: CityId | undefined;

  constructor() {
    super();
    this.chosen = 'culture';
  }

  protected override updated(): void {
    super.updated();
    const city = this.selection?.city;
    if (city && city !== this.#shown) this.show(city);
    this.#shown = city;
  }

  protected get kinds(): Kinds<Content> {
    return ['cities', 'connections'];
  }

  /** Scrolls to a city, if it is among those shown. */
  show(city: CityId): void {
    const index = this.#slides.findIndex((slide) => slide.city.id === city);
    if (index >= 0) this.#snap.goTo(index);
  }

  get #slides(): CitySlide[] {
    const { cities, connections } = this.content.value ?? { cities: [], connections: [] };
    const host = this.choice('host', this.setting('host'), ['last', 'omit'], 'last');
    return selectCities(cities, connections, { hostCity: this.home, host, now: this.clock() });
  }

  protected renderContent(): TemplateResult | undefined {
    const slides = this.#slides;
    if (!slides.length) return undefined;
    if (isServer) this.shown = slides.map(({ city }) => city);
    return this.#renderPanel(slides);
  }

  /** The same panel with empty cards: what is known already stays where it is when the cities come. */
  protected renderPending(): TemplateResult {
    return this.#renderPanel();
  }

  #renderPanel(slides?: CitySlide[]): TemplateResult {
    const { label, title } = titled(this.heading, this.level, msg('Four cities, one line', { id: 'carousel.heading' }));
    const { overflows } = this.#snap;
    const fixed = this.choice('strength', this.strength, STRENGTHS);
    const strength = fixed ?? this.chosen;
    return html`<section
      class="panel carousel"
      aria-roledescription=${msg('carousel', { id: 'carousel.role' })}
      aria-label=${label}
    >
      <header class="head">
        ${title} ${fixed ? nothing : this.#renderStrengths()} ${overflows ? this.#renderButtons(slides) : nothing}
      </header>
      ${slides ? nothing : html`<p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>`}
      <div class="slides" @scroll=${this.#snap.onScroll} @pointerenter=${this.#snap.onPointerEnter} @keydown=${this.#onKeydown}>
        ${
          slides
            ? slides.map((slide, index) => this.#renderSlide(slide, index, slides.length, strength))
            : CITY_IDS.map(
                () =>
                  html`<div class="slide" aria-hidden="true">
                    <div class="card skeleton"><div class="image"></div></div>
                  </div>`,
              )
        }
      </div>
      ${overflows ? this.#renderLine(slides) : nothing}
    </section>`;
  }

  #renderStrengths(): TemplateResult {
    const names: Record<Strength, string> = {
      culture: msg('Culture', { id: 'strength.culture' }),
      tourism: msg('Sights', { id: 'strength.tourism' }),
      people: msg('People', { id: 'strength.people' }),
    };
    return html`<fieldset class="chips strengths">
      <legend class="visually-hidden">${msg('What would you like to read about?', { id: 'carousel.strengths' })}</legend>
      ${STRENGTHS.map(
        (name) =>
          html`<label class="chip">
            <input
              type="radio"
              name="strength"
              .value=${name}
              .checked=${name === this.chosen}
              @change=${() => (this.chosen = name)}
            />
            ${STRENGTH_ICONS[name]()}<span>${names[name]}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderButtons(slides: CitySlide[] = []): TemplateResult {
    const { atStart, atEnd, index } = this.#snap;
    const button = (label: string, stuck: boolean, step: number) =>
      html`<button
        class="step"
        type="button"
        aria-label=${label}
        aria-disabled=${stuck}
        @click=${() => (stuck ? undefined : this.#moveTo(index + step, slides))}
      >
        ${step < 0 ? previousIcon() : nextIcon()}
      </button>`;
    return html`<div class="steps">
      ${button(msg('Previous city', { id: 'carousel.previous' }), atStart, -1)}
      ${button(msg('Next city', { id: 'carousel.next' }), atEnd, 1)}
    </div>`;
  }

  #renderSlide({ city, connection }: CitySlide, index: number, count: number, strength: Strength): TemplateResult {
    const { locale } = this;
    const name = localize(city.name, locale);
    const { href, hreflang } = localizedLink(city.url, locale);
    const link = this.outbound(href);
    return html`<div
      class="slide"
      role="group"
      aria-roledescription=${msg('slide', { id: 'carousel.slide' })}
      aria-label=${msg(str`${name.value}, ${index + 1} of ${count}`, { id: 'carousel.position' })}
      data-city=${city.id}
    >
      <div class="card" part="card">
        ${this.#renderPicture(city.image)}
        <p class="way">${this.#renderWay(city, connection)}</p>
        ${heading(
          Math.min(this.level + 1, 6),
          html`<a
            class="link"
            href=${link}
            hreflang=${ifDefined(hreflang)}
            target=${ifDefined(this.setting('linkTarget'))}
            draggable="false"
            @click=${() => this.dispatchEvent(new CitySelectEvent(city.id, link))}
            >${localized(city.name, locale)}</a
          >`,
          undefined,
          'name',
        )}
        <p class="slogan">${localized(city.slogan, locale)}</p>
        <p class="strength">${STRENGTH_ICONS[strength]()}<span>${localized(city.strengths[strength], locale)}</span></p>
        ${this.selection?.renderChoice(city.id, name.value)}
        <p class="more" aria-hidden="true">${siteName(href)}${arrowIcon()}</p>
      </div>
    </div>`;
  }

  #renderPicture(image: Image): TemplateResult {
    return picture(image, { base: this.feedUrl!, locale: this.locale, sizes: '(min-width: 640px) 320px, 90vw' });
  }

  #renderWay(city: City, connection: Connection | undefined): TemplateResult | string {
    if (city.id === this.home) return html`${homeIcon()}<span>${msg('You are here', { id: 'carousel.here' })}</span>`;
    const host = this.content.value!.cities.find(({ id }) => id === this.home);
    if (!connection || !host) {
      return html`<span>${this.#country(city)}</span>`;
    }
    const time = formatMinutes(connection.minutes, this.locale);
    const from = localize(host.name, this.locale).value;
    switch (connection.means) {
      case 'train':
        return html`${trainIcon()}<span>${msg(str`${time} by train from ${from}`, { id: 'carousel.train' })}</span>`;
      case 'bus':
        return html`${busIcon()}<span>${msg(str`${time} by bus from ${from}`, { id: 'carousel.bus' })}</span>`;
      default:
        return html`<span>${msg(str`${time} from ${from}`, { id: 'carousel.way' })}</span>`;
    }
  }

  /** Not of `Intl`, whose first object takes a slow processor as long as all the cards. */
  #country({ addressCountry }: City): string {
    switch (addressCountry) {
      case 'LU':
        return msg('Luxembourg', { id: 'country.LU' });
      case 'FR':
        return msg('France', { id: 'country.FR' });
      default:
        return msg('Germany', { id: 'country.DE' });
    }
  }

  /** The cities as stations on a line: where we stand, and a way to each. */
  #renderLine(slides: CitySlide[] = []): TemplateResult {
    const { index } = this.#snap;
    return html`<ol class="stations">
      ${slides.map(
        ({ city }, position) =>
          html`<li data-city=${city.id}>
            <button
              class="station"
              type="button"
              aria-current=${position === index ? 'true' : 'false'}
              @click=${() => this.#moveTo(position, slides)}
            >
              ${localized(city.name, this.locale)}
            </button>
          </li>`,
      )}
    </ol>`;
  }

  #moveTo(index: number, slides: CitySlide[]): void {
    if (!slides.length) return;
    const target = Math.max(0, Math.min(index, slides.length - 1));
    this.#snap.goTo(target);
    const name = localize(slides[target]!.city.name, this.locale).value;
    this.announce(() => msg(str`${name}, ${target + 1} of ${slides.length}`, { id: 'carousel.position' }));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const slides = this.#slides;
    const { index } = this.#snap;
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: slides.length - 1 }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !this.#snap.overflows) return;
    event.preventDefault();
    this.#moveTo(target, slides);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-city-carousel': QpCityCarousel;
  }
}
