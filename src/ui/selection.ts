/**
 * What a visitor chose, shared by widgets that belong together: those inside one `<qp-campaign>`, or those with the same `group`
 * wherever they stand on the page.
 */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CityId } from '../campaign/generated/types.js';
import { msg, str } from '../i18n/messages.js';
import { adopt } from './adopt.js';
import { choose } from './choose.styles.js';
import { CitySelectEvent, NativeEvent } from './events.js';
import { campaignAround } from './surroundings.js';

class Selection extends EventTarget {
  city: CityId | undefined;
  trip: string | undefined;
}

const byName = new Map<string, Selection>();
const byWrapper = new WeakMap<Element, Selection>();

function selectionOf(element: Element, group: string | undefined): Selection | undefined {
  const wrapper = campaignAround(element);
  const get = <K>(map: { get(key: K): Selection | undefined; set(key: K, value: Selection): unknown }, key: K) => {
    let selection = map.get(key);
    if (!selection) map.set(key, (selection = new Selection()));
    return selection;
  };
  return group ? get(byName, group) : wrapper && get(byWrapper, wrapper);
}

interface SelectionHost extends ReactiveControllerHost, HTMLElement {
  /** The name of the group that the element belongs to, if it has one. */
  readonly groupName: string | undefined;
  announce(words: () => string): void;
}

/** An element's part in the shared selection. Loaded only where widgets belong together. */
export class SelectionController implements ReactiveController {
  #selection: Selection | undefined;

  constructor(private readonly host: SelectionHost) {
    host.addController(this);
    if (host.shadowRoot) adopt(host.shadowRoot, choose);
  }

  /** The city chosen here or in a widget of the same group. */
  get city(): CityId | undefined {
    return this.#selection?.city;
  }

  /** The id of the trip that is open here or in a widget of the same group. */
  get trip(): string | undefined {
    return this.#selection?.trip;
  }

  /** Opens a trip for the whole group, or none. Where it was opened says so itself. */
  chooseTrip(trip: string | undefined): void {
    const selection = this.#selection;
    if (!selection || selection.trip === trip) return;
    selection.trip = trip;
    selection.dispatchEvent(new NativeEvent('change'));
  }

  /** Chooses a city for the whole group and says so; without one, all are shown again. */
  choose(city: CityId | undefined, name = ''): void {
    const selection = this.#selection;
    if (!selection || selection.city === city) return;
    selection.city = city;
    selection.dispatchEvent(new NativeEvent('change'));
    this.host.announce(() =>
      city
        ? msg(str`The page now shows ${name}.`, { id: 'selection.city' })
        : msg('The page shows all cities again.', { id: 'selection.all' }),
    );
    if (city) this.host.dispatchEvent(new CitySelectEvent(city));
  }

  /** A button that shows only this city in the others, and takes it back. */
  renderChoice(city: CityId, name: string): TemplateResult {
    const chosen = this.city === city;
    return html`<button
      class="choose"
      type="button"
      aria-pressed=${chosen}
      @click=${() => this.choose(chosen ? undefined : city, name)}
    >
      ${msg(str`Only ${name}`, { id: 'selection.only' })}
    </button>`;
  }

  hostUpdate(): void {
    const selection = selectionOf(this.host, this.host.groupName);
    if (selection === this.#selection) return;
    this.#selection?.removeEventListener('change', this.#follow);
    this.#selection = selection;
    selection?.addEventListener('change', this.#follow);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#selection?.removeEventListener('change', this.#follow);
    this.#selection = undefined;
  }

  readonly #follow = () => this.host.requestUpdate();
}
