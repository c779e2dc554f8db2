/** A page that is never idle, or whose frame is not looked after, gets it all the same: milliseconds. */
const PATIENCE = 3000;

/** Does something once the page has nothing better to do; returns the way to take that back, which needs no more of the browser: old pages have half of it. */
export function whenIdle(callback: () => void): () => void {
  let isWanted = true;
  const run = () => {
    if (isWanted) callback();
  };
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: PATIENCE });
  else setTimeout(run, 300);
  return () => void (isWanted = false);
}
