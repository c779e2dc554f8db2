/** What the page tells the test: what is wrong, by what it concerns. Empty lists are what one hopes for. */
export const CONCERNS = {
  content: 'shows all its widgets',
  readable: 'leaves them readable and big enough',
  use: 'lets visitors use them',
  errors: 'raises no error and no warning',
  host: 'stays as it was itself',
  leaks: 'keeps nothing of them when they are gone',
} as const;

export type Concern = keyof typeof CONCERNS;
export type Report = Record<Concern, string[]>;
