/** A template as HTML, with the scripts' own ways of setting things in words that HTML has. */
import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { ElementRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { nothing, type TemplateResult } from 'lit';
import { lettersFor } from './position.js';

/** Properties that browsers are given, and the attributes for them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '.value=': 'value=',
  '.checked=': '?checked=',
  '.selected=': '?selected=',
  '.style=': 'data-at=',
};
const BINDING = new RegExp(`(${Object.keys(ATTRIBUTES).join('|').replaceAll('.', '\\.')})(["']?)$`);

/** A slot is expected to stand in an element; ours is none of lit's making. */
const HOST = { customElementHostStack: [{} as ElementRenderer] };

/** Without the marks that only a hydration would need. */
export const toHtml = (template: TemplateResult): string =>
  collectResultSync(render(withAttributes(template), HOST)).replace(/<!--.*?-->|<\?>/gs, '');

function withAttributes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAttributes);
  if (!isTemplate(value)) return value;
  const { strings, values } = value;
  const isStyle = strings.map((text) => BINDING.exec(text)?.[1] === '.style=');
  return {
    ...value,
    strings: renamed(strings),
    values: values.map((each, index) => (isStyle[index] ? positionIn(each) : withAttributes(each))),
  };
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** The same strings are the same template: it is read once. */
const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

function renamed(strings: TemplateStringsArray): TemplateStringsArray {
  let result = known.get(strings);
  if (!result) {
    const texts = strings.map((text) => text.replace(BINDING, (_, name: string, quote: string) => ATTRIBUTES[name]! + quote));
    result = Object.assign(texts, { raw: texts });
    known.set(strings, result);
  }
  return result;
}

/** Of an element's own style only its place matters: `left:20%;top:30%`, `object-position:20% 30%`. In the middle is where things are anyway. */
function positionIn(style: unknown): string | typeof nothing {
  const [, across, down] = /(?:^left:|^object-position:)([\d.]+)%(?:;top:| )([\d.]+)%$/.exec(String(style)) ?? [];
  return across === undefined || (across === '50' && down === '50') ? nothing : lettersFor(Number(across), Number(down));
}
