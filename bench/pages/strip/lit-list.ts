/** The obvious element: Lit, all events, one template a card. */
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Campaign } from '../../../src/campaign/schema.js';
import { byDay, cardsOf, type EventCard } from './card.js';

class SimpleStrip extends LitElement {
  static override properties = { src: {}, city: { state: true }, cards: { state: true } };
  declare src: string;
  declare city: string;
  declare cards: EventCard[];

  constructor() {
    super();
    this.cards = [];
    this.city = '';
  }

  // The page's styles are the cards'.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    void this.load();
    document.getElementById('city')!.addEventListener('change', ({ target }) => {
      this.city = (target as HTMLSelectElement).value;
    });
  }

  private async load(): Promise<void> {
    const { events, cities } = (await (await fetch(this.src)).json()) as Campaign;
    this.cards = cardsOf(events, cities);
  }

  override render() {
    const shown = this.city ? this.cards.filter(({ city }) => city === this.city) : this.cards;
    return repeat(
      byDay(shown),
      ([first]) => first!.day,
      (day) =>
        html`<section>
          <h2 class="date">${day[0]!.day}</h2>
          <ul class="day">
            ${repeat(
              day,
              ({ id }) => id,
              ({ name, cityName, times, where, description, href }) =>
                html`<li class="event">
                  <p>${cityName}</p>
                  <h3 class="name"><a href=${href}>${name}</a></h3>
                  <p>${times} · ${where}</p>
                  <p class="description">${description}</p>
                </li>`,
            )}
          </ul>
        </section>`,
    );
  }
}
customElements.define('simple-strip', SimpleStrip);
