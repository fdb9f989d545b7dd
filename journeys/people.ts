import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openContext, type View } from './browser.ts';
import { countRequests } from './quiet.ts';
import { isUnopened, visit } from './visit.ts';

export const PASSWORD = 'duixian-demo';
const PICTURES = fileURLToPath(new URL('../var/journeys', import.meta.url));
/** Long enough for two busy cores; a step that needs more is told as a failure of that step. */
const PATIENCE_MS = 30_000;

/** 各岗位的人 · Each person sits at a machine of their own: one window and one sign-in a person. */
export interface People {
  /** The window of this person, signed in and at this place. The first one of a story types name and password, the others come in by the door. */
  at(login: string, path?: string): Promise<Page>;
  /** Signed in without a look at a screen, for what is asked past it. */
  door(login: string): Promise<Page>;
  /** The same for a person known by name only, whose login the demo tells. */
  named(name: string): Promise<Page>;
  /** A window of somebody who is not signed in. */
  stranger(): Promise<Page>;
  /** After a failed step: what everybody saw, into var/journeys. */
  keepPictures(step: string): Promise<void>;
  /** What a browser complained about on any of the pages so far. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** Answers the browser itself writes to the console as errors although the page deals with them. */
const EXPECTED = /Failed to load resource: the server responded with a status of (401|403|404|409|413|415|422|423|429)/;

export function peopleOf(of: { browser: Browser; url: string; view: View }): People {
  const windows = new Map<string, { context: BrowserContext; page: Page }>();
  const complaints: string[] = [];
  const strangers: BrowserContext[] = [];
  const open = async (who: string) => {
    const context = await openContext(of.browser, of.url, of.view);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    listen(page, who, complaints);
    countRequests(page);
    return { context, page };
  };
  const door = async (login: string) => {
    const known = windows.get(login);
    if (known) return known.page;
    const window = await open(login);
    windows.set(login, window);
    if (windows.size === 1) await signIn(window.page, login, PASSWORD, of.view.language);
    else await comeIn(window.page, login);
    return window.page;
  };
  return {
    door,
    async at(login, path) {
      const page = await door(login);
      if (path !== undefined || isUnopened(page)) await visit(page, path ?? '/');
      await page.getByRole('navigation', { name: WORDS[of.view.language].nav }).first().waitFor();
      await page.bringToFront();
      return page;
    },
    async named(name) {
      return door(await loginOf(of.url, name));
    },
    async stranger() {
      const window = await open('nobody');
      strangers.push(window.context);
      return window.page;
    },
    async keepPictures(step) {
      await mkdir(PICTURES, { recursive: true });
      for (const [who, { page }] of windows)
        await page.screenshot({ path: join(PICTURES, `${step.slice(0, 40)} ${who}.png`) }).catch(() => undefined);
    },
    complaints: () => complaints,
    async close() {
      await Promise.all([...[...windows.values()].map(({ context }) => context), ...strangers].map((context) => context.close()));
    },
  };
}

async function loginOf(url: string, name: string): Promise<string> {
  const answer = await fetch(`${url}/api/demo-logins`);
  const { rows } = (await answer.json()) as { readonly rows: readonly { readonly login: string; readonly name: string }[] };
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`${name} is not among the demo logins`);
  return found.login;
}

export function listen(page: Page, who: string, complaints: string[]): void {
  page.on('pageerror', (fault) => complaints.push(`${who} ${page.url()}: ${fault.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' && !EXPECTED.test(line.text())) complaints.push(`${who} ${page.url()}: ${line.text()}`);
  });
}

const WORDS = {
  zh: { login: '登录名', password: '口令', enter: '登录', nav: '主导航' },
  en: { login: 'Sign-in name', password: 'Password', enter: 'Sign in', nav: 'Main navigation' },
} as const;

/** Types name and password and waits until the office is open. */
export async function signIn(page: Page, login: string, password: string, language: View['language']): Promise<void> {
  const words = WORDS[language];
  await page.goto('/sign-in');
  await page.getByLabel(words.login, { exact: true }).fill(login);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.enter, exact: true }).click();
  await page.getByRole('navigation', { name: words.nav }).first().waitFor();
}

/** The same without the typing: the sign-in form is looked at once a story, not once a person. */
async function comeIn(page: Page, login: string): Promise<void> {
  const answer = await page.request.post('/api/session', { headers: { 'x-duixian': '1' }, data: { login, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${login} was not let in: ${answer.status()} ${await answer.text()}`);
}
