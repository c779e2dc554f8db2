/** The page around the widget, the same for all variants: a heading and text before and after it, so that what moves is measured. */
export interface Shell {
  lang: 'de' | 'en';
  title: string;
  /** What the head has besides. */
  head?: string;
  body: string;
}

export const shell = ({ lang, title, head = '', body }: Shell): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
body{margin:0 auto;padding:16px;max-width:1200px;font:16px/1.5 system-ui,sans-serif;color:#1d2330;background:#fff}
h1{font-size:28px;line-height:1.2}
img{max-width:100%}
</style>
${head}
</head>
<body>
<h1>${title}</h1>
<main>
${body}
</main>
<p>${AFTER[lang]}</p>
</body>
</html>
`;

const AFTER = {
  de: 'Darunter geht die Seite der Stadt weiter: Öffnungszeiten des Rathauses, Veranstaltungen, Formulare.',
  en: 'Below it the city’s own page goes on: opening hours of the town hall, events, forms.',
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text of the content in a page. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Data that a page carries, for its script. */
export const data = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
