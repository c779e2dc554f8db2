/** What elements tell the page. Only what a visitor did bubbles and crosses shadow roots. */
import type { CampaignError } from '../campaign/campaign.js';
import type { CityId } from '../campaign/generated/types.js';

/** The browser's own: MooTools 1 puts another thing into `window.Event`. */
export const NativeEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;

/** The element shows its content for the first time. */
export class ReadyEvent extends NativeEvent {
  constructor() {
    super('qp-ready');
  }
}

/** Content could not be had, or a part of it was left out. The best content still available is on screen. */
export class ErrorEvent extends NativeEvent {
  constructor(
    /** What went wrong, in words, with the remedy. */
    readonly error: CampaignError,
  ) {
    super('qp-error');
  }
}

/** A visitor chose a city: for all widgets of the group, or by its link (then `href` says where it leads). */
export class CitySelectEvent extends NativeEvent {
  constructor(
    readonly city: CityId,
    readonly href?: string,
  ) {
    super('qp-city-select', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'qp-ready': ReadyEvent;
    'qp-error': ErrorEvent;
    'qp-city-select': CitySelectEvent;
  }
}
