import { NativeEvent } from '../../ui/events.js';

/** A visitor opened a place on the map or in its list. */
export class PlaceSelectEvent extends NativeEvent {
  constructor(
    /** The place's id. */
    readonly place: string,
  ) {
    super('qp-place-select', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'qp-place-select': PlaceSelectEvent;
  }
}
