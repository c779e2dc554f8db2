/** Paths of the map's picture in a tenth of their letters: whole pixels, each counted from the one before, joined straight. The live map takes its place soon. */

export const shortPaths = (html: string): string =>
  html.replace(/ d="(M[^"]*[CL][^"]*)"/g, (all, path: string) =>
    /^[MLCZ\d.\s-]*$/.test(path) ? ` d="${shortPath(path)}"` : all,
  );

export function shortPath(path: string): string {
  let [left, top] = [0, 0];
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)]
    .map(([, command, numbers]) => {
      if (command === 'Z') return 'z';
      const [x, y] = numbers!
        .trim()
        .split(/[\s,]+/)
        .slice(-2)
        .map((each) => Math.round(Number(each))) as [number, number];
      const step = [x - left, y - top];
      if (command !== 'M' && !step[0] && !step[1]) return '';
      [left, top] = [x, y];
      return command === 'M' ? `M${x} ${y}` : `l${step[0]}${step[1]! < 0 ? '' : ' '}${step[1]}`;
    })
    .join('');
}
