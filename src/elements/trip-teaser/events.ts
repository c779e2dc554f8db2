import { NativeEvent } from '../../ui/events.js';

/** A visitor opened a trip's itinerary. */
export class TripOpenEvent extends NativeEvent {
  constructor(
    /** The trip's id. */
    readonly trip: string,
  ) {
    super('qp-trip-open', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'qp-trip-open': TripOpenEvent;
  }
}
