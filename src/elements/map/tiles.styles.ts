import { css } from 'lit';

/** Tiles, and the panel that asks for them. */
export const styles = css`
  .stage :is(.leaflet-layer, .leaflet-tile, .leaflet-tile-container) {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .stage .leaflet-tile-pane {
    z-index: 0;
    pointer-events: none;
  }
  .stage .leaflet-tile {
    visibility: hidden;
  }
  .stage .leaflet-tile-loaded {
    visibility: inherit;
  }
  /* Their own streets are true, our line among them is not. */
  [data-tiles] :is(.ground, .casing, .line) {
    visibility: hidden;
  }
  .tiles {
    display: grid;
    gap: 4px 16px;
    padding: 0 16px 12px;
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--_quiet);
  }
  .tiles:not(:has(.consent)) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .failure:empty {
    display: none;
  }
  .failure {
    font-weight: 600;
    color: var(--_text);
  }
  .consent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
  }
  .consent p {
    flex: 1 1 22em;
    text-wrap: pretty;
  }
  .tiles a {
    display: inline-block;
    min-block-size: 24px;
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .remember {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
  }
  .remember input {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }
  .plain {
    min-block-size: 32px;
    padding: 0;
    background: none;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media print {
    .consent,
    .plain {
      display: none;
    }
  }
`;
