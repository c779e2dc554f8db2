/** The widgets on the page, and when they are there. */
export const TAGS = ['qp-city-carousel', 'qp-trip-teaser', 'qp-event-strip', 'qp-map'] as const;

/** Something that only the campaign's content has; letter by letter, so that a host's `text-transform` shows. */
export const TEXTS: Record<(typeof TAGS)[number], RegExp> = {
  'qp-city-carousel': /Vier Städte, eine Linie[^]*Saarbrücken/,
  'qp-trip-teaser': /Ausflüge entlang der Linie[^]*(Metz|Trier|Saarbrücken|Luxemburg)/,
  'qp-event-strip': /Was ist los\?[^]*(Luxemburg|Metz|Saarbrücken|Trier)/,
  'qp-map': /Vier Städte, eine Karte[^]*\d Orte/,
};

export const widgets = (tag: string = TAGS.join()): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(tag)];
export const rootOf = (widget: Element): HTMLElement | null => widget.shadowRoot?.querySelector<HTMLElement>('.root') ?? null;
export const settled = (widget: Element): boolean => rootOf(widget)?.getAttribute('aria-busy') === 'false';
export const find = <T extends HTMLElement = HTMLElement>(widget: Element | undefined, selector: string): T | undefined =>
  widget?.shadowRoot?.querySelector<T>(selector) ?? undefined;
export const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Waits for a condition, and says whether it came. */
export async function until(holds: () => unknown, time = 6000): Promise<boolean> {
  const end = performance.now() + time;
  for (;;) {
    if (holds()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
