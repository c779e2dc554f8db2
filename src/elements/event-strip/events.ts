import { NativeEvent } from '../../ui/events.js';

/** A visitor opened an event's page. */
export class EventSelectEvent extends NativeEvent {
  constructor(
    /** The event's id. */
    readonly event: string,
    /** Where its link leads. */
    readonly href: string,
  ) {
    super('qp-event-select', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'qp-event-select': EventSelectEvent;
  }
}
