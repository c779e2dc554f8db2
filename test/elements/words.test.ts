/** The words of an element come in parts, and answers to `import()` in no order of their own. */
import { expect } from '@open-wc/testing';
import { QpCityCarousel } from '../../src/elements/city-carousel/city-carousel.js';
import { msg, type Strings, type StringsLoader } from '../../src/i18n/messages.js';
import { byRole, fixture, text, waitUntil } from '../support/element.js';
import { feed, feedUrl } from '../support/feed.js';

/** Without the mark of those that `npm run localize` collects. */
const word: (text: string, options: { id: string }) => string = msg;

describe('the words of a part that is fetched later', () => {
  /** In German: one answer for each time they are asked for, given when the test says so. */
  const answers: ((templates: Strings) => void)[] = [];
  const none = () => Promise.resolve({ templates: {} });
  class Late extends QpCityCarousel {
    static override strings: StringsLoader = {
      de: () => new Promise((resolve) => answers.push((templates) => resolve({ templates }))),
      fr: none,
      lb: none,
      en: none,
    };
  }
  customElements.define('test-late-words', Late);

  it('stay when those of the element come after them', async () => {
    const element = document.createElement('test-late-words') as Late;
    element.lang = 'de';
    element.src = feedUrl(feed());
    await fixture(element);
    const added = element.addStrings({
      de: () => Promise.resolve({ templates: { part: 'Teil' } }),
      fr: none,
      lb: none,
      en: none,
    });
    await waitUntil(() => answers.length === 2, 'did not ask again for all of them');
    answers[1]!({ own: 'Eigenes' });
    await added;
    answers[0]!({ own: 'Eigenes' });
    await waitUntil(() => byRole(element, 'status').length, 'never rendered');
    await new Promise((resolve) => setTimeout(resolve));
    element.announce(() => ['own', 'part'].map((id) => word(id, { id })).join(', '));
    await element.updateComplete;
    expect(text(byRole(element, 'status').at(-1))).to.equal('Eigenes, Teil');
  });
});
