/**
 * Where the script lies below the hosting root. `dist/` is that root: the folder of an exact version never changes once it is released, the stable
 * entry of a major version moves on with each release, and the feed lies beside both, so that a pinned site still gets fresh content.
 */
import { VERSION } from '../src/ui/version.js';

export const EXACT = VERSION;
export const STABLE = `v${VERSION.split('.')[0]}`;
