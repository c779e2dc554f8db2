import { expect } from '@open-wc/testing';
import { CHECKED } from '../../src/campaign/generated/checked.js';
import { CampaignStore, signedAddress, storeFor } from '../../src/campaign/store.js';
import { city, feed } from '../support/feed.js';

const json = (value: unknown) => new Response(JSON.stringify(value));

describe('the store', () => {
  it('fetches a feed once, however many ask for however much', async () => {
    let asked = 0;
    const store = new CampaignStore('https://x.example/1', async () => {
      asked += 1;
      return json(feed());
    });
    await Promise.all([store.get('cities', 'de'), store.get('cities', 'fr'), store.get('connections', 'de')]);
    expect(asked).to.equal(1);
  });

  describe('of a feed in parts', () => {
    const index = (url: string) =>
      json({ formatVersion: 1, parts: { cities: { de: { url }, fr: { url: 'parts/cities.fr.json' } } } });
    const serve =
      (requests: string[], url = 'parts/cities.de.json') =>
      async (address: unknown) => {
        requests.push(String(address).replace('https://x.example/', ''));
        return String(address).endsWith('index.json') ? index(url) : json({ formatVersion: 1, cities: [city('metz')] });
      };

    it('fetches only what is asked for, in the language that is read, each file once', async () => {
      const requests: string[] = [];
      const store = new CampaignStore('https://x.example/v1/index.json', serve(requests));
      const [{ items }] = await Promise.all([store.get('cities', 'de'), store.get('cities', 'de')]);
      expect(items.map(({ id }) => id)).to.deep.equal(['metz']);
      expect(requests).to.deep.equal(['v1/index.json', 'v1/parts/cities.de.json']);
      await store.get('cities', 'fr');
      expect(requests.slice(2)).to.deep.equal(['v1/parts/cities.fr.json']);
    });

    it('takes the part of the nearest language where there is none of the reader’s', async () => {
      const requests: string[] = [];
      await new CampaignStore('https://x.example/v1/index.json', serve(requests)).get('cities', 'lb');
      expect(requests.at(-1)).to.equal('v1/parts/cities.de.json');
    });

    it('does not follow an index to another server', async () => {
      const requests: string[] = [];
      const store = new CampaignStore('https://x.example/v1/index.json', serve(requests, 'https://evil.example/cities.json'));
      const error = await store.get('cities', 'de').catch((reason: Error) => reason);
      expect(error).to.have.property('code', 'format');
      expect((error as Error).message).to.contain('https://evil.example/cities.json is on another server');
      expect(requests).to.deep.equal(['v1/index.json']);
    });

    const ofOne = (address: string, part: Record<string, unknown>) =>
      new CampaignStore(address, async (url) =>
        String(url).endsWith('index.json') ? index('parts/cities.de.json') : json({ formatVersion: 1, cities: [{}], ...part }),
      ).get('cities', 'de');

    it('does not check again what was checked when it was made, on the server that the script is from', async () => {
      const { items, problems } = await ofOne(new URL('/feed/index.json', location.href).href, { checked: CHECKED });
      expect(items).to.have.length(1);
      expect(problems).to.have.length(0);
    });

    for (const [what, address, checked] of [
      ['of another server, whatever it says', 'https://x.example/v1/index.json', CHECKED],
      ['that says nothing', '/feed/index.json', undefined],
      ['that was checked by other rules', '/feed/index.json', 'other'],
    ] as const) {
      it(`checks a part ${what}`, async () => {
        const { items, problems } = await ofOne(new URL(address, location.href).href, { checked });
        expect(items).to.have.length(0);
        expect(problems).to.have.length(1);
      });
    }

    it('has no items of a kind that the index does not name', async () => {
      const store = new CampaignStore('https://x.example/v1/index.json', serve([]));
      expect((await store.get('connections', 'de')).items).to.deep.equal([]);
    });
  });

  it('finds the signed document beside a feed, whatever stands behind its name', () => {
    for (const rest of ['', '?v=2', '#trier', '?v=2.json#x'])
      expect(signedAddress(`https://x.example/index.json${rest}`)).to.equal(`https://x.example/index.jws.json${rest}`);
  });

  it('is one for an address', () => {
    expect(storeFor('https://x.example/a')).to.equal(storeFor('https://x.example/a'));
    expect(storeFor('https://x.example/a')).not.to.equal(storeFor('https://x.example/b'));
  });

  it('sends no credentials to another origin, and asks the cache before it gives up', async () => {
    const requests: RequestInit[] = [];
    const store = new CampaignStore('https://x.example/2', async (_url, init) => {
      requests.push(init!);
      if (init!.cache !== 'force-cache') throw new TypeError('offline');
      return json(feed());
    });
    const { items } = await store.get('cities', 'de');
    expect(items).to.have.length(4);
    expect(requests.map(({ cache, credentials = 'same-origin' }) => `${cache} ${credentials}`)).to.deep.equal([
      'default same-origin',
      'force-cache same-origin',
    ]);
  });

  it('tries again after a failure', async () => {
    let up = false;
    const store = new CampaignStore('https://x.example/3', async () =>
      up ? json(feed({ cities: [city('metz')] })) : new Response('', { status: 503 }),
    );
    const failure = await store.get('cities', 'de').catch((error: Error) => error);
    expect(failure).to.include({ name: 'CampaignError', code: 'http', message: 'https://x.example/3: status 503' });
    up = true;
    expect((await store.get('cities', 'de')).items).to.have.length(1);
  });

  const failures: [name: string, code: string, answer: () => Promise<Response>][] = [
    ['half a file', 'json', async () => new Response('{"formatVersion": 1, "cit')],
    ['an HTML page', 'json', async () => new Response('<!doctype html>')],
    ['a list', 'format', async () => json([])],
    ['another format', 'version', async () => json({ formatVersion: 99 })],
    ['no connection', 'network', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['no answer in time', 'timeout', async () => Promise.reject(new DOMException('late', 'TimeoutError'))],
  ];
  for (const [name, code, answer] of failures) {
    it(`says what is wrong with ${name}`, async () => {
      const error = await new CampaignStore('https://x.example/f', answer).get('cities', 'de').catch((reason: Error) => reason);
      expect(error).to.have.property('code', code);
      expect((error as Error).message).to.contain('https://x.example/f');
    });
  }
});
