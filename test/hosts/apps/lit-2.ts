/** A host's own element, made with a Lit of another major version. */
import { html, LitElement } from 'lit-2';

customElements.define(
  'own-clock',
  class extends LitElement {
    override render() {
      return html`<time>${new Date(0).toISOString()}</time>`;
    }
  },
);
