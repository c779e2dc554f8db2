/** The commands that everybody gets with the package. */
import type { Commands } from './command.js';

export const COMMANDS: Commands = {
  collect: async () => (await import('./collect/cli.js')).collect,
  pack: async () => (await import('./pack/cli.js')).pack,
  check: async () => (await import('./check/cli.js')).check,
  keygen: async () => (await import('./sign/keygen.js')).keygen,
  sign: async () => (await import('./sign/sign.js')).sign,
  verify: async () => (await import('./sign/verify.js')).verify,
  prerender: async () => (await import('./prerender/cli.js')).prerender,
};
