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

/** The lines, unfolded. A line that can't begin a property goes on with the one before it. */
export function linesOf(document: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  let length = 0;
  for (const raw of document.replace(/[\uFEFF\0]/g, '').split(/\r*\n|\r/)) {
    number += 1;
    if (!raw.trim()) continue;
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else if (last && !beginsProperty(raw) && !/^(BEGIN|END):/i.test(last.text))
      last.text += length < FOLDED_AT ? `\\n${raw}` : raw;
    else lines.push({ number, text: raw });
    length = raw.length;
  }
  return lines;
}

function beginsProperty(line: string): boolean {
  const [, name] = /^([A-Za-z0-9-]{1,60})\s*[;:]/.exec(line) ?? [];
  return name !== undefined && (name === name.toUpperCase() || KNOWN.has(name.toUpperCase()));
}
