/** Pages that move, copy, take away and make anew what is on them. */
import type { Host } from '../host.js';

const app = (name: string) => `<script src="/hosts/apps/${name}.js" defer></script>`;
const BOX = '<div id="box">{{widgets}}</div>';
/** The frameworks put the widgets in by themselves. */
const EMPTY = '<div id="box"></div>';

export const LIFE: readonly Host[] = [
  { id: 'move', name: 'a script that moves widgets about', body: BOX, act: 'move everything' },
  {
    id: 'move-before',
    name: 'a script that moves them by moveBefore()',
    body: BOX,
    act: 'moveBefore everything',
    needs: 'moveBefore',
  },
  { id: 'clone', name: 'a script that replaces them by their clones', body: BOX, act: 'clone everything' },
  { id: 'churn', name: 'a script that takes them away and puts them back a hundred times', body: BOX, act: 'come and go' },
  {
    id: 'jquery',
    name: 'jQuery’s .html(), .detach() and .clone()',
    head: '<script src="/modules/jquery/dist/jquery.min.js"></script>',
    body: BOX,
    act: 'jQuery .html()',
  },
  { id: 'angular', name: 'Angular 21', head: app('angular'), body: EMPTY, act: 'render anew' },
  { id: 'react', name: 'React 19', head: app('react'), body: EMPTY, act: 'render anew' },
  { id: 'vue', name: 'Vue 3', head: app('vue'), body: EMPTY, act: 'render anew' },
  { id: 'svelte', name: 'Svelte 5', head: app('svelte'), body: EMPTY, act: 'render anew' },
  {
    id: 'turbo',
    name: 'Turbo',
    head: '<script src="/modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>',
    body: BOX,
    act: 'swap with Turbo',
  },
  {
    id: 'htmx',
    name: 'htmx',
    head: '<script src="/modules/htmx.org/dist/htmx.min.js"></script>',
    body: BOX,
    act: 'swap with htmx',
  },
];
