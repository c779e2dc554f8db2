/** Puts content into the tags of a page, as declarative shadow DOM: it is there before the script, and without it. */
import { readFile } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CampaignError } from '../../campaign/campaign.js';
import { FEED } from '../../campaign/early.js';
import { REMEDIES } from '../../campaign/explain.js';
import { isWeb } from '../collect/address.js';
import type { Prerendered, PrerenderIssue, PrerenderOptions, prerender as signature } from './api.js';
import { dataScript } from './data.js';
import { prepare, TAGS } from './element.js';
import { feedAddress, openFeed, type Keys, type Source } from './feed.js';
import { shortPaths } from './path.js';
import { readPage, type Page, type Tag } from './page.js';
import { addressOf, hashOf, styleSheetOf } from './styles.js';
import { toHtml } from './template.js';

/** Where the page will be is not known: addresses that it has from its own place begin here, and are written without it again. */
const SOMEWHERE = new URL('https://page.invalid/1/2/3/4/5/6/7/8/');

interface Context extends Omit<PrerenderOptions, 'script'> {
  page: Page;
  base: URL;
  script: URL;
  source(address: URL, keys: Keys | undefined): Promise<Source>;
}

/** What cannot be done for a tag, and what helps. */
class Unable extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

export const prerender: typeof signature = async (html, options) => {
  const page = readPage(html, TAGS, options.script);
  const issues: PrerenderIssue[] = [];
  const tell = (
    severity: PrerenderIssue['severity'],
    { name, line }: Pick<Tag, 'name' | 'line'>,
    message: string,
    remedy: string,
  ) => issues.push({ severity, line, tag: `<${name}>`, message, remedy });
  const done: { tag: Tag; open: string; rest: string }[] = [];
  const styleSources = new Set<string>();
  const base = new URL(page.base ?? '', SOMEWHERE);
  const address = page.script?.src ?? options.script;
  const sources = new Map<string, Promise<Source>>();

  for (const tag of page.tags) {
    try {
      if (!address)
        throw new Unable(
          'the page does not load our script',
          'add it as the configurator shows, or give its address with --script',
        );
      const script = new URL(address, base);
      const context: Context = {
        ...options,
        page,
        base,
        script,
        source: (url, keys) => {
          const key = JSON.stringify([url.href, keys]);
          if (!sources.has(key)) sources.set(key, openFeed(url, keys));
          return sources.get(key)!;
        },
      };
      if (!tag.language) {
        const names =
          'no language that the widgets speak is named around it: it is written in English, and each visitor will see their own';
        tell('warning', tag, names, 'set lang="de", "fr", "lb" or "en" on <html> or on the tag');
      }
      const content = await contentOf(tag, context);
      if (!content)
        tell(
          'warning',
          tag,
          'the campaign has nothing for it at the moment',
          'the links inside the tag stay; look at its attributes',
        );
      else {
        styleSources.add(content.styleSource);
        done.push({ tag, ...content });
      }
    } catch (error) {
      const { message } = error as Error;
      const remedy =
        error instanceof Unable
          ? error.remedy
          : error instanceof CampaignError
            ? REMEDIES[error.code]
            : 'is the feed right? "quattropole check" says';
      tell('error', tag, message, remedy);
    }
  }
  if (page.script?.isEarly && done.length) {
    const line = { name: 'script', line: page.script.line };
    tell('warning', line, 'it runs before the tags are read, which then stay as they are', 'add type="module" or defer to it');
  }
  return {
    html: written(html, page.tags, done),
    tags: done.map(({ tag }) => ({ tag: `<${tag.name}>`, line: tag.line, language: tag.language ?? 'en' })),
    styleSources: [...styleSources],
    issues,
  } satisfies Prerendered;
};

