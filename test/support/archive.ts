/** A map in one file (PMTiles 3) with a single tile: the whole world, without anything on it. And a server for it that answers in parts. */

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);

export async function archive(): Promise<Uint8Array> {
  // A vector tile with one empty layer, "earth".
  const name = [...new TextEncoder().encode('earth')];
  const layer = [0x78, 2, 0x0a, name.length, ...name, 0x28, ...varint(4096)];
  const tile = [0x1a, layer.length, ...layer];
  // One entry: tile 0, one of it, its length, at the beginning.
  const directory = [1, 0, 1, ...varint(tile.length), 1];
  const metadata = [...new TextEncoder().encode('{}')];
  const header = new DataView(new ArrayBuffer(127));
  [...new TextEncoder().encode('PMTiles'), 3].forEach((byte, index) => header.setUint8(index, byte));
  const offsets = [127, directory.length, 127 + directory.length, metadata.length, 0, 0];
  const data = 127 + directory.length + metadata.length;
  [...offsets, data, tile.length, 1, 1, 1].forEach((value, index) => header.setBigUint64(8 + index * 8, BigInt(value), true));
  // Clustered; nothing compressed; vector tiles; zoom 0 to 0.
  [1, 1, 1, 1, 0, 0].forEach((byte, index) => header.setUint8(96 + index, byte));
  [-180, -85, 180, 85].forEach((degrees, index) => header.setInt32(102 + index * 4, degrees * 1e7, true));
  return new Uint8Array([...new Uint8Array(header.buffer), ...directory, ...metadata, ...tile]);
}

/** From now on this address answers with these bytes, or the part of them that is asked for. */
export function answer(url: string, bytes: Uint8Array): void {
  const next = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if ((input instanceof Request ? input.url : String(input)) !== url) return next(input, init);
    const range = new Headers(init?.headers).get('range') ?? '';
    const [, from = 0, to = bytes.length - 1] = /(\d+)-(\d+)/.exec(range)?.map(Number) ?? [];
    const part = bytes.slice(from, to + 1);
    return new Response(part, {
      status: 206,
      headers: { 'Content-Length': `${part.length}`, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` },
    });
  };
}
