/** The filters: a row of chips for when, and where, what and the rest behind a button. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { EventCounts } from '../../campaign/count-events.js';
import { WHENS, type Filters, type When } from '../../campaign/event-filters.js';
import type { CityId, Event as CampaignEvent, Language } from '../../campaign/generated/types.js';
import { pluralOf } from '../../i18n/counts.js';
import { formatDate } from '../../i18n/dates.js';
import { formatLanguage } from '../../i18n/languages.js';
import { msg, str } from '../../i18n/messages.js';
import { adopt } from '../../ui/adopt.js';
import { controls } from '../../ui/controls.styles.js';
import { filterIcon, removeIcon } from './extra-icons.js';
import { filterStyles } from './filters.styles.js';
import { categoryName } from './kinds.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  announce(words: () => string): void;
}

/** What the element knows and the filters show. */
export interface FilterView {
  filters: Filters;
  counts: EventCounts;
  /** How many cards match. */
  found: number;
  locale: Language;
  /** `2026-11-23` */
  today: string;
  /** What the host has decided is no choice. */
  fixed: Pick<Filters, 'city' | 'category'>;
  cityName(city: CityId): string;
  choose(choice: Partial<Filters>): void;
  reset(): void;
}

/** Something chosen, by its name, and what takes it back. */
type Chosen = readonly [name: string, back: Partial<Filters>];

export class FilterBar {
  /** Whether more than the row is on screen. */
  open = false;
  #view: FilterView | undefined;

  constructor(private readonly host: Host) {
    adopt(host.shadowRoot!, controls);
    adopt(host.shadowRoot!, filterStyles);
  }

  /** Says how much matches what was chosen. */
  announce(): void {
    const { found, locale } = this.#view!;
    this.host.announce(() => countName(found, locale));
  }

  render(view: FilterView): TemplateResult {
    this.#view = view;
    const chosen = chosenOf(view);
    return html`<div class="row">
        <div class="scroller">
          ${chosen.map((each) => this.#renderChosen(each))}
          <fieldset class="chips">
            <legend class="visually-hidden">${msg('When', { id: 'filters.when' })}</legend>
            ${WHENS.map((when) => this.#renderRadio('when', when, whenName(when, view)))}
          </fieldset>
        </div>
        <button
          class="chip adjust"
          type="button"
          aria-expanded=${this.open}
          aria-controls="filters"
          @click=${() => this.#toggle()}
        >
          ${filterIcon()}<span>${msg('Filter', { id: 'filters.filter' })}</span>
          ${chosen.length ? html`<span class="count">${chosen.length}</span>` : nothing}
        </button>
      </div>
      <div class="choices" id="filters" ?hidden=${!this.open} @keydown=${this.#onKey}>
        ${this.open ? this.#renderChoices(view, chosen.length > 0 || view.filters.when !== 'all') : nothing}
      </div>`;
  }

