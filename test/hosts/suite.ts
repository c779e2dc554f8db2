/** One visit a host, one test a concern. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { IS_WEBKIT } from '../support/element.js';
import type { Host } from './host.js';
import { CONCERNS, type Concern, type Report } from './inside/report.js';
import { TIMEOUT, visitHost } from './visit.js';

const IS_CHROMIUM = /Chrome/.test(navigator.userAgent);

/** What an engine may lack. */
const HAS: Record<NonNullable<Host['needs']>, () => boolean> = {
  moveBefore: () => 'moveBefore' in Element.prototype,
  // Where coordinates are counted as the standard has it: else a point that is looked at is somewhere else.
  zoom: () => 'currentCSSZoom' in Element.prototype,
  // WebKitGTK has no boxes of what its columns do not show.
  columns: () => !IS_WEBKIT,
};

/** The gate has time for every third in Chromium, every eighth elsewhere; `npm run verify:full` visits all in all. */
const SHARE = window.qpFull ? 1 : IS_CHROMIUM ? 3 : 8;

export function suite(hosts: readonly Host[]): void {
  const able = hosts.filter(({ needs }) => !needs || HAS[needs]());
  for (const host of able.filter((_, index) => index % SHARE === 0)) {
    describe(`a page with ${host.name}`, () => {
      let report: Report;
      before(async function () {
        this.timeout(TIMEOUT);
        // As large as the frame: what a smaller window cuts off is never in view. Where an engine can't, its window is.
        if (!IS_WEBKIT) await setViewport({ width: 1000, height: 700 });
        // Engines that can't pretend show the page as on a screen, told that it is about to be printed.
        const pretend = async (media: 'print' | 'screen') => void (IS_CHROMIUM && (await emulateMedia({ media })));
        if (host.media) await pretend(host.media);
        report = await visitHost(host);
        if (host.media) await pretend('screen');
      });
      for (const [concern, title] of Object.entries(CONCERNS) as [Concern, string][]) {
        it(title, () => expect(report[concern]).to.deep.equal([]));
      }
    });
  }
}
