/** What visitors do with the widgets; each returns what does not work. */
import { find, rootOf, until, visible, widgets } from './widgets.js';

/** The widget, in view: what is lazy comes only there. */
function turnTo(tag: string): HTMLElement | undefined {
  const [widget] = widgets(tag);
  widget?.scrollIntoView({ block: 'start', behavior: 'instant' });
  return widget;
}

/** Presses what a visitor can reach: it must be in view, and nothing of the host's may lie over it. */
function press(widget: HTMLElement, control: HTMLElement): string {
  control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  control.click();
  if (hit === widget) return '';
  return hit?.contains(widget) || hit?.shadowRoot
    ? ''
    : `${widget.localName}: ${hit?.localName ?? 'nothing'} lies over ${control.className}`;
}

async function next(): Promise<string[]> {
  const widget = turnTo('qp-city-carousel');
  const row = find(widget, '.slides');
  if (!widget || !row) return ['there is no carousel'];
  // All four fit.
  if (row.scrollWidth <= row.clientWidth + 2) return [];
  const nextOf = () => find(widget, 'button.step[aria-label="Nächste Stadt"]');
  if (!(await until(() => nextOf() && visible(nextOf()!), 3000))) return ['the carousel has no button for the next city'];
  const button = nextOf()!;
  const before = row.scrollLeft;
  const covered = press(widget, button);
  const moved = await until(() => Math.abs(row.scrollLeft - before) > 20, 3000);
  return [covered, moved ? '' : 'the button for the next city moves nothing'];
}

async function choose(): Promise<string[]> {
  const widget = turnTo('qp-event-strip');
  if (!widget) return ['there is no strip'];
  const chips = () => [...rootOf(widget)!.querySelectorAll<HTMLLabelElement>('label.chip')].filter((chip) => visible(chip));
  if (!(await until(() => chips().length > 1, 8000))) return ['the strip has no choices'];
  const chip = chips().find((each) => !each.querySelector('input')!.checked)!;
  const name = chip.textContent!.trim();
  const covered = press(widget, chip);
  const chosen = await until(
    () =>
      chips().some((each) => each.querySelector('input')!.checked && each.textContent!.trim().slice(0, 4) === name.slice(0, 4)),
    3000,
  );
  return [covered, chosen ? '' : `choosing "${name}" does nothing`];
}

/** Presses what opens something, and looks whether that is open then. */
async function opens(
  tag: string,
  control: string,
  opened: string,
  within: number,
  words: { none: string; shut: string },
): Promise<string[]> {
  const widget = turnTo(tag);
  const button = find(widget, control);
  if (!widget || !button) return [words.none];
  const covered = press(widget, button);
  return [covered, (await until(() => find(widget, opened), within)) ? '' : words.shut];
}

const openPlace = () =>
  opens('qp-map', '.place .open', '.place[data-open] .open[aria-expanded=true]', 3000, {
    none: 'the map lists no place',
    shut: 'a place of the list does not open',
  });

const openTrip = () =>
  opens('qp-trip-teaser', '.toggle', '.itinerary ol, .itinerary li', 4000, {
    none: 'there is no trip',
    shut: 'the itinerary does not open',
  });

/** The map comes alive where a visitor turns to it. */
async function moveMap(): Promise<string[]> {
  const widget = turnTo('qp-map');
  if (!widget || !(await until(() => find(widget, '.stage'), 10_000))) return ['the map has no picture'];
  const stage = find(widget, '.stage')!;
  stage.scrollIntoView({ block: 'center', behavior: 'instant' });
  stage.focus({ preventScroll: true });
  const alive = await until(() => find(widget, '.leaflet-map-pane') && find(widget, '.pin'), 8000);
  const { width = 0, height = 0 } = find(widget, '.stage')?.getBoundingClientRect() ?? {};
  return [alive ? '' : 'the map stays a picture', width > 100 && height > 100 ? '' : `the map is ${width} × ${height}`];
}

const USES: Record<string, () => Promise<string[]>> = {
  'qp-city-carousel': next,
  'qp-trip-teaser': openTrip,
  'qp-event-strip': choose,
  'qp-map': async () => [...(await openPlace()), ...(await moveMap())],
};

export async function unusable(without: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const [tag, use] of Object.entries(USES)) if (!without.includes(tag)) problems.push(...(await use()));
  return problems.filter(Boolean);
}
