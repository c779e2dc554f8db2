/**
 * Optional, on the page around: gives each frame of ours the height of its content. `<script src="…/frame-height.js" defer></script>`. It believes only
 * the frame itself, on the origin and page that its address names, and only a number.
 */
import { HEIGHT_REQUEST, isHeight } from './messages.js';

const originOf = ({ src }: HTMLIFrameElement): string | undefined => {
  const { origin, pathname } = new URL(src || 'about:blank', document.baseURI);
  return pathname.endsWith('/frame.html') ? origin : undefined;
};

const frames = () => [...document.querySelectorAll('iframe')].filter(originOf);

addEventListener('message', ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame) || !isHeight(data)) return;
  // A border that the page's style gives the frame counts where its size includes it.
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.blockSize = `${data.height + border}px`;
});
for (const frame of frames()) frame.contentWindow?.postMessage(HEIGHT_REQUEST, originOf(frame)!);
