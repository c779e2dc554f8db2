/** What the peers' map pages carry: markers and the line that joins the cities, as short as a developer would write them. */
export interface MapData {
  /** Latitude, longitude, name. */
  places: [number, number, string][];
  /** Latitude, longitude. */
  line: [number, number][];
}

export const readData = (): MapData => JSON.parse(document.getElementById('data')!.textContent) as MapData;
