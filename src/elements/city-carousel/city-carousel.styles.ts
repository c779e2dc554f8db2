import { css } from 'lit';

/** Layout answers to the container: one, two, three or four cities side by side. */
export const styles = css`
  .carousel {
    --_per-view: 1;
    --_gap: 16px;
    display: flow-root;
  }
  .heading {
    flex: 1 1 0;
    min-inline-size: 60%;
  }

  /* What to read about */
  .strengths {
    order: 1;
    flex-basis: 100%;
  }
  .steps {
    display: flex;
    gap: 8px;
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
  }
  .step[aria-disabled='true'] {
    border-color: var(--_line);
    background: none;
    color: var(--_quiet);
    cursor: default;
  }
  .step[aria-disabled='true'] .icon {
    opacity: 0.55;
  }

  /* The row */
  .slides {
    display: grid;
    /* One row each for picture, way, name, slogan, strength and address: they stand in line across the cards. */
    grid-template-rows: repeat(4, auto) 1fr repeat(2, auto);
    grid-auto-flow: column;
    grid-auto-columns: calc((100% - (var(--_per-view) - 1) * var(--_gap)) / var(--_per-view));
    column-gap: var(--_gap);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    /* To the panel's edge: what goes on is cut there, focus rings and shadows are not. */
    margin: -8px calc(var(--_pad) * -1) -20px;
    padding: 8px var(--_pad) 20px;
    scroll-padding-inline: var(--_pad);
  }
  .slides[data-dragging] {
    scroll-snap-type: none;
    cursor: grabbing;
    user-select: none;
  }
  .slide,
  .card {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: 1 / -1;
  }
  .slide {
    min-inline-size: 0;
    scroll-snap-align: start;
  }

  .image {
    aspect-ratio: 4 / 5;
  }

  /* The line that joins the cities runs through all the cards, the gap between them included; a station a city. */
  .way {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 12px 20px 8px 44px;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_city-ink);
  }
  .way::before,
  .way::after,
  .station::before,
  .station::after {
    content: '';
    position: absolute;
    background: var(--_city);
  }
  .way::before {
    inset: -2px calc(var(--_gap) * -1) auto 0;
    block-size: 4px;
  }
  .slide:last-child .way::before {
    inset-inline-end: 0;
  }
  .way::after,
  .station::after {
    inset: -9px auto auto 20px;
    inline-size: 18px;
    block-size: 18px;
    border: 4px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
  }
  .way .icon,
  .way span:only-child {
    margin-inline-start: -24px;
  }

  .name,
  .slogan,
  .strength,
  .more {
    margin-inline: 20px;
  }
  .name {
    /* A long name fits a narrow column. */
    font-size: clamp(1.375em, 0.75em + 4cqi, 1.875em);
    font-weight: 800;
    line-height: 1.1;
    letter-spacing: -0.015em;
  }
  .slogan {
    margin-block-start: 6px;
    font-size: 1.0625em;
    font-weight: 500;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .strength {
    display: flex;
    gap: 10px;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px dotted var(--_control);
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .strength .icon {
    margin-block-start: 0.1em;
    color: var(--_city-ink);
  }
  .choose {
    justify-self: start;
    margin: 12px 20px 0;
  }
  .more {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block: 12px 20px;
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--_city-ink);
  }

  /* Stations */
  .stations {
    display: flex;
    min-block-size: 44px;
    margin-block-start: 24px;
  }
  .stations li {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .stations li:last-child {
    flex-grow: 0;
  }
  .station {
    position: relative;
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 22px 4px 0 0;
    background: none;
    font-size: 0.875em;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
    color: var(--_quiet);
  }
  .station::before {
    inset: 8px 0 auto;
    block-size: 3px;
  }
  li:last-child .station::before {
    inset-inline-end: calc(100% - 8px);
  }
  .station::after {
    inset: 2px auto auto 0;
    inline-size: 15px;
    block-size: 15px;
    border-width: 3px;
    background: var(--_ground);
  }
  .station[aria-current='true'] {
    color: var(--_text);
    font-weight: 700;
  }
  .station[aria-current='true']::after {
    background: var(--_city);
  }

  .skeleton {
    display: block;
    padding-block-end: 17em;
  }

  @media (hover: hover) {
    .step:not([aria-disabled='true']):hover {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .station:hover {
      text-decoration: underline;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .card:hover {
      transform: translateY(-3px);
    }
    .card:hover .more .icon {
      transform: translateX(4px);
    }
  }

  /* A part of the next city shows that there is more. */
  @container qp (min-width: 300px) and (max-width: 559px) {
    .slides {
      grid-auto-columns: 86%;
    }
  }
  @container qp (max-width: 400px) {
    .strengths {
      gap: 6px;
    }
    .chip {
      padding-inline: 12px;
      font-size: 0.875em;
    }
    .chip .icon {
      display: none;
    }
  }
  @container qp (min-width: 560px) {
    .slides {
      --_per-view: 2;
    }
  }
  @container qp (min-width: 900px) {
    .heading {
      min-inline-size: 0;
    }
    .strengths {
      order: 0;
      flex-basis: auto;
    }
  }
  @container qp (min-width: 820px) {
    .slides:has(> :nth-child(3)) {
      --_per-view: 3;
    }
  }
  @container qp (min-width: 1080px) {
    .slides:has(> :nth-child(4)) {
      --_per-view: 4;
    }
    .name {
      font-size: min(2.3cqi, 1.875em);
    }
  }
  @container qp (max-width: 299px) {
    .name,
    .slogan,
    .strength,
    .more {
      margin-inline: 16px;
    }
    .stations {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .way::before,
    .station::before {
      background: CanvasText;
    }
    .station[aria-current='true']::after {
      background: Highlight;
    }
    .step[aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .strengths,
    .steps,
    .stations,
    .more .icon {
      display: none;
    }
    .slides {
      grid-template: none / 1fr 1fr;
      grid-auto-flow: row;
      gap: 16px;
      overflow: visible;
    }
    .slide,
    .card {
      grid-template-rows: auto;
      grid-row: auto;
    }
    .image {
      aspect-ratio: 3 / 2;
    }
    .way::before {
      inset-inline-end: 0;
    }
  }
`;
