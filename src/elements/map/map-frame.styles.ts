import { css } from 'lit';

/** The map's half: ground, line, markers and tools. */
export const styles = css`
  .frame {
    position: relative;
    block-size: var(--_height);
    /* Not hidden: that would scroll to a marker with the focus, the map and all. */
    overflow: clip;
    /* What moves in it moves nothing around it. */
    contain: layout;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_land);
    isolation: isolate;
  }
  .picture,
  .stage {
    position: absolute;
    inset: 0;
  }
  .picture {
    font-size: 14px;
  }
  .picture > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .picture .pin {
    position: absolute;
  }
  [data-state='live'] .picture {
    visibility: hidden;
  }
  .stage:focus-visible {
    outline-offset: -5px;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .casing,
  .line {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .casing {
    stroke: var(--_surface);
    stroke-width: 9px;
  }
  .line {
    stroke: var(--_city);
    stroke-width: 4px;
  }
  /* From station to station: among streets it would be wrong. */
  [data-close] :is(.casing, .line) {
    visibility: hidden;
  }

  .stage {
    overflow: clip;
    touch-action: pan-x pan-y;
    cursor: grab;
    font-size: 14px;
    line-height: 1.4;
  }

  /* Markers: stations of their city, on the point they mark. */
  .pin {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    background: none;
    color: var(--_city-ink);
    line-height: 1.2;
    /* Apart from the transform, with which Leaflet places it. */
    translate: -50% -50%;
  }
  .pin.station {
    z-index: 1;
    inline-size: 44px;
    block-size: 44px;
  }
  .pin:focus-visible {
    outline: none;
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    border: 3px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
    box-shadow: 0 1px 3px rgb(0 0 0 / 28%);
  }
  .dot .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .group {
    outline: 2px solid var(--_surface);
    box-shadow: 0 0 0 4px var(--_city);
    font-size: 13px;
    font-weight: 750;
    font-variant-numeric: tabular-nums;
  }
  .station .dot {
    inline-size: 26px;
    block-size: 26px;
    border-width: 6px;
  }
  .pin:focus-visible .dot {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .pin.selected {
    z-index: 2;
  }
  .selected .dot {
    border-color: var(--_city-ink);
    background: var(--_city-ink);
    color: var(--_surface);
    transform: scale(1.15);
  }
  .tag {
    position: absolute;
    inset-block-start: 38px;
    display: grid;
    justify-items: center;
    padding: 1px 8px 2px;
    /* An edge around the letters, as the ground's names have it: a plate would cut the line that leads. */
    -webkit-text-stroke: 4px var(--_land);
    paint-order: stroke;
    white-space: nowrap;
  }
  :is(.above, .above-end) .tag {
    inset-block: auto 38px;
  }
  .above-end .tag {
    translate: 14px;
  }
  .after .tag {
    inset-block-start: auto;
    inset-inline-start: 34px;
    justify-items: start;
  }
  .tag b {
    font-size: 16px;
    font-weight: 750;
    letter-spacing: -0.01em;
  }
  .tag span {
    font-size: 13px;
    color: var(--_quiet);
  }

  .credits {
    position: absolute;
    z-index: 2;
    inset: auto 0 0 auto;
    max-inline-size: 100%;
    padding-inline: 8px;
    border-start-start-radius: 8px;
    background: color-mix(in srgb, var(--_land) 82%, transparent);
    font-size: 11px;
    line-height: 1.5;
    color: var(--_quiet);
  }
  .credits a {
    display: inline-block;
    padding-block: 4px;
    text-decoration: none;
  }
  .hint {
    position: absolute;
    z-index: 2;
    inset: auto 12px 12px;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 8px 16px;
    border-radius: 999px;
    background: var(--_text);
    color: var(--_ground);
    font-size: 0.9375em;
    font-weight: 600;
    text-align: center;
    pointer-events: none;
    opacity: 0;
  }
  .hint[data-shown] {
    opacity: 1;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
  }
  .tool {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border-radius: 50%;
    background: none;
  }
  /* One row of them, as long as a finger finds each. */
  @container qp (min-width: 240px) and (max-width: 559px) {
    .tools {
      flex-wrap: nowrap;
    }
    .tool {
      flex: 0 1 44px;
      min-inline-size: 0;
    }
  }
  .bare {
    padding: 0 16px 12px;
  }
  .scale {
    display: none;
    inline-size: var(--_scale);
    margin-inline: auto 12px;
    padding-block: 2px;
    border: solid var(--_control);
    border-width: 0 2px 2px;
    font-size: 0.75em;
    line-height: 1.2;
    color: var(--_quiet);
    text-align: center;
  }

  @media (hover: hover) {
    .tool:hover {
      background: color-mix(in srgb, var(--_accent) 12%, transparent);
    }
    .pin:not(.selected):hover .dot {
      background: color-mix(in srgb, var(--_city) 22%, var(--_surface));
    }
    .station:hover b,
    .credits a:hover {
      text-decoration: underline;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .tool,
    .hint {
      transition: 180ms ease-out;
    }
    /* Not its border: a marker may be taken for a place of another city. */
    .dot {
      transition: 180ms ease-out;
      transition-property: background-color, transform;
    }
  }
  @container qp (min-width: 560px) {
    .tools {
      justify-content: start;
      padding: 4px 8px;
    }
    .scale {
      display: block;
    }
  }
  @container qp (max-width: 299px) {
    .scale {
      display: none;
    }
    .tools {
      justify-content: center;
    }
  }
  @media (forced-colors: active) {
    .tag {
      background: Canvas;
    }
    .frame-and-tools {
      border: 1px solid CanvasText;
    }
    .casing {
      stroke: Canvas;
    }
    .line {
      stroke: CanvasText;
    }
    .dot {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .selected .dot {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .hint {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .frame-and-tools {
      max-inline-size: 34em;
      margin-block-end: 16px;
      border: 1px solid #999;
      break-inside: avoid;
    }
    .tools,
    .stage,
    .hint {
      display: none;
    }
    .frame {
      block-size: auto;
      background: none;
    }
    .picture,
    [data-state='live'] .picture {
      position: relative;
      visibility: visible;
    }
  }
`;
