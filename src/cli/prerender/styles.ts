/** The style sheets of what is prerendered: an element's own rules, and what takes the place of measuring and of scripts. */
import { createHash } from 'node:crypto';
import { css } from 'lit';
import { stillStyles } from '../../elements/map/still.js';
import { VERSION } from '../../ui/version.js';
import { rulesOf } from './element.js';
import { positionStyles } from './position.js';

const common = css`
  slot[data-hidden] {
    display: none;
  }
  /* Without scripts nothing would happen; with them it is a matter of a moment. */
  @media (scripting: none) {
    .chips,
    .search,
    .choose,
    .unfold,
    .trip-choice,
    .toggle,
    .filters,
    .calendars,
    .steps,
    .stations {
      display: none;
    }
  }
`;

/** Which containers hold all slides: as the carousel's own styles lay them out. These come after, when the script has come, so that a rule here must weigh more. */
const carousel = css`
  @container qp (min-width: 560px) {
    .carousel:not(:has(.slide:nth-child(3))) :is(.steps, .stations) {
      display: none;
    }
  }
  @container qp (min-width: 820px) {
    .carousel:not(:has(.slide:nth-child(4))) :is(.steps, .stations) {
      display: none;
    }
  }
  @container qp (min-width: 1080px) {
    .carousel :is(.steps, .stations) {
      display: none;
    }
  }
`;

const MORE: Readonly<Record<string, readonly { cssText: string }[]>> = { 'qp-city-carousel': [carousel], 'qp-map': stillStyles };

export const styleSheetOf = (tag: string): string =>
  [rulesOf(tag), ...(MORE[tag] ?? []).map(({ cssText }) => cssText), common.cssText, positionStyles].join('');

/** As a policy's `style-src` names it. */
export const hashOf = (styles: string): string => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

/** Where the build puts the style sheets: in the folder of their version, which never changes. */
export const fileOf = (tag: string): string => `styles/${tag.slice('qp-'.length)}.css`;

/** The address of a style sheet, from that of the script: of whichever channel it is; beside a copy on the page's own server. */
export const addressOf = (tag: string, script: URL): URL =>
  new URL(/\/(?:v\d+|\d+\.\d+\.\d+[^/]*)\/[^/]*$/.test(script.pathname) ? `../${VERSION}/${fileOf(tag)}` : fileOf(tag), script);
