/** What is said of a place on the map; comes with Leaflet. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/messages.js';
import { localized } from '../../i18n/text.js';
import { heading } from '../../ui/heading.js';
import { closeIcon } from './tool-icons.js';
import { picture } from '../../ui/picture.js';
import { addressLink, iconOf, kindOf, siteLink, type PlaceContext, type Spot } from './place.js';

export function popup(place: Spot, context: PlaceContext, close: () => void): TemplateResult {
  const { locale, level, hostName } = context;
  const distance = context.distanceOf(place);
  return html`<div class="about" part="popup" role="dialog" aria-labelledby="about" tabindex="-1" data-city=${place.city}>
    ${place.image ? picture(place.image, { base: context.feedUrl, locale, sizes: '320px' }) : nothing}
    <div class="text">
      <p class="kind">${iconOf(place)()}<span>${kindOf(place)}</span></p>
      ${heading(Math.min(level + 1, 6), html`<span id="about">${localized(place.name, locale)}</span>`, undefined, 'title')}
      <p class="description">${localized(place.description, locale)}</p>
      <p class="where">${addressLink(place, context)}</p>
      ${
        distance
          ? html`<p class="where">
              ${msg(str`${distance} from the centre of ${hostName}, as the crow flies`, { id: 'map-frame.distance' })}
            </p>`
          : nothing
      }
      ${siteLink(place, context)}
    </div>
    <button class="close" type="button" aria-label=${msg('Close', { id: 'map-frame.close' })} @click=${close}>
      ${closeIcon()}
    </button>
  </div>`;
}
