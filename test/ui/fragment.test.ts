import { expect } from '@open-wc/testing';
import { readFragment, withFragment } from '../../src/ui/fragment.js';

describe('a widget’s part of the page’s fragment', () => {
  it('is changed in its place, other parts stay as they are', () => {
    const set = (hash: string, value = 'when:today') => withFragment(hash, 'qp-events', value);
    expect(set('')).to.equal('#qp-events=when:today');
    expect(set('#')).to.equal('#qp-events=when:today');
    expect(set('#contact')).to.equal('#contact&qp-events=when:today');
    expect(set('#/route?a=1')).to.equal('#/route?a=1&qp-events=when:today');
    expect(set('#qp-trip=a%20b&qp-events=free&x')).to.equal('#qp-trip=a%20b&qp-events=when:today&x');
    expect(set('#my-qp-events=1')).to.equal('#my-qp-events=1&qp-events=when:today');
  });

  it('goes without a value, and with it a fragment that is nothing else', () => {
    const clear = (hash: string) => withFragment(hash, 'qp-events', '');
    expect(clear('#qp-trip=a&qp-events=free')).to.equal('#qp-trip=a');
    expect(clear('#qp-events=free')).to.equal('');
    expect(clear('#contact')).to.equal('#contact');
    expect(clear('')).to.equal('');
  });

  it('is read from among the others, encoded or not', () => {
    const before = location.href;
    const read = (hash: string) => {
      history.replaceState(null, '', hash);
      return readFragment('qp-events');
    };
    try {
      expect(read('#a&qp-events=when:today;city:metz&b=1')).to.equal('when:today;city:metz');
      expect(read('#qp-events=when%3Atoday%3Bcity%3Ametz')).to.equal('when:today;city:metz');
      expect(read('#contact')).to.equal(undefined);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
