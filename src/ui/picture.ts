/** A picture of the campaign: its own size reserved, cropped around its focal point, lazily loaded; a photograph names its author. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Image, Language } from '../campaign/generated/types.js';
import { localize } from '../i18n/text.js';

export function picture(
  image: Image,
  { base, locale, sizes }: { base: string; locale: Language; sizes: string },
): TemplateResult {
  const { value, lang } = localize(image.alt, locale);
  const src = new URL(image.contentUrl, base);
  const srcset = image.srcset?.map(({ contentUrl, width }) => `${new URL(contentUrl, base).href} ${width}w`).join(', ');
  const { x, y } = image.focalPoint ?? { x: 0.5, y: 0.5 };
  // crossorigin: a page with Cross-Origin-Embedder-Policy shows pictures of the feed's server, which sends the header anyway.
  // The style goes through the CSSOM, which a strict policy allows.
  return html`<div class="image">
      <img
        crossorigin=${ifDefined(src.origin === new URL(base).origin ? 'anonymous' : undefined)}
        src=${src.href}
        srcset=${ifDefined(srcset)}
        sizes=${ifDefined(srcset && sizes)}
        width=${image.width}
        height=${image.height}
        alt=${value}
        lang=${ifDefined(lang)}
        loading="lazy"
        draggable="false"
        .style=${`object-position:${x * 100}% ${y * 100}%` as never}
      />
    </div>
    ${image.srcset && html`<small class="credit">${image.credit}</small>`}`;
}
