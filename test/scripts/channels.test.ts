/** Where the script lies: what pages, the README and the package say about it fits the version that is built. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { EXACT, STABLE } from '../../scripts/channels.js';

describe('the channels of the script', () => {
  it('are the exact version, and the major one', () => {
    assert.match(EXACT, /^\d+\.\d+\.\d+/);
    assert.equal(STABLE, `v${EXACT.split('.')[0]}`);
  });

  it('are the same in every page, the README and the package', async () => {
    const files = execFileSync('git', ['ls-files', 'demo', 'README.md', 'package.json'], { encoding: 'utf8' }).trim().split('\n');
    let found = 0;
    for (const file of files) {
      for (const [address, folder] of (await readFile(file, 'utf8')).matchAll(/(v\d+)\/quattropole\.js/g)) {
        assert.equal(folder, STABLE, `${file}: ${address}`);
        found += 1;
      }
    }
    assert.ok(found > 5, 'nothing names the stable entry');
  });

  it('hold one loader: the stable entry asks for the files of the exact version, without a request more', async () => {
    const [exact, stable] = await Promise.all([EXACT, STABLE].map((folder) => readFile(`dist/${folder}/quattropole.js`, 'utf8')));
    assert.equal(stable, exact!.replaceAll('"./', `"../${EXACT}/`));
    assert.notEqual(stable, exact);
    assert.doesNotMatch(stable!, /"\.\/|^import\b/m);
  });
});
