/** The site of an address, as links show it: its host, without the www. */
export const siteName = (href: string): string => (URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href);
