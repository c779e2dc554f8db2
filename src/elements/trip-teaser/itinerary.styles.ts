import { css } from 'lit';

/** The line unfolded: it runs down through the days, in as many columns as there is room for. */
export const itineraryStyles = css`
  .card[data-open] .toggle {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .card[data-open] .toggle .icon {
    transform: rotate(180deg);
  }
  .itinerary {
    grid-column: 1 / -1;
    margin-block-end: 16px;
    padding: clamp(12px, 6px + 3.3cqi, 32px);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }
  .card[data-open],
  .itinerary {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .options,
  .departure,
  .actions,
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .options {
    gap: 12px 24px;
    margin-block-end: 20px;
  }
  .departure {
    max-inline-size: 100%;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .field {
    min-block-size: 44px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 1px solid var(--_control);
    border-radius: min(var(--_radius), 12px);
    background: var(--_ground);
    color: var(--_text);
    font: inherit;
  }
  .actions {
    margin-inline-start: auto;
  }
  .actions .button {
    padding-inline: 16px;
    border-width: 1px;
    border-color: var(--_control);
    font-size: 0.9375em;
  }
  .said {
    flex-basis: 100%;
    font-size: 0.9375em;
  }
  .said .field {
    flex: 1 1 12em;
  }
  .address {
    display: none;
    margin-block-start: 0.5em;
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .line {
    columns: 20em;
    column-gap: 40px;
    margin-block-end: 16px;
  }
  .line ol {
    padding-block-end: 20px;
  }
  .line .title,
  .tickets .title {
    margin-block-end: 12px;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
    break-after: avoid;
    text-wrap: balance;
  }
  .day {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 600;
    break-after: avoid;
  }
  .line li {
    position: relative;
    padding: 0 0 10px 2em;
    break-inside: avoid;
  }
  .line li::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(0.53em - 1.5px);
    border-inline-start: 3px solid var(--_city);
  }
  .line li:first-child::before {
    inset-block-start: 0.75em;
  }
  .line section:last-child li:last-child::before {
    display: none;
  }
  .stop::after {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0;
    inline-size: 1.06em;
    block-size: 1.06em;
    border: 0.25em solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
  }
  .leg {
    display: flex;
    gap: 8px;
    color: var(--_quiet);
    line-height: 1.4;
  }
  .leg > * {
    font-size: 0.875em;
  }
  .leg .icon {
    color: var(--_city-ink);
  }
  .leg[data-means='foot']::before,
  .leg[data-means='bicycle']::before,
  .leg[data-means='boat']::before {
    border-inline-start-style: dotted;
  }
  .what {
    font-weight: 600;
    line-height: 1.4;
  }
  .itinerary a {
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    text-decoration-color: var(--_control);
  }
  .time {
    color: var(--_quiet);
    font-size: 0.9375em;
    font-weight: 400;
    white-space: nowrap;
  }
  .what .time {
    font-size: 0.875em;
  }
  .leg .time::before {
    content: '· ';
  }
  .text {
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .leg .text {
    display: block;
    font-size: 1em;
  }

  .tickets {
    padding-block-start: 20px;
    border-block-start: 1px dotted var(--_control);
  }
  .tickets ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 16px 40px;
  }
  .planners {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin-block: 12px 4px;
    font-size: 0.9375em;
  }
  .planners a {
    padding-block: 4px;
    font-weight: 600;
  }

  @media (prefers-reduced-motion: no-preference) {
    .itinerary {
      animation: unfold 200ms ease-out;
    }
    @keyframes unfold {
      from {
        transform: translateY(-8px);
      }
    }
  }
  @media (hover: hover) {
    .itinerary a:hover {
      text-decoration-color: currentColor;
    }
    .actions .button:hover {
      background: var(--_accent);
      color: var(--_on-accent);
    }
  }
  @media (forced-colors: active) {
    .card[data-open] .toggle,
    .actions .button:hover {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .itinerary {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .card[data-open],
    .itinerary {
      outline: 0;
    }
    .itinerary {
      border: 1px solid #999;
      box-shadow: none;
    }
    .options {
      display: none;
    }
    .address {
      display: block;
    }
  }
`;
