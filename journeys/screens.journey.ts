import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { graveFindings } from './axe.ts';
import { DESKTOP_ZH, settled } from './browser.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { type Opened, openJourney } from './journey.ts';
import { findPlaces, type Places, type Screen, screensOf } from './screens.ts';
import { visit } from './visit.ts';

const PLACEHOLDERS: Places = { caseId: '', debtor: '', clockId: '', application: '', tile: '' };
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1920, height: 1080 };
const NORMAL = { width: 1440, height: 900 };

let opened: Opened;
let places: Places = PLACEHOLDERS;
let stranger: Page;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
  stranger = await opened.people.stranger();
  const reception = await opened.people.at('reception.linshui');
  const today = legalDayAt(instantFromUnixMs(Date.now()));
  await pasteJudgment(reception, today, 500);
  await completeFacts(reception, today);
  await reception.getByRole('button', { name: '收取申请' }).click();
  await reception.getByRole('heading', { name: '执行申请', exact: true }).waitFor();
  places = await findPlaces(await opened.people.at('centre.linshui'), new URL(reception.url()).pathname);
});

afterAll(() => opened.close());

describe('每个画面都够得着、读得清、放得下，中文和英文', () => {
  test.each(screensOf(PLACEHOLDERS).map(({ name }) => name))('%s', async (name) => {
    const page = await pageFor(screenNamed(name));
    // The markup is the same in both languages; what differs, widths and missing sentences, is asked in both.
    expect(await graveFindings(page)).toEqual([]);
    await expectToFit(page);
    await speakTheOther(page);
    await expectToFit(page);
  });

  test('浏览器没有报过错，没有缺一句话', () => {
    expect(opened.people.complaints()).toEqual([]);
  });
});

function screenNamed(name: string): Screen {
  const screen = screensOf(places).find((one) => one.name === name);
  if (screen === undefined) throw new Error(`no screen ${name}`);
  return screen;
}

/** Each window stays in the language it spoke last. */
async function pageFor({ who, path }: Screen): Promise<Page> {
  const page = who === null ? stranger : await opened.people.door(who);
  await page.setViewportSize(NORMAL);
  await visit(page, path);
  await settled(page);
  return page;
}

/** By the button everybody has; the page stays where it is with what it shows. */
async function speakTheOther(page: Page): Promise<void> {
  await page.setViewportSize(NORMAL);
  const tag = (await languageOf(page)) === 'en' ? 'zh-CN' : 'en';
  await page.locator(`button[lang="${tag}"]:visible`).first().click();
  await page.locator(`html[lang="${tag}"]`).waitFor();
  await settled(page);
}

function languageOf(page: Page): Promise<string> {
  return page.evaluate<string>('document.documentElement.lang');
}

async function expectToFit(page: Page): Promise<void> {
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    expect(await sidewaysScroll(page), `nothing sticks out at ${size.width} px, ${await languageOf(page)}`).toEqual([]);
  }
}

/** Runs in the page: what makes the page itself scroll sideways; a table may scroll inside its own frame. */
const SIDEWAYS = `[document.documentElement, ...document.querySelectorAll('main')]
  .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
  .map((frame) => frame.tagName + ' ' + frame.scrollWidth + ' > ' + frame.clientWidth)`;

function sidewaysScroll(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(SIDEWAYS);
}
