import { css } from 'lit';

/** The button that chooses for all widgets of a group. It comes with the shared selection. */
export const choose = css`
  /* Above the card's own link. */
  .choose {
    position: relative;
    min-block-size: 32px;
    padding: 4px 14px;
    border: 1px solid var(--_control);
    border-radius: 999px;
    background: none;
    font-size: 0.875em;
    font-weight: 600;
  }
  .choose[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @media (forced-colors: active) {
    .choose[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
