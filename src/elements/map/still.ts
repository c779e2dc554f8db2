/**
 * The map where nothing can be measured (`quattropole prerender`): its picture as it is for a narrow and for a wide container, of which styles show one, from its
 * middle. No scaling: letters and lines are as large as the map's own, which takes its place.
 */
import { css, html, type TemplateResult } from 'lit';
import type { Size } from '../../geo/projection.js';
import { sceneryOf, viewOf } from './aim.js';
import { credits } from './credits.js';
import { loadGround, styles as groundStyles } from './ground/ground.js';
import { strings, type MapFrame, type Shown } from './map-frame.js';
import { styles } from './map-frame.styles.js';
import { Pins } from './pins.js';
import { ring, RING_UP_TO } from './ring.js';
import { pictureOf } from './scene.js';

export { strings };

/** What fits into the room that there mostly is, and how much is drawn for the most that there may be. */
const STILLS: readonly { name: string; room: Size; drawn: Size }[] = [
  { name: 'narrow', room: { width: 328, height: 320 }, drawn: { width: 560, height: 440 } },
  { name: 'wide', room: { width: 680, height: 560 }, drawn: { width: 880, height: 588 } },
];

export const stillStyles = [
  styles,
  groundStyles,
  css`
    .frame .picture {
      inset: 50% auto auto 50%;
      translate: -50% -50%;
    }
    [data-still='narrow'] .picture {
      inline-size: 560px;
      block-size: 440px;
    }
    [data-still='wide'] .picture {
      inline-size: 880px;
      block-size: 588px;
    }
    @container qp (max-width: 559px) {
      [data-still='wide'] {
        display: none;
      }
    }
    @container qp (min-width: 560px) {
      [data-still='narrow'] {
        display: none;
      }
    }
  `,
];

/** What stands in for the frame. */
export async function stillFrame(): Promise<Pick<MapFrame, 'state' | 'isComplete' | 'render'>> {
  const ground = await loadGround();
  const still = (shown: Shown, { name, room, drawn }: (typeof STILLS)[number]): TemplateResult => {
    const { locale, target } = shown.context;
    const parts = ring(shown.cities);
    const view = viewOf(shown, parts, room);
    const pins = new Pins().in(shown, view, drawn, locale);
    const scenery = sceneryOf(locale, pins, parts, 'sans-serif');
    const scene = { pins, ring: parts, route: shown.route, ground: { ground, scenery }, popup: undefined };
    return html`<div
      class="frame"
      data-still=${name}
      data-state="picture"
      ?data-close=${view.zoom > RING_UP_TO}
      ?data-trip=${shown.stops.length}
      data-ground
    >
      ${pictureOf(scene, view, drawn)} ${credits(ground.sources, target)}
    </div>`;
  };
  return { state: 'picture', isComplete: true, render: (shown) => html`${STILLS.map((each) => still(shown, each))}` };
}
