import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chineseFontEnvironment } from './browser-fonts.ts';
import { chromiumProgram } from './browser-program.ts';
import { requestsAtRest } from './quiet.ts';

/** Sandbox is impossible as root; the rest keeps a test browser quiet, offline and the same on every machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // Nothing but this machine has a name. Intercepting each request instead would switch the browser's cache off.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** 测试浏览器 · Starts the Chromium of this machine, or the one inside the npm packages, with a Chinese font. */
export async function launchBrowser(): Promise<Browser> {
  const program = await chromiumProgram();
  return chromium.launch({
    executablePath: program.path,
    args: FLAGS,
    // Without a locale of UTF-8 the browser cannot open a file with a Chinese name.
    env: { ...definedEnvironment(), LC_ALL: 'C.UTF-8', ...program.env, ...(await chineseFontEnvironment()) },
  });
}

export interface View {
  readonly language: 'zh' | 'en';
  readonly width: number;
  readonly height: number;
}

export const DESKTOP_ZH: View = { language: 'zh', width: 1440, height: 900 };

/** A context in court time, in the language asked for. */
export async function openContext(browser: Browser, baseURL: string, view: View): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: view.width, height: view.height },
    locale: view.language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript({
    content: `if (localStorage.getItem('duixian.language') === null) localStorage.setItem('duixian.language', '${view.language}');`,
  });
  return context;
}

/** Waits until nothing on the page says it is loading, then takes the picture. */
export async function takePicture(page: Page, file: string, fullPage: boolean): Promise<void> {
  await settled(page);
  await page.screenshot({ path: file, fullPage, animations: 'disabled', caret: 'hide' });
}

export async function settled(page: Page): Promise<void> {
  // While the program itself is being read nothing is asked for either.
  await page.locator('h1, main').first().waitFor({ state: 'attached' });
  await requestsAtRest(page);
  await page.locator('[aria-busy="true"], .ant-spin-spinning').first().waitFor({ state: 'detached', timeout: 15_000 });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(entries);
}
