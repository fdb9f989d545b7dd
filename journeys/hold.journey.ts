import { instantFromUnixMs, legalDayAt, plusDays, plusYears } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { assignByDoor, type CaseByDoor, fileByDoor, until } from './case-by-door.ts';
import { knock } from './door.ts';
import { type Opened, openJourney } from './journey.ts';
import { DEBTOR } from './judgment.ts';
import { openTab } from './paper-steps.ts';
import { openAccountAt, setFault, setProperty } from './simulated-bank.ts';
import { visit } from './visit.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
const VEHICLES = 'vehicle-hengjiang';
const OUTSIDE_MS = 60_000;

let opened: Opened;
let held: CaseByDoor;
let officer: Page;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
  const { agenciesUrl } = opened.office;
  await openAccountAt(agenciesUrl, { ...DEBTOR, accountNumber: '6222000000000012345', yuan: '500000' });
  // Another court was at the car first.
  await setProperty(agenciesUrl, VEHICLES, DEBTOR, [car([foreignHold()])]);
  await setFault(agenciesUrl, VEHICLES, { mode: 'wrong-person' });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

function foreignHold() {
  return {
    rank: 1,
    court: '衡江市云麓区人民法院',
    caseNumber: `（${today.year}）衡0102执77号`,
    amount: null,
    until: plusYears(today, 1).toString(),
  };
}

function car(holds: readonly object[]) {
  const thing = { kind: 'vehicle', assetId: 'VIN-JOURNEY-1', plate: '衡A12345', model: '小型轿车', vin: 'VIN-JOURNEY-1' };
  return { ...thing, registeredOn: '2020-05-06', mortgages: [], holds, valueOn: today.toString() };
}

/** Drafted by the officer and sealed by its keeper, past the screens; answers with the number. */
async function sealedByDoor(kind: string, facts: Readonly<Record<string, unknown>>, party: string | null): Promise<string> {
  const drafted = await knock(officer, 'POST', `/cases/${held.caseId}/documents`, { kind, party, facts });
  expect(drafted.status).toBe(200);
  const { documentId } = drafted.body as { documentId: string };
  return sealByDoor(documentId);
}

async function sealByDoor(documentId: string): Promise<string> {
  const keeper = await opened.people.door('seal.linshui');
  const sealed = await knock(keeper, 'POST', `/documents/${documentId}/seal`, {});
  expect(sealed.status).toBe(200);
  await papers((rows) => rows.some((row) => row.documentId === documentId && row.state === 'sealed'));
  return (sealed.body as { number: string }).number;
}

interface Paper {
  readonly documentId: string;
  readonly kind: string;
  readonly state: string;
}

async function papers(so: (rows: readonly Paper[]) => boolean): Promise<readonly Paper[]> {
  const shown = await until(officer, `/cases/${held.caseId}/documents`, ({ rows }: { rows: readonly Paper[] }) => so(rows));
  return shown.rows;
}

const text = (words: string) => ({ kind: 'text', text: words });
const row = (region: string, words: string) => officer.getByRole('region', { name: region }).getByRole('row').filter({ hasText: words });

