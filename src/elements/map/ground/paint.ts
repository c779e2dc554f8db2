/** A plan of the ground as a picture in SVG, or painted on a canvas: the same paths, the same letters. */
import { isServer, nothing, svg, type SVGTemplateResult } from 'lit';
import type { CityId } from '../../../campaign/generated/types.js';
import { CITY_IDS } from '../../../campaign/names.js';
import type { Plan, Text } from './plan.js';
import type { Ink, Letters } from './style.js';

/** Of the edge around letters that sets them off from what they cross. */
const HALO = 3;

/** A city's accent has one name; whose it is, is said beside it. */
const cityOf = (name: Ink | undefined): CityId | undefined => CITY_IDS.find((city) => city === name);
const ink = (name: Ink | undefined): string => (name ? `var(--_${cityOf(name) ? 'city' : name})` : 'none');

export const svgOf = ({ paths, texts }: Plan): SVGTemplateResult =>
  svg`${paths.map(
    ({ path, fill, stroke }) =>
      svg`<path data-city=${cityOf(stroke?.ink) ?? nothing} d=${path} fill=${ink(fill)} stroke=${ink(stroke?.ink)} stroke-width=${stroke?.width ?? nothing} stroke-dasharray=${stroke?.dash?.join(' ') ?? nothing} />`,
  )}${texts.map(
    ({ text, letters, x, y, turn }) =>
      svg`<text
        x=${x.toFixed(1)}
        y=${y.toFixed(1)}
        fill=${ink(letters.ink)}
        font-size=${letters.size}
        font-weight=${letters.weight}
        font-style=${letters.isItalic ? 'italic' : nothing}
        letter-spacing=${(letters.spacing ?? 0) * letters.size}
        transform=${turn ? `rotate(${turn.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})` : nothing}
      >${text}</text>`,
  )}`;

export const fontOf = ({ size, weight, isItalic }: Letters, family: string): string =>
  `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`;

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How wide a text is, in the font of the widget. */
export function measureIn(family: string): (text: string, letters: Letters) => number {
  return (text, letters) => {
    const font = fontOf(letters, family);
    const key = `${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context ??= isServer ? null : document.createElement('canvas').getContext('2d');
      if (context) context.font = font;
      width = context?.measureText(text).width ?? text.length * letters.size * 0.55;
      widths.set(key, width);
    }
    return width + text.length * (letters.spacing ?? 0) * letters.size;
  };
}

export function paint(
  canvas: CanvasRenderingContext2D,
  { paths, texts }: Plan,
  colors: Record<Ink, string>,
  family: string,
): void {
  canvas.lineCap = canvas.lineJoin = 'round';
  for (const { path, fill, stroke } of paths) {
    const drawn = new Path2D(path);
    if (fill) {
      canvas.fillStyle = colors[fill];
      canvas.fill(drawn);
    }
    if (!stroke) continue;
    canvas.strokeStyle = colors[stroke.ink];
    canvas.lineWidth = stroke.width;
    canvas.setLineDash([...(stroke.dash ?? [])]);
    canvas.stroke(drawn);
  }
  canvas.setLineDash([]);
  canvas.lineWidth = HALO;
  canvas.strokeStyle = colors.land;
  for (const text of texts) write(canvas, text, colors[text.letters.ink], family);
}

function write(canvas: CanvasRenderingContext2D, { text, letters, x, y, turn }: Text, color: string, family: string): void {
  canvas.save();
  canvas.translate(x, y);
  canvas.rotate((turn * Math.PI) / 180);
  canvas.font = fontOf(letters, family);
  canvas.fillStyle = color;
  const spacing = (letters.spacing ?? 0) * letters.size;
  // Safari's canvas cannot space letters: one by one then.
  const pieces = spacing && !('letterSpacing' in canvas) ? [...text] : [text];
  if ('letterSpacing' in canvas) canvas.letterSpacing = `${spacing}px`;
  for (const draw of ['strokeText', 'fillText'] as const) {
    let at = 0;
    for (const piece of pieces) {
      canvas[draw](piece, at, 0);
      if (pieces[1]) at += canvas.measureText(piece).width + spacing;
    }
  }
  canvas.restore();
}
