/** Feeds of the server that misbehaves (fault-server.ts), each a server of its own. */
let count = 0;

export interface FaultyFeed {
  /** Its address; each call is a new one to the page, and the same to the browser's cache. Or that of a feed in another folder. */
  src(folder?: string): string;
  /** What lies in it: pictures, say. */
  readonly folder: string;
  breakDown(): Promise<unknown>;
  mend(): Promise<unknown>;
  report(): Promise<{ asked: string[]; bytes: number }>;
}

export function faultyFeed(kind: string): FaultyFeed {
  const base = `${window.qpOrigins.scripts}/faults/${kind}/${Date.now().toString(36)}-${(count += 1)}`;
  let asked = 0;
  const tell = async (what: string) => (await (await fetch(`${base}/${what}`, { cache: 'no-store' })).json()) as never;
  return {
    src: (folder) => (folder ? `${base}/${folder}/index.json` : `${base}/feed/v1/index.json#${(asked += 1)}`),
    folder: `${base}/feed/v1/`,
    breakDown: () => tell('break'),
    mend: () => tell('mend'),
    report: () => tell('report'),
  };
}
