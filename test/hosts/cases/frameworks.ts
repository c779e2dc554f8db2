/** The style sheets of what city sites are built with, from npm, and the element rules of one that is too large to install. */
import type { Host } from '../host.js';

const sheet = (path: string) => `<link rel="stylesheet" href="/modules/${path}">`;

export const FRAMEWORKS: readonly Host[] = [
  {
    id: 'bootstrap-5',
    name: 'Bootstrap 5 (so does TYPO3’s Bootstrap Package)',
    head: sheet('bootstrap/dist/css/bootstrap.min.css'),
    body: '<div class="container"><div class="row"><div class="col-8 card list-group text-white bg-dark">{{widgets}}</div></div></div>',
  },
  {
    id: 'bootstrap-5-dark',
    name: 'Bootstrap 5 in its dark mode',
    html: 'data-bs-theme="dark"',
    head: sheet('bootstrap/dist/css/bootstrap.min.css'),
    body: '<div class="container-fluid"><div class="d-flex">{{widgets}}</div></div>',
  },
  {
    id: 'bootstrap-4',
    name: 'Bootstrap 4',
    head: sheet('bootstrap-4/dist/css/bootstrap.min.css'),
    body: '<div class="container"><div class="row"><div class="col-sm-6">{{widgets}}</div></div></div>',
  },
  { id: 'tailwind-4', name: 'the preflight of Tailwind 4', head: sheet('tailwindcss/preflight.css') },
  { id: 'tailwind-3', name: 'the preflight of Tailwind 3', head: sheet('@unocss/reset/tailwind.css') },
  {
    id: 'kern',
    name: 'KERN',
    head: sheet('@kern-ux/native/dist/kern.min.css'),
    body: '<main class="kern-container kern-card kern-body">{{widgets}}</main>',
  },
  {
    id: 'dsfr',
    name: 'what DSFR sets for elements without a class',
    // The package has 111 MB and 7,420 files: too much for what these lines say.
    css: `:root { --text-default-grey: #3a3a3a; --underline-img: linear-gradient(0deg, currentColor, currentColor); } *, ::before, ::after { box-sizing: inherit; }
      body { font-family: Marianne, arial, sans-serif; font-size: 1rem; line-height: 1.5rem; text-rendering: optimizeLegibility; color: var(--text-default-grey); }
      [href] { background-image: var(--underline-img), var(--underline-img); background-repeat: no-repeat; background-size: 0 1px, 100% 1px; text-decoration: none; color: inherit; }
      [target=_blank]::after { content: ""; flex: 0 0 auto; display: inline-block; width: 1rem; height: 1rem; background-color: currentColor; }
      button { appearance: none; border: none; margin: 0; color: inherit; background-color: transparent; } input, select { appearance: none; width: 100%; background-color: #eee; }
      button:disabled, a:not([href]) { opacity: 1; color: #929292; } h1, h2, h3 { margin: 0 0 1.5rem; font-size: 2rem; color: #161616; } p { margin: 0 0 1.5rem; }
      ul { list-style-type: disc; padding-inline-start: 1rem; } li { padding-bottom: 0.25rem; } ol > li { counter-increment: li-counter; } iframe { border: 0; }`,
  },
];
