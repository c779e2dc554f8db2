import { css } from 'lit';

/** A line with a station an event: dates stand above the cards, or beside them where there is room. */
export const styles = css`
  .strip {
    --_day-gap: 28px;
    /* The middle of the line, how far the cards are from it, and how deep the stations stand in them. */
    --_rail: min(8px, 3cqi);
    --_gutter: min(20px, 7cqi);
    --_station: 30px;
    display: flow-root;
  }
  .head {
    margin-block-end: 12px;
  }
  /* The filters come a moment later: their row has its place. */
  .filters {
    min-block-size: 44px;
    margin-block-end: 20px;
  }
  /* The line: dotted from day to day, in the cities' colours along their events. */
  .days {
    position: relative;
  }
  .day + .day {
    margin-block-start: var(--_day-gap);
  }
  .days::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_rail) - 2px);
    border-inline-start: 4px dotted var(--_control);
  }
  .day {
    position: relative;
    padding-inline-start: calc(var(--_rail) + var(--_gutter));
  }
  .date {
    margin-block-end: 10px;
    font-size: 1.25em;
    font-weight: 750;
    line-height: 1.2;
  }
  .date > * {
    display: block;
  }
  .date > ::first-letter {
    text-transform: uppercase;
  }
  .above {
    color: var(--_quiet);
    font-size: 0.75em;
    font-weight: 600;
  }
  .event + .event,
  .skeleton + .skeleton {
    margin-block-start: 12px;
  }
  .event {
    position: relative;
  }
  .event::before,
  .event::after {
    content: '';
    position: absolute;
    inset-block: var(--_station) 0;
    inset-inline-start: calc(-2px - var(--_gutter));
    border-inline-start: 4px solid var(--_city);
  }
  .event:not(:last-child)::before {
    inset-block-end: calc(-12px - var(--_station));
  }
  [data-unconfirmed] .event::before {
    display: none;
  }
  .event::after {
    inset-block-end: auto;
    margin: -9px -7px;
    inline-size: 18px;
    block-size: 18px;
    border: 4px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
  }

  .card {
    padding: 16px 20px;
  }
  .kind {
    font-size: 0.9375em;
    line-height: 1.4;
    color: var(--_quiet);
  }
  .kind strong {
    margin-inline-end: 6px;
    color: var(--_city-ink);
  }
  .name {
    margin-block-start: 2px;
    font-size: 1.25em;
    font-weight: 750;
    line-height: 1.2;
  }
  .link s {
    color: var(--_quiet);
  }
  .status {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
    font-weight: 700;
    line-height: 1.35;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block-start: 8px;
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .facts li {
    display: flex;
    gap: 7px;
    min-inline-size: 0;
  }
  .facts .icon,
  .status .icon {
    margin-block-start: 0.08em;
    color: var(--_city-ink);
  }
  .description {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    max-inline-size: 72ch;
    margin-block-start: 10px;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 24px;
    min-block-size: 40px;
    margin-block: 8px -8px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .site {
    color: var(--_city-ink);
  }
  .site .icon {
    margin-inline-start: 6px;
    vertical-align: -0.25em;
  }
  .site small {
    display: block;
    color: var(--_quiet);
    font-size: 0.857em;
    font-weight: 400;
  }
  /* What comes a moment later has its place. */
  .again {
    min-block-size: 44px;
    margin-block-end: -10px;
  }
  .calendars {
    min-inline-size: min(100%, 14.5em);
    min-block-size: 40px;
  }
  .more {
    min-block-size: 44px;
    margin-block-start: 24px;
  }
  .skeleton {
    min-block-size: 12em;
  }

  @container qp (max-width: 559px) {
    .card {
      padding: 14px min(16px, 6cqi);
    }
    .name {
      font-size: min(1.25em, 9.4cqi);
    }
    .name,
    .description {
      hyphens: auto;
    }
  }
  @container qp (min-width: 760px) {
    .strip {
      --_day-gap: 20px;
      --_rail: calc(11em + 24px);
      --_gutter: 32px;
      --_station: 32px;
    }
    .date {
      position: absolute;
      inset: 14px auto auto 0;
      inline-size: 9.8em;
      font-size: 1.125em;
    }
    .card {
      padding: 18px 24px;
    }
    .description {
      -webkit-line-clamp: 2;
    }
  }
  @container qp (min-width: 960px) {
    .card {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: 32px;
    }
    .card > * {
      grid-column: 1;
    }
    .card > .ways {
      grid-column: 2;
      grid-row: 1 / span 5;
      flex-direction: column;
      align-items: end;
      justify-content: space-between;
      margin-block: 0 -10px;
      text-align: end;
    }
    .calendars {
      min-inline-size: 14.5em;
    }
  }
`;
