import { css } from 'lit';

/** Layout answers to the container: one, two or three cards side by side; a single one turns its picture to the side. */
export const styles = css`
  .teaser {
    display: flow-root;
  }
  .head {
    justify-content: space-between;
  }

  .trips {
    --_inset: min(20px, 6cqi);
    --_title: min(1.375em, 10cqi);
    display: grid;
    /* An itinerary opens below the row of its card; the cards beside it stay there. */
    grid-auto-flow: row dense;
    /* In a sidebar the choice of a departure may be wider than that. */
    grid-template-columns: 100%;
    gap: 0 20px;
    margin-block-end: -16px;
  }
  .card {
    display: grid;
    /* One row each for picture, cities, name, facts, description, stops and button: they stand in line across the cards. */
    grid-template: 'p' 'c' 'n' 'f' 'd' 's' 't' / 100%;
    grid-template-rows: subgrid;
    grid-row: span 7;
    margin-block-end: 16px;
  }
  .image {
    grid-area: p;
    aspect-ratio: 3 / 2;
  }
  .name,
  .facts,
  .description,
  .stops,
  .toggle {
    margin-inline: var(--_inset);
  }

  /* The line through the cities of the trip, a station each. */
  .cities {
    grid-area: c;
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    margin-block-start: -2px;
  }
  .cities li {
    position: relative;
    flex: 1 1 auto;
    padding: 12px 8px 4px var(--_inset);
    border-block-start: 4px solid var(--_city);
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_city-ink);
  }
  .cities li::after {
    content: '';
    position: absolute;
    inset-block-start: -11px;
    inset-inline-start: var(--_inset);
    inline-size: 18px;
    block-size: 18px;
    border: 4px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
  }

  .name {
    grid-area: n;
    margin-block-start: 8px;
    font-size: var(--_title);
    font-weight: 800;
    line-height: 1.18;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .facts {
    grid-area: f;
    display: grid;
    align-content: start;
    gap: 4px 24px;
    margin-block-start: 10px;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .facts li {
    display: flex;
    gap: 8px;
  }
  .facts .icon {
    margin-block-start: 0.07em;
  }
  .description {
    grid-area: d;
    margin-block-start: 12px;
    line-height: 1.5;
    text-wrap: pretty;
  }

  /* The stops, on the same line. */
  .stops {
    grid-area: s;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.75em, 1fr));
    gap: 8px 0;
    align-content: start;
    margin-block-start: 16px;
    font-size: 0.875em;
    line-height: 1.3;
  }
  .stops li {
    position: relative;
    min-inline-size: 0;
    padding: 20px 10px 0 0;
    hyphens: auto;
  }
  .stops li::before {
    content: '';
    position: absolute;
    inset: 5px 0 auto;
    border-block-start: 3px solid var(--_city);
  }
  .stops li:last-child:not(.rest)::before {
    inset-inline-end: calc(100% - 8px);
  }
  .stops li::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 13px;
    block-size: 13px;
    border: 3px solid var(--_city);
    border-radius: 50%;
    background: var(--_surface);
  }
  .stops .rest {
    color: var(--_quiet);
  }
  .stops .rest::before {
    border-block-start-style: dotted;
  }
  .stops .rest::after {
    display: none;
  }

  .toggle {
    grid-area: t;
    justify-self: start;
    align-self: end;
    margin-block: 20px;
  }

  .skeleton {
    grid-row: auto;
    min-block-size: 32em;
  }

  @media (hover: hover) {
    .card:hover .toggle {
      background: var(--_accent);
      color: var(--_on-accent);
    }
  }
  @media (forced-colors: active) {
    .card:hover .toggle {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card:not([data-open]):hover {
      transform: translateY(-3px);
    }
  }

  /* Room for the picture beside the words. */
  @container qp (min-width: 600px) {
    .card {
      grid-template: 'p n' auto 'p f' auto 'p d' auto 'p s' 1fr 'c t' auto / 44% 56%;
      grid-row: auto;
    }
    .image {
      block-size: 100%;
      min-block-size: 18em;
      border-start-end-radius: 0;
    }
    .name {
      margin-block-start: 24px;
    }
    .trips {
      --_inset: 28px;
      --_title: 1.5em;
    }
  }
  /* Cards side by side, as tall as the tallest. */
  @container qp (min-width: 960px) {
    .trips {
      --_inset: 20px;
      --_title: 1.375em;
      grid-template-columns: repeat(3, 1fr);
    }
    .trips:is([data-count='2'], [data-count='4']) {
      grid-template-columns: 1fr 1fr;
    }
    .trips[data-count='1'] {
      --_inset: 32px;
      --_title: 1.75em;
      grid-template-columns: 1fr;
    }
    .trips:not([data-count='1']) .card {
      grid-template: 'p' 'c' 'n' 'f' 'd' 's' 't' / 100%;
      grid-template-rows: subgrid;
      grid-row: span 7;
    }
    .trips:not([data-count='1']) .image {
      block-size: auto;
      min-block-size: 0;
      border-start-end-radius: var(--_radius);
    }
    .trips:not([data-count='1']) .name {
      margin-block-start: 8px;
    }
    [data-count='1'] .facts {
      display: flex;
      flex-wrap: wrap;
    }
    [data-count='1'] .stops {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  /* Narrow: the line goes down. */
  @container qp (max-width: 319px) {
    .name,
    .itinerary {
      hyphens: auto;
    }
    /* Its longest word, on one line in a wide and bold font. */
    .toggle {
      gap: 4px;
      padding-inline: 3cqi;
      font-size: min(1em, 7.25cqi);
    }
    .stops {
      display: block;
    }
    .stops li {
      padding: 0 0 10px 24px;
    }
    .stops li::before {
      inset: 8px auto -4px 5px;
      border-block-start: 0;
      border-inline-start: 3px solid var(--_city);
    }
    .stops .rest::before {
      inset-block: 4px 0;
      border-inline-start-style: dotted;
    }
    .stops li:last-child:not(.rest)::before {
      display: none;
    }
    .stops li::after {
      inset-block-start: 2px;
    }
  }

  @media print {
    .toggle,
    .choose {
      display: none;
    }
  }
`;
