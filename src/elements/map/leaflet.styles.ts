import { css } from 'lit';

/** Comes with Leaflet: what it needs (its own file has pictures and inline styles' worth of more), and popups. */
export const styles = css`
  /* What Leaflet needs: everything at the top left corner, moved from there; layers in order. */
  .stage :is(.leaflet-pane, .leaflet-pane > svg, .pin) {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .stage .leaflet-map-pane {
    z-index: 1;
  }
  .stage .leaflet-overlay-pane {
    z-index: 1;
    pointer-events: none;
  }
  .stage .leaflet-marker-pane {
    z-index: 2;
  }
  .stage .leaflet-popup-pane {
    z-index: 3;
  }
  .stage .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .stage svg.leaflet-zoom-animated {
    will-change: transform;
  }
  .stage .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .stage .leaflet-pan-anim {
    transition: none;
  }
  .stage.leaflet-grab {
    cursor: grab;
  }
  .stage.leaflet-dragging,
  .leaflet-dragging .stage {
    cursor: grabbing;
  }
  .leaflet-popup {
    position: absolute;
    margin-block-end: 12px;
    cursor: auto;
  }
  .leaflet-popup-content-wrapper {
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow:
      0 2px 6px rgb(0 0 0 / 16%),
      0 12px 32px -8px rgb(0 0 0 / 36%);
  }
  .leaflet-popup-scrolled {
    overflow: auto;
  }
  .leaflet-popup-tip-container {
    position: absolute;
    inset-inline-start: 50%;
    inline-size: 24px;
    block-size: 12px;
    margin-inline-start: -12px;
    overflow: hidden;
    pointer-events: none;
  }
  .leaflet-popup-tip {
    inline-size: 16px;
    block-size: 16px;
    margin: -9px auto 0;
    background: var(--_surface);
    transform: rotate(45deg);
  }

  /* In the popup */
  .about {
    position: relative;
    font-size: 15px;
  }
  .about:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .about .image {
    aspect-ratio: 2.2;
    border-block-end: 4px solid var(--_city);
  }
  .about .text {
    padding: 12px 16px 8px;
  }
  .kind {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-inline-end: 32px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_city-ink);
  }
  .title {
    margin-block: 2px 6px;
    font-size: 1.1875em;
    font-weight: 750;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .close {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    background: none;
  }
  .close .icon {
    inline-size: 32px;
    block-size: 32px;
    padding: 6px;
    border-radius: 50%;
    background: var(--_surface);
  }
  .about .description {
    margin-block: 0 8px;
    font-size: 1em;
  }
  .about .where {
    font-size: 0.9375em;
  }
  .about .site {
    min-block-size: 36px;
    font-size: 0.9375em;
  }

  @container qp (max-width: 699px) {
    .about .image {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .leaflet-popup-content-wrapper {
      border: 1px solid CanvasText;
    }
  }
`;
