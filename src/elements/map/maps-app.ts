/** A link that opens a place in the app for maps that the visitor has. It is only followed on a click. */
import { isServer } from 'lit';
import type { Point } from '../../geo/distance.js';

type MapsVisitor = Pick<Navigator, 'userAgent' | 'platform'>;

/** A page that is prerendered is for everybody. */
const VISITOR: MapsVisitor = isServer ? { userAgent: '', platform: '' } : navigator;

/** On Android any app that knows the scheme, on Apple's devices their own, else OpenStreetMap's page. */
export function mapsLink({ latitude, longitude }: Point, name: string, { userAgent, platform }: MapsVisitor = VISITOR): string {
  const at = `${latitude},${longitude}`;
  const q = encodeURIComponent(name);
  if (/Android/.test(userAgent)) return `geo:${at}?q=${at}(${q})`;
  if (/^(Mac|iP)/.test(platform)) return `https://maps.apple.com/?ll=${at}&q=${q}`;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
