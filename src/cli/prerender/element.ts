/** The elements where there is no browser: what they show, from settings, strings and content that are given to them. */
import type { TemplateResult } from 'lit';
import type { Language, Lists } from '../../campaign/generated/types.js';
import type { CampaignStore } from '../../campaign/store.js';
import { QpCityCarousel } from '../../elements/city-carousel/city-carousel.js';
import { QpEventStrip } from '../../elements/event-strip/event-strip.js';
import type { MapFrame } from '../../elements/map/map-frame.js';
import { QpMap } from '../../elements/map/map.js';
import { stillFrame, strings as frameStrings } from '../../elements/map/still.js';
import { Extras, strings as extrasStrings } from '../../elements/map/trips-and-events.js';
import { QpTripTeaser } from '../../elements/trip-teaser/trip-teaser.js';
import type { Widget } from '../../embed/widgets.js';
import type { Setting } from '../../ui/settings.js';

/** What an element is given. */
export interface Given {
  /** All that it is to know: its own attributes, and what it takes from around it. */
  attributes: ReadonlyMap<string, string>;
  language: Language;
  /** The feed's address for browsers. */
  feedUrl: string;
  store: Pick<CampaignStore, 'get'>;
  now: Date;
  /** Whether what stands inside the tag may be hidden. */
  isReplaceable: boolean;
}

/** The protected members that all elements have, and the map's own parts. */
type Constructor = typeof QpMap;

const ELEMENTS: Readonly<Record<string, Constructor>> = {
  'qp-city-carousel': QpCityCarousel as unknown as Constructor,
  'qp-event-strip': QpEventStrip as unknown as Constructor,
  'qp-map': QpMap,
  'qp-trip-teaser': QpTripTeaser as unknown as Constructor,
} satisfies Record<`qp-${Widget}`, Constructor>;

export const TAGS: readonly string[] = Object.keys(ELEMENTS);

/** The style rules of an element, as a text. */
export const rulesOf = (tag: string): string =>
  registered(ELEMENTS[tag]!)
    .elementStyles.map((style) => (style as { cssText: string }).cssText)
    .join('');

export interface Prepared {
  /** The lists of the campaign that it shows. */
  lists: Partial<{ [K in keyof Lists]: readonly Lists[K][] }>;
  /** The items of these that are rendered. */
  shown: readonly unknown[];
  /** Undefined where the campaign has nothing for it. */
  template: TemplateResult | undefined;
}

/** What a tag shows. Fails where its content cannot be had. */
export async function prepare(tag: string, given: Given): Promise<Prepared> {
  const element = new (registered(withoutBrowser(tag, ELEMENTS[tag]!, given)))();
  await element.prepare();
  const template = atThePlace(element.content.value?.cities[0]?.timeZone ?? 'Europe/Luxembourg', () => element.template());
  return { lists: element.content.value as Prepared['lists'], shown: element.shown ?? [], template };
}

/** Lit puts an element's properties and styles together when it is registered, which asks for these. */
function registered<T extends Constructor>(Element: T): T {
  void Element.observedAttributes;
  return Element;
}

/** Hours are told as in the cities: to most readers they are, and the machine's own zone means nothing. */
function atThePlace<T>(timeZone: string, work: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

const withoutBrowser = (tag: string, Base: Constructor, given: Given) =>
  class extends Base {
    override get localName(): string {
      return tag;
    }

    override get feedUrl(): string {
      return given.feedUrl;
    }

    override get language(): Language {
      return given.language;
    }

    override readonly clock = () => given.now;
    readonly store = given.store;
    declare readonly content: QpMap['content'];

    /** What stands around the tag is among what it is given. */
    protected override setting(name: Setting): string | undefined {
      return this[name];
    }

    async prepare(): Promise<void> {
      for (const [name, value] of given.attributes) super.attributeChangedCallback(name, null, value);
      this.light.replaceable = given.isReplaceable;
      await Promise.all([this.speak(given.language), this.content.retry()]);
      if (this.content.error) throw this.content.error;
      if (tag === 'qp-map') await this.#prepareMap();
    }

    /** What a browser fetches when the map comes near the window. */
    async #prepareMap(): Promise<void> {
      const { parts } = this;
      await this.addStrings(frameStrings);
      parts.frame = (await stillFrame()) as MapFrame;
      if (!this.isSpecial) return;
      await this.addStrings(extrasStrings);
      parts.extras = new Extras(this, (...choice) => this.choice(...choice));
      await parts.extras.content.retry();
      if (parts.extras.content.error) throw parts.extras.content.error;
    }

    template(): TemplateResult | undefined {
      return this.speaking(() => (this.renderContent(this.content.value!) ? (this.render() as TemplateResult) : undefined));
    }
  };
