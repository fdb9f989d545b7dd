import { AxeBuilder } from '@axe-core/playwright';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP_EN, DESKTOP_ZH, settled } from './browser.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { type Opened, openJourney } from './journey.ts';
import { type People, peopleOf } from './people.ts';
import { findPlaces, type Places, screensOf } from './screens.ts';

const PLACEHOLDERS: Places = { caseId: '', clockId: '', application: '', tile: '' };
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1920, height: 1080 };
const NORMAL = { width: 1440, height: 900 };

let opened: Opened;
let places: Places = PLACEHOLDERS;
const speaking = new Map<string, People>();
const strangers = new Map<string, Page>();

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH });
  speaking.set('zh', opened.people);
  speaking.set('en', peopleOf({ browser: opened.browser, url: opened.office.url, view: DESKTOP_EN }));
  const reception = await opened.people.at('reception.linshui');
  const today = legalDayAt(instantFromUnixMs(Date.now()));
  await pasteJudgment(reception, today, 500);
  await completeFacts(reception, today);
  await reception.getByRole('button', { name: '收取申请' }).click();
  await reception.getByRole('heading', { name: '执行申请', exact: true }).waitFor();
  places = await findPlaces(await opened.people.at('centre.linshui'), new URL(reception.url()).pathname);
});

afterAll(async () => {
  await speaking.get('en')?.close();
  await opened.close();
});

describe.each(['zh', 'en'])('每个画面都够得着、读得清、放得下 · %s', (language) => {
  test.each(screensOf(PLACEHOLDERS).map(({ name }) => name))('%s', async (name) => {
    const page = await pageFor(language, name);
    await page.setViewportSize(NORMAL);
    await settled(page);
    // The markup is the same in both languages; what differs, widths and missing sentences, is asked in both.
    if (language === 'zh') expect(await graveFindings(page)).toEqual([]);
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      expect(await sidewaysScroll(page), `nothing sticks out at ${size.width} px`).toEqual([]);
    }
  });

  test('浏览器没有报过错，没有缺一句话', () => {
    expect(speaking.get(language)?.complaints()).toEqual([]);
  });
});

async function pageFor(language: string, name: string): Promise<Page> {
  const screen = screensOf(places).find((one) => one.name === name);
  const people = speaking.get(language);
  if (screen === undefined || people === undefined) throw new Error(`no screen ${name}`);
  const page = screen.who === null ? (strangers.get(language) ?? (await people.stranger())) : await people.at(screen.who);
  if (screen.who === null) strangers.set(language, page);
  await page.goto(screen.path);
  return page;
}

async function graveFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** Runs in the page: what makes the page itself scroll sideways; a table may scroll inside its own frame. */
const SIDEWAYS = `[document.documentElement, ...document.querySelectorAll('main')]
  .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
  .map((frame) => frame.tagName + ' ' + frame.scrollWidth + ' > ' + frame.clientWidth)`;

function sidewaysScroll(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(SIDEWAYS);
}
