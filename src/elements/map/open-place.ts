/** Which place is open, in the list and on the map, and where focus returns to when it closes. */
import type { ReactiveElement } from 'lit';
import { PlaceSelectEvent } from './events.js';
import type { MapFrame } from './map-frame.js';
import type { Spot } from './place.js';

export class OpenPlace {
  #id: string | undefined;
  #from: 'list' | 'map' = 'map';
  #scrollTo: string | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly frame: () => MapFrame | undefined,
  ) {}

  get id(): string | undefined {
    return this.#id;
  }

  set id(id: string | undefined) {
    this.#id = id;
    this.host.requestUpdate();
  }

  toggle(place: Spot): void {
    if (place.id === this.#id) this.close();
    else this.open(place, 'list');
  }

  open(place: Spot, from: 'list' | 'map'): void {
    this.id = place.id;
    this.#from = from;
    if (from === 'map') this.#scrollTo = place.id;
    else this.frame()?.goToPlace(place);
    if (!place.when) this.host.dispatchEvent(new PlaceSelectEvent(place.id));
  }

  close(returnsFocus = true): void {
    const id = this.#id;
    if (!id) return;
    this.id = undefined;
    if (!returnsFocus) return;
    void this.host.updateComplete.then(() => {
      if (this.#from === 'map') this.frame()?.focusPlace(id);
      else this.focus(id);
    });
  }

  /** Moves the focus to a place in the list, once that is rendered. */
  focus(id: string): void {
    this.#item(id)?.querySelector<HTMLElement>('.open')?.focus();
  }

  /** After rendering: what was opened on the map comes into view in the list. */
  updated(): void {
    if (this.#scrollTo) this.frame()?.showInList(this.#item(this.#scrollTo));
    this.#scrollTo = undefined;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#id) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  #item(id: string): HTMLElement | null {
    return this.host.renderRoot.querySelector(`[data-place="${CSS.escape(id)}"]`);
  }
}
