import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { until } from './case-by-door.ts';
import { knock } from './door.ts';
import { pick } from './fields.ts';
import { type Opened, openJourney } from './journey.ts';
import { visit } from './visit.ts';

const CENTRE = 'centre.linshui';

let opened: Opened;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

interface OrderRow {
  readonly orderId: string;
  readonly caseId: string;
  readonly words: string;
  readonly addresseeName: string;
  readonly late: boolean;
}

/** The order of the demo city whose day has passed. */
async function lateOrder(centre: Page): Promise<OrderRow> {
  const { rows } = (await knock(centre, 'GET', '/orders?box=by-me')).body as { rows: readonly OrderRow[] };
  const found = rows.find((row) => row.late);
  if (!found) throw new Error(`no order is late: ${JSON.stringify(rows)}`);
  return found;
}

/** The order opened from the list, as whoever looks at this window sees it. */
async function openOrder(page: Page, box: string, words: string) {
  await visit(page, `/orders?box=${box}`);
  const row = page.getByRole('row').filter({ hasText: words }).first();
  await row.getByRole('button', { name: '打开' }).click();
  return page.getByRole('dialog', { name: '督办' });
}

describe('督办：迟答、核验、办结', () => {
  let order: OrderRow;
  let officer: Page;

  test('承办人过了限期才答复，迟几天写在答复上', async () => {
    const centre = await opened.people.at(CENTRE);
    order = await lateOrder(centre);
    officer = await opened.people.named(order.addresseeName);
    const sheet = await openOrder(officer, 'to-me', order.words);
    await sheet.getByRole('textbox', { name: /答复内容/ }).fill('账户已冻结，车辆已查封');
    await sheet.getByRole('button', { name: /^答复/ }).last().click();
    await sheet
      .getByRole('listitem')
      .filter({ hasText: '账户已冻结' })
      .filter({ hasText: /迟\s*3\s*天/ })
      .waitFor();
    await sheet.getByText('已答复，待核验').waitFor();
  });

  test('数据还不支持：谁说已办都不算，督办不办结', async () => {
    const centre = await opened.people.at(CENTRE);
    const sheet = await openOrder(centre, 'by-me', order.words);
    await sheet.getByRole('button', { name: '立即核验' }).click();
    await sheet.getByText(/数据尚不支持/).waitFor();
  });

  test('事项真的办结以后，数据核验属实，督办随之办结', async () => {
    const { rows } = (await knock(officer, 'GET', `/cases/${order.caseId}/tasks`)).body as {
      rows: readonly { taskId: string; kind: string }[];
    };
    const item = rows.find((one) => one.kind === 'control-property');
    for (const [act, body] of [['claim'], ['complete', { words: '已控制到位' }]] as const)
      expect((await knock(officer, 'POST', `/tasks/${item?.taskId}/${act}`, body)).status).toBe(200);
    const centre = await opened.people.at(CENTRE);
    const sheet = await openOrder(centre, 'by-me', order.words);
    await sheet.getByRole('button', { name: '立即核验' }).click();
    await sheet.getByText('办结 · 数据核验属实', { exact: true }).waitFor();
  });
});

interface Loads {
  readonly officers: readonly { readonly officer: string; readonly name: string; readonly open: number }[];
}

describe('法官休假：一件也不落下', () => {
  let leaver: Loads['officers'][number];
  const closeAccount = async () => {
    const administrator = await opened.people.at('administrator.hengjiang');
    return knock(administrator, 'POST', `/people/${leaver.officer}/active`, { active: false });
  };

  test('名下有在办案件的人，账号不能停用', async () => {
    const centre = await opened.people.at(CENTRE);
    const { officers } = (await knock(centre, 'GET', '/courts/2/loads')).body as Loads;
    const [most] = [...officers].sort((a, b) => b.open - a.open);
    if (!most || most.open === 0) throw new Error('somebody has open cases');
    leaver = most;
    expect(await closeAccount()).toMatchObject({ status: 409, kind: 'has-open-work' });
  });

  test('先看每一件的去向，再一次移交，连同休假', async () => {
    const director = await opened.people.at('director.linshui', '/hub/staff');
    const section = director.getByRole('region', { name: '休假与移交' });
    await pick(section.getByRole('combobox', { name: '移交谁的工作' }), `${leaver.name} · 在办 ${leaver.open} 件`);
    await section.getByText(new RegExp(`一共 ${leaver.open} 件案件`)).waitFor();
    const rows = section.getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(leaver.open + 1);
    expect(await section.getByText('没有人能接').count()).toBe(0);
    await section.getByRole('textbox', { name: /理由/ }).fill('年休假');
    await section.getByRole('button', { name: `移交 ${leaver.open} 件` }).click();
    await section.getByText(`已移交 ${leaver.open} 件，一件也没有落下`).waitFor();
    expect(await section.getByRole('table', { name: '移交结果' }).getByText(leaver.name).count()).toBe(0);
  });

  test('名下一件不剩，案件都有新的承办人，账号这才停得了', async () => {
    const centre = await opened.people.at(CENTRE);
    const { officers } = (await knock(centre, 'GET', '/courts/2/loads')).body as Loads;
    expect(officers.find((one) => one.officer === leaver.officer)?.open ?? 0).toBe(0);
    // What was in hand goes back to its queues by a job.
    await until(
      centre,
      `/people/${leaver.officer}/hand-over`,
      (plan: { tasks: { withCases: number; toQueue: number } }) => plan.tasks.withCases + plan.tasks.toQueue === 0,
    );
    const administrator = await opened.people.at('administrator.hengjiang', '/admin/people');
    const row = administrator.getByRole('row').filter({ hasText: leaver.name });
    await row.getByRole('button', { name: '停用' }).click();
    // Asked once, and done only then.
    await administrator
      .locator('.ant-popconfirm')
      .getByRole('button', { name: /^确\s*[认定]$/ })
      .click();
    await row.getByRole('button', { name: '恢复' }).waitFor();
  });

  test('浏览器没有报错', () => expect(opened.people.complaints()).toEqual([]));
});
