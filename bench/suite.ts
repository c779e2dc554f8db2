/** What a suite is: variants of one page with the same visible content, and what is measured on each. */
import type { Sign, Action, Press } from './pages/observer.js';

export interface Variant {
  /** Part of its address: small letters and hyphens. */
  id: string;
  /** As it stands in the table. */
  name: string;
  /** The whole page. `{{script}}` and `{{style}}` stand for what its entry is bundled into, `{{widgets}}` for the script's origin,
   * `{{stable}}` for the folder of its stable entry. */
  html: string;
  /** The module that the page loads, bundled as a good developer would. */
  entry?: string;
  /** What is there when a visitor has what the page is for. */
  ready: Sign;
  /** What works from then on: a control that moves something, or something that is there. */
  interactive?: Press | Sign;
  /** What a visitor does then, timed from the press until the page is at rest. */
  action?: Action;
  /** Words that a visitor must be able to read once it is ready; they prove that all variants show the same. */
  words?: readonly string[];
}

export interface Conditions {
  /** Undefined: as fast as the machine. */
  network?: Network;
  /** How many times slower the processor is. */
  cpu: number;
}

export interface Network {
  name: string;
  /** Milliseconds that each request waits. */
  latency: number;
  /** Bits per second. */
  down: number;
  up: number;
}

/** What WebPageTest and Lighthouse call slow 4G, without the latter's factor for a connection that is only simulated. */
export const SLOW_4G: Network = { name: 'slow 4G', latency: 150, down: 1_638_400, up: 750_000 };

export interface Measures {
  requests: number;
  /** Over the wire, headers included. */
  bytes: number;
  fcp: number;
  lcp: number;
  cls: number;
  /** What long tasks take beyond 50 ms each. */
  blocking: number;
  /** The end of the first frame in which the sign of readiness is painted. */
  painted: number;
  /** The end of the first frame from which on that stays where it is. */
  ready: number;
  interactive: number;
  /** From the press until the page is at rest. */
  action: number;
  heap: number;
  nodes: number;
}

export type Measure = keyof Measures;

/** A column of the table. */
export interface Column {
  measure: Measure;
  title: string;
  /** Also as a multiple of the first variant's. */
  ratio?: boolean;
}

/** What a page costs, at the end of each table of whole pages. */
export const COSTS: readonly Column[] = [
  { measure: 'cls', title: 'CLS' },
  { measure: 'blocking', title: 'blocking, ms' },
  { measure: 'requests', title: 'requests' },
  { measure: 'bytes', title: 'KB' },
  { measure: 'heap', title: 'heap, MB' },
  { measure: 'nodes', title: 'nodes' },
];

/** What the widget ought to reach: a measure of one variant as a multiple of another's, or as such. */
export interface Goal {
  text: string;
  measure: Measure;
  of: string;
  /** Undefined: the figure itself, not a ratio. */
  to?: string;
  least?: number;
  /** Without it: the greatest that the other variant had in any round, its own noise. */
  most?: number;
}

export interface Suite {
  name: string;
  title: string;
  conditions: Conditions;
  /** Ratios are to the first one. */
  variants: readonly Variant[];
  columns: readonly Column[];
  goals: readonly Goal[];
  /** Generated files that the pages ask for, by path: on the page's origin and, for the widgets, on the script's. */
  files: Readonly<Record<string, string>>;
}
