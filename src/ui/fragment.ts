/** A widget's part of the page's fragment, such as `qp-events=when:weekend`; other parts beside it are the page's, or other widgets'. */

export const readFragment = (name: string): string | undefined =>
  new URLSearchParams(location.hash.slice(1)).get(name) ?? undefined;

/** The fragment with this part changed, all else as it was; without a value the part goes. */
export function withFragment(hash: string, name: string, value: string): string {
  const parts = hash.slice(1).split('&');
  const index = parts.findIndex((part) => part.startsWith(`${name}=`));
  const own = value ? [`${name}=${value}`] : [];
  if (index < 0) return hash.length > 1 || !value ? [hash, ...own].join('&') : `#${own[0]}`;
  parts.splice(index, 1, ...own);
  return parts.length ? `#${parts.join('&')}` : '';
}
