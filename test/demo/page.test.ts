import { expect } from '@open-wc/testing';

/** Relative luminance, as WCAG 2 defines it. */
function luminance(color: string): number {
  const [r, g, b] = color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((value) => Number(value) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function groundOf(element: Element | null): string {
  while (element) {
    const { backgroundColor } = getComputedStyle(element);
    if (backgroundColor.startsWith('rgb(')) return backgroundColor;
    element = element.parentElement;
  }
  return 'rgb(255, 255, 255)';
}

describe('the demo’s first page, as it is built', () => {
  it('has legible text in its night part, whatever the visitor’s scheme', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/dist/demo/index.html?lang=de';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const texts = [...frame.contentDocument!.querySelectorAll('.sites *, .foot *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    expect(texts.length).to.be.greaterThan(20);
    const faint = texts
      .map((element) => ({ element, ratio: contrast(getComputedStyle(element).color, groundOf(element)) }))
      .filter(({ ratio }) => ratio < 4.5)
      .map(({ element, ratio }) => `${element.textContent?.trim()}: ${ratio.toFixed(1)}`);
    frame.remove();
    expect(faint).to.deep.equal([]);
  });
});
