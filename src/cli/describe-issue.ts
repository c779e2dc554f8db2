import type { Issue } from './content/read.js';

/** A finding as a person reads it: file:line item › field: what. Remedy. */
export const describeIssue = ({ file, line, item, field, message, remedy }: Issue): string =>
  `${file}${line ? `:${line}` : ''}${item ? ` ${item}` : ''}${field ? ` › ${field}` : ''}: ${message}${remedy ? `\n    → ${remedy}` : ''}`;
