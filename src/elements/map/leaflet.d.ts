/** Leaflet's modules (its `main` is a script for the page); the types are the same. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
