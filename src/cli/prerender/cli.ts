/** `quattropole prerender` as it is called. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { expectNoMore, UsageError, type Command } from '../command.js';
import { describeIssue } from '../describe-issue.js';
import { writeWhole } from '../write-whole.js';
import type { Prerendered } from './api.js';
import { prerender as run } from './prerender.js';

export const prerender: Command = {
  usage: `Usage: quattropole prerender page.html -o out.html --feed feed/v1 [--script address] [--styles inline|link] [--seo] [--json]

Puts content into the tags of a page, as declarative shadow DOM: visitors see it before the script has come, and without it. All else
in the page stays as it is, byte for byte. Run it again, each night say, with the page or with what it wrote: what is there is made anew.

  --feed     the feed: the folder or the index that "quattropole pack" wrote, or its web address
  --script   the address of the script, where the page has it under a name of its own
  --styles   inline (default): in the page, with their hashes for its policy; link: a style sheet from the script's folder
  --seo      also tells search engines what is shown (schema.org, JSON-LD)
  --json     what was done on the standard output, for programs

Exit codes: 0 written; 1 a tag has no content, nothing is written; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        feed: { type: 'string' },
        script: { type: 'string' },
        styles: { type: 'string', default: 'inline' },
        seo: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    const { out, feed, script, styles, seo, json } = values;
    if (!file) throw new UsageError('Name the page, such as page.html.');
    expectNoMore(others);
    if (!out) throw new UsageError('Name the file that is written with -o, such as -o out.html.');
    if (!feed) throw new UsageError('Name the feed with --feed, such as --feed feed/v1.');
    if (styles !== 'inline' && styles !== 'link') throw new UsageError(`--styles ${styles}: inline or link?`);
    let html: string;
    try {
      html = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isText = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
      console.error(
        isText
          ? `${file}: is not UTF-8\n    → save it as UTF-8. Nothing was written.`
          : `${file}: can't be read (${code})\n    → is the path right? Nothing was written.`,
      );
      return 1;
    }
    const result = await run(html, { feed, file, styles, seo, ...(script && { script }) });
    const isGood = !result.issues.some(({ severity }) => severity === 'error');
    if (isGood) await writeWhole(out, result.html);
    const { html: _, ...rest } = result;
    if (json) console.log(JSON.stringify({ file, ok: isGood, ...rest }, undefined, 2));
    else report(file, out, styles, result, isGood);
    return isGood ? 0 : 1;
  },
};

function report(
  file: string,
  out: string,
  styles: 'inline' | 'link',
  { tags, issues, styleSources }: Prerendered,
  isGood: boolean,
): void {
  for (const { severity, line, tag, message, remedy } of issues) {
    console.error(
      describeIssue({
        file,
        line,
        item: tag,
        message: severity === 'warning' ? `warning: ${message}` : message,
        remedy,
        field: undefined,
      }),
    );
  }
  if (!isGood) return console.error('Nothing was written.');
  console.log(
    `${tags.map(({ tag, language }) => `${tag} (${language})`).join(', ') || 'There are no tags of ours in it: it was copied as it is'}. Written: ${out}`,
  );
  if (tags.length)
    console.log(
      `A policy needs: style-src ${styleSources.join(' ')}${styles === 'inline' ? '' : ' (where the style sheets are)'}`,
    );
}
