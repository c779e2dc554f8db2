/**
 * Design tokens. What a host may set is `--qp-*` (documented at QpElement); what we derive from it is `--_*`, private.
 * Colours come in pairs, by day and by night; `light-dark()` follows the `color-scheme` that the host page gives the element, so
 * on a light-only site the system's dark mode changes nothing.
 */
import { css, unsafeCSS } from 'lit';

/** Day and night of all, then a city's accent and its ink for text. */
const { cssText } = css`
  .root {
    --_ground: var(--qp-ground, light-dark(#fbf8f3, #10151f));
    --_surface: var(--qp-surface, light-dark(#fffdfa, #1a2130));
    --_text: var(--qp-text, light-dark(#1d2330, #f1ede6));
    --_quiet: var(--qp-quiet, light-dark(#565d6b, #b6bcc8));
    --_line: var(--qp-line, light-dark(#dcd5c9, #38425a));
    --_control: var(--qp-control, light-dark(#8b8579, #7d879c));
    --_accent: var(--qp-accent, light-dark(#24406b, #ffd08a));
    --_on-accent: var(--qp-on-accent, light-dark(#fffdfa, #1d2330));
  }
  [data-city='luxembourg'] {
    --_city: var(--qp-city, light-dark(#2f55a4, #93acf2));
    --_city-ink: var(--qp-city-ink, light-dark(#14254d, #c3d1f8));
  }
  [data-city='metz'] {
    --_city: var(--qp-city, light-dark(#d99a1c, #f0bc4a));
    --_city-ink: var(--qp-city-ink, light-dark(#4a3106, #f6d48c));
  }
  [data-city='saarbruecken'] {
    --_city: var(--qp-city, light-dark(#0e7c7b, #52c7c2));
    --_city-ink: var(--qp-city-ink, light-dark(#06383a, #9fe0dc));
  }
  [data-city='trier'] {
    --_city: var(--qp-city, light-dark(#9b2d41, #f08fa0));
    --_city-ink: var(--qp-city-ink, light-dark(#45101c, #f7bdc7));
  }
`;

/** Browsers without `light-dark()` get the day. */
const colors = unsafeCSS(
  `${cssText.replace(/light-dark\(([^,]+),[^)]+\)/g, '$1')}@supports (color:light-dark(#000,#fff)){${cssText}}`,
);

/** The isolation from the host page, and what all elements look like. */
const common = css`
  :host {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  /* An inner root, because a reset on :host loses against a page's own * { … !important }. */
  .root {
    all: initial;
    direction: ltr;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    --_radius: var(--qp-radius, 12px);
    --_shadow: var(--qp-shadow, 0 1px 2px rgb(29 35 48 / 8%), 0 8px 24px -12px rgb(29 35 48 / 22%));
    display: block;
    container: qp / inline-size;
    /* Where a box is as wide as what is in it: a float, a cell, a centred grid. */
    contain-intrinsic-size: 200px;
    box-sizing: border-box;
    font-family: var(--qp-font, inherit);
    font-size: var(--qp-font-size, medium);
    line-height: 1.5;
    color: var(--_text);
  }
  /* A page that names no font gets the system's, not the browser's ancient default. */
  .root[data-font='system'] {
    font-family: var(--qp-font, system-ui, sans-serif);
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  .root *,
  .root ::before,
  .root ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .credit {
    position: absolute;
    inset: 0 0 auto;
    padding: 0 8px;
    background: var(--_surface);
    font-size: 0.75em;
    opacity: 0.9;
  }
  .panel {
    background: var(--_ground);
    --_pad: min(16px, 6cqi);
    padding: var(--_pad);
    border-radius: var(--_radius);
  }
  @container qp (min-width: 560px) {
    .panel {
      --_pad: 24px;
    }
  }
  @container qp (min-width: 1080px) {
    .panel {
      --_pad: 32px;
    }
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 20px;
    border: 2px solid var(--_accent);
    border-radius: 999px;
    background: transparent;
    color: var(--_text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .panel {
      --_pad: 0px;
      background: none;
    }
  }
`;

/** Adopted by every element. */
export const base = [common, colors];
