import { css } from 'lit';

/** What a visitor touches, and what changes nothing of the layout: print, forced colours, motion. */
export const extraStyles = css`
  /* Above the card's own link. */
  .calendar,
  .fold {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    border-radius: 6px;
    background: none;
    font-weight: 600;
    line-height: 1.2;
    text-align: start;
    text-decoration: none;
  }
  .fold {
    margin-block-start: 4px;
    font-size: 0.9375em;
  }
  .calendars {
    display: inline-flex;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  /* What "Show more" brings is laid out when it comes near. The first days are always there, for pictures of the whole page, too. */
  .day:nth-child(n + 8) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 240px;
    /* Shadows and outlines. */
    overflow-clip-margin: 32px;
  }
  @container qp (min-width: 560px) {
    .calendars {
      justify-content: end;
      /* Also where it is below the link. */
      margin-inline-start: auto;
    }
  }
  .calendars button {
    justify-content: center;
    min-inline-size: min(40px, 15cqi);
  }

  @media (hover: hover) {
    .calendar:hover,
    .fold:hover {
      text-decoration: underline;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card:has(.link:hover) {
      transform: translateX(3px);
    }
    .card:has(.link:hover) .site .icon {
      transform: translateX(4px);
    }
  }

  @media (forced-colors: active) {
    .facts .icon,
    .status .icon {
      color: CanvasText;
    }
    .event::before {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
  }
  @media print {
    .filters,
    .more,
    .calendars,
    .calendar,
    .site .icon {
      display: none;
    }
    .day:nth-child(n) {
      content-visibility: visible;
    }
    .event {
      break-inside: avoid;
    }
    .date {
      break-after: avoid;
    }
    .description {
      display: block;
    }
  }
`;
