/** Time passes: what was right when it was written may be past, and an old commit must still build. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCampaign } from '../../src/cli/content/build.js';

test('the campaign as it stands has nothing to mend on the day of its commit', async () => {
  const { issues } = await buildCampaign('content');
  assert.deepEqual(
    issues.filter(({ past }) => !past),
    [],
  );
});

test('years later only dates are to be looked at again, and each finding says so', async () => {
  const { issues, campaign } = await buildCampaign('content', '2031-06-01');
  assert.ok(issues.some(({ field }) => field === 'validThrough'));
  assert.ok(issues.some(({ file, field }) => file === 'campaign.yaml' && field === 'expires'));
  assert.deepEqual(
    issues.filter(({ past }) => !past),
    [],
  );
  assert.equal(campaign.cities.length, 4);
});
