/** What a visitor chose on the map and in its list: a city, a trip, a kind of place, words to search for, and how much of the list they want to see. */
import type { ReactiveElement } from 'lit';
import type { City, CityId } from '../../campaign/generated/types.js';
import type { PlaceCategory } from '../../campaign/select-places.js';
import { CitySelectEvent } from '../../ui/events.js';
import type { SelectionController } from '../../ui/selection.js';
import type { Found, Search } from './search.js';

export class Choices {
  kind: PlaceCategory | undefined;
  found: Found | undefined;
  /** How many places of a city are in the list, where the visitor asked for more. */
  readonly limits = new Map<CityId, number>();

  /** Where there is no group to share them with. */
  #city: CityId | undefined;
  #trip: string | undefined;
  /** What is in the search field. */
  #typed = '';
  #search: Search | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly selection: () => SelectionController | undefined,
    /** Other places are shown than before. */
    private readonly changed: () => void,
  ) {}

  get city(): CityId | undefined {
    const selection = this.selection();
    return selection ? selection.city : this.#city;
  }

  get trip(): string | undefined {
    const selection = this.selection();
    return selection ? selection.trip : this.#trip;
  }

  chooseCity(city: CityId | undefined, name: string): void {
    const selection = this.selection();
    if (selection) {
      selection.choose(city, name);
      return;
    }
    this.#city = city;
    if (city) this.host.dispatchEvent(new CitySelectEvent(city));
    this.#update();
  }

  chooseTrip(trip: string | undefined): void {
    const selection = this.selection();
    if (selection) selection.chooseTrip(trip);
    else this.#trip = trip;
    this.host.requestUpdate();
  }

  chooseKind(kind: PlaceCategory | undefined): void {
    this.kind = kind;
    this.#update();
  }

  /** All kinds again, and no search. */
  reset(): void {
    this.found = undefined;
    this.chooseKind(undefined);
  }

  async search(query: string, cities: readonly City[]): Promise<void> {
    this.#typed = query;
    const { Search } = await import('./search.js');
    this.#search ??= new Search((found) => {
      this.found = found;
      this.#update();
    });
    // While it is on its way, keys may be answered in another order.
    this.#search.type(this.#typed, cities);
  }

  more(city: CityId, limit: number): void {
    this.limits.set(city, limit);
    this.host.requestUpdate();
  }

  #update(): void {
    this.host.requestUpdate();
    this.changed();
  }
}
