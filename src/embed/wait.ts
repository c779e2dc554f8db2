/**
 * A page that came with content is read before it is used: scripts wait until its pictures are seen, and do not take the line and the processor from them.
 * Loaded only where a tag has content (`quattropole prerender`).
 */

/** A visitor who turns to the widget is not kept waiting, nor is anybody for a picture that does not come. */
const TURNS = ['pointerover', 'pointerdown', 'focusin'];
const PATIENCE = 5_000;

export function wait(element: Element, start: () => void): void {
  void new Promise<unknown>((resolve) => {
    for (const type of TURNS) element.addEventListener(type, resolve, { once: true, passive: true });
    setTimeout(resolve, PATIENCE);
    void hasLoaded()
      .then(() => Promise.all(picturesInView(element.shadowRoot!).map(hasCome)))
      .then(nextPaint)
      .then(resolve);
  }).then(start);
}

const hasLoaded = () =>
  new Promise<unknown>((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    else addEventListener('load', resolve, { once: true });
  });

/** What is out of view is loaded when a visitor comes near it. */
function picturesInView(root: ShadowRoot): HTMLImageElement[] {
  return [...root.querySelectorAll('img')].filter((image) => {
    const { top, bottom, left, right } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  });
}

const hasCome = (image: HTMLImageElement) =>
  new Promise<unknown>((resolve) => {
    if (image.complete) resolve(undefined);
    for (const type of ['load', 'error']) image.addEventListener(type, resolve, { once: true });
  });

/** A page that nobody looks at is not painted; there, patience ends the wait. */
const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
