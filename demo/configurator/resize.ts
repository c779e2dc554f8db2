/** The preview's width: by presets, by pulling its edge, by keys on that edge (WAI-ARIA window splitter). */
import { byId } from '../dom.js';
import { chips } from './chips.js';
import { fill, type Words } from './words.js';

const NARROWEST = 240;
const STEP = 10;
const PRESETS = [280, 360, 768];

/** `change` gets the width in pixels, 0 for all there is. Returns how to set it from outside. */
export function resizable(words: Words, change: (width: number) => void): (width: number) => void {
  const [frame, handle, shelf] = [byId('frame'), byId('handle'), byId('frame').parentElement!];
  const widest = () => Math.max(NARROWEST, shelf.clientWidth);
  let chosen = 0;

  const say = () => {
    const width = frame.offsetWidth;
    handle.setAttribute('aria-valuemin', String(NARROWEST));
    handle.setAttribute('aria-valuemax', String(Math.max(width, widest())));
    handle.setAttribute('aria-valuenow', String(width));
    handle.setAttribute('aria-valuetext', fill(words['preview.width'], { width }));
    handle.dataset['width'] = String(width);
  };
  const put = (width: number) => {
    chosen = width;
    frame.style.inlineSize = width ? `${width}px` : '';
    check(String(width));
    say();
  };
  const choose = (width: number) => {
    const whole = Math.round(Math.max(NARROWEST, width));
    put(whole >= widest() ? 0 : whole);
    change(chosen);
  };
  const check = chips(
    byId('widths'),
    'width',
    [...PRESETS.map((width) => ({ value: String(width), label: String(width) })), { value: '0', label: words['preview.full'] }],
    (value) => {
      put(Number(value));
      change(chosen);
    },
  );

  handle.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    const step = shiftKey ? STEP * 5 : STEP;
    const keys: Record<string, number> = {
      ArrowLeft: frame.offsetWidth - step,
      ArrowRight: frame.offsetWidth + step,
      Home: NARROWEST,
      End: widest(),
    };
    if (!(key in keys)) return;
    event.preventDefault();
    choose(keys[key]!);
  });
  handle.addEventListener('pointerdown', ({ pointerId, clientX }) => {
    const from = frame.offsetWidth - clientX;
    handle.setPointerCapture(pointerId);
    const move = (event: PointerEvent) => choose(from + event.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  });
  new ResizeObserver(say).observe(frame);
  return put;
}
