const said = new Set<string>();

/** Says a thing once a page, however many elements have it to say. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  if (said.size > 200) said.clear();
  said.add(message);
  console.warn(`QuattroPole: ${message}`);
}
