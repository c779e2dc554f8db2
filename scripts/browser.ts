/**
 * A Chromium without a manual step: CHROME_PATH, Debian's Chromium without windows, the system's Chrome or Chromium, else the one inside an npm
 * package. Without windows comes first: what it shows is the same, and it has a third less to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Launcher } from 'chrome-launcher';

export interface Chromium {
  path: string;
  args: string[];
  /** Where it comes from, in words. */
  source: string;
}

const ARGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
// Chromium refuses its sandbox to root.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `windows`: one with all that a visitor's has, where there is one. */
export async function findChromium({ windows = false } = {}): Promise<Chromium> {
  const args = [...ARGS, ...sandbox];
  const wanted = process.env['CHROME_PATH'];
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, where there is no file. Mend it or unset it.`);
    return { path: wanted, args, source: 'CHROME_PATH' };
  }
  const installed = systemChromium(windows);
  if (installed) return { path: installed, args, source: 'system' };
  // It unpacks itself into the temporary folder: a private one, so that runs do not share a half-written file.
  process.env['TMPDIR'] = await mkdtemp(join(tmpdir(), 'quattropole-'));
  // It brings the libraries it needs along, for machines without them, but unpacks them only where it takes itself to be in a cloud function.
  const libraries = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  if (!libraries.includes('libnss3.so')) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const own = chromium.args.filter((arg) => !CARELESS.test(arg));
  return { path: await chromium.executablePath(), args: [...args, ...own], source: '@sparticuz/chromium' };
}

/** What the bundled one is told for the sake of cloud functions: in a single process the last page that is closed ends it; without its guards no test of another origin could fail. */
const CARELESS =
  /^--(?:single-process|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|disable-features=.*IsolateOrigins.*)$/;

const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';

function systemChromium(windows: boolean): string | undefined {
  if (!windows && existsSync(WITHOUT_WINDOWS)) return WITHOUT_WINDOWS;
  try {
    return Launcher.getInstallations()[0];
  } catch {
    // It throws where there is none.
    return undefined;
  }
}
