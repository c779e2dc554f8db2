/** JSON from elsewhere: parsed with a limit to its depth, and read by its own names alone, never by what a prototype has. */

/** Deeper than any calendar is, and shallow enough to walk. */
const MAX_DEPTH = 60;

/** Throws, in a sentence, where the text is no JSON or nested without end. */
export function parseJson(document: string): unknown {
  // Control characters within a text are the commonest slip; between the parts of JSON they are white space anyway.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const text = document.replace(/^\uFEFF/, '').replace(/[\u0000-\u001f]/g, ' ');
  if (depthOf(text) > MAX_DEPTH) throw new Error(`the JSON is nested deeper than ${MAX_DEPTH} levels; no calendar is`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`this is not complete JSON (${(error as Error).message})`, { cause: error });
  }
}

/** How deep objects and arrays are nested, without parsing them. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, (depth += 1));
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of these fields that the object has itself and that isn't null. */
export function field(value: unknown, ...names: string[]): unknown {
  if (!isObject(value)) return undefined;
  const name = names.find((each) => Object.hasOwn(value, each) && value[each] !== null);
  return name === undefined ? undefined : value[name];
}

/** Many formats write one of a kind without the list around it. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A text or a number as a text; undefined where it is empty or anything else. */
export function string(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  return (typeof value === 'string' && value.trim()) || undefined;
}

export const strings = (value: unknown): string[] => list(value).flatMap((each) => string(each) ?? []);

/** `true`, `"true"` and schema.org's `https://schema.org/True`. */
export const isTrue = (value: unknown): boolean => value === true || /^(.*\/)?true$/i.test(string(value) ?? '');

/** The object without its undefined fields. */
export const given = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
