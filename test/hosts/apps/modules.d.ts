declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component<{ offer: (app: NonNullable<Window['hostApp']>) => void }>;
  export default component;
}

// React's types are a package of their own; this is all that is used.
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(node: unknown): void };
}
