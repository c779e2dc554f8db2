/** React 19 knows the tags: `"types": ["@quattropole/widgets/react"]`, or an import of that for its effect. Events are props with their name after `on`. */
import type { HTMLAttributes, RefAttributes } from 'react';
import type { Elements } from './elements.js';

type Props<Tag extends keyof Elements> = Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Elements[Tag]['attributes']> &
  RefAttributes<Elements[Tag]['element']> &
  Elements[Tag]['attributes'] & {
    [Name in keyof Elements[Tag]['events'] as `on${Name & string}`]?: (
      event: Elements[Tag]['events'][Name] & { currentTarget: Elements[Tag]['element'] },
    ) => void;
  };

type Tags = { [Tag in keyof Elements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
