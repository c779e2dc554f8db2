/** Opens a hostile page in a frame and gets its report. */
import type { Host } from './host.js';
import type { Report } from './inside/report.js';

export const TIMEOUT = 40_000;

export async function visitHost({
  id,
  without = [],
  scale = 1,
  warns = [],
  still = false,
  watches = 1,
  flows = false,
  least = 150,
}: Host): Promise<Report> {
  const frame = document.createElement('iframe');
  frame.src = `${window.qpOrigins.pages}/hosts/${id}.html`;
  // In view, whatever else is on the test's page: what is lazy comes only there.
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1000px; height: 700px; border: 0; background: #fff';
  const answer = new Promise<Report>((resolve, reject) => {
    const listen = ({ data, source }: MessageEvent<'there' | Report | { failed: string }>) => {
      if (source !== frame.contentWindow) return;
      if (data === 'there') return frame.contentWindow!.postMessage({ without, scale, warns, still, watches, flows, least }, '*');
      removeEventListener('message', listen);
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data);
    };
    addEventListener('message', listen);
  });
  document.body.append(frame);
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}
