import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/element.js';
import { event } from '../support/events.js';
import { open, strip, url } from '../support/strip.js';

describe('under Trusted Types', () => {
  it('the strip with its filters and its data for search engines does nothing that is reported', async () => {
    const reported: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      reported.push(`${violatedDirective} ${sample}`),
    );
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'; trusted-types lit-html";
    document.head.append(policy);
    const element = await strip({ src: url([event('a', '2026-11-24'), event('b', '2026-11-25')]), seo: '', 'deep-link': '' });
    await open(element);
    const script = () => document.querySelector('script[type="application/ld+json"]');
    await waitUntil(script, 'nothing was said');
    expect(script()!.textContent).to.contain('"@type":"Event"');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reported).to.deep.equal([]);
  });
});
