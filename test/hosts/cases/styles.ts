/** Style sheets of pages: what is inherited, what is `!important`, resets, words that our own styles use. */
import type { Host } from '../host.js';
import { TAGS } from '../inside/widgets.js';

export const STYLES: readonly Host[] = [
  { id: 'plain', name: 'nothing special' },
  { id: 'small-rem', name: 'html{font-size:62.5%}', css: 'html { font-size: 62.5%; } body { font-size: 1.6rem; }' },
  { id: 'large-rem', name: 'html{font-size:200%}', css: 'html { font-size: 200%; }' },
  {
    id: 'inherited',
    name: 'hard inherited text styles',
    css: `body { text-transform: uppercase; text-indent: 4em; text-shadow: 2px 2px red; text-align: right; font: italic small-caps 900 9px/3.5 cursive;
      letter-spacing: 0.06em; word-spacing: 0.1em; white-space: nowrap; word-break: break-all; user-select: none; -webkit-user-select: none; cursor: wait;
      quotes: none; list-style: square inside; font-feature-settings: 'smcp'; tab-size: 40; hyphens: auto; caret-color: red; }`,
  },
  {
    id: 'fill',
    name: 'inherited color: transparent, text fill, stroke and emphasis',
    css: `main { color: transparent; -webkit-text-fill-color: #eee; -webkit-text-stroke: 1px #eee; text-emphasis: dot; fill: #eee; stroke: none;
      stroke-width: 9px; }`,
  },
  { id: 'rtl', name: 'direction: rtl', html: 'dir="rtl"', css: 'body { direction: rtl; unicode-bidi: bidi-override; }' },
  {
    id: 'vertical',
    name: 'vertical writing',
    // Each by itself: on such a page what comes next stands to the left, out of the window.
    widgets: TAGS.map(
      (tag) => `<div style="writing-mode: vertical-rl; text-orientation: upright; width: 600px"><${tag}></${tag}></div>`,
    ).join(''),
    least: 600,
  },
  { id: 'zoom-in', name: 'zoom: 1.5', css: 'body { zoom: 1.5; }', needs: 'zoom' },
  { id: 'zoom-out', name: 'zoom: 0.75', css: 'body { zoom: 0.75; }', needs: 'zoom', scale: 0.75 },
  {
    id: 'visibility',
    name: 'a box that is invisible until all is there, and :not(:defined){opacity:0}',
    css: ':not(:defined) { opacity: 0; visibility: hidden; transition: opacity 0.2s; }',
    body: '<div id="box" style="visibility: hidden">{{widgets}}</div>',
    act: 'show the page',
  },
  {
    id: 'important-text',
    name: '*{color, font, line-height, background !important}',
    css: `body * { color: #f00 !important; background: #fff0f0 !important; font: 8px/3 fantasy !important; text-transform: uppercase !important;
      text-indent: 3em !important; text-shadow: 1px 1px red !important; direction: rtl !important; visibility: visible !important; }`,
  },
  {
    id: 'important-boxes',
    name: '*{margin, padding, border, float, box-sizing !important}',
    css: `body * { margin: 5px !important; padding: 5px !important; border: 1px dotted red !important; float: left !important;
      box-sizing: content-box !important; overflow: visible !important; }`,
  },
  {
    id: 'important-display',
    name: '*{display: inline !important}',
    css: 'body *:not(script, style) { display: inline !important; }',
    flows: true,
  },
  { id: 'unset', name: '*{all: unset !important}', css: 'body *:not(script) { all: unset !important; }', flows: true },
  {
    id: 'important-sizes',
    name: '*{max-width, min-width, transition, animation !important}',
    css: '* { max-width: 300px !important; min-width: 0 !important; transition: all 0.4s !important; animation: none !important; }',
  },
  {
    id: 'elements',
    name: 'resets of pictures, buttons, links, headings, lists and forms',
    css: `img, picture, canvas, video { max-width: 20px !important; width: 20px; display: none; float: left; border: 9px solid; filter: grayscale(1); }
      svg { display: none; width: 5px !important; overflow: hidden; fill: red !important; } path { stroke: red; stroke-width: 20px; }
      button, input, select, label, fieldset, legend { all: unset !important; display: block !important; height: 12px !important; font-size: 6px !important; }
      a, a:link, a:visited { color: #ff0 !important; background: #fff !important; text-decoration: none !important; pointer-events: none; }
      h1, h2, h3, h4, p, ul, ol, li { font-size: 7px !important; margin: 60px !important; list-style: square !important; color: #ccc !important; }`,
  },
  {
    id: 'words',
    name: ':not(:defined), [hidden], [aria-hidden], and classes that ours are called by, too',
    css: `:not(:defined) { display: none; } [hidden] { display: block !important; } [aria-hidden] { display: none !important; }
      slot, slot[hidden] { display: block !important; } [role], [lang], [part] { outline: 3px solid red; }
      .root, .panel, .card, .button, .chip, .slides, .slide, .list, .place, .icon, .leaflet-container, .leaflet-pane { display: none !important; }
      :root { --_text: #fff; --_ground: #fff; --_surface: #fff; --_accent: #fff; --_pad: 900px; --_radius: 400px; --_city: #fff; } * { --_line: 90px; }`,
  },
  {
    id: 'dark',
    name: 'a dark ground and color-scheme: dark',
    css: ':root { color-scheme: dark; } body { background: #000; color: #fff; }',
  },
  {
    id: 'dark-only',
    name: 'a dark ground of which the browser is told nothing, smooth scrolling, snapping and layers',
    css: `@layer reset { * { all: revert; } } body { background: #111; color: #fff; } html { scroll-behavior: smooth; scroll-snap-type: y proximity;
      scroll-padding-top: 90px; } [limit] { width: 300px !important; } :is(qp-map, qp-event-strip) { display: inline; }`,
  },
];
