import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { csvOf, listOf } from './application-list.ts';
import { DESKTOP_ZH } from './browser.ts';
import { fileByDoor } from './case-by-door.ts';
import { type Opened, openJourney } from './journey.ts';
import { setFault } from './simulated-bank.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
const ROWS = 600;
let files: string;
let opened: Opened;
let importAddress: string;

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'dx-files-'));
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(async () => {
  await opened.close();
  await rm(files, { recursive: true, force: true });
});

describe('批量导入中途断电', () => {
  test('服务进程在导入中途被 kill -9，重新启动后仍是那份清单', async () => {
    const list = join(files, '立案清单.csv');
    await writeFile(list, csvOf(listOf(ROWS, today, 20_001)));
    const page = await opened.people.at('filing.linshui');
    await page.goto('/filing/import');
    await page.getByLabel('选择表格文件').setInputFiles(list);
    await page.getByRole('button', { name: /开始导入/ }).click();
    const counts = page.getByText(/共 \d+ 行：已收取 \d+/);
    await expect.poll(async () => numbersIn(await counts.textContent()), { timeout: 60_000, interval: 50 }).toSatisfy(underWay);
    importAddress = page.url();
    await opened.office.kill();
    await page.getByText('连不上服务器').waitFor();
    await opened.office.startAgain();
    await page.goto(importAddress);
    const after = numbersIn(await counts.textContent());
    expect(after.accepted).toBeGreaterThan(0);
    expect(after.waiting).toBeGreaterThan(0);
  });
});

describe('坏的输入', () => {
  test('表格一行一个结果：好的收下，坏的逐行说明原因', async () => {
    const rows = listOf(4, today, 40_001).map((row, at) => {
      if (at === 1) return { ...row, 生效日期: '2026-02-30' };
      if (at === 2) return { ...row, 申请标的额: '十二万左右' };
      return row;
    });
    const list = join(files, '有错的清单.csv');
    await writeFile(list, csvOf(rows));
    const page = await opened.people.at('filing.linshui');
    await page.goto('/filing/import');
    await page.getByLabel('选择表格文件').setInputFiles(list);
    await page.getByRole('button', { name: /开始导入/ }).click();
    await page.getByText('共 4 行：已收取 2，已有 0，不能收取 2，待处理 0').waitFor({ timeout: 60_000 });
    const bad = page.getByRole('row').filter({ hasText: '不能收取' });
    await bad.getByText('“生效日期”不是日历上的日期：2026-02-30。').waitFor();
    await bad.getByText('“申请标的额”不是金额：十二万左右。').waitFor();
  });

  test('不是表格的文件：说出文件名和毛病', async () => {
    const page = await opened.people.at('filing.linshui');
    const broken = join(files, '坏了的.xlsx');
    await writeFile(broken, Buffer.from('PK not really a workbook'));
    await page.goto('/filing/import');
    await page.getByLabel('选择表格文件').setInputFiles(broken);
    await page.getByRole('button', { name: /开始导入/ }).click();
    await page.getByRole('alert').getByText('坏了的.xlsx 的内容与扩展名不符，没有接收。').waitFor();
  });

  test('100 MB 的文件和七十万字的文本：各自说明超过了哪个上限', async () => {
    const page = await opened.people.at('reception.linshui');
    const huge = join(files, '很大.txt');
    await writeFile(huge, '判');
    await truncate(huge, 100 * 1024 * 1024);
    await page.goto('/filing/new');
    await page.getByLabel('选择裁判文书文件').setInputFiles(huge);
    await page.getByText('文件过大：很大.txt（100.0 MB）').waitFor();
    const long = join(files, '很长.txt');
    await writeFile(long, '本院认为，'.repeat(140_000));
    await page.getByLabel('选择裁判文书文件').setInputFiles(long);
    await page.getByRole('button', { name: '读取要素' }).click();
    await page
      .getByRole('alert')
      .getByText(/文本有 700,?000 字，超过上限 600,?000 字。/)
      .waitFor();
  });
});

describe('协助机关停机', () => {
  test('银行系统出错：如实说还没有答复、试了几次，别的来源照常；恢复以后自己再问，就有答复', async () => {
    await setFault(opened.office.agenciesUrl, 'bank-hengjiang', { mode: 'server-error' });
    const filed = await fileByDoor(opened.people, today, 601);
    const page = await opened.people.at('centre.linshui');
    await page.goto(`/cases/${filed.caseId}?tab=search`);
    const search = page.getByRole('region', { name: '财产查控' });
    const bank = search.getByRole('row').filter({ hasText: '衡江银行' });
    await bank.getByText(/已试 \d+ 次/).waitFor({ timeout: 60_000 });
    await bank.getByText('已发出，等答复').waitFor();
    await search.getByText('正在查询').waitFor();
    await search
      .getByRole('row')
      .filter({ hasText: '衡江市车辆管理所' })
      .getByText(/^已答复/)
      .waitFor({ timeout: 60_000 });
    await setFault(opened.office.agenciesUrl, 'bank-hengjiang', { mode: 'none' });
    await bank.getByText(/^已答复/).waitFor({ timeout: 90_000 });
    await search.getByText('查询完成').waitFor({ timeout: 60_000 });
  });
});

describe('断电之后', () => {
  test('导入自己接着做完，一行不少，一行不多', async () => {
    const page = await opened.people.at('filing.linshui');
    await page.goto(importAddress);
    await page.getByText(`共 ${ROWS} 行：已收取 ${ROWS}，已有 0，不能收取 0，待处理 0`).waitFor({ timeout: 150_000 });
  });

  test('整场下来浏览器没有报过错', () => {
    // While the server is dead a browser says so, and its live updates break off; everything else would be a fault of a page.
    const ofDeath = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/;
    expect(opened.people.complaints().filter((line) => !ofDeath.test(line))).toEqual([]);
  });
});

interface Counts {
  readonly accepted: number;
  readonly waiting: number;
}

function numbersIn(words: string | null): Counts {
  const [, accepted, waiting] = /已收取 (\d+).*待处理 (\d+)/.exec(words ?? '') ?? [];
  return { accepted: Number(accepted), waiting: Number(waiting) };
}

function underWay(counts: Counts): boolean {
  return counts.accepted > 0 && counts.waiting > 0;
}
