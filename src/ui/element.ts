/** The thin base of every QuattroPole element: settings, language, content, and what stands inside the tag. */
import {
  html,
  LitElement,
  noChange,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { CITY_IDS } from '../campaign/names.js';
import type { Trust } from '../campaign/verify.js';
import type { CityId, Language } from '../campaign/generated/types.js';
import { localeFor } from '../i18n/locale.js';
import { load, withStrings, type Strings, type StringsLoader } from '../i18n/messages.js';
import { ContentController, type Kinds } from './content-controller.js';
import { pageDefault } from './defaults.js';
import { ReadyEvent } from './events.js';
import { LightContentController } from './light-content.js';
import type { noticeFor } from './notice.js';
import type { takeOver } from './prerendered.js';
import type { Setting } from './settings.js';
import { base } from './tokens.js';
import { VERSION } from './version.js';
import type { SelectionController } from './selection.js';
import { campaignAround, observeSurroundings, attributeOf } from './surroundings.js';
import { warn } from './warn.js';

/**
 * What all elements understand.
 *
 * @attr {string} lang - Language of the widget: `de`, `fr`, `lb` or `en`. Default: the nearest ancestor's, else the browser's.
 *
 * @fires {ReadyEvent} qp-ready - The element shows its content for the first time.
 * @fires {ErrorEvent} qp-error - Content could not be had, or a part of it was left out; `error` says what, where and the remedy.
 *
 * @slot - Links that stay visible until there is something better, and when there never is.
 * @slot fallback - Other content of that kind.
 *
 * @csspart base - The whole widget.
 *
 * @cssprop [--qp-accent=#24406b] - Colour of controls and focus. By night #ffd08a.
 * @cssprop [--qp-on-accent=#fffdfa] - Text on the accent.
 * @cssprop [--qp-font=inherit] - Font family; the host page's own by default.
 * @cssprop [--qp-font-size=medium] - Size everything else is in proportion to.
 * @cssprop [--qp-radius=12px] - Corner radius of cards, pictures and the panel.
 * @cssprop [--qp-shadow] - Shadow of cards; `none` for flat ones.
 * @cssprop [--qp-ground=#fbf8f3] - Ground of the panel; `transparent` to stand on the page's own.
 * @cssprop [--qp-surface=#fffdfa] - Ground of cards.
 * @cssprop [--qp-text=#1d2330] - Text.
 * @cssprop [--qp-quiet=#565d6b] - Secondary text.
 */
export abstract class QpElement<T> extends LitElement {
  static readonly version = VERSION;
  /** Where the element's strings come from. */
  static strings: StringsLoader;
  static override styles: CSSResultGroup = base;

  // Not decorators: their run time is 0.6 KB that every page would carry.
  static override properties: PropertyDeclarations = {
    hostCity: { attribute: 'host-city' },
    host: {},
    src: {},
    keys: {},
    threshold: {},
    theme: {},
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    audience: {},
    group: {},
    exclude: {},
    linkTarget: { attribute: 'link-target' },
    campaignParams: { attribute: 'campaign-params' },
    announcement: { state: true },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The site's own city (`luxembourg`, `metz`, `saarbruecken`, `trier`): the other three lead, travel hints start here. */
  declare hostCity?: string;

  /** The host city itself: `last` (default) shows it after the others, `omit` leaves it out. */
  declare host?: string;

  /** Address of the campaign feed: of its index, or of a feed in one piece. Default: `../feed/v1/index.json` from the script. */
  declare src?: string;

  /** Only a signed feed is shown: the key ring of those who may sign it, as an address on your own site or as JSON (SECURITY.md). */
  declare keys?: string;

  /** With `keys`: how many different signers a feed needs. Default 1. */
  declare threshold?: string;

  /** `auto` (default) follows the `color-scheme` of the page around; `light` or `dark` fix it. */
  declare theme?: string;

  /** Heading of the widget; an empty one shows none. Default: the widget's own, in its language. */
  declare heading?: string;

  /** Level of that heading, 1 to 6; what is inside follows one below. Default 2. */
  declare headingLevel?: string;

  /** Id of the audience that the content is for, such as `families`; what suits it comes first. */
  declare audience?: string;

  /** Widgets with the same name share what a visitor chooses, wherever they stand on the page. */
  declare group?: string;

  /** Ids of places, trips or events that are not shown, separated by spaces. */
  declare exclude?: string;

  /** Where links open: `_self` (default), `_blank`, `_top` or `_parent`. */
  declare linkTarget?: string;

  /** What links out carry for the host's statistics, such as `utm_source=trier.de&utm_medium=widget`. */
  declare campaignParams?: string;

  /** What is said to a screen reader. */
  declare private announcement: string | undefined;

  /** Of the campaign's items, those that are rendered: for the data of a page that is prerendered. */
  declare shown?: readonly unknown[];

  /** What time it is; a test or a preview may say otherwise. */
  clock: () => Date = () => new Date();

  protected readonly light = new LightContentController(this);
  /** The shared selection, where the element belongs to a group. */
  protected selection: SelectionController | undefined;
  protected readonly content = new ContentController<T>(this, () => this.kinds);

  /** The locale in use: the wanted one once its strings are here. */
  protected locale: Language = 'en';
  #wanted: Language | undefined;
  #strings: Strings | undefined;
  /** The language of what is on screen. */
  #shownIn: Language | undefined;
  readonly #loaders: StringsLoader[] = [(this.constructor as typeof QpElement).strings];
  #ready = false;
  #joining = false;
  #notice: Awaited<ReturnType<typeof noticeFor>> | undefined;
  #font: 'host' | 'system' = 'host';
  /** The page came with content (`quattropole prerender`): it stays until there is as much to take its place. */
  protected isPrerendered = !!this.shadowRoot;
  #takeOver: typeof takeOver | undefined;
  #unobserve: (() => void) | undefined;

  /** The lists of the campaign that the element needs. */
  protected abstract get kinds(): Kinds<T>;
  /** The widget with its content; `nothing` while a part of it is on the way, undefined where the campaign has nothing for it. */
  protected abstract renderContent(content: T): TemplateResult | typeof nothing | undefined;
  /** What stands in its place while content is on the way. */
  protected abstract renderPending(): TemplateResult;

  constructor() {
    super();
    if (this.isPrerendered) {
      import('./prerendered.js').then(
        ({ takeOver }) => {
          this.#takeOver = takeOver;
          this.requestUpdate();
        },
        // What is there has links that work.
        () => undefined,
      );
    }
  }

  get language(): Language {
    return this.#wanted ?? this.locale;
  }

  get feedUrl(): string | undefined {
    const src = this.setting('src');
    // What is no address is told with the feed's other troubles.
    return src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  }

  get trust(): Trust | false {
    const keys = this.setting('keys');
    // Set but empty, by a slip in a template, must not mean that anything goes.
    return keys !== undefined && [keys, this.setting('threshold'), pageDefault('rememberDate')];
  }

  /** The name of the group, for the shared selection. */
  get groupName(): string | undefined {
    return this.setting('group');
  }

  /** A setting as text: the element's own, else that of the `<qp-campaign>` around it, else the page's default. */
  protected setting(name: Setting): string | undefined {
    return this[name] ?? campaignAround(this)?.getAttribute(attributeOf(name)) ?? pageDefault(name);
  }

  /** A link out with what the host wants it to carry. */
  protected outbound(href: string): string {
    const params = this.setting('campaignParams');
    if (!params || !URL.canParse(href)) return href;
    const url = new URL(href);
    new URLSearchParams(params).forEach((value, name) => url.searchParams.has(name) || url.searchParams.set(name, value));
    return url.href;
  }

  /** Says something to a screen reader, once; the same words again are said again. */
  announce(words: () => string): void {
    const text = this.speaking(words);
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  /** The strings of a part that is fetched later. From then on they come along with the element's own, in whatever language. */
  async addStrings(loader: StringsLoader): Promise<void> {
    if (this.#loaders.includes(loader)) return;
    const { locale } = this;
    const strings = await load(locale, [loader]);
    this.#loaders.push(loader);
    // The language has changed meanwhile: all of them again.
    if (locale !== this.locale || !this.#speaks) return this.speak(this.#wanted!);
    this.#strings = { ...this.#strings, ...strings };
    this.requestUpdate();
  }

  /** One of the allowed values; another one warns and falls back. */
  protected choice<V extends string>(attribute: string, value: string | undefined, allowed: readonly V[], fallback: V): V;
  protected choice<V extends string>(attribute: string, value: string | undefined, allowed: readonly V[]): V | undefined;
  protected choice<V extends string>(
    attribute: string,
    value: string | undefined,
    allowed: readonly V[],
    fallback?: V,
  ): V | undefined {
    if (!value) return fallback;
    // React, Vue and others set numbers where HTML has text.
    const found = allowed.find((each) => each === `${value}`.trim().toLowerCase());
    if (found === undefined) {
      void warn(`<${this.localName} ${attribute}="${value}"> is not known.`, ({ unknownValue }) =>
        unknownValue(this.localName, attribute, value, allowed, fallback),
      );
    }
    return found ?? fallback;
  }

  protected get home(): CityId | undefined {
    return this.choice('host-city', this.setting('hostCity'), CITY_IDS);
  }

  protected get level(): number {
    return Number(this.choice('heading-level', this.headingLevel, [...'123456'], '2'));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.isPrerendered) return super.createRenderRoot();
    // It has its styles in it; ours come with our content.
    const root = this.shadowRoot!;
    this.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const relocate = () => this.#relocate();
    this.#unobserve = observeSurroundings(this, (this.constructor as typeof QpElement).observedAttributes, relocate);
    relocate();
    // Exactly the browser's own default, and not a list that a page has written.
    this.#font = /^"?(Times New Roman|Times|serif)"?$/i.test(getComputedStyle(this).fontFamily) ? 'system' : 'host';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unobserve?.();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.#relocate();
  }

  #relocate(): void {
    const wanted = localeFor(this);
    this.requestUpdate();
    if (wanted !== this.#wanted) void this.speak(wanted);
  }

  /** The strings of the wanted language are here: until then, better nothing than another language for a moment. */
  get #speaks(): boolean {
    return !!this.#strings && this.locale === this.#wanted;
  }

  protected async speak(wanted: Language): Promise<void> {
    this.#wanted = wanted;
    const strings = await load(wanted, this.#loaders).catch(() => {
      void warn(`no strings for "${wanted}"`, ({ noStrings }) => noStrings(wanted));
      return undefined;
    });
    if (wanted !== this.#wanted) return;
    // They can't be had: the language before this one, English at first. The campaign's own texts need no strings.
    if (!strings && wanted !== this.locale) return this.speak(this.locale);
    // A part's own may have come before: answers to `import()` come in no order of their own.
    this.#strings = { ...((!strings || wanted === this.locale) && this.#strings), ...strings };
    this.locale = wanted;
    // It was said in another language.
    this.announcement = undefined;
    this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.selection && !this.#joining && (this.groupName || campaignAround(this))) {
      this.#joining = true;
      void import('./selection.js').then(({ SelectionController }) => {
        this.selection = new SelectionController(this);
      });
    }
    const render = () => this.speaking(() => super.update(changed));
    if (this.isPrerendered && this.#takeOver) this.isPrerendered = !this.#takeOver(this, render);
    else render();
  }

  /** Does something in which the element's words are said. */
  protected speaking<R>(work: () => R): R {
    return withStrings(this.#strings, work);
  }

  protected override scheduleUpdate(): void | Promise<void> {
    // Nobody waits for it, so it blocks nobody: in a task of its own.
    return this.isPrerendered ? new Promise((resolve) => setTimeout(resolve)).then(() => this.#update()) : this.#update();
  }

  #update(): void {
    try {
      void super.scheduleUpdate();
    } catch (error) {
      this.content.refuse(error);
    }
  }

  protected override updated(): void {
    if (this.isPrerendered || this.content.state !== 'complete' || !this.#speaks || this.#ready) return;
    this.#ready = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render(): unknown {
    const { content, light } = this;
    // Another language comes with its words and its content together. Until then what is there stays, and a visitor's place in it.
    if (this.#shownIn && this.#shownIn !== this.#wanted && (!this.#speaks || content.state === 'pending')) return noChange;
    const hasContent = this.#speaks && content.value !== undefined;
    const widget = hasContent ? this.renderContent(content.value!) : undefined;
    if (this.isPrerendered && !(hasContent && this.#takeOver && widget !== nothing)) return noChange;
    if (widget && widget !== nothing) this.#shownIn = this.locale;
    const best = widget === nothing ? (light.present ? undefined : this.renderPending()) : widget;
    const empty = best === undefined && this.#speaks && content.state !== 'pending';
    const old = best && content.old;
    // Nothing from the feed and nothing inside the tag, or it is old.
    if (((empty && !light.present) || old) && !this.#notice) this.#askForNotice();
    const busy = widget === nothing || (best === undefined && !(empty && this.#notice));
    // Before its first strings are here it would only be rendered twice, and what is above the cards would move them.
    const waits = light.present || !this.#strings;
    const shown =
      best ?? (waits ? nothing : empty && this.#notice ? this.#notice(content, this.locale, false) : this.renderPending());
    const hideSlot = best !== undefined && light.replaceable;
    const theme = this.choice('theme', this.setting('theme'), ['auto', 'light', 'dark'], 'auto');
    return html`
      ${
        shown === nothing
          ? nothing
          : html`<div
              class="root"
              part="base"
              lang=${this.locale}
              data-theme=${theme}
              data-font=${this.#font}
              aria-busy=${busy}
              @focusin=${bringIntoView}
            >
              ${shown}${old ? this.#notice?.(content, this.locale, true) : nothing}
              <p class="visually-hidden" role="status">${this.announcement}</p>
            </div>`
      }
      <slot ?hidden=${hideSlot}></slot>
      <slot name="fallback" ?hidden=${best !== undefined}></slot>
    `;
  }

  /** What is said without content is fetched only then: from the server that has just sent the script. */
  #askForNotice(): void {
    import('./notice.js').then(
      async ({ noticeFor }) => {
        this.#notice = await noticeFor(this);
        this.requestUpdate();
      },
      // The next attempt to get content tries this again, too.
      () => undefined,
    );
  }
}

/** What is in view in part, browsers leave as it is: in a row that scrolls, the focus would hardly be seen. */
function bringIntoView({ target }: { target: Element }): void {
  if (target.matches(':focus-visible')) (target.closest('[role=group]') ?? target).scrollIntoView({ block: 'nearest' });
}
