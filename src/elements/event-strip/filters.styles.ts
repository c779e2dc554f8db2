import { css } from 'lit';

/** One row, whatever is chosen: what does not fit is scrolled to. The rest unfolds below it. */
export const filterStyles = css`
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
  }
  .scroller {
    --_fade: 20px;
    position: relative;
    display: flex;
    flex: 1 1 auto;
    gap: 8px;
    min-inline-size: 0;
    margin: -4px;
    padding: 6px var(--_fade) 6px 4px;
    overflow-x: auto;
    scroll-padding-inline: var(--_fade);
    scrollbar-width: none;
    mask-image: linear-gradient(to right, #000 calc(100% - var(--_fade)), transparent);
  }
  .scroller .chips {
    flex-wrap: nowrap;
  }
  .chip {
    padding-inline: 14px;
    background: var(--_surface);
    color: inherit;
  }
  .chip > span:first-of-type::first-letter {
    text-transform: uppercase;
  }
  .chip .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .count {
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .chip:has(:checked) .count {
    color: inherit;
  }
  .chip[data-none]:not(:has(:checked)) {
    color: var(--_quiet);
    border-style: dashed;
  }
  .chosen {
    padding-inline-end: 10px;
  }
  .chosen,
  .adjust[aria-expanded='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  .adjust .count {
    min-inline-size: 1.5em;
    padding: 1px 5px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
    text-align: center;
  }

  .choices {
    display: grid;
    gap: 18px 32px;
    margin-block-start: 10px;
    padding: 18px min(16px, 6cqi);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .choices[hidden] {
    display: none;
  }
  .choices fieldset {
    min-inline-size: 0;
  }
  .choices legend {
    margin-block-end: 8px;
    font-weight: 700;
  }
  .stretch,
  .stretch label,
  .done {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  .stretch {
    font-size: 0.9375em;
  }
  .field {
    min-block-size: 40px;
    inline-size: 11em;
    padding: 4px min(12px, 3.5cqi);
    border: 1px solid var(--_control);
    border-radius: 999px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .reset {
    min-block-size: 44px;
    background: none;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @media (hover: hover) {
    .adjust:hover,
    .chosen:hover {
      border-color: var(--_accent);
    }
  }
  @container qp (max-width: 559px) {
    .row,
    .row .chips {
      gap: 6px;
    }
    .chip {
      padding-inline: 12px;
      font-size: 0.875em;
    }
    .stretch label {
      inline-size: 100%;
    }
    .stretch label span {
      inline-size: 3em;
    }
    .field {
      flex: 1 1 8em;
      min-inline-size: 0;
    }
  }
  @container qp (min-width: 760px) {
    .choices {
      grid-template-columns: auto 1fr;
      padding: 22px 24px;
    }
    .choices > :not(.beside) {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .choices {
      border: 1px solid CanvasText;
    }
    .adjust[aria-expanded='true'],
    .chosen {
      border-color: Highlight;
    }
  }
`;
