import { expect } from '@open-wc/testing';
import { contrast, type Rgb } from '../../demo/configurator/contrast.js';

/** A computed colour, its parts from 0 to 1. */
const rgb = (color: string): Rgb =>
  color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((part) => Number(part) / 255) as unknown as Rgb;

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
      .map((element) => ({ element, ratio: contrast(rgb(getComputedStyle(element).color), rgb(groundOf(element))) }))
      .filter(({ ratio }) => ratio < 4.5)
      .map(({ element, ratio }) => `${element.textContent?.trim()}: ${ratio.toFixed(1)}`);
    frame.remove();
    expect(faint).to.deep.equal([]);
  });
});
