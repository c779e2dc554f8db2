import { css } from 'lit';

/** What all widgets with cards look like: the heading, the card, its link. */
export const card = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
    margin-block-end: 20px;
  }
  .heading {
    font-size: clamp(1.375em, 1.1em + 1.4cqi, 2.125em);
    font-weight: 750;
    line-height: 1.12;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .card {
    position: relative;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }
  /* A box of its own: Firefox gives a row the natural height of a picture that comes later. */
  .image {
    position: relative;
    inline-size: 100%;
    min-inline-size: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: color-mix(in srgb, var(--_city, var(--_line)) 14%, var(--_surface));
  }
  .image img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: inherit;
  }
  .link {
    color: inherit;
    text-decoration: none;
  }
  /* The whole card is the target of its link, or of its button. */
  .link::after,
  .toggle::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .link:focus-visible {
    outline: none;
  }
  .link:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .skeleton {
    opacity: 0.6;
  }
  @media (hover: hover) {
    .card:has(.link:hover) .link {
      text-decoration: underline;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card,
    .chip,
    .card .icon {
      /* Not what depends on the container: Firefox would begin with what it is without one. */
      transition: 180ms ease-out;
      transition-property: color, background-color, border-color, transform;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .card {
      border: 1px solid #999;
      box-shadow: none;
      break-inside: avoid;
    }
  }
`;
