/** Svelte 5 knows the tags: `"types": ["@quattropole/widgets/svelte"]`. Events are attributes with their name after `on`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.js';

type Attributes<Tag extends keyof Elements> = Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Elements[Tag]['attributes']> &
  Elements[Tag]['attributes'] & {
    [Name in keyof Elements[Tag]['events'] as `on${Name & string}`]?: (
      event: Elements[Tag]['events'][Name] & { currentTarget: EventTarget & Elements[Tag]['element'] },
    ) => void;
  };

type Tags = { [Tag in keyof Elements]: Attributes<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
