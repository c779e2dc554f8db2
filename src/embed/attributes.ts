/** Which attributes a tag understands. */
import { SETTINGS } from '../ui/settings.js';

/** What `<qp-campaign>` understands; other elements know theirs. Nothing else is taken over: to an editor's filter a `data-onclick` is harmless. */
const OF_CAMPAIGN: readonly string[] = ['lang', ...SETTINGS];

export const attributesOf = (tag: string): readonly string[] => {
  const { observedAttributes } = (customElements.get(tag) ?? {}) as { observedAttributes?: string[] };
  return observedAttributes?.length ? observedAttributes : OF_CAMPAIGN;
};
