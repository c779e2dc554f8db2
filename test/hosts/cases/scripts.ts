/** Other people's scripts: old frameworks that change what the language and the browser have built in, and other copies of what we use. */
import type { Host } from '../host.js';

const script = (path: string) => `<script src="${path}"></script>`;
const CLASSIC = '<script src="{{exact}}/quattropole.all.js" data-host-city="trier"></script>';

export const SCRIPTS: readonly Host[] = [
  {
    id: 'prototypes',
    name: 'enumerable additions to Object, Array, Function and String.prototype',
    head: `<script>Object.prototype.extend = function () { return this }; Object.prototype.isHost = true; Function.prototype.method = function () {};
      Array.prototype.contains = Array.prototype.removeAll = String.prototype.trimAll = function () {}</script>`,
  },
  { id: 'prototype-js', name: 'prototype.js', head: script('/hosts/apps/prototype-like.js') },
  {
    id: 'mootools',
    name: 'MooTools Core',
    head: `<script>var exports = {}</script>${script('/modules/mootools/lib/mootools-core-1.5.2-server.js')}`,
  },
  {
    id: 'mootools-event',
    name: 'MooTools 1.2, whose Event is its own',
    head: '<script>window.Event = function (event) { this.event = event }; window.Element.prototype.getProperty = function () {}</script>',
  },
  { id: 'json', name: 'Array.prototype.toJSON, and a JSON of its own', head: script('/hosts/apps/old-json.js') },
  { id: 'polyfills', name: 'old polyfills in place of what is built in', head: script('/hosts/apps/old-polyfills.js') },
  {
    id: 'wrapped',
    name: 'fetch, timers, history, what defines elements and what opens shadow roots wrapped',
    head: script('/hosts/apps/wrapped.js') + script('/hosts/apps/wrapped-elements.js'),
  },
  {
    id: 'amd',
    name: 'an AMD loader, a CommonJS shim and names that are common, and our single classic file',
    head: `<script>var define = function () { throw new Error("define() was called") }; define.amd = {};
      var module = { exports: {} }, exports = module.exports, process = {}, L = 1, $ = 2, html = 3, lit = 4</script>`,
    script: CLASSIC,
  },
  {
    id: 'own-lit',
    name: 'its own Lit, of another version',
    head: script('/hosts/apps/lit-2.js'),
    body: '<own-clock></own-clock><div id="box">{{widgets}}</div>',
  },
  {
    id: 'own-leaflet',
    name: 'its own Leaflet',
    head: `<link rel="stylesheet" href="/modules/leaflet/dist/leaflet.css">${script('/modules/leaflet/dist/leaflet.js')}`,
    body: '<div id="own-map" style="width: 400px; height: 200px"></div><script>var hostMap = L.map("own-map", { zoomAnimation: false }).setView([49.7, 6.6], 9)</script>{{widgets}}',
    act: 'use the host’s map',
  },
  {
    id: 'two-scripts',
    name: 'our script twice, in both channels',
    script:
      '<script type="module" src="{{stable}}/quattropole.js" data-host-city="trier"></script><script type="module" src="{{exact}}/quattropole.js"></script>',
    watches: 2,
  },
  {
    id: 'two-versions',
    name: 'another version that came first',
    head: script('{{scripts}}/pages/older.js'),
    without: ['qp-map'],
    warns: ['version 0.0.9 of'],
  },
  {
    id: 'taken-name',
    name: 'an element of its own that is called like one of ours',
    head: '<script>customElements.define("qp-map", class extends HTMLElement {})</script>',
    without: ['qp-map'],
    warns: ['<qp-map> is already defined by another script'],
  },
];
