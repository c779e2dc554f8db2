/** Makes pages from the table of hostile hosts (test/hosts), and bundles what runs on them. */
import { readFile } from 'node:fs/promises';
import { basename, join, normalize } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin, type Rolldown } from 'vite';
import { HOSTS } from '../hosts/cases/index.js';
import type { Host } from '../hosts/host.js';

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? { code: compile(code, { generate: 'client', filename: id }).js.code, map: null } : undefined,
};

/** A script in one piece, as a page has it. */
async function bundle(entry: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [svelte],
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rolldownOptions: { input: entry, output: { format: 'iife', name: basename(entry).replace(/\W.*/, 'Bundle') } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

const bundles = new Map<string, Promise<string>>();
const bundled = (entry: string): Promise<string> => {
  const present = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, present);
  return present;
};

/** A file under /hosts/ or /modules/; undefined where the path is none of these. */
export async function hostFile(path: string): Promise<string | Buffer | undefined> {
  const file = normalize(path);
  if (file.startsWith('/modules/')) return readFile(join('node_modules', file.slice('/modules/'.length)));
  if (!file.startsWith('/hosts/')) return undefined;
  if (file.startsWith('/hosts/sheets/')) return readFile(join('test', file));
  const [, kind, name] = /^\/hosts\/(apps\/|inside\/)?([\w-]+)\./.exec(file) ?? [];
  if (kind === 'inside/') return bundled(`test/hosts/inside/${name}.ts`);
  if (kind === 'apps/') return bundled(`test/hosts/apps/${name}.ts`);
  const host = HOSTS.find(({ id }) => id === name);
  return host && pageOf(host);
}

const WIDGETS = `
      <qp-city-carousel><a href="https://city.example/">Vier Städte</a></qp-city-carousel>
      <qp-trip-teaser limit="1"><a href="https://city.example/">Ausflüge</a></qp-trip-teaser>
      <qp-event-strip limit="3"><a href="https://city.example/">Termine</a></qp-event-strip>
      <qp-map><a href="https://city.example/">Karte</a></qp-map>`;

/** What a host has of its own: it must look and work the same with our script as without it. */
const OWN = `
    <h1 class="own">Stadt Beispiel</h1>
    <p class="own">Ein Absatz mit <a class="own" href="#top">einem Verweis</a>.</p>
    <ul class="own"><li class="own">Erstens</li></ul>
    <table class="own"><tr><td class="own">Zelle</td></tr></table>
    <form class="own"><label class="own">Suche <input class="own" value="x"></label><button class="own" type="button" id="own-button">Suchen</button></form>
    <fieldset class="own"><legend class="own">Wahl</legend><select class="own"><option>Eins</option></select></fieldset>
    <svg class="own" width="20" height="20"><circle r="5"/></svg>
    <x-own class="own">Eigenes</x-own>`;

/** The script of the page comes when inside/page.js has seen the page without it. */
function pageOf({
  html = '',
  head = '',
  css = '',
  body = '{{widgets}}',
  widgets = WIDGETS,
  doctype,
  charset,
  script,
  act,
}: Host): string {
  const tag = script ?? '<script type="module" src="{{stable}}/quattropole.js" data-host-city="trier"></script>';
  // A page in latin1 has no more than that.
  const encode = (text: string) => (charset ? text.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)};`) : text);
  return `${charset ? `<!-- Content-Type: text/html; charset=${charset} -->\n` : ''}${doctype ?? '<!doctype html>'}
<html ${html.includes('lang=') ? '' : 'lang="de"'} ${html}>
  <head>
    ${charset ? '' : '<meta charset="utf-8">'}
    <title>Stadt Beispiel</title>
    <style>
      html { overflow-y: scroll; }
      ${css}
    </style>
    <script src="/hosts/inside/page.js" data-act="${act ?? ''}" data-script="${tag.replaceAll('"', '&quot;')}"></script>
    ${head}
  </head>
  <body>
    ${encode(OWN)}
    <main>${encode(body.replace('{{widgets}}', widgets))}</main>
    ${encode(OWN).replace(/ id="[^"]*"/, '')}
  </body>
</html>`;
}
