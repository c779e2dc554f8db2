/**
 * Takes the English out of the code: `msg('Next city', { id: 'carousel.next' })` becomes `say('4k')`. A page carries the strings of its own language, and ids that
 * are short. The source keeps the words, for whoever reads it and for the extraction.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

const STRINGS = /\/i18n\/generated\/[\w-]+\.ts$/;

/** @param ids - All ids there are. */
export function bareStrings(ids: readonly string[]): Plugin {
  const short = (id: string): string => {
    const index = ids.indexOf(id);
    if (index < 0) throw new Error(`scripts/bare-strings.ts: "${id}" is in no XLIFF file. Run "npm run localize".`);
    return (index + 36).toString(36);
  };
  return {
    name: 'bare-strings',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code, path) {
        const edits = STRINGS.test(path) ? keysOf(code, short) : callsOf(code, short);
        if (!edits.length) return undefined;
        let result = code;
        for (const { start, end, by } of edits.sort((a, b) => b.start - a.start))
          result = result.slice(0, start) + by + result.slice(end);
        return { code: result, map: null };
      },
    },
  };
}

interface Edit {
  start: number;
  end: number;
  by: string;
}

const parse = (code: string) => ts.createSourceFile('', code, ts.ScriptTarget.Latest, true);

function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

/** The keys of a module of strings. */
function keysOf(code: string, short: (id: string) => string): Edit[] {
  return [...walk(parse(code))].flatMap((node) => {
    if (!ts.isPropertyAssignment(node)) return [];
    const { name } = node;
    const id = (name as ts.StringLiteral | ts.Identifier).text;
    return { start: name.getStart(), end: name.getEnd(), by: JSON.stringify(short(id)) };
  });
}

/** Each `msg`, and its name where it is imported. */
function callsOf(code: string, short: (id: string) => string): Edit[] {
  if (!/\bmsg\(/.test(code)) return [];
  return [...walk(parse(code))].flatMap((node): Edit[] => {
    if (ts.isImportSpecifier(node) && node.name.text === 'msg')
      return [{ start: node.getStart(), end: node.getEnd(), by: 'say' }];
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'msg') return [];
    const [source, options] = node.arguments;
    const id = /^\{\s*id: '([^']+)',?\s*\}$/.exec(options!.getText())?.[1];
    if (!id) throw new Error(`scripts/bare-strings.ts: ${node.getText()} has no plain id.`);
    // Only what comes before the values and after them: there may be a `msg` within.
    const values =
      ts.isTaggedTemplateExpression(source!) && ts.isTemplateExpression(source.template)
        ? source.template.templateSpans.map(({ expression }) => expression)
        : [];
    const cuts = [node, ...values, node];
    return cuts.slice(1).map((next, index) => {
      const isFirst = index === 0;
      const isLast = next === node;
      return {
        start: isFirst ? node.getStart() : cuts[index]!.getEnd(),
        end: isLast ? node.getEnd() : next.getStart(),
        by: `${isFirst ? `say(${JSON.stringify(short(id))}` : ''}${isLast ? ')' : ', '}`,
      };
    });
  });
}

/** All ids, from an XLIFF file. */
export const idsOf = (xliff: string): string[] => [...xliff.matchAll(/<trans-unit id="([^"]+)">/g)].map(([, id]) => id!).sort();
