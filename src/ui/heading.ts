/** A real heading element of a level that the host page decides. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export function heading(level: number, content: unknown, part?: string, className = 'heading'): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${className} part=${ifDefined(part)}>${content}</h1>`;
    case 2:
      return html`<h2 class=${className} part=${ifDefined(part)}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part=${ifDefined(part)}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part=${ifDefined(part)}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part=${ifDefined(part)}>${content}</h5>`;
    default:
      return html`<h6 class=${className} part=${ifDefined(part)}>${content}</h6>`;
  }
}

/** A widget's heading, its own or the page's; an empty one is none. Its section has a name in any case. */
export function titled(
  own: string | undefined,
  level: number,
  name: string,
): { label: string; title: TemplateResult | undefined } {
  const text = own ?? name;
  return { label: text || name, title: text ? heading(level, text, 'heading') : undefined };
}
