/** A page that is never idle, or whose frame is not looked after, gets it all the same: milliseconds. */
const PATIENCE = 3000;

/** Does something once the page has nothing better to do; returns the way to take that back. */
export function whenIdle(callback: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: PATIENCE });
  return () => cancelIdleCallback(handle);
}
