export interface PrintedPage {
  readonly court: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  /** The code to check it by, as SVG. */
  readonly mark: string;
}

/** 同一页 · The notice as a browser and an office suite print it: the same words and code, A4, the same typeface; no round seal. */
export function asHtml(page: PrintedPage): string {
  const body = page.paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/28pt 'FangSong', 'Noto Serif SC', serif; margin: 0 }
h1, h2 { text-align: center; font-size: 22pt; line-height: 32pt; margin: 0 }
.number, .date { text-align: right; margin: 0 }
p { text-indent: 2em; text-align: justify; margin: 0 }
svg { width: 24mm }
</style></head><body>
<h1>${page.court}</h1><h2>${page.title}</h2><p class="number">${page.number}</p>
${body}
${page.mark}<p class="date">${page.date}</p>
</body></html>`;
}
