/** Chips to choose a kind of place by, with how many there are of each. */
import { html, nothing, type TemplateResult } from 'lit';
import { PLACE_CATEGORIES } from '../../campaign/categories.js';
import type { PlaceCategory } from '../../campaign/select-places.js';
import { msg } from '../../i18n/messages.js';
import { CATEGORY_ICONS, categoryName } from './place.js';

export function kindChips(
  counts: ReadonlyMap<PlaceCategory, number>,
  chosen: PlaceCategory | undefined,
  choose: (kind: PlaceCategory | undefined) => void,
): TemplateResult {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const chip = (kind: PlaceCategory | undefined, name: string, count: number) =>
    html`<label class="chip">
      <input type="radio" name="kind" .value=${kind ?? ''} .checked=${kind === chosen} @change=${() => choose(kind)} />
      ${kind ? CATEGORY_ICONS[kind]() : nothing}<span>${name}</span> <span class="count">${count}</span>
    </label>`;
  return html`<fieldset class="chips kinds">
    <legend class="visually-hidden">${msg('What', { id: 'map.what' })}</legend>
    ${chip(undefined, msg('Everything', { id: 'map.everything' }), all)}
    ${PLACE_CATEGORIES.filter((kind) => counts.has(kind) || kind === chosen).map((kind) =>
      chip(kind, categoryName(kind), counts.get(kind) ?? 0),
    )}
  </fieldset>`;
}

/** The room that they will take, as far as one can know: of each kind there are some. */
export const kindsToCome = (): TemplateResult =>
  html`<div class="to-come" inert>
    ${kindChips(new Map(PLACE_CATEGORIES.map((kind) => [kind, 10])), undefined, () => undefined)}
  </div>`;
