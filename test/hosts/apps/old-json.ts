/** json2.js put in by force, and the `toJSON` that old libraries give arrays, dates and strings. */
const { parse, stringify } = JSON;
(window as { JSON: unknown }).JSON = {
  // No reviver, no third argument; empty text is no mistake.
  parse: (text: string) => (text === '' ? null : parse(String(text))),
  stringify: (value: unknown) => stringify(value),
};
Object.assign(Array.prototype, { toJSON: undefined });
Object.assign(String.prototype, {
  toJSON(this: string) {
    return this.valueOf();
  },
});
Object.assign(Date.prototype, {
  toJSON(this: Date) {
    return `/Date(${this.getTime()})/`;
  },
});
