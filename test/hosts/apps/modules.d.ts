declare module '*.svelte' {
  const component: import('svelte').Component<{ offer: (app: Window['hostApp']) => void }>;
  export default component;
}
