/** Hands a trip's link on: to the device's own share sheet, else to the clipboard, else to the visitor. */

/** The page's address, with the trip to open. */
export function linkTo(trip: string): string {
  const url = new URL(location.href);
  url.hash = `qp-trip=${trip}`;
  return url.href;
}

export async function share(title: string, url: string): Promise<'shared' | 'dismissed' | 'copied' | 'refused'> {
  if ('share' in navigator) {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      // Anything else, for example a page whose policy forbids it: the clipboard may still do.
      if ((error as Error).name === 'AbortError') return 'dismissed';
    }
  }
  // On plain http there is no clipboard, and a frame may not use it.
  return (
    navigator.clipboard?.writeText(url).then(
      () => 'copied' as const,
      () => 'refused' as const,
    ) ?? 'refused'
  );
}
