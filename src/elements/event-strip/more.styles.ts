import { css } from 'lit';

/** What unfolds on a card, above the card's own link. */
export const moreStyles = css`
  .dates,
  .services {
    position: relative;
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    column-gap: 32px;
    margin-block-start: 4px;
  }
  .dates li {
    display: grid;
    grid-template-columns: minmax(min(7em, 40%), auto) 1fr auto;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    border-block-start: 1px solid var(--_line);
  }
  .dates a:first-child {
    padding-block: 8px;
    font-weight: 600;
  }
  .dates .calendar {
    justify-content: center;
    min-inline-size: 40px;
  }
  .dates span {
    color: var(--_quiet);
  }
  .services {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    font-weight: 600;
  }
  .services a {
    display: inline-block;
    padding-block: 9px;
  }
  @container qp (min-width: 300px) {
    /* Hours stay in one piece; the date beside them has room to wrap. */
    .dates {
      overflow-wrap: break-word;
    }
  }
  @container qp (min-width: 560px) {
    .services {
      justify-content: end;
    }
  }
  @container qp (min-width: 960px) {
    .card > .services {
      grid-column: 1 / -1;
      margin-block-end: -10px;
    }
  }
  .fold[aria-expanded='true'] .icon,
  .calendar[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
`;