describe('查得到、控得住、不脱保', () => {
  test('立案后查控自己开始；两家慢的、一家答错人的，都如实显示', async () => {
    held = await fileByDoor(opened.people, today, 4_321);
    const page = await opened.people.at('centre.linshui', `/cases/${held.caseId}?tab=search`);
    const search = page.getByRole('region', { name: '财产查控' });
    const source = (name: string) => search.getByRole('row').filter({ hasText: name });
    await source('衡江市不动产登记中心').getByText('已发出，等答复').waitFor();
    await source('衡江市住房公积金中心').getByText('已发出，等答复').waitFor();
    await source('衡江市车辆管理所').getByText('答复的是另一个人').waitFor({ timeout: OUTSIDE_MS });
    await source('衡江银行').getByText('已答复，有财产').waitFor({ timeout: OUTSIDE_MS });
    await setFault(opened.office.agenciesUrl, VEHICLES, { mode: 'none' });
    await askVehiclesAgain(page);
    await source('衡江市车辆管理所').getByText('已答复，有财产').waitFor({ timeout: OUTSIDE_MS });
    await search.getByText('查询完成').waitFor({ timeout: OUTSIDE_MS });
    officer = await assignByDoor(opened.people, held);
  });

  test('没有用印的裁定不能控制；超标的被拒绝；按尚欠金额冻结，车辆排在别院之后轮候', async () => {
    const party = await debtorOf();
    const ruling = await sealedByDoor(
      'freeze-deduct-ruling',
      { 'measure.finding': text('被执行人有存款和车辆'), 'measure.text': text('冻结存款，查封车辆。'), 'clerk.name': text('孔若安') },
      party,
    );
    await visit(officer, `/cases/${held.caseId}?tab=property`);
    await openTab(officer, '财产与控制');
    const notSealed = await knock(officer, 'POST', await freezePath('衡A12345'), {
      amount: null,
      until: null,
      rulingNumber: `${held.caseNumber}之九`,
      noticeNumber: ruling,
    });
    expect([notSealed.status, notSealed.kind]).toEqual([422, 'paper-not-sealed']);

    await row('财产登记', '衡A12345').getByRole('button', { name: '查封', exact: true }).click();
    const sealing = officer.getByRole('dialog', { name: '查封财产' });
    await sealing.getByRole('button', { name: /^查封/ }).click();
    await sealing.waitFor({ state: 'hidden' });
    await row('控制措施', '衡A12345').getByText('轮候').first().waitFor({ timeout: OUTSIDE_MS });
    await row('控制措施', '衡A12345').getByText('第 2 顺位').waitFor();

    await row('财产登记', '****2345').getByRole('button', { name: '冻结', exact: true }).click();
    const freezing = officer.getByRole('dialog', { name: '冻结存款' });
    const amount = freezing.getByRole('textbox', { name: /金额/ });
    const most = await amount.inputValue();
    await amount.fill('450000');
    await freezing.getByRole('textbox', { name: /止日/ }).fill(plusDays(today, 20).toString());
    await freezing.getByRole('combobox', { name: /协助通知书文号/ }).fill(ruling);
    // Its list lies over the button until one leaves it.
    await freezing.getByRole('combobox', { name: /协助通知书文号/ }).press('Tab');
    await freezing.getByRole('button', { name: /^冻结/ }).click();
    await freezing
      .getByRole('alert')
      .getByText(/超标的：尚欠 .*最多还可控制/)
      .waitFor();
    await amount.fill(most);
    await freezing.getByRole('button', { name: /^冻结/ }).click();
    await freezing.waitFor({ state: 'hidden' });
    await row('控制措施', '****2345').getByText('控制中').waitFor({ timeout: OUTSIDE_MS });
  });

  test('到期看板上选中，一次准备续行文书；用印以后自己发到银行，回执到了就续上', async () => {
    await visit(officer, '/property');
    const board = officer.getByRole('region', { name: '到期看板' });
    const mine = board.getByRole('row').filter({ hasText: held.caseNumber });
    await mine.getByRole('checkbox').click();
    await board.getByRole('button', { name: '准备续行文书（1 项）' }).click();
    const preparing = officer.getByRole('dialog', { name: '批量准备续行' });
    await preparing.getByRole('button', { name: /^起草 1 份续行裁定/ }).click();
    await preparing.getByText('已起草，待用印').waitFor();
    await preparing.getByRole('button', { name: '关闭' }).last().click();
    await mine.getByText('续行裁定待用印').waitFor();

    for (const kind of ['renew-control-ruling', 'renew-assistance-notice']) {
      const drafts = await papers((rows) => rows.some((one) => one.kind === kind && one.state === 'drafted'));
      await sealByDoor(drafts.find((one) => one.kind === kind)?.documentId ?? '');
    }
    const end = plusDays(plusYears(today, 1), -1);
    await until(officer, `/cases/${held.caseId}/assets`, ({ measures }: Shown) =>
      measures.some((one) => one.printedEnd === end.toString()),
    );
    await visit(officer, `/cases/${held.caseId}?tab=property`);
    await row('控制措施', '****2345').getByText('控制中').waitFor();
    // Filed by a job of its own, a moment after the hold goes on.
    await until(officer, `/cases/${held.caseId}/file`, ({ rows }: { rows: readonly { title: string }[] }) =>
      rows.some((one) => one.title === '协助单位回执（续行控制·衡江银行）'),
    );
  });

  test('在先的查封解除，轮候的生效，看得见顺位前移', async () => {
    await setProperty(opened.office.agenciesUrl, VEHICLES, DEBTOR, [car([])]);
    await askVehiclesAgain(await opened.people.door('centre.linshui'));
    const standsFirst = ({ measures }: Shown) => measures.some((one) => one.state === 'held' && one.rank === 1 && one.held === null);
    await until(officer, `/cases/${held.caseId}/assets`, standsFirst);
    await visit(officer, `/cases/${held.caseId}?tab=property`);
    await row('控制措施', '衡A12345').getByText('控制中').waitFor();
    await row('控制措施', '衡A12345').getByText('第 1 顺位').waitFor();
    expect(opened.people.complaints()).toEqual([]);
  });
});

interface Shown {
  readonly assets: readonly { readonly assetId: string; readonly label: string }[];
  readonly measures: readonly {
    readonly state: string;
    readonly rank: number | null;
    readonly held: string | null;
    readonly printedEnd: string;
  }[];
}

async function debtorOf(): Promise<string | null> {
  const shown = (await knock(officer, 'GET', `/cases/${held.caseId}`)).body as { parties: readonly { partyId: string; role: string }[] };
  return shown.parties.find((party) => party.role === 'debtor')?.partyId ?? null;
}

async function freezePath(label: string): Promise<string> {
  const shown = (await knock(officer, 'GET', `/cases/${held.caseId}/assets`)).body as Shown;
  const asset = shown.assets.find((one) => one.label.includes(label));
  return `/cases/${held.caseId}/assets/${asset?.assetId}/freeze`;
}

async function askVehiclesAgain(page: Page): Promise<void> {
  const shown = (await knock(page, 'GET', `/cases/${held.caseId}/search`)).body as {
    sources: readonly { sourceId: string; agency: string }[];
  };
  const source = shown.sources.find((one) => one.agency === VEHICLES);
  const asked = await knock(page, 'POST', `/cases/${held.caseId}/search/${source?.sourceId}/again`);
  expect(asked.status).toBe(200);
}
