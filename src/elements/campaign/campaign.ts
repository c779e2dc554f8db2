/** `<qp-campaign>`: shared settings, and a shared selection, for the widgets inside it. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { VERSION } from '../../ui/version.js';

/**
 * An optional wrapper. Its attributes are the defaults of the widgets inside it, however deep; what a visitor chooses in one of them, the
 * others follow. It looks like nothing itself.
 *
 * @tagname qp-campaign
 *
 * @attr {string} lang - Language of the widgets inside: `de`, `fr`, `lb` or `en`.
 * @attr {string} host-city - The site's own city: `luxembourg`, `metz`, `saarbruecken` or `trier`.
 * @attr {string} host - The host city itself: `last` or `omit`.
 * @attr {string} audience - Id of the audience that the content is for, such as `families`.
 * @attr {string} src - Address of the campaign feed.
 * @attr {string} keys - Key ring of those who may sign the feed: an address on your own site, or JSON.
 * @attr {string} threshold - How many different signers a feed needs.
 * @attr {string} theme - `auto`, `light` or `dark`.
 * @attr {string} group - A name shared with widgets that stand elsewhere on the page.
 * @attr {string} exclude - Ids of places, trips or events that are not shown, separated by spaces.
 * @attr {string} link-target - Where links open: `_self`, `_blank`, `_top` or `_parent`.
 * @attr {string} campaign-params - What links out carry, such as `utm_source=trier.de`.
 *
 * @slot - The widgets, and whatever else the page has between them.
 */
export class QpCampaign extends LitElement {
  static readonly version = VERSION;
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-campaign': QpCampaign;
  }
}
