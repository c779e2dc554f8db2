import { css } from 'lit';

/** What a visitor does with the list; comes with the map, which is there when the list is in view. */
export const touched = css`
  .description {
    margin-block: 6px 2px;
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  .place[data-open] .bead {
    border-color: var(--_city-ink);
    background: var(--_city-ink);
    color: var(--_surface);
  }
  @media (hover: hover) {
    .choose:hover {
      border-color: var(--_accent);
      background: color-mix(in srgb, var(--_accent) 12%, transparent);
    }
    .open:hover .name,
    .site:hover span,
    .unfold:hover {
      text-decoration: underline;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bead,
    .site .icon {
      transition: 180ms ease-out;
    }
    .site:hover .icon {
      transform: translateX(4px);
    }
  }
  @container qp (min-width: 900px) {
    /* The popup beside it says so. */
    [data-state='live'] .place .description {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .place[data-open] .bead {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    [data-state='live'] .place .description {
      display: block;
    }
  }
`;
