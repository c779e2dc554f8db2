/**
 * What a row of slides with CSS scroll-snap cannot do by itself: know where it stands, go to a slide, follow a mouse that drags.
 * Touch, wheel and keyboard scrolling stay the browser's own.
 */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

export class SnapController implements ReactiveController {
  /** The first slide in view. */
  index = 0;
  /** There is more than the container holds. Where nothing can be measured, styles decide (`ui/prerendered.styles.ts`). */
  overflows = isServer;
  atStart = true;
  atEnd = false;

  #scroller: HTMLElement | undefined;
  #resize: ResizeObserver | undefined;
  #frame = 0;
  #seen = '';
  /** The row that a mouse can drag. */
  #draggable: HTMLElement | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // A frame later: what is rendered within the observer's call changes the height under those who observe the element, and WebKit tells the page of an error.
    this.#resize = new ResizeObserver(() => this.#schedule());
    if (this.#scroller) this.#resize.observe(this.#scroller);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    // An update that was planned may come later: it must not observe again.
    this.#resize = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdate(): void {
    // A prerendered row has been laid out: what is measured in it, its heir need not wait for.
    if (this.#scroller) return;
    this.#find();
    this.#measure();
  }

  hostUpdated(): void {
    const wasPrerendered = this.#scroller?.isConnected === false;
    this.#find();
    // Slides may have come or gone without a change of size. At once: Chromium counts as moved what comes in a frame's callbacks, though nobody has seen it.
    if (wasPrerendered) this.#schedule();
    else this.#measure();
  }

  /** Scrolls a slide to the start of the row. */
  goTo(index: number): void {
    const slides = this.#slides();
    const target = slides[Math.max(0, Math.min(index, slides.length - 1))];
    if (!target || !this.#scroller) return;
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Not `scrollTo`: prototype.js gives elements another one.
    this.#scroller.scroll({ left: target.offsetLeft - slides[0]!.offsetLeft, behavior: smooth ? 'smooth' : 'instant' });
  }

  readonly onScroll = (): void => this.#schedule();

  /** A mouse is here: it may want to drag. */
  readonly onPointerEnter = ({ pointerType }: PointerEvent): void => {
    const row = this.#scroller;
    if (pointerType !== 'mouse' || !row || row === this.#draggable) return;
    this.#draggable = row;
    void import('./drag.js').then(({ enableDrag }) =>
      enableDrag(row, (left, direction) => {
        // A short pull already means the next slide, not back to the nearest.
        const [nearest, start] = [this.#nearest(), this.#nearest(left)];
        this.goTo(nearest === start ? start + direction : nearest);
      }),
    );
  };

  /** The row as it is now. */
  #find(): void {
    const row = this.host.shadowRoot?.querySelector<HTMLElement>('.slides') ?? undefined;
    if (row === this.#scroller) return;
    this.#resize?.disconnect();
    if (row) this.#resize?.observe(row);
    this.#scroller = row;
  }

  #slides(): HTMLElement[] {
    return [...(this.#scroller?.children ?? [])] as HTMLElement[];
  }

  #nearest(left = this.#scroller!.scrollLeft): number {
    const slides = this.#slides();
    const distances = slides.map((slide) => Math.abs(slide.offsetLeft - slides[0]!.offsetLeft - left));
    return distances.indexOf(Math.min(...distances));
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#measure();
    });
  }

  #measure(): void {
    const scroller = this.#scroller;
    if (!scroller?.isConnected || !scroller.clientWidth) return;
    const { scrollLeft, scrollWidth, clientWidth } = scroller;
    const overflows = scrollWidth > clientWidth + 2;
    const atStart = scrollLeft <= 2;
    const atEnd = scrollLeft + clientWidth >= scrollWidth - 2;
    const index = this.#nearest();
    const before = this.#seen;
    this.#seen = [overflows, atStart, atEnd, index].join();
    Object.assign(this, { overflows, atStart, atEnd, index });
    if (this.#seen !== before) this.host.requestUpdate();
  }
}
