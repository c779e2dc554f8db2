/** The strict page with all four widgets, and a visitor who uses each of them. */
import { expect } from '@open-wc/testing';
import { visit, type Report } from './frame.js';

/** Five things are waited for. */
export const PATIENCE = 45_000;

const text = (tag: string, { widgets }: Report) => widgets.find((widget) => widget.tag === tag)!.text;

/** Shown, used, and nothing said about it: no error, no report of a policy, no warning. */
export async function useAllFour(sandbox?: string): Promise<Report> {
  const report = await visit('all.html', {
    ...(sandbox !== undefined && { sandbox }),
    height: 4000,
    until: ({ widgets }) => widgets.length === 5 && widgets.slice(1).every(({ busy }) => busy === 'false'),
    steps: [
      { press: ['qp-trip-teaser', '.toggle'], until: (now) => text('qp-trip-teaser', now).includes('Rückweg') },
      // Not every frame is ever idle: a visitor wakes the map.
      {
        press: ['qp-map', '.list .open'],
        until: (now) => text('qp-map', now).includes('Luftlinie ab Trier') && now.widgets.some(({ live }) => live),
      },
      { press: ['qp-event-strip', '.more button'], until: (now) => text('qp-event-strip', now).includes('15 von') },
      { press: ['qp-city-carousel', '.choose'], until: (now) => text('qp-event-strip', now).includes('Luxemburg') },
    ],
  });
  const { widgets, errors, violations, warnings } = report;
  expect([errors, violations, warnings], 'errors, reports, warnings').to.deep.equal([[], [], []]);
  expect(widgets.map(({ tag, fallback }) => `${tag} ${fallback}`)).to.deep.equal([
    'qp-campaign true',
    'qp-map false',
    'qp-city-carousel false',
    'qp-trip-teaser false',
    'qp-event-strip false',
  ]);
  expect(text('qp-trip-teaser', report), 'the itinerary is open').to.contain('Rückweg');
  expect(text('qp-map', report), 'the place is open').to.contain('Luftlinie ab Trier');
  expect(widgets.find(({ tag }) => tag === 'qp-map')!.live, 'the map is alive').to.equal(true);
  return report;
}