  #renderChosen([name, back]: Chosen): TemplateResult {
    const take = () => {
      this.#view!.choose(back);
      // The chip goes: the focus does not go with it.
      this.#button.focus();
    };
    return html`<button
      class="chip chosen"
      type="button"
      aria-label=${msg(str`Remove filter: ${name}`, { id: 'filters.remove' })}
      @click=${take}
    >
      <span>${name}</span>${removeIcon()}
    </button>`;
  }

  #renderChoices({ filters, counts, fixed, locale, found, cityName }: FilterView, any: boolean): TemplateResult {
    const named = (values: readonly string[], nameOf: (value: string) => string) =>
      values.map((value) => [value, nameOf(value)] as const).sort(([, a], [, b]) => a.localeCompare(b, locale));
    const radios = (name: 'city' | 'category' | 'language', legend: string, all: string, nameOf: (value: string) => string) => {
      const values = new Set(counts.choices(name));
      if (filters[name]) values.add(filters[name]);
      // One is no choice.
      if (values.size < 2 && !filters[name]) return nothing;
      return html`<fieldset>
        <legend>${legend}</legend>
        <div class="chips">
          ${[['', all] as const, ...named([...values], nameOf)].map(([value, label]) => this.#renderRadio(name, value, label))}
        </div>
      </fieldset>`;
    };
    return html`${
        fixed.city
          ? nothing
          : radios('city', msg('City', { id: 'filters.city' }), msg('All cities', { id: 'filters.all-cities' }), (city) =>
              cityName(city as CityId),
            )
      }
      ${
        fixed.category
          ? nothing
          : radios('category', msg('What', { id: 'filters.what' }), msg('Everything', { id: 'filters.everything' }), (category) =>
              categoryName(category as CampaignEvent['category']),
            )
      }
      ${this.#renderStretch()}
      ${
        counts.of('free') || counts.of('accessible') || filters.free || filters.accessible
          ? html`<fieldset class="beside">
              <legend>${msg('Good to know', { id: 'filters.more' })}</legend>
              <div class="chips">
                ${this.#renderSwitch('free', freeName())} ${this.#renderSwitch('accessible', accessibleName())}
              </div>
            </fieldset>`
          : nothing
      }
      ${radios(
        'language',
        msg('Language of the event', { id: 'filters.language' }),
        msg('Any', { id: 'filters.any-language' }),
        (code) => formatLanguage(code, locale),
      )}
      <div class="done">
        <button class="button" type="button" @click=${() => this.#toggle(false)}>${show(found, locale)}</button>
        ${
          any
            ? html`<button class="reset" type="button" @click=${() => this.#reset()}>
                ${msg('Reset filters', { id: 'filters.reset' })}
              </button>`
            : nothing
        }
      </div>`;
  }

  /** One of several; what no event has is not there, unless it is chosen. */
  #renderRadio(name: 'when' | 'city' | 'category' | 'language', value: string, label: string) {
    const { filters, counts, choose } = this.#view!;
    const checked = (filters[name] ?? '') === value;
    const count = counts.of(name, value);
    if (count === undefined && !checked) return nothing;
    return html`<label class="chip" ?data-none=${!count}>
      <input
        type="radio"
        name=${name}
        .value=${value}
        .checked=${checked}
        @change=${() => choose({ [name]: value || undefined })}
      />
      <span>${label}</span> <span class="count">${count ?? 0}</span>
    </label>`;
  }

  #renderSwitch(name: 'free' | 'accessible', label: string) {
    const { filters, counts, choose } = this.#view!;
    const count = counts.of(name);
    if (count === undefined && !filters[name]) return nothing;
    return html`<label class="chip" ?data-none=${!count}>
      <input type="checkbox" .checked=${filters[name] ?? false} @change=${() => choose({ [name]: !filters[name] })} />
      <span>${label}</span> <span class="count">${count ?? 0}</span>
    </label>`;
  }

  /** From a day to a day. */
  #renderStretch(): TemplateResult {
    const { filters, today, choose } = this.#view!;
    const [from = '', to = ''] = filters.when.includes('..') ? filters.when.split('..') : [];
    const set = (from: string, to: string) => {
      const [first, last] = from && to && to < from ? [to, from] : [from, to];
      choose({ when: first || last ? `${first}..${last}` : 'all' });
    };
    const field = (label: string, value: string, change: (value: string) => void) =>
      html`<label>
        <span>${label}</span>
        <input
          class="field"
          type="date"
          min=${today}
          .value=${value}
          @change=${({ target }: Event) => change((target as HTMLInputElement).value)}
        />
      </label>`;
    return html`<fieldset class="beside">
      <legend>${msg('Dates', { id: 'filters.dates' })}</legend>
      <div class="stretch">
        ${field(msg('from', { id: 'filters.from' }), from, (value) => set(value, to))}
        ${field(msg('to', { id: 'filters.to' }), to, (value) => set(from, value))}
      </div>
    </fieldset>`;
  }

  get #button(): HTMLElement {
    return this.host.shadowRoot!.querySelector<HTMLElement>('.adjust')!;
  }

  #toggle(open = !this.open): void {
    this.open = open;
    this.host.requestUpdate();
    if (!open) this.#button.focus();
  }

  #reset(): void {
    this.#view!.reset();
    this.#button.focus();
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#toggle(false);
  };
}

/** What is chosen besides one of the named stretches of time, which are to be seen anyway. */
function chosenOf({ filters, fixed, locale, cityName }: FilterView): Chosen[] {
  const { when, city, category, free, accessible, language } = filters;
  const chosen: (Chosen | false | undefined)[] = [
    when.includes('..') && [stretchName(when, locale), { when: 'all' }],
    !fixed.city && city && [cityName(city), { city: undefined }],
    !fixed.category && category && [categoryName(category), { category: undefined }],
    free && [freeName(), { free: false }],
    accessible && [accessibleName(), { accessible: false }],
    !!language && [formatLanguage(language, locale), { language: undefined }],
  ];
  return chosen.filter((each) => !!each);
}

function whenName(when: When, { locale, today }: FilterView): string {
  switch (when) {
    case 'today':
      return msg('Today', { id: 'strip.today' });
    case 'weekend':
      return msg('This weekend', { id: 'filters.weekend' });
    case 'week':
      return msg('Next week', { id: 'filters.week' });
    case 'days':
      return msg('Next 30 days', { id: 'filters.days' });
    case 'month':
      // By its name: nobody takes it for the next thirty days.
      return formatDate(new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 15)), locale, { month: 'long' });
    default:
      return msg('All', { id: 'filters.all' });
  }
}

function stretchName(when: When, locale: Language): string {
  const [from, to] = when
    .split('..')
    .map((day) => day && formatDate(new Date(day), locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }));
  if (!to) return msg(str`from ${from}`, { id: 'filters.from-date' });
  return from && from !== to ? `${from} – ${to}` : from ? to : msg(str`until ${to}`, { id: 'filters.until-date' });
}

const freeName = () => msg('Free entry', { id: 'strip.free' });
const accessibleName = () => msg('Wheelchair access', { id: 'filters.accessible' });

/** "1 event", "12 events". */
const countName = (count: number, locale: Language): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`${count} event`, { id: 'filters.count.one' })
    : msg(str`${count} events`, { id: 'filters.count.other' });

const show = (count: number, locale: Language): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`Show ${count} event`, { id: 'filters.show.one' })
    : msg(str`Show ${count} events`, { id: 'filters.show.other' });
