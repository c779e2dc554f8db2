/** Addresses as they are asked, compared and shown. */

/** What the key for a format is called in the environment, and in its address. */
const KEYS: Readonly<Record<string, { variable: string; parameter: string }>> = {
  openagenda: { variable: 'OPENAGENDA_KEY', parameter: 'key' },
};

export const isWeb = (url: string): boolean => /^https?:/i.test(url);

/** The address with its key from the environment, and the parameters of a page. */
export function withKey(
  url: string,
  type: string,
  env: Readonly<Record<string, string | undefined>>,
  page: readonly (readonly [name: string, value: string])[] = [],
): string {
  const address = new URL(url);
  for (const name of new Set(page.map(([name]) => name))) address.searchParams.delete(name);
  for (const [name, value] of page) address.searchParams.append(name, value);
  const { variable, parameter } = KEYS[type] ?? {};
  const key = variable && env[variable];
  if (key && parameter && !address.searchParams.has(parameter)) address.searchParams.set(parameter, key);
  return address.href;
}

/** The address as it may be shown: without keys and passwords. */
export function withoutSecrets(url: string): string {
  if (!isWeb(url) || !URL.canParse(url)) return url;
  const address = new URL(url);
  [address.username, address.password] = ['', ''];
  for (const name of [...address.searchParams.keys()]) {
    if (/key|token|secret|password|sig/i.test(name)) address.searchParams.set(name, '…');
  }
  return address.href.replaceAll('%E2%80%A6', '…');
}

/** Parameters that say where a visitor came from and nothing about the page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|pk_\w+|mtm_\w+)$/i;

/** The address as it is compared: two that differ only in this lead to the same page. Undefined for a site's front page, which tells no event. */
export function comparable(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, port, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='));
  const path = pathname.replace(/(\/index\.(html?|php))?\/*$/, '');
  if (!path && !query.length) return undefined;
  return `${hostname.replace(/^www\./, '')}${port ? `:${port}` : ''}${path}${query.length ? `?${query.sort().join('&')}` : ''}`;
}