/** From the end, so that places stay where they are. A tag that has no content loses that of a run before. */
function written(html: string, tags: readonly Tag[], done: readonly { tag: Tag; open: string; rest: string }[]): string {
  return tags.reduceRight((text, tag) => {
    const content = done.find((each) => each.tag === tag);
    const { from, to, holder } = tag;
    const inside = content ? content.open + content.rest : '';
    if (!holder) return text.slice(0, from) + inside + text.slice(to);
    if (!content && holder.close) return text;
    return text.slice(0, from) + holder.open + inside + text.slice(to, holder.end) + holder.close + text.slice(holder.end);
  }, html);
}

async function contentOf(
  tag: Tag,
  { page, base, script, feed, file, styles: kind = 'inline', seo = false, now = new Date(), source }: Context,
): Promise<{ open: string; rest: string; styleSource: string } | undefined> {
  const language = tag.language ?? 'en';
  const usual = page.script?.attributes.get('data-src');
  const standard =
    usual && usual !== page.script?.attributes.get('src') && usual !== page.script?.src
      ? new URL(usual, base)
      : new URL(FEED, script);
  const own = tag.attributes.get('src');
  const feedUrl = own === undefined ? standard : new URL(own, base);
  const address = feedUrl.href === standard.href ? await feedAddress(feed) : besidePage(own!, file, 'its feed');
  const keys = await keysOf(tag, file);
  const { store, publisher } = await source(address, keys);
  const { isReplaceable, attributes } = tag;
  const prepared = await prepare(tag.name, { attributes, language, feedUrl: feedUrl.href, store, now, isReplaceable });
  if (!prepared.template) return undefined;

  const rules = styleSheetOf(tag.name);
  const href = addressOf(tag.name, script);
  const isLinked = kind === 'link';
  const styles = isLinked ? `<link rel="stylesheet" href="${href.href}">` : `<style>${rules}</style>`;
  const whole = shortPaths(toHtml(prepared.template).trim());
  // Mostly what a page begins with, and its largest picture: asked for before the page is laid out.
  const widget = tag === page.tags[0] ? whole.replace(' loading="lazy"', '') : whole;
  // Not every engine waits for a sheet that is linked here, and a policy may refuse either. Nothing is shown without its looks: the rules show what is hidden, and hide the fallback.
  const body = widget.replace(/<div\s+class="root"/, '$& hidden').replace(/<slot([^>]*?) hidden/g, '<slot$1 data-hidden');
  const data = seo ? dataScript(tag.name, prepared, { language, base: feedUrl.href, publisher }) : '';
  return {
    open: fromThePage(`<template shadowrootmode="open" slot="fallback">${styles}${body}</template>`, base),
    rest: fromThePage(data, base),
    styleSource: isLinked ? originOf(href) : hashOf(rules),
  };
}

const originOf = ({ origin }: URL): string => (origin === SOMEWHERE.origin ? "'self'" : origin);

/** Addresses on the page's own server, as the page has them: from its root or, where it names the script so, from its own place. */
function fromThePage(html: string, base: URL): string {
  return html.replace(/https:\/\/page\.invalid(\/[^"\s,<]*)/g, (_, path: string) =>
    path.startsWith('/1/') ? posix.relative(base.pathname.replace(/[^/]*$/, ''), path) || './' : path,
  );
}

/** What a tag names for itself, and a command can read. */
function besidePage(name: string, file: string | undefined, what: string): URL {
  if (isWeb(name)) return new URL(name);
  if (!file || isWeb(file) || name.startsWith('/'))
    throw new Unable(`${what}, "${name}", cannot be read from here`, 'give its whole address, https://…');
  return pathToFileURL(resolve(dirname(file), name));
}

async function keysOf({ attributes }: Tag, file: string | undefined): Promise<Keys | undefined> {
  const keys = attributes.get('keys');
  if (keys === undefined) return undefined;
  const threshold = attributes.get('threshold');
  if (keys.includes('{')) return { ring: keys, threshold };
  const address = besidePage(keys, file, 'its key ring');
  const ring = address.protocol === 'file:' ? await readFile(address, 'utf8') : await (await fetch(address)).text();
  return { ring, threshold };
}
