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

/** The lines, unfolded. A line that can't begin a property goes on with the one before it. */
export function linesOf(document: string): Line[] {
  const lines: (Line & { lastLength: number })[] = [];
  for (const line of unfolded(document)) {
    const last = lines.at(-1);
    const isFolded = last && last.lastLength >= FOLDED_AT;
    if (!last || beginsProperty(line.text) || (!isFolded && SHORT.test(last.text))) lines.push(line);
    else Object.assign(last, { text: `${last.text}${isFolded ? '' : '\\n'}${line.text}`, lastLength: line.lastLength });
  }
  return lines;
}

function unfolded(document: string): (Line & { lastLength: number })[] {
  const lines: (Line & { lastLength: number })[] = [];
  for (const [index, raw] of document
    .replace(/[\uFEFF\0]/g, '')
    .split(/\r*\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    const lastLength = raw.length;
    if (last && /^[ \t]/.test(raw)) Object.assign(last, { text: last.text + raw.slice(1), lastLength });
    else if (raw.trim()) lines.push({ number: index + 1, text: raw, lastLength });
  }
  return lines;
}

function beginsProperty(line: string): boolean {
  const [, name] = /^([A-Za-z0-9-]{1,60})\s*[;:]/.exec(line) ?? [];
  return name !== undefined && (name === name.toUpperCase() || KNOWN.has(name.toUpperCase()));
}
