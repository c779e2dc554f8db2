/** Bundles what a peer's page loads, as a good developer would: minified, without what is not used, one script and one style sheet. */
import { basename } from 'node:path';
import { build, type Rolldown } from 'vite';
import { shared } from '../vite.config.js';

export interface Bundle {
  /** Addresses on the page's origin. */
  script: string;
  style: string | undefined;
  files: ReadonlyMap<string, string | Uint8Array>;
}

export async function bundle(entry: string): Promise<Bundle> {
  const name = basename(entry, '.ts');
  const result = (await build({
    ...shared,
    base: '/',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      assetsDir: `assets/${name}`,
      rolldownOptions: { input: { [name]: entry } },
    },
  })) as Rolldown.RolldownOutput;
  const files = new Map<string, string | Uint8Array>();
  let script = '';
  let style: string | undefined;
  for (const part of result.output) {
    const path = `/${part.fileName}`;
    files.set(path, part.type === 'chunk' ? part.code : part.source);
    if (part.type === 'chunk' && part.isEntry) script = path;
    else if (path.endsWith('.css')) style = path;
  }
  if (!script) throw new Error(`${entry} was bundled into no script.`);
  return { script, style, files };
}

/** The observer, as a script that runs before anything of the page. */
export async function bundleObserver(): Promise<string> {
  const { script, files } = await bundle('bench/pages/observer.ts');
  return `(()=>{${files.get(script)!.toString()}})()`;
}
