/** What editors offer while somebody writes a tag: VS Code's custom data, and JetBrains' web-types. */
import { attributesOf, kindOf, ownFirst, valuesOf, type Declaration, type Entry } from '../demo/manifest.js';
import type { Manifest } from './describe-elements.js';

const elementsOf = ({ modules }: Manifest) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is Declaration & { tagName: string } => !!declaration.tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));

const text = (description = '') => description.replace(/\s+/g, ' ');
const described = ({ name, description }: Entry) => ({ name, description: text(description) });
const markdown = (value = '') => ({ kind: 'markdown', value: text(value) });

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
export const htmlCustomData = (manifest: Manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: markdown(element.description),
    attributes: attributesOf(element).map((attribute) => {
      const kind = kindOf(attribute);
      return {
        name: attribute.name,
        description: markdown(attribute.description),
        // `v` is the editor's word for an attribute without a value.
        ...(kind === 'yes' && { valueSet: 'v' }),
        ...(kind === 'choice' && { values: valuesOf(attribute).map((name) => ({ name })) }),
      };
    }),
  })),
});

/** https://github.com/JetBrains/web-types */
export const webTypes = (manifest: Manifest) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsOf(manifest).map((element) => ({
        name: element.tagName,
        description: text(element.description),
        attributes: attributesOf(element).map((attribute) => ({
          ...described(attribute),
          value: {
            type: kindOf(attribute) === 'yes' ? 'boolean' : kindOf(attribute) === 'choice' ? valuesOf(attribute) : 'string',
          },
        })),
        slots: ownFirst(element.slots).map(described),
        js: { events: ownFirst(element.events).map(described) },
        css: { properties: ownFirst(element.cssProperties).map(described), parts: ownFirst(element.cssParts).map(described) },
      })),
    },
  },
});
