// Generated from schema.ts by "npm run generate".
/** What a part of a feed says whose items fit these guards. */
export const CHECKED = 'PwoXhZg0';
