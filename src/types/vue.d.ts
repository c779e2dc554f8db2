/** Vue 3's templates know the tags: `"types": ["@quattropole/widgets/vue"]`. Tell Vue itself with `isCustomElement: (tag) => tag.startsWith('qp-')`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

type Component<Tag extends keyof Elements> = new () => Elements[Tag]['element'] & {
  $props: Omit<HTMLAttributes, keyof Elements[Tag]['attributes']> &
    PublicProps & {
      [Name in keyof Elements[Tag]['attributes'] as Camel<Name & string>]?: Elements[Tag]['attributes'][Name];
    } & {
      [Name in keyof Elements[Tag]['events'] as `on${Capitalize<Camel<Name & string>>}`]?: (
        event: Elements[Tag]['events'][Name],
      ) => void;
    };
};

type Tags = { [Tag in keyof Elements]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
