/** Prints what the reader makes of the calendars on stdin, one JSON text a line: run by a test in several zones of the machine. */
import { createInterface } from 'node:readline';
import { read } from './ics-support.js';

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify((await read(JSON.parse(line) as string)).dates));
}
