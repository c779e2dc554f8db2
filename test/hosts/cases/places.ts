/** Where widgets stand: layouts, narrow columns, what opens later. */
import type { Host } from '../host.js';
import { TAGS } from '../inside/widgets.js';

const each = (style: string) => `<div id="box" style="${style}">{{widgets}}</div>`;

/** Each widget in a box of its own, which is as wide as what is in it. */
const boxes = (...styles: string[]) => ({
  body: '{{widgets}}<hr style="clear: both">',
  widgets: styles.map((style, index) => `<div style="${style}"><${TAGS[index]} limit="3"></${TAGS[index]}></div>`).join(''),
});

export const PLACES: readonly Host[] = [
  {
    id: 'flex',
    name: 'a flex row that wraps',
    body: each('display: flex; flex-wrap: wrap; align-items: center; gap: 8px'),
    least: 900,
  },
  {
    id: 'flex-column',
    name: 'a flex column, centred',
    body: each('display: flex; flex-direction: column; align-items: center'),
    least: 900,
  },
  { id: 'grid', name: 'a centred grid', body: each('display: grid; place-items: center'), least: 900 },
  {
    id: 'grid-columns',
    name: 'two columns of a grid',
    body: each('display: grid; grid-template-columns: 1fr 1fr; gap: 16px; align-items: start'),
  },
  { id: 'narrow', name: 'a column of 180 px', body: each('width: 180px') },
  {
    id: 'narrow-grid',
    name: 'a sidebar of 180 px in a grid',
    body: '<div id="box" style="display: grid; grid-template-columns: 1fr 180px"><section></section><section>{{widgets}}</section></div>',
  },
  {
    id: 'fit',
    name: 'boxes as wide as what is in them',
    ...boxes('float: left', 'display: inline-block', 'width: fit-content', 'display: inline-flex'),
  },
  {
    id: 'fit-cells',
    name: 'cells of tables without a width',
    ...boxes('display: table', 'display: inline-grid', 'display: table-cell', 'float: right; max-width: 100%'),
  },
  { id: 'table', name: 'the cell of an HTML table', body: '<table><tr><td id="box">{{widgets}}</td><td>Rand</td></tr></table>' },
  {
    id: 'columns',
    name: 'two columns of text, in content-visibility: auto',
    body: each('columns: 2; content-visibility: auto; contain-intrinsic-size: auto 500px'),
    needs: 'columns',
  },
  { id: 'sticky', name: 'a sticky sidebar', body: each('position: sticky; top: 0; width: 320px') },
  {
    id: 'transformed',
    name: 'a parent that is transformed and placed absolutely',
    css: 'body { min-height: 6000px; }',
    body: each(
      'position: absolute; width: 90%; transform: scale(0.9) translateX(10px); transform-origin: 0 0; will-change: transform',
    ),
    scale: 0.9,
  },
  {
    id: 'scroller',
    name: 'a box of 400 px that scrolls',
    body: each('block-size: 400px; overflow: auto; contain: content; border: 1px solid'),
  },
  {
    id: 'tab',
    name: 'a tab that opens later',
    body: '<section id="box" role="tabpanel" hidden>{{widgets}}</section>',
    act: 'open the tab',
  },
  {
    id: 'dialog',
    name: 'a <dialog>',
    body: '<dialog style="width: 700px; color: #fff; background: #000">{{widgets}}</dialog>',
    act: 'open the dialog',
  },
  {
    id: 'details',
    name: 'a paragraph in a <details>',
    body: '<details><summary>Mehr</summary><p>{{widgets}}</p></details>',
    act: 'open the details',
  },
  { id: 'print', name: 'a printer', act: 'print', still: true, media: 'print' },
];
