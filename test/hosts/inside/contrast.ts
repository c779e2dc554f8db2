/** Text against its ground, by computed colours. */

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Color>();

/** Whatever notation a browser computes. */
function parse(color: string): Color {
  const present = known.get(color);
  if (present) return present;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#000';
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  const result: Color = [red, green, blue, alpha / 255];
  known.set(color, result);
  return result;
}

const over = ([r, g, b, a]: Color, [R, G, B]: Color): Color => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

function luminance([red, green, blue]: Color): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function ratio(one: Color, two: Color): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The parent as it is drawn. */
const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

/** How well an element's text can be told from what is behind it; undefined over a picture. */
export function contrastOf(element: Element): number | undefined {
  const layers: Color[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none' && !/gradient/.test(backgroundImage)) return undefined;
    layers.push(parse(backgroundColor));
    if (layers.at(-1)![3] === 1) break;
  }
  const dark = getComputedStyle(element).colorScheme.startsWith('dark');
  const ground = layers.reduceRight<Color>((below, layer) => over(layer, below), dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
  return ratio(over(parse(getComputedStyle(element).color), ground), ground);
}
