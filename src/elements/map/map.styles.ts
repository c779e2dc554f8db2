import { css } from 'lit';

/** Layout answers to the container: the list below the map, in two columns, or beside it. */
export const styles = css`
  .map {
    --_height: clamp(320px, 96cqi, 440px);
    --_land: color-mix(in srgb, var(--_line) 38%, var(--_surface));
    display: flow-root;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-block-end: 16px;
  }
  .to-come {
    visibility: hidden;
  }
  .kinds {
    gap: 6px;
  }
  .kinds .chip {
    gap: 5px;
    block-size: 40px;
    padding-inline: 9px 11px;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .kinds .chip:first-of-type {
    padding-inline-start: 14px;
  }
  .count {
    font-weight: 400;
    opacity: 0.85;
  }
  .both {
    display: grid;
    grid-template-columns: 100%;
    gap: 24px;
    align-items: start;
  }

  /* The map */
  /* The tools' height stands in map-frame.ts, too. */
  .frame-and-tools {
    min-block-size: calc(var(--_height) + 52px);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  /* The list: what is searched for, then each city a line of its own, its places on it. */
  .list,
  .cities {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
  }
  .cities {
    gap: 28px 32px;
    align-items: start;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .search {
    position: relative;
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    color: var(--_quiet);
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 12px 4px 40px;
    border: 1px solid var(--_control);
    border-radius: min(var(--_radius), 12px);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .search input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .note {
    display: block;
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .city {
    position: relative;
    min-inline-size: 0;
    padding-inline-start: 44px;
    overflow-wrap: anywhere;
  }
  .city::before {
    content: '';
    position: absolute;
    inset: 18px auto 0 14px;
    inline-size: 4px;
    border-radius: 2px;
    background: var(--_city);
  }
  .station-head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    min-block-size: 36px;
  }
  .station-head::before {
    content: '';
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: -41px;
    inline-size: 26px;
    block-size: 26px;
    border: 6px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
  }
  .station-name {
    font-size: 1.3125em;
    font-weight: 750;
    line-height: 1.2;
    letter-spacing: -0.01em;
    color: var(--_city-ink);
  }
  .place {
    position: relative;
    padding-block: 10px;
  }
  .place + .place {
    border-block-start: 1px dotted var(--_control);
  }
  .open {
    display: block;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 0;
    background: none;
    text-align: start;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .bead {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: -44px;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_city-ink);
  }
  .bead .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--_quiet);
  }
  .facts .site {
    font-size: 1em;
  }
  .far::before {
    content: ' · ';
    white-space: pre;
  }
  .where {
    color: var(--_quiet);
    font-size: 0.875em;
    line-height: 1.45;
  }
  .address {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 2px;
    text-decoration-color: var(--_control);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .site {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_city-ink);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .unfold {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 0;
    background: none;
    text-align: start;
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--_city-ink);
  }
  .skeleton {
    min-block-size: 60em;
  }
  .cities > .button {
    justify-self: start;
  }

  /* One row of chips, to the panel's edge: that it goes on can be seen. */
  @container qp (max-width: 699px) {
    .kinds {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      margin: -4px calc(var(--_pad) * -1);
      padding: 4px var(--_pad);
      scroll-padding-inline: var(--_pad);
    }
    .chip {
      flex: none;
    }
  }
  @container qp (max-width: 400px) {
    .city {
      hyphens: auto;
    }
    .station-name {
      font-size: min(1.1875em, 8.4cqi);
    }
    .choose {
      padding-inline: min(10px, 3cqi);
    }
  }
  @container qp (min-width: 560px) {
    .skeleton {
      min-block-size: 36em;
    }
    .map {
      --_height: clamp(380px, 62cqi, 520px);
    }
    .cities {
      grid-template-columns: 1fr 1fr;
    }
    .search {
      flex-basis: 14em;
      order: 1;
    }
  }
  @container qp (min-width: 900px) {
    .skeleton {
      min-block-size: 0;
    }
    .map {
      --_height: 588px;
    }
    .both {
      grid-template-columns: minmax(0, 1.65fr) minmax(300px, 1fr);
    }
    /* As high as the map and what belongs to it, however long. */
    .list {
      grid-template-rows: auto minmax(0, 1fr);
      align-self: stretch;
      min-block-size: 640px;
      contain: size;
    }
    .search {
      flex-basis: 100%;
      order: 0;
    }
    .cities {
      grid-template-columns: 1fr;
      align-content: start;
      overflow-y: auto;
      margin: -4px -8px;
      padding: 4px 8px 32px;
      scroll-padding-block: 40px;
      scrollbar-width: thin;
      scrollbar-color: var(--_control) transparent;
      mask-image: linear-gradient(#000 calc(100% - 40px), transparent);
    }
  }
  @media (forced-colors: active) {
    .city::before {
      background: CanvasText;
    }
  }
  @media print {
    .kinds,
    .choose,
    .unfold,
    .search,
    .site .icon {
      display: none;
    }
    .frame-and-tools {
      min-block-size: 0;
      box-shadow: none;
    }
    .both,
    .list {
      display: block;
      contain: none;
    }
    .summary {
      margin-block-end: 12px;
    }
    .cities {
      display: block;
      margin: 0;
      padding: 0;
      overflow: visible;
      mask-image: none;
      columns: 2;
    }
    .city {
      padding-block-end: 16px;
    }
    .station-head {
      break-after: avoid;
    }
    .place {
      break-inside: avoid;
    }
    .address {
      text-decoration: none;
    }
  }
`;
