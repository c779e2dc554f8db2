/** As bare as it gets: circles on a canvas and a button that zooms. */
import { fitView, onScreen } from '../../../src/geo/projection.js';
import { loadPlaces, REGION } from './feed.js';

const places = await loadPlaces();
const canvas = document.querySelector<HTMLCanvasElement>('#map canvas')!;
const { clientWidth: width, clientHeight: height } = canvas;
canvas.width = width * devicePixelRatio;
canvas.height = height * devicePixelRatio;
const pen = canvas.getContext('2d')!;
pen.scale(devicePixelRatio, devicePixelRatio);
const corners = REGION.map(([latitude, longitude]) => ({ latitude, longitude }));
const { center, zoom: whole } = fitView(corners, { width, height }, { padding: { x: 16, y: 16 }, maxZoom: 14 });
let zoom = whole;

function draw(): void {
  const at = onScreen({ center, zoom }, { width, height });
  pen.clearRect(0, 0, width, height);
  pen.fillStyle = 'rgb(155 45 65 / 60%)';
  pen.strokeStyle = '#9b2d41';
  for (const { geo } of places) {
    const { x, y } = at(geo);
    if (x < -8 || y < -8 || x > width + 8 || y > height + 8) continue;
    pen.beginPath();
    pen.arc(x, y, 6, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
  canvas.dataset['drawn'] = String(zoom);
}
document.getElementById('zoom')!.addEventListener('click', () => {
  zoom += 1;
  draw();
});
draw();

export {};
