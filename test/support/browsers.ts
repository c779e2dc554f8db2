/** The engines that this machine has: Chromium always (see scripts/browser.ts), Firefox ESR and WebKitGTK where installed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { BrowserLauncher } from '@web/test-runner-core';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browser.js';

export interface Engine {
  name: string;
  /** A launcher for one run. */
  launcher: () => BrowserLauncher;
  /** How many it can show at a time. */
  pages: 1 | 2;
  stop?: () => void;
}

const first = (...paths: string[]) => paths.find((path) => existsSync(path));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function chromium(): Promise<Engine> {
  const { path, args, source } = await findChromium();
  return {
    name: `chromium (${source})`,
    pages: 2,
    launcher: () => named('chromium', playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: path, args } })),
  };
}

function firefox(): Engine | undefined {
  const path = first('/usr/bin/firefox-esr', '/usr/bin/firefox');
  if (!path) return undefined;
  const launcher = () =>
    chromeLauncher({
      puppeteer: puppeteer as never,
      launchOptions: { browser: 'firefox', executablePath: path, extraPrefsFirefox: { 'ui.prefersReducedMotion': 0 } } as never,
    });
  // A page in a background tab is throttled: one at a time.
  return { name: 'firefox', pages: 1, launcher: () => named('firefox', launcher()) };
}

async function webkit(): Promise<Engine | undefined> {
  const driver = first('/usr/bin/WebKitWebDriver');
  const browser = first(
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  );
  const screen = first('/usr/bin/Xvfb');
  if (!driver || !browser || !screen) return undefined;
  const [port, display] = [await freePort(), `:${200 + (process.pid % 700)}`];
  const children: ChildProcess[] = [
    spawn(screen, [display, '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    }),
  ];
  const launcher = () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        // Tests begin before a page's `load`, which what they load can hold back for longer than the driver waits: the runner knows from the page when it is done.
        pageLoadStrategy: 'none',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      } as never,
    });
  return {
    name: 'webkit',
    pages: 1,
    launcher: () => named('webkit', launcher() as unknown as BrowserLauncher),
    stop: () => children.forEach((child) => child.kill()),
  };
}

/** The runner's reports name engines as we do. */
function named<T extends BrowserLauncher>(name: string, launcher: T): T {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize?.(...args);
    launcher.name = name;
  };
  return launcher;
}

export async function findEngines(wanted?: string[]): Promise<{ engines: Engine[]; missing: string[] }> {
  const all = { chromium, firefox, webkit };
  const engines: Engine[] = [];
  const missing: string[] = [];
  for (const [name, find] of Object.entries(all)) {
    if (wanted && !wanted.includes(name)) continue;
    const engine = await find();
    if (engine) engines.push(engine);
    else missing.push(name);
  }
  return { engines, missing };
}
