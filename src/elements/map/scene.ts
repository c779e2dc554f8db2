/** The picture that stands where the map will be: the same pins and line, at the same pixels. And the tools below it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../../campaign/generated/types.js';
import { metresPerPixel, onScreen, type Size, type View } from '../../geo/projection.js';
import { formatDistance } from '../../i18n/distance.js';
import { msg } from '../../i18n/messages.js';
import { nextIcon, previousIcon } from '../../ui/icons.js';
import { downIcon } from '../../ui/more-icons.js';
import { minusIcon, plusIcon, upIcon, wholeIcon } from './tool-icons.js';
import type { LeafletView, Scene } from './leaflet-view.js';
import { pinClass } from './pins.js';
import { curve } from '../../geo/base-map/path.js';

export function pictureOf({ pins, ring, route, ground }: Scene, view: View, size: Size): TemplateResult {
  const at = onScreen(view, size);
  const { width, height } = size;
  // Shares, not pixels: on paper the picture is as wide as the page lets it be.
  return html`<div class="picture" aria-hidden="true" .style=${`aspect-ratio:${width}/${height}` as never}>
    ${ground ? ground.ground.picture(view, size, ground.scenery) : nothing}
    <svg viewBox="0 0 ${width} ${height}">
      ${['casing', 'line'].map((name) =>
        ring.map(({ city, line }) => svg`<path class=${name} data-city=${city} d=${curve(line.map(at))} />`),
      )}
      ${route.map(({ kind, line }) => svg`<path class="route ${kind}" d=${curve(line.map(at))} />`)}
    </svg>
    ${pins.map((pin) => {
      const { x, y } = at(pin.geo);
      return html`<span
        class=${pinClass(pin)}
        data-city=${pin.city}
        data-key=${pin.key}
        .style=${`left:${(x / width) * 100}%;top:${(y / height) * 100}%` as never}
        >${pin.face}</span
      >`;
    })}
  </div>`;
}

/** Pixels that the scale may be long. */
const SCALE = 110;

export function toolsFor(
  view: View | undefined,
  locale: Language,
  act: (work: (map: LeafletView) => void) => void,
  whole: () => void,
): TemplateResult {
  const tool = (label: string, icon: () => TemplateResult, work: () => void) =>
    html`<button class="tool" type="button" aria-label=${label} @click=${work}>${icon()}</button>`;
  const pan = (label: string, icon: () => TemplateResult, x: number, y: number) =>
    tool(label, icon, () => act((map) => map.pan(x, y)));
  const metres = view && rounded(metresPerPixel(view) * SCALE);
  return html`<div class="tools" role="group" aria-label=${msg('Map controls', { id: 'map-frame.tools' })}>
    ${tool(msg('Zoom in', { id: 'map-frame.in' }), plusIcon, () => act((map) => map.zoom(1)))}
    ${tool(msg('Zoom out', { id: 'map-frame.out' }), minusIcon, () => act((map) => map.zoom(-1)))}
    ${pan(msg('Move left', { id: 'map-frame.left' }), previousIcon, -1, 0)}
    ${pan(msg('Move up', { id: 'map-frame.up' }), upIcon, 0, -1)}
    ${pan(msg('Move down', { id: 'map-frame.down' }), downIcon, 0, 1)}
    ${pan(msg('Move right', { id: 'map-frame.right' }), nextIcon, 1, 0)}
    ${tool(msg('Show everything', { id: 'map-frame.whole' }), wholeIcon, whole)}
    ${
      metres
        ? html`<p class="scale" aria-hidden="true" .style=${`--_scale:${metres / metresPerPixel(view)}px` as never}>
            ${formatDistance(metres, locale)}
          </p>`
        : nothing
    }
  </div>`;
}

/** The length of the scale: 1, 2 or 5 with zeros. */
function rounded(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2].find((step) => step * power <= metres) ?? 1) * power;
}
