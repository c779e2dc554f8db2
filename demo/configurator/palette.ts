/** The widgets' own colours, by day and by night, for what a site leaves as it is. A test compares them with the widgets' styles. */
export const PALETTE: Readonly<Record<string, readonly [day: string, night: string]>> = {
  ground: ['#fbf8f3', '#10151f'],
  surface: ['#fffdfa', '#1a2130'],
  text: ['#1d2330', '#f1ede6'],
  quiet: ['#565d6b', '#b6bcc8'],
  accent: ['#24406b', '#ffd08a'],
  'on-accent': ['#fffdfa', '#1d2330'],
};
