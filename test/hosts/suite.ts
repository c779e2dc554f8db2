/** One visit a host, one test a concern. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Host } from './host.js';
import { CONCERNS, type Concern, type Report } from './inside/report.js';
import { TIMEOUT, visitHost } from './visit.js';

/** What an engine may lack. */
const HAS: Record<NonNullable<Host['needs']>, () => boolean> = {
  moveBefore: () => 'moveBefore' in Element.prototype,
  zoom: () => CSS.supports('zoom', '2'),
};

export function suite(hosts: readonly Host[]): void {
  for (const host of hosts.filter(({ needs }) => !needs || HAS[needs]())) {
    describe(`a page with ${host.name}`, () => {
      let report: Report;
      before(async function () {
        this.timeout(TIMEOUT);
        // Engines that can't pretend show the page as on a screen, told that it is about to be printed.
        const pretend = (media: 'print' | 'screen') => emulateMedia({ media }).catch(() => undefined);
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
