/** What the page in the frame and the page around it say to each other. */

/** From the frame: how high its content is, in CSS pixels. */
export interface HeightMessage {
  type: 'qp-frame-height';
  height: number;
}

/** To the frame: the script around it came later than the frame. */
export const HEIGHT_REQUEST = { type: 'qp-frame-height-request' } as const;

/** Higher than any widget with everything unfolded; a forged number must not make a page endless. */
const MOST = 30_000;

const typeOf = (data: unknown): unknown => (data as { type?: unknown } | null)?.type;

export const isHeightRequest = (data: unknown): boolean => typeOf(data) === HEIGHT_REQUEST.type;

export function isHeight(data: unknown): data is HeightMessage {
  const { height } = (data ?? {}) as Partial<HeightMessage>;
  return typeOf(data) === 'qp-frame-height' && typeof height === 'number' && height >= 1 && height <= MOST;
}
