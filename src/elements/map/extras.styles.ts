import { css } from 'lit';

/** Trips and events: the choice, the way on the map, numbers. */
export const styles = css`
  .trip-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .trip-choice .field {
    flex: 0 1 auto;
    min-block-size: 44px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 1px solid var(--_control);
    border-radius: min(var(--_radius), 12px);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-overflow: ellipsis;
  }
  .trip {
    --_city: var(--_accent);
    --_city-ink: var(--_text);
    grid-column: 1 / -1;
  }
  .dot.number {
    inline-size: auto;
    min-inline-size: 34px;
    padding-inline: 6px;
    border-radius: 17px;
    white-space: nowrap;
    font-size: 14px;
    font-weight: 750;
    font-variant-numeric: tabular-nums;
  }
  .station .dot.number {
    inline-size: auto;
    block-size: 34px;
    min-inline-size: 34px;
    border-width: 4px;
  }
  .bead.number {
    min-inline-size: 32px;
    inline-size: auto;
    border-radius: 16px;
    font-size: 14px;
  }
  .route {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 5px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .road {
    stroke-dasharray: 12 9;
  }
  .way {
    stroke-width: 3px;
    stroke-dasharray: 1 8;
  }
  .walk {
    stroke-width: 4px;
    stroke-dasharray: 1 9;
    visibility: hidden;
  }
  /* While a trip is shown, the ring steps back. Among streets only ways on foot are true. */
  [data-trip] .line {
    opacity: 0.4;
  }
  [data-close] .route {
    visibility: hidden;
  }
  [data-close] .walk {
    visibility: inherit;
  }
  @media print {
    .trip-choice {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .route {
      stroke: Highlight;
    }
  }
`;
