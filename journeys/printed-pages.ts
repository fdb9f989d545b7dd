import { text } from 'node:stream/consumers';
import { launchBrowser } from './browser.ts';

/** 浏览器打印 · Prints the pages it is given on its input to PDF, one after the other in one browser kept open; says how many milliseconds each took. */
const pages = texts(JSON.parse(await text(process.stdin)));
const browser = await launchBrowser();
const page = await browser.newPage();
const print = async (html: string): Promise<number> => {
  const from = performance.now();
  await page.setContent(html);
  await page.pdf({ preferCSSPageSize: true });
  return performance.now() - from;
};
// The first page loads the typeface.
await print(pages[0] ?? '');
const took: number[] = [];
for (const html of pages) took.push(await print(html));
await browser.close();
process.stdout.write(JSON.stringify(took));

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
