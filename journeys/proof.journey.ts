import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { knock } from './door.ts';
import { type Opened, openJourney } from './journey.ts';
import { visit } from './visit.ts';

let opened: Opened;

/** One of the judge's own cases whose term can still be stopped. */
async function runningTerm(page: Page): Promise<string> {
  const { rows, today } = record((await knock(page, 'GET', '/clocks?mine=yes&term=term-6m')).body);
  const running = (Array.isArray(rows) ? rows : []).map(record).find((row) => String(row.dueOn ?? '') >= String(today));
  if (running === undefined) throw new Error('the demo judge has a case whose term still runs');
  return String(running.clockId);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

describe('期限：每个日期都说得清，本院规则先看后改', () => {
  test('案件的节点图用形状和文字标明状态，任一日期都能打开说明卡', async () => {
    const page = await opened.people.at('director.linshui', '/clocks');
    await page
      .getByRole('table', { name: '期限' })
      .getByRole('link', { name: /执\d+号/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /执\d+号/ }).waitFor();
    await visit(page, `${new URL(page.url()).pathname}?tab=clocks`);
    const map = page.getByRole('region', { name: '节点图' });
    await map.waitFor();
    const states = map.locator('.state');
    expect(await states.count()).toBeGreaterThan(0);
    expect(await map.locator('.state svg').count()).toBe(await states.count());
    expect(await map.locator('[aria-current=step]').count()).toBe(1);
    await map.getByText('下一步：').waitFor();
    await map.getByRole('button').first().click();
    const card = page.getByRole('dialog').locator('.proof-card');
    await card.waitFor();
    const words = (await card.textContent()) ?? '';
    for (const part of ['届满日', '起算日', '依据', '怎样算出', '日历']) expect(words).toContain(part);
    expect(words).toMatch(/第[一二三四五六七八九十百]+条|第\d+条/);
  });

  test('局长选用规则包：先列出会变动的期限，再设定，案件说明卡写明本院规则', async () => {
    const page = await opened.people.at('director.linshui', '/admin/terms');
    const packs = page.getByRole('region', { name: '可以采用的规则包' });
    await packs.getByRole('row').filter({ hasText: '案款十五日内发放' }).getByRole('button', { name: '选用' }).click();
    const from = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
    await packs.getByRole('textbox', { name: '自哪天起的事项适用' }).fill(from);
    await page.keyboard.press('Enter');
    await packs.getByRole('button', { name: '看看会变动哪些期限' }).click();
    await packs.getByRole('region', { name: '会变动的期限' }).getByRole('status').waitFor();
    await packs.getByRole('button', { name: '确认设定' }).click();
    await page.getByRole('region', { name: '本院规则' }).getByRole('row').filter({ hasText: '执行款发放' }).getByText('15 日').waitFor();
  });

  test('局长自定一项：宽于法定的被拒绝并说明，严于法定的先看后定', async () => {
    const page = await opened.people.at('director.linshui', '/admin/terms');
    const own = page.getByRole('region', { name: '自定一项期限' });
    await own.getByRole('combobox', { name: '期限' }).fill('确定承办人');
    await page.keyboard.press('Enter');
    await own.getByText('本院的期间').click();
    await own.getByRole('spinbutton').fill('9');
    await own.getByRole('textbox', { name: '理由' }).fill('分案要快');
    await own.getByRole('textbox', { name: '来源' }).fill('本院〔2026〕3号通知');
    await own.getByRole('textbox', { name: '自哪天起的事项适用' }).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await page.keyboard.press('Enter');
    await own.getByRole('button', { name: '看看会变动哪些期限' }).click();
    await own.getByText('不能放宽法定期限').waitFor();
    await own.getByRole('spinbutton').fill('3');
    await own.getByRole('button', { name: '看看会变动哪些期限' }).click();
    await own.getByRole('status').waitFor();
    await own.getByRole('button', { name: '确认设定' }).click();
    const rules = page.getByRole('region', { name: '本院规则', exact: true });
    await rules.getByRole('row').filter({ hasText: '确定承办人' }).getByText('3 日').waitFor();
  });

  test('法官中止办案期限再恢复：说明卡写明事由、理由与不计入的日子', async () => {
    const page = await opened.people.door('judge.linshui');
    const clockId = await runningTerm(page);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await visit(page, `/clocks/${clockId}`);
    await page.getByRole('button', { name: '中止计算' }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('textbox', { name: '自哪天起不计入' }).fill(today);
    await page.keyboard.press('Enter');
    await window.getByRole('combobox', { name: '法定事由' }).click();
    await page.getByTitle('中止执行').click();
    await window.getByRole('textbox', { name: '批准人（或文书）' }).fill('中止裁定');
    await window.getByRole('textbox', { name: '理由' }).fill('申请人同意延期');
    await window.getByRole('button', { name: '中止计算' }).click();
    await page.getByText('已中止计算，剩余').waitFor();
    await page.getByText('申请人同意延期').waitFor();
    await page.getByRole('button', { name: '恢复计算' }).click();
    await window.getByRole('textbox', { name: '自哪天起继续计算' }).fill(today);
    await page.keyboard.press('Enter');
    await window.getByRole('textbox', { name: '理由' }).fill('原因消除');
    await window.getByRole('button', { name: '恢复计算' }).click();
    await page.getByText('共0日，中止裁定批准').waitFor();
    await page.getByRole('button', { name: '中止计算' }).waitFor();
  });

  test('管理员载入有矛盾的日历文件：指出是哪一天，什么也没有保存', async () => {
    const page = await opened.people.at('administrator.hengjiang', '/admin/terms');
    const text = ['year,2027', 'notice,国办发明电〔2026〕8号,2026-11-20', 'off,2027-01-01,2027-01-03,元旦', 'work,2027-01-02'].join('\n');
    await page
      .getByLabel('载入一年的放假通知（JSON 或 CSV）')
      .setInputFiles({ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByText('既列为放假又列为上班').waitFor();
    expect(await page.getByRole('button', { name: '确认载入' }).count()).toBe(0);
  });

  test('停机记录打得开，与服务器自己记下的一样多', async () => {
    const page = await opened.people.door('supervisor.linshui');
    // The city was loaded before this story; when that is more than ten minutes ago, the office has written the gap down.
    const { rows } = record((await knock(page, 'GET', '/outages')).body);
    const written = Array.isArray(rows) ? rows.length : -1;
    await visit(page, '/outages');
    if (written === 0) await page.getByText('没有停机记录').waitFor();
    else await page.getByRole('table').getByRole('link').first().waitFor();
    expect(await page.getByRole('table').getByRole('link').count()).toBe(written);
    expect(opened.people.complaints()).toEqual([]);
  });
});
