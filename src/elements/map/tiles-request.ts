import { NativeEvent } from '../../ui/events.js';

/**
 * The map asks whether it may get tiles from another server: first by itself (`pressed` is false), so that a page that has the visitor's consent already can
 * say so; then when a visitor pressed "Show detailed map". `preventDefault()` leaves it to the page: the map does not ask, or does not go on, until
 * the page calls `allowTiles()`.
 */
export class TilesRequestEvent extends NativeEvent {
  constructor(
    /** The server's host. */
    readonly recipient: string,
    /** The visitor pressed the button. */
    readonly pressed: boolean,
  ) {
    super('qp-tiles-request', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'qp-tiles-request': TilesRequestEvent;
  }
}
