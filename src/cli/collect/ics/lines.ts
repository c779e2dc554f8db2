/** From a document to its content lines (RFC 5545, 3.1), whatever a mail server, an editor or a broken export did to them. */

export interface Line {
  /** Where it begins in the document, from 1. */
  number: number;
  text: string;
}

/** Names that are written in small letters too, so that "summary:" is a property and "Eintritt:" a word in a description. */
const KNOWN = new Set(
  `BEGIN END VERSION PRODID METHOD UID SEQUENCE DTSTAMP CREATED LAST-MODIFIED RECURRENCE-ID DTSTART DTEND DURATION RRULE RDATE EXDATE STATUS
  CLASS SUMMARY DESCRIPTION LOCATION GEO URL CATEGORIES ORGANIZER ATTENDEE CONTACT COMMENT ATTACH IMAGE COLOR NAME TRANSP PRIORITY
  TZID TZOFFSETFROM TZOFFSETTO TZNAME`.split(/\s+/),
);

/** A line that was cut here was folded, though the space that says so is missing. */
const FOLDED_AT = 70;

/** What no text goes on with: a stray line after them must not spoil them. */
const SHORT =
  /^(BEGIN|END|DTSTART|DTEND|DTSTAMP|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|UID|SEQUENCE|STATUS|CLASS|GEO|URL|TZ\w+)\s*[;:]/i;

/** A line in the making. */
interface Piece {
  number: number;
  parts: string[];
  /** Of the last part, as it stands in the document. */
  length: number;
}

/** The lines, unfolded. A line that can't begin a property goes on with the one before it. */
export function linesOf(document: string): Line[] {
  const lines: (Piece & { isShort: boolean })[] = [];
  for (const { number, parts, length } of unfolded(document)) {
    const text = parts.join('');
    const last = lines.at(-1);
    const isFolded = last && last.length >= FOLDED_AT;
    if (!last || beginsProperty(text) || (last.isShort && !isFolded)) {
      lines.push({ number, parts: [text], length, isShort: SHORT.test(text) });
    } else {
      last.parts.push(isFolded ? text : `\\n${text}`);
      last.length = length;
    }
  }
  return lines.map(({ number, parts }) => ({ number, text: parts.join('') }));
}

function unfolded(document: string): Piece[] {
  const lines: Piece[] = [];
  const raws = document.replace(/[\uFEFF\0]/g, '').split(/\r\n|\n|\r/);
  for (const [index, raw] of raws.entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(raw)) {
      last.parts.push(raw.slice(1));
      last.length = raw.length;
    } else if (raw.trim()) lines.push({ number: index + 1, parts: [raw], length: raw.length });
  }
  return lines;
}

function beginsProperty(line: string): boolean {
  const [, name] = /^([A-Za-z0-9-]{1,60})\s*[;:]/.exec(line) ?? [];
  return name !== undefined && (name === name.toUpperCase() || KNOWN.has(name.toUpperCase()));
}
