/** What `@quattropole/widgets/prerender` offers; its types are made from this file alone. */

export interface PrerenderOptions {
  /** The feed: the address of its index, its folder, or its file. */
  feed: string;
  /** Where the page lies: its path or address. Errors name it, and files that it names beside it are looked for there. */
  file?: string;
  /** The address of the script, where the page has it under a name of its own, or not at all. */
  script?: string;
  /** Whether styles stand in the page (default), which is faster, or are a linked sheet from the script's folder. */
  styles?: 'inline' | 'link';
  /** With schema.org data for search engines. */
  seo?: boolean;
  /** What time it is. */
  now?: Date;
}

/** What is to be known of a page: an error leaves it unwritten. */
export interface PrerenderIssue {
  severity: 'error' | 'warning';
  line: number;
  /** `<qp-map>`. */
  tag: string;
  message: string;
  remedy: string;
}

export interface Prerendered {
  /** The page: all that is not in a tag is, byte for byte, what it was. */
  html: string;
  /** The tags with content, in the order of the page. */
  tags: readonly { tag: string; line: number; language: string }[];
  /** For `style-src`: of the styles that stand in the page, or the origin that linked ones come from. */
  styleSources: readonly string[];
  issues: readonly PrerenderIssue[];
}

/** Puts content into the tags of a page. What it has put there before, it replaces. */
export declare function prerender(html: string, options: PrerenderOptions): Promise<Prerendered>;
