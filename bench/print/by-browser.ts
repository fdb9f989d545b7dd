import { launchBrowser } from '../../journeys/browser.ts';
import { measure, type Row } from '../row.ts';

/** 浏览器打印 · The usual way to make papers: one headless Chromium kept open, each page loaded and printed to PDF. */
export async function printedByBrowser(count: number, html: (n: number) => string): Promise<Row> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const print = async (n: number) => {
      await page.setContent(html(n));
      return page.pdf({ preferCSSPageSize: true });
    };
    await print(0);
    return await measure('the same page printed by headless Chromium, unsigned', count, print);
  } finally {
    await browser.close();
  }
}
