/** The style sheets of what city sites are built with, from npm; of two that are not to be had there, what their rules do, in lines of ours. */
import type { Host } from '../host.js';

const sheet = (path: string) => `<link rel="stylesheet" href="/modules/${path}">`;

/** A content element as TYPO3's Bootstrap Package wraps it. */
const frame = (ground: 'none' | 'dark' | 'primary', content: string, more = '') =>
  `<div class="frame frame-default frame-type-html frame-layout-default frame-background-${ground} ${more}"><div class="frame-group-container">
    <div class="frame-group-inner"><div class="frame-container frame-container-default"><div class="frame-inner">${content}</div></div></div></div></div>`;

export const FRAMEWORKS: readonly Host[] = [
  {
    id: 'bootstrap-5',
    name: 'Bootstrap 5',
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
    // Whoever installs its package accepts terms of use for sites of the French State alone (.gouv.fr), and says so in a file of the project. These lines are ours.
    css: `:root { --text-default-grey: #3a3a3a; --underline-img: linear-gradient(0deg, currentColor, currentColor); } *, ::before, ::after { box-sizing: inherit; }
      body { font-family: Marianne, arial, sans-serif; font-size: 1rem; line-height: 1.5rem; text-rendering: optimizeLegibility; color: var(--text-default-grey); }
      [href] { background-image: var(--underline-img), var(--underline-img); background-repeat: no-repeat; background-size: 0 1px, 100% 1px; text-decoration: none; color: inherit; }
      [target=_blank]::after { content: ""; flex: 0 0 auto; display: inline-block; width: 1rem; height: 1rem; background-color: currentColor; }
      button { appearance: none; border: none; margin: 0; color: inherit; background-color: transparent; } input, select { appearance: none; width: 100%; background-color: #eee; }
      button:disabled, a:not([href]) { opacity: 1; color: #929292; } h1, h2, h3 { margin: 0 0 1.5rem; font-size: 2rem; color: #161616; } p { margin: 0 0 1.5rem; }
      ul { list-style-type: disc; padding-inline-start: 1rem; } li { padding-bottom: 0.25rem; } ol > li { counter-increment: li-counter; } iframe { border: 0; }`,
  },
  {
    id: 'typo3',
    name: 'Bootstrap 5 under the rules of TYPO3’s Bootstrap Package, in its columns and frames',
    head: `${sheet('bootstrap/dist/css/bootstrap.min.css')}<link rel="stylesheet" href="/hosts/sheets/bootstrap-package.css">`,
    body: `<div class="body-bg"><div class="section section-default"><div class="container"><div class="section-row">
      <div class="section-column maincontent-wrap">
        ${frame('dark', '<qp-city-carousel></qp-city-carousel>', 'frame-height-medium')}
        <div class="contentcontainer">
          ${frame('none', '<qp-trip-teaser limit="1"></qp-trip-teaser>')}
          ${frame('primary', '<qp-event-strip limit="3"></qp-event-strip>')}
        </div>
      </div>
      <div class="section-column subcontent-wrap">${frame('none', '<figure><qp-map></qp-map></figure>')}</div>
    </div></div></div></div>`,
  },
];
