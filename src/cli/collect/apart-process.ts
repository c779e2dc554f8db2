/** The process in which a document is read, one document a process. It may hang or run out of memory: `apart.ts` watches over it. */
import type { Formats } from './readers.js';
import { READY, type Answer, type Task } from './apart.js';
import type { Problem } from './types.js';

/** Of a document that is wrong throughout, this many problems are told. */
const PROBLEMS = 200;
/** A source with more occurrences than this is not a city's calendar. */
const OCCURRENCES = 20_000;

async function answer({ document, source, window, formats }: Task): Promise<Answer> {
  const { FORMATS } = (formats ? await import(formats) : await import('./readers.js')) as { FORMATS: Formats };
  const format = await FORMATS[source.type]?.();
  if (!format) throw new Error(`there is no reader for "${source.type}" in this version`);
  const problems: Problem[] = [];
  let more = 0;
  const report = (problem: Problem) => void (problems.length < PROBLEMS ? problems.push(problem) : (more += 1));
  const occurrences = await format.read(document, { source, window, report });
  if (more) problems.push({ message: `${more} more problems of this kind`, remedy: 'mend those above first' });
  if (occurrences.length > OCCURRENCES) {
    const message = `has ${occurrences.length} occurrences; those after ${OCCURRENCES} are left out`;
    problems.push({ message, remedy: 'collect fewer months (--to), or a smaller calendar' });
    occurrences.length = OCCURRENCES;
  }
  return { occurrences, problems, next: format.next?.(document) };
}

process.once('message', (task: Task) => {
  answer(task)
    .catch((error: unknown): Answer => ({ failure: error instanceof Error ? error.message : String(error) }))
    .then((result) => process.send!(result, () => process.disconnect()))
    .catch(() => process.exit(1));
});
process.send!(READY);
