/**
 * From what `quattropole prerender` made to the element's own content: one replacement within one task, so that no visitor sees a moment without. What they have
 * done meanwhile goes over: focus, how far they scrolled, what they chose and typed. Loaded only where a page came with content.
 */
import { adoptStyles, type CSSResultOrNative, type RenderOptions } from 'lit';

interface Host {
  readonly renderOptions: RenderOptions;
  readonly shadowRoot: ShadowRoot | null;
}
interface HostClass {
  readonly elementStyles: CSSResultOrNative[];
}

type Field = HTMLInputElement | HTMLSelectElement;

/** Renders; whether that has taken the place of what was there. */
export function takeOver(host: Host, render: () => void): boolean {
  const { renderOptions } = host;
  const root = host.shadowRoot!;
  const before = [...root.querySelectorAll<HTMLElement>('*')];
  const scrolled = before
    .filter(({ scrollLeft, scrollTop }) => scrollLeft || scrollTop)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  // Read before the new ones come: radio buttons of one name are one group.
  const changed = before.filter(isChanged).map((field) => ({ field, value: field.value }));
  const focused = root.activeElement as HTMLElement | null;

  render();
  // Lit puts its content before what it found first: our styles.
  const styles = renderOptions.renderBefore as HTMLLinkElement | HTMLStyleElement;
  if (!styles.previousElementSibling) return false;
  while (styles.nextSibling) styles.nextSibling.remove();
  styles.media = 'not all';
  // A copy: what a root has is a list that changes.
  const ofParts = [...root.adoptedStyleSheets];
  adoptStyles(root, (host.constructor as unknown as HostClass).elementStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...ofParts];

  const after = [...root.querySelectorAll<HTMLElement>('*')];
  const heirOf = (old: HTMLElement) => counterpart(old, before, after);
  for (const { field, value } of changed) {
    const heir = heirOf(field) as Field | undefined;
    if (!heir) continue;
    if ('checked' in heir && field.matches('[type=radio]')) heir.checked = true;
    else heir.value = value;
    for (const type of ['input', 'change']) heir.dispatchEvent(new Event(type, { bubbles: true }));
  }
  if (focused) heirOf(focused)?.focus({ preventScroll: true });
  // At last: the focus is brought into view, where a visitor may have scrolled on from.
  for (const { element, left, top } of scrolled) heirOf(element)?.scrollTo({ left, top, behavior: 'instant' });
  return true;
}

function isChanged(element: HTMLElement): element is Field {
  if (element instanceof HTMLInputElement)
    return element.checked ? !element.defaultChecked : element.value !== element.defaultValue;
  return element instanceof HTMLSelectElement && !element.selectedOptions[0]?.defaultSelected;
}

/** The one that says the same; where there is none any more, the one that stands in its place. */
function counterpart(old: HTMLElement, before: readonly HTMLElement[], after: readonly HTMLElement[]): HTMLElement | undefined {
  for (const nameOf of [meaningOf, kindOf]) {
    const name = nameOf(old);
    const isAlike = (each: HTMLElement) => nameOf(each) === name;
    const found = after.filter(isAlike)[before.filter(isAlike).indexOf(old)];
    if (found) return found;
  }
  return undefined;
}

const kindOf = ({ localName, className }: HTMLElement): string => `${localName} ${className}`;

const meaningOf = (element: HTMLElement): string =>
  [
    kindOf(element),
    ...['href', 'value', 'aria-label'].map((name) => element.getAttribute(name)),
    element.textContent.replace(/\s+/g, ''),
  ].join();
