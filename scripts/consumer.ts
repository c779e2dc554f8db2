/**
 * The package as others get it: packed, installed from the registry into fresh projects (`test/consumer/`: Vite with React, and TypeScript without a bundler), compiled there, and looked
 * at in Chromium. Needs a build.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from './browser.js';

const folder = await mkdtemp(join(tmpdir(), 'quattropole-consumer-'));
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });

/** Installs the package into a copy of a project; compiles it and returns where its page is. */
async function make(name: string, tarball: string, ...commands: string[][]): Promise<string> {
  const root = join(folder, name);
  await cp(`test/consumer/${name}`, root, { recursive: true });
  npm(root, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
  for (const [tool, ...args] of commands) npm(root, 'exec', '--no', '--', tool!, ...args);
  return root;
}

/** A visitor chooses the first city that is offered: its picture has come, and the page hears of it. */
async function look(name: string, root: string, outDir: string): Promise<void> {
  const server = await preview({ configFile: false, logLevel: 'warn', root, build: { outDir }, preview: { port: 0 } });
  const { path, args } = await findChromium();
  const browser = await chromium.launch({ executablePath: path, args });
  try {
    const page = await browser.newPage({ locale: 'fr' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.resolvedUrls!.local[0]!);
    await page.getByRole('heading', { name: 'Luxembourg' }).waitFor();
    await page
      .getByRole('link', { name: /Luxembourg/ })
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await page.locator('output').filter({ hasText: 'luxembourg' }).waitFor();
    if (errors.length) throw new Error(errors.join('\n'));
    console.log(`${name}: installed, compiled and shown.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  const [{ filename }] = JSON.parse(npm('.', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as [
    { filename: string },
  ];
  const tarball = join(folder, filename);

  const react = await make('react', tarball, ['tsc']);
  await cp(join(react, 'node_modules/@quattropole/widgets/dist/feed'), join(react, 'public/feed'), { recursive: true });
  npm(react, 'exec', '--no', '--', 'vite', 'build', '--logLevel', 'warn');
  const plain = await make('typescript', tarball, ['tsc']);

  await look('Vite and React', react, 'dist');
  await look('TypeScript', plain, '.');
} finally {
  await rm(folder, { recursive: true, force: true });
}
