/** Points as Leaflet takes them. */
import type { LatLngTuple } from 'leaflet';
import type { Point } from '../../geo/distance.js';

export const tuple = ({ latitude, longitude }: Point): LatLngTuple => [latitude, longitude];
