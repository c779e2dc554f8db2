/** Lets a mouse drag a row of slides, as a finger does. Loaded when a mouse first meets a row that has more than it shows. */

/** Pixels a mouse must travel before it is a drag and not a click. */
const THRESHOLD = 6;

/**
 * @param row - The scrolling element.
 * @param settle - Goes to a slide: the nearest one, or with -1 and 1 the one before and after where the drag began.
 */
export function enableDrag(row: HTMLElement, settle: (start: number, direction: number) => void): void {
  let drag: { id: number; x: number; left: number } | undefined;
  let dragged = false;

  row.addEventListener('pointerdown', ({ pointerId, pointerType, button, clientX }) => {
    dragged = false;
    if (pointerType === 'mouse' && button === 0 && row.scrollWidth > row.clientWidth)
      drag = { id: pointerId, x: clientX, left: row.scrollLeft };
  });

  row.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (drag?.id !== pointerId) return;
    if (!dragged) {
      if (Math.abs(clientX - drag.x) < THRESHOLD) return;
      dragged = true;
      row.setPointerCapture(pointerId);
      row.dataset['dragging'] = '';
    }
    row.scrollLeft = drag.left + drag.x - clientX;
  });

  const end = ({ pointerId, clientX }: PointerEvent) => {
    if (drag?.id !== pointerId) return;
    const { x, left } = drag;
    drag = undefined;
    delete row.dataset['dragging'];
    if (dragged) settle(left, Math.sign(x - clientX));
  };
  row.addEventListener('pointerup', end);
  row.addEventListener('pointercancel', end);

  // The click that ends a drag is no click on a link: caught before the link hears of it.
  row.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
