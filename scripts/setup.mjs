/**
 * Installs what the lockfile names, where that has not been done for this lockfile yet. Plain Node without a dependency: it
 * runs first on a fresh machine.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Node ${process.versions.node} is too old: version 20 or newer is needed.`);
  process.exit(1);
}

const stamp = 'node_modules/.quattropole-setup';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const done = (() => {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return '';
  }
})();

if (done !== lock) {
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed; see above. Is the npm registry within reach?');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}
