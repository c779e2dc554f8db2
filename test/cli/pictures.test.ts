/** Drawings that only draw, photographs that say whose they are. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { Copy } from './copy.js';

const SVG = (inner: string, viewBox = '0 0 1200 800') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>`;

async function withDrawing(t: TestContext, svg: string): Promise<Copy> {
  const copy = await Copy.make(t);
  await copy.write('pictures/gate.svg', svg);
  await copy.edit('cities/trier.yaml', 'pictures/tower.svg', 'pictures/gate.svg');
  return copy;
}

const gate = { file: 'cities/trier.yaml', at: 'contentUrl: pictures/gate.svg', item: 'trier', field: 'image.contentUrl' };

describe('a drawing', () => {
  for (const [what, inner] of [
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<path onclick="alert(1)" d="M0 0h9"/>'],
    ['an outside reference', '<use href="https://evil.example/a.svg#b"/>'],
    ['a picture within', '<image href="#a"/>'],
    ['a style', '<path style="fill:url(https://evil.example)" d="M0 0h9"/>'],
  ] as const) {
    it(`with ${what} is refused`, async (t) => {
      const copy = await withDrawing(t, SVG(inner));
      await copy.finds({ ...gate, message: /pictures\/gate\.svg: has /, remedy: /shapes only/ });
    });
  }

  it('too heavy for a slow train connection is refused', async (t) => {
    // Digits that no compression makes small; the same in every run.
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647);
    const path = Array.from({ length: 12_000 }, () => `L${random() % 1200} ${random() % 800}`).join('');
    const copy = await withDrawing(t, SVG(`<path d="M0 0${path}"/>`));
    await copy.finds({ ...gate, message: /weighs \d+ bytes after brotli, more than 12288/, remedy: /simplify/ });
  });

  it('of another size is refused', async (t) => {
    const copy = await withDrawing(t, SVG('<path d="M0 0h9"/>', '0 0 800 600'));
    await copy.finds({ ...gate, message: /not drawn on 1200 × 800/, remedy: /viewBox/ });
  });

  it('that is not there is missed', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('cities/trier.yaml', 'pictures/tower.svg', 'pictures/gate.svg');
    await copy.finds({ ...gate, message: /there is no pictures\/gate\.svg/, remedy: /add the picture/ });
  });

  it('outside the folder of pictures is refused', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('cities/trier.yaml', 'pictures/tower.svg', 'pictures/../../tower.svg');
    await copy.finds({ ...gate, at: 'contentUrl:', message: /not in pictures\//, remedy: /put the picture into/ });
  });

  it('needs no size, credit or license: they are filled in', async (t) => {
    const { campaign } = await (await Copy.make(t)).build();
    const { image } = campaign.cities.find(({ id }) => id === 'trier')!;
    assert.deepEqual(
      { width: image.width, height: image.height, credit: image.credit, license: image.license },
      { width: 1200, height: 800, credit: 'QuattroPole', license: 'CC-BY-4.0' },
    );
  });

  it('without a description for those who do not see it is refused', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('cities/trier.yaml', '  alt: { de: Ein Turm., fr: Une tour., lb: En Tuerm., en: A tower. }\n', '');
    await copy.finds({
      file: 'cities/trier.yaml',
      at: 'image:',
      item: 'trier',
      field: 'image.alt',
      message: /missing/,
      remedy: /who do not see it/,
    });
  });

  it('of a festival is filled in and looked at like any other', async (t) => {
    const copy = await Copy.make(t);
    const alt = 'alt: { de: Ein Turm., fr: Une tour., lb: En Tuerm., en: A tower. }';
    await copy.edit('events/trier.yaml', '  category:', `  image: { contentUrl: pictures/tower.svg, ${alt} }\n  category:`);
    const { campaign, issues } = await copy.build();
    assert.deepEqual(issues, []);
    assert.equal(campaign.events.find(({ city }) => city === 'trier')!.image!.width, 1200);
  });
});

describe('a photograph', () => {
  const PHOTO = `  image:
    contentUrl: pictures/market.jpg
    width: 1600
    height: 1067
    srcset:
      - { contentUrl: pictures/market-800.jpg, width: 800 }
    focalPoint: { x: 0.4, y: 0.5 }
    alt: { de: Ein Stand., fr: Un étal., lb: E Stand., en: A stall. }
    credit: Anna Schmitt
    license: CC-BY-4.0
`;

  async function withPhoto(t: TestContext, photo = PHOTO): Promise<Copy> {
    const copy = await Copy.make(t);
    await copy.write('pictures/market.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]));
    await copy.write('pictures/market-800.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]));
    await copy.edit('places/trier.yaml', '  category:', `${photo}  category:`);
    return copy;
  }

  it('with all it needs passes, and reaches the feed as it stands', async (t) => {
    const { campaign, issues } = await (await withPhoto(t)).build();
    assert.deepEqual(issues, []);
    const { image } = campaign.places.find(({ id }) => id === 'trier-market')!;
    assert.deepEqual(image, {
      contentUrl: 'pictures/market.jpg',
      width: 1600,
      height: 1067,
      srcset: [{ contentUrl: 'pictures/market-800.jpg', width: 800 }],
      focalPoint: { x: 0.4, y: 0.5 },
      alt: { de: 'Ein Stand.', fr: 'Un étal.', lb: 'E Stand.', en: 'A stall.' },
      credit: 'Anna Schmitt',
      license: 'CC-BY-4.0',
    });
  });

  for (const field of ['credit', 'license'] as const) {
    it(`without ${field} is refused`, async (t) => {
      const copy = await withPhoto(t, PHOTO.replace(new RegExp(`    ${field}: .*\n`), ''));
      await copy.finds({
        file: 'places/trier.yaml',
        at: 'image:',
        item: 'trier-market',
        field: `image.${field}`,
        message: /missing/,
        remedy: /author and its license/,
      });
    });
  }

  it('of which a size is not there is refused', async (t) => {
    const copy = await withPhoto(t, PHOTO.replace('market-800.jpg', 'market-900.jpg'));
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'market-900.jpg',
      item: 'trier-market',
      field: 'image.srcset[0].contentUrl',
      message: /there is no pictures\/market-900\.jpg/,
      remedy: /add the picture/,
    });
  });
});
