/** Which attributes a tag understands. */

/** What `<qp-campaign>` understands; other elements know theirs. Nothing else is taken over: to an editor's filter a `data-onclick` is harmless. */
export const SETTINGS = [
  'lang',
  'host-city',
  'host',
  'audience',
  'src',
  'theme',
  'group',
  'exclude',
  'link-target',
  'campaign-params',
] as const;

export const attributesOf = (tag: string): readonly string[] => {
  const { observedAttributes } = (customElements.get(tag) ?? {}) as { observedAttributes?: string[] };
  return observedAttributes?.length ? observedAttributes : SETTINGS;
};
