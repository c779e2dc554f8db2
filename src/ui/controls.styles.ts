import { css } from 'lit';

/** Controls that several elements have: chips to choose among, plain buttons. */
export const controls = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-inline-size: 0;
  }
  .chip {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    padding: 4px 16px 4px 12px;
    border: 1px solid var(--_control);
    border-radius: 999px;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .chip:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .chip:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (hover: hover) {
    .chip:not(:has(:checked)):hover {
      background: color-mix(in srgb, var(--_accent) 12%, transparent);
    }
  }
  @media (forced-colors: active) {
    .chip:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
