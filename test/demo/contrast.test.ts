/** Contrast, and the nearest colour that passes. */
import { expect } from '@open-wc/testing';
import { contrast, nearest, parseHex } from '../../demo/configurator/contrast.js';
import { PALETTE } from '../../demo/configurator/palette.js';
import { declarations, isSafe, mend, weaknesses } from '../../demo/configurator/look.js';
import { base } from '../../src/ui/tokens.js';

const rgb = (hex: string) => parseHex(hex)!;

describe('contrast', () => {
  it('is counted as WCAG counts it', () => {
    expect(contrast(rgb('#000'), rgb('#fff'))).to.be.closeTo(21, 0.001);
    expect(contrast(rgb('#777777'), rgb('#ffffff'))).to.be.closeTo(4.478, 0.001);
    expect(contrast(rgb('#ffffff'), rgb('#767676'))).to.be.closeTo(4.542, 0.001);
  });

  it('reads colours in either length, and nothing else', () => {
    expect(parseHex('#FA0')).to.deep.equal(parseHex('#ffaa00'));
    for (const wrong of ['fa0', '#ff', '#gggggg', 'red', '#ffaa0080']) expect(parseHex(wrong), wrong).to.equal(undefined);
  });

  it('finds the nearest grey that can be read on white', () => {
    expect(nearest('#777777', [{ against: rgb('#fff'), ratio: 4.5 }])).to.equal('#767676');
  });

  it('keeps the hue, and meets all demands at once', () => {
    const demands = [
      { against: rgb('#ffffff'), ratio: 4.5 },
      { against: rgb('#fbf8f3'), ratio: 4.5 },
    ];
    const found = rgb(nearest('#e8a33d', demands)!);
    for (const { against, ratio } of demands) expect(contrast(found, against)).to.be.at.least(ratio);
    expect(found[0], 'still an orange').to.be.greaterThan(found[1]);
    expect(found[1]).to.be.greaterThan(found[2]);
  });

  it('says so where no colour can meet them', () => {
    const demands = ['#000', '#fff'].map((color) => ({ against: rgb(color), ratio: 7 }));
    expect(nearest('#888', demands)).to.equal(undefined);
  });
});

describe('the look of a city’s site', () => {
  const shared = {};

  it('finds no fault with the widgets’ own colours', () => {
    expect(weaknesses({ look: {}, shared })).to.deep.equal([]);
    const all = Object.fromEntries(Object.entries(PALETTE).map(([name, [day, night]]) => [name, { day, night }]));
    expect(weaknesses({ look: all, shared })).to.deep.equal([]);
  });

  it('knows the colours that the widgets really have', () => {
    const styles = base.map(String).join().replaceAll(' ', '');
    for (const [name, [day, night]] of Object.entries(PALETTE)) {
      expect(styles, name).to.contain(`--_${name}:var(--qp-${name},light-dark(${day},${night}))`);
    }
  });

  it('warns of a pale accent, by day only on a light site', () => {
    const weak = weaknesses({ look: { accent: { day: '#e8a33d' } }, shared: { theme: 'light' } });
    expect(weak.map(({ front, back }) => `${front} on ${back}`)).to.deep.equal([
      'on-accent on accent',
      'accent on ground',
      'accent on surface',
    ]);
    expect(weak[0]!.ratio).to.be.closeTo(2.12, 0.01);
    expect(new Set(weak.map(({ remedy }) => remedy!.value)).size, 'one colour mends all three').to.equal(1);
  });

  it('counts a colour given once in both schemes', () => {
    const weak = weaknesses({ look: { accent: { day: '#7a1f5c' } }, shared });
    expect(new Set(weak.map(({ scheme }) => scheme))).to.deep.equal(new Set(['night']));
  });

  it('offers what mends it, and all is well once it is taken', () => {
    for (const look of [
      { accent: { day: '#7a1f5c' } },
      { accent: { day: '#e8a33d' } },
      { text: { day: '#999999' } },
      { ground: { day: '#808080' } },
      { accent: { day: '#ffff00' }, ground: { day: '#ffffff', night: '#000000' }, quiet: { day: '#cccccc' } },
    ]) {
      let mended: Parameters<typeof weaknesses>[0] = { look, shared };
      for (let tries = 0; tries < 20 && weaknesses(mended).length; tries += 1) {
        const [{ remedy, scheme }] = weaknesses(mended) as [ReturnType<typeof weaknesses>[0]];
        expect(remedy, JSON.stringify(mended.look)).to.not.equal(undefined);
        mended = { look: mend(mended, remedy!.name, scheme, remedy!.value), shared };
      }
      expect(weaknesses(mended), JSON.stringify(mended.look)).to.deep.equal([]);
    }
  });

  it('leaves the other scheme as it was', () => {
    const mended = mend({ look: { accent: { day: '#7a1f5c' } }, shared }, 'accent', 'night', '#f0a0d0');
    expect(mended).to.deep.equal({ accent: { day: '#7a1f5c', night: '#f0a0d0' } });
    expect(declarations({ look: mended, shared })).to.deep.equal(['--qp-accent:light-dark(#7a1f5c,#f0a0d0)']);
    expect(declarations({ look: mended, shared: { theme: 'dark' } })).to.deep.equal(['--qp-accent:#f0a0d0']);
  });

  it('checks a transparent ground against the page behind', () => {
    expect(weaknesses({ look: { ground: { day: 'transparent' } }, shared })).to.deep.equal([]);
    expect(weaknesses({ look: { ground: { day: 'transparent' }, text: { day: '#aaaaaa' } }, shared })).to.not.deep.equal([]);
  });

  it('lets nothing through that would end the rule, or load something', () => {
    for (const value of ['red;color:blue', '4px}', 'url(//evil.example)', '</style>', '@import', '/* */', '\\3b ']) {
      expect(isSafe(value), value).to.equal(false);
    }
    expect(isSafe("'City Sans', Georgia, serif")).to.equal(true);
  });
});
