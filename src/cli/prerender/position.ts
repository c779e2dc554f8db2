/**
 * Where a thing stands, as a strict policy allows it: no `style` attribute, but letters that a style sheet adds up. Each stands for half of what the one before it
 * does: `ac` is 50 % + 12.5 % across, `kl` 50 % + 25 % down.
 */
const ACROSS = 'abcdefghij';
const DOWN = 'klmnopqrst';

/** The nearest tenth of a percent. */
export const lettersFor = (across: number, down: number): string => lettersOf(across, ACROSS) + lettersOf(down, DOWN);

function lettersOf(percent: number, letters: string): string {
  let rest = Math.min(100, Math.max(0, percent)) + 50 / 2 ** letters.length;
  return [...letters]
    .filter((_, index) => {
      const part = 50 / 2 ** index;
      if (rest < part) return false;
      rest -= part;
      return true;
    })
    .join('');
}

const sum = (letters: string) => `calc(${[...letters].map((letter) => `var(--_${letter}, 0%)`).join(' + ')})`;

export const positionStyles = [
  ...[ACROSS, DOWN].flatMap((letters) =>
    [...letters].map((letter, index) => `[data-at*='${letter}']{--_${letter}:${50 / 2 ** index}%}`),
  ),
  `img[data-at]{object-position:${sum(ACROSS)} ${sum(DOWN)}}`,
  `.pin[data-at]{left:${sum(ACROSS)};top:${sum(DOWN)}}`,
].join('');
