/**
 * Prints the open trip alone, on one sheet. No window or frame of its own, which strict policies and phones refuse: for the time of
 * printing, constructed style sheets hide everything else, in each tree from the element up to the page, and nothing of the page's
 * own is changed but one attribute on the elements in between.
 */

const MARK = 'data-qp-print';

/** What A4 and Letter both hold within margins of 12 mm, in CSS pixels. */
const SHEET = { width: 703, height: 945 };

/** Sizes of text, in CSS pixels, until one fits. */
const LARGEST = 15;
const SMALLEST = 8.5;

/** In the trees around: only what leads to the element is there, and without a box of its own. */
const AROUND = `@media print {
  @page { margin: 12mm; }
  html { color-scheme: light !important; background: #fff !important; }
  *:not(:has([${MARK}]), [${MARK}], [${MARK}] *) { display: none !important; }
  *:has([${MARK}]) {
    display: block !important; position: static !important; float: none !important; transform: none !important; columns: auto !important;
    inline-size: auto !important; max-inline-size: none !important; block-size: auto !important; max-block-size: none !important;
    min-block-size: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important;
    background: none !important; box-shadow: none !important;
  }
  [${MARK}] { margin: 0 !important; max-inline-size: none !important; }
}`;

const inside = (size: number) => `
  .root { font-size: ${size}px; line-height: 1.35; color-scheme: light !important; }
  .root * { transition: none !important; animation: none !important; }
  .panel { padding: 0; background: none; border: 0; }
  .head, .options, .toggle, .stops, .cities, .card:not([data-open]) { display: none !important; }
  .trips, .card[data-open] { display: flow-root !important; margin: 0; border: 0; outline: 0; box-shadow: none; background: none; }
  .card .image { float: inline-end; inline-size: 24%; block-size: auto; min-block-size: 0; margin: 0 0 0.5em 1em; border-radius: 6px; aspect-ratio: 3 / 2; }
  .card .name { margin: 0 0 0.3em; font-size: 1.6em; }
  .card .facts, .card .description { margin: 0 0 0.5em; font-size: 1em; }
  .itinerary { margin: 0.75em 0 0; padding: 0; outline: 0; box-shadow: none; background: none; border: 0; }
  .line { columns: 2 !important; column-gap: 2em; }
  .line li { padding-block-end: 0.35em; }
  .line ol { padding-block-end: 0.75em; }
  .line .title, .tickets .title { margin-block-end: 0.3em; }
  .tickets { margin-block-start: 0.75em; padding-block-start: 0.75em; }
  .tickets ul { display: flex; flex-wrap: wrap; gap: 0 1.5em; }
  .tickets li .text { display: none; }
  .address { display: block; }
  .itinerary a { padding: 0; min-block-size: 0; text-decoration: none; }`;

/** Puts everything in place for printing; returns the way back. */
export function prepare(host: HTMLElement): () => void {
  const undo: (() => void)[] = [];
  const adopt = (tree: Document | ShadowRoot, text: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    undo.push(() => (tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet)));
    return sheet;
  };

  // Measured on screen, in one go: nobody sees it.
  const sheet = adopt(host.shadowRoot!, '');
  const root = host.shadowRoot!.querySelector<HTMLElement>('.root')!;
  let size = LARGEST;
  for (; size > SMALLEST; size -= 0.5) {
    sheet.replaceSync(
      `:host { position: absolute !important; inline-size: ${SHEET.width}px !important; max-inline-size: none !important; }${inside(size)}`,
    );
    if (root.getBoundingClientRect().height <= SHEET.height) break;
  }
  sheet.replaceSync(`@media print {${inside(size)}}`);

  for (let element: Element | undefined = host; element;) {
    const marked: Element = element;
    const tree = marked.getRootNode() as Document | ShadowRoot;
    marked.setAttribute(MARK, '');
    undo.push(() => marked.removeAttribute(MARK));
    adopt(tree, AROUND);
    element = tree instanceof ShadowRoot ? tree.host : undefined;
  }
  return () => undo.splice(0).forEach((step) => step());
}

export async function printTrip(host: HTMLElement): Promise<void> {
  const image = host.shadowRoot!.querySelector<HTMLImageElement>('[data-open] .image img');
  if (image) {
    image.loading = 'eager';
    await Promise.race([image.decode().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2000))]);
  }
  const restore = prepare(host);
  window.addEventListener('afterprint', restore, { once: true });
  // A frame may not print, and then says nothing.
  setTimeout(restore, 60_000);
  window.print();
}
