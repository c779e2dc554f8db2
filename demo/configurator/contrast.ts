/** Contrast of colours as WCAG 2.2 counts it, and the nearest colour that passes. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb`, in any case; undefined for anything else. */
export function parseHex(hex: string): Rgb | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex.trim())?.[1];
  if (!digits) return undefined;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

const toHex = (color: Rgb): string =>
  `#${color
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(linear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

// OKLab (Björn Ottosson), where equal steps look equal.
type Lab = readonly [lightness: number, a: number, b: number];

function toLab(color: Rgb): Lab {
  const [red, green, blue] = color.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const inGamut = (color: Rgb) => color.every((part) => part >= -0.0005 && part <= 1.0005);

export interface Demand {
  against: Rgb;
  ratio: number;
}

const STEPS = 400;

/** The nearest colour of the same hue that meets all demands; as it is paler, where the hue has none of that lightness. */
export function nearest(hex: string, demands: readonly Demand[]): string | undefined {
  const color = parseHex(hex);
  if (!color) return undefined;
  const [lightness, a, b] = toLab(color);
  let best: { hex: string; distance: number } | undefined;
  for (let step = 0; step <= STEPS; step += 1) {
    const level = step / STEPS;
    // Rounded to what can be written down, then measured.
    let chroma = 1;
    while (chroma > 0 && !inGamut(fromLab([level, a * chroma, b * chroma]))) chroma -= 0.05;
    const candidate = toHex(fromLab([level, a * Math.max(0, chroma), b * Math.max(0, chroma)]));
    const rgb = parseHex(candidate)!;
    if (!demands.every(({ against, ratio }) => contrast(rgb, against) >= ratio)) continue;
    const [l2, a2, b2] = toLab(rgb);
    const distance = Math.hypot(l2 - lightness, a2 - a, b2 - b);
    if (!best || distance < best.distance) best = { hex: candidate, distance };
  }
  return best?.hex;
}
