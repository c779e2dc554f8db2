import { css } from 'lit';

/** The inks of the ground: mixed from those of the widget, so that they follow its theme, the host's colours, and by night. */
export const styles = css`
  .frame {
    --_river: color-mix(in srgb, #5b9fc9 58%, var(--_land));
    --_river-ink: color-mix(in srgb, #2f86b8 56%, var(--_text));
    --_border: color-mix(in srgb, var(--_text) 46%, var(--_land));
    --_rail: color-mix(in srgb, var(--_text) 30%, var(--_land));
    --_road: color-mix(in srgb, #d8973c 55%, var(--_land));
    --_forest: color-mix(in srgb, #6f9a5a 20%, var(--_land));
    --_settlement: color-mix(in srgb, var(--_text) 8%, var(--_land));
    --_town: color-mix(in srgb, var(--_text) 62%, var(--_land));
    --_town-ink: color-mix(in srgb, var(--_text) 86%, var(--_land));
    --_country-ink: var(--_quiet);
    --_walk: color-mix(in srgb, var(--_text) 50%, var(--_land));
    --_walk-ink: var(--_quiet);
  }
  /* The ground has the line, under its own towns and names. */
  [data-ground] :is(.casing, .line) {
    display: none;
  }
  .ground {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
  }
  .ground path {
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ground text {
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 3px;
    stroke-linejoin: round;
    white-space: pre;
  }
  .leaflet-tile-pane > canvas {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: none;
  }
  .ground-ink {
    position: absolute;
    visibility: hidden;
    forced-color-adjust: none;
  }
  .ground-ink.watch {
    color: var(--_land);
    background: var(--_text);
    transition:
      color 1ms,
      background-color 1ms;
  }
  @media (forced-colors: active) {
    .frame {
      --_land: Canvas;
      --_river: color-mix(in srgb, CanvasText 55%, Canvas);
      --_river-ink: CanvasText;
      --_border: CanvasText;
      --_rail: color-mix(in srgb, CanvasText 40%, Canvas);
      --_road: color-mix(in srgb, CanvasText 40%, Canvas);
      --_forest: Canvas;
      --_settlement: Canvas;
      --_town: CanvasText;
      --_town-ink: CanvasText;
      --_country-ink: CanvasText;
      --_walk: CanvasText;
      --_walk-ink: CanvasText;
    }
    .frame [data-city] {
      --_city: CanvasText;
    }
    .ground {
      forced-color-adjust: none;
    }
  }
`;
