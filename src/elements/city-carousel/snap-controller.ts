/**
 * What a row of slides with CSS scroll-snap cannot do by itself: know where it stands, go to a slide, follow a mouse that drags.
 * Touch, wheel and keyboard scrolling stay the browser's own.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels a mouse must travel before it is a drag and not a click. */
const DRAG_THRESHOLD = 6;

export class SnapController implements ReactiveController {
  /** The first slide in view. */
  index = 0;
  /** There is more than the container holds. */
  overflows = false;
  atStart = true;
  atEnd = false;

  #scroller: HTMLElement | undefined;
  #resize: ResizeObserver | undefined;
  #frame = 0;
  #seen = '';
  #dragged = false;
  #drag: { id: number; x: number; left: number; moved: boolean } | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize = new ResizeObserver(() => this.#measure());
    if (this.#scroller) this.#resize.observe(this.#scroller);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    const scroller = this.host.shadowRoot?.querySelector<HTMLElement>('.slides:not([aria-hidden])') ?? undefined;
    if (scroller !== this.#scroller) {
      if (this.#scroller) this.#resize?.unobserve(this.#scroller);
      if (scroller) this.#resize?.observe(scroller);
      this.#scroller = scroller;
    }
    // Slides may have come or gone without a change of size.
    this.#schedule();
  }

  /** Scrolls a slide to the start of the row. */
  goTo(index: number): void {
    const slides = this.#slides();
    const target = slides[Math.max(0, Math.min(index, slides.length - 1))];
    if (!target || !this.#scroller) return;
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#scroller.scrollTo({ left: target.offsetLeft - slides[0]!.offsetLeft, behavior: smooth ? 'smooth' : 'instant' });
  }

  readonly onScroll = (): void => this.#schedule();

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || !this.overflows) return;
    this.#dragged = false;
    this.#drag = { id: event.pointerId, x: event.clientX, left: this.#scroller!.scrollLeft, moved: false };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.id) return;
    const way = event.clientX - drag.x;
    if (!drag.moved && Math.abs(way) < DRAG_THRESHOLD) return;
    if (!drag.moved) {
      drag.moved = this.#dragged = true;
      this.#scroller!.setPointerCapture(drag.id);
      this.#scroller!.dataset['dragging'] = '';
    }
    this.#scroller!.scrollLeft = drag.left - way;
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.id) return;
    this.#drag = undefined;
    if (!drag.moved) return;
    delete this.#scroller!.dataset['dragging'];
    // A short pull already means the next slide, not back to the nearest.
    const [nearest, start] = [this.#nearest(), this.#nearest(drag.left)];
    this.goTo(nearest === start ? start + Math.sign(drag.x - event.clientX) : nearest);
  };

  /** The click that ends a drag is no click on a link. */
  swallows(click: MouseEvent): boolean {
    if (this.#dragged) click.preventDefault();
    return this.#dragged;
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
