/** What comes of 0, 1, 2 … Not `Array.from`, which MooTools, prototype.js and old polyfills replace by one that only copies. */
export const counted = <T>(length: number, make: (index: number) => T): T[] => [...Array(length).keys()].map(make);
