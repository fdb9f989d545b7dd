import { createHash } from 'node:crypto';
import { directoryOf } from '@duixian/agencies/directory';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { openBatch } from './commands/pay-batch.ts';
import { recordPayment } from './commands/record-payment.ts';
import { fundsJobs } from './jobs.ts';
import { batchFiles, batchItems, listBatches } from './queries/pay-batches.ts';
import type { BatchId } from './store/pay-batches.ts';
import { approvedOrders } from './testing/many-orders.ts';
import { granted, kindOf, moneyFixtures } from './testing/money.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const money = moneyFixtures(office, owner);
const { finance, director, fundedCase, received, approvedOrder, balances, ledgerFaults } = money;

const kept = new Map<string, Uint8Array>();
const keeper = {
  put: async (bytes: Uint8Array) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    kept.set(sha256, bytes);
    return { sha256 };
  },
  get: async (sha256: string) => kept.get(sha256),
};
const directory = directoryOf([], { code: 'b', nameZh: '衡江农商银行', nameEn: '', baseUrl: 'http://b' }, () =>
  Promise.reject(new Error('no')),
);
const jobs = fundsJobs({ directory, raw: keeper });
const desk: JobDesk = { signal: new AbortController().signal, act: (fn) => finance.act(fn) };

async function run(batch: BatchId, as: JobDesk = desk): Promise<void> {
  await jobs['funds.batch-opened']?.(
    { region: TEST_REGION, eventId: idFrom<'event'>('018f0000-0000-7000-8000-000000000000'), type: 'funds.batch-opened', facts: { batch } },
    as,
  );
}

async function approved(cases: number) {
  const made = [];
  for (let i = 0; i < cases; i++) {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    made.push({ of, ...(await approvedOrder(of)) });
  }
  return made;
}

const open = (channel: 'file' | 'adapter' = 'file') => finance.act((ctx) => openBatch(ctx, { channel }));
const look = <T>(fn: Parameters<typeof finance.act<T, never>>[0]) => finance.act(fn).then(granted);

describe('付款批次', () => {
  test('everything approved goes together: posted, written to a file whose sum is the batch’s, nothing twice', async () => {
    const made = await approved(3);
    const { batch, items, amount } = granted(await open());
    expect([items, amount]).toEqual([3, 300_000n]);
    expect(kindOf(await open())).toBe('nothing-to-pay');
    await run(batch);
    await run(batch);
    for (const { of } of made) expect(await balances(of.caseId)).toEqual({ bank: 100_000n, 'in-transit': 100_000n });
    const [file, ...more] = await look(async (ctx) => ok(await batchFiles(ctx, batch)));
    expect([file?.items, file?.amount, more]).toEqual([3, 300_000n, []]);
    const xml = new TextDecoder().decode(await keeper.get(file?.sha256 ?? ''));
    expect(xml).toContain('<NbOfTxs>3</NbOfTxs><CtrlSum>3000.00</CtrlSum>');
    for (const { orderId } of made) expect(xml).toContain(`<EndToEndId>${orderId.replaceAll('-', '')}-1</EndToEndId>`);
    const [first] = made;
    if (first)
      granted(
        await finance.act((ctx) => recordPayment(ctx, { order: first.orderId, attempt: 1, reference: 'BP1', paidOn: day('2026-07-01') })),
      );
    const [row] = await look(async (ctx) => ok(await listBatches(ctx, { only: batch }, 1)));
    expect(row).toMatchObject({ state: 'sent', waiting: 0, withBank: 2, paid: 1, bounced: 0, refused: 0, files: 1 });
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('法发〔2017〕6号第十一条、第十二条: an item that may not be paid is refused with its reason, the others go', async () => {
    const [good, changed] = await approved(2);
    await statement(owner, `update cases.party set payee_name = '别人' where case_id = $1 and role = 'applicant'`, [changed?.of.caseId]);
    const { batch } = granted(await open());
    await run(batch);
    const rows = await look(async (ctx) => ok(await batchItems(ctx, batch, { after: 0 }, 10)));
    const byCase = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.case.caseId, row]));
    expect(byCase.get(good?.of.caseId ?? '')?.result).toBe('sent');
    expect(byCase.get(changed?.of.caseId ?? '')).toMatchObject({
      result: 'refused',
      problem: { kind: 'payee-name-differs' },
      state: 'waiting',
    });
    await statement(owner, `update cases.party set payee_name = name where case_id = $1`, [changed?.of.caseId]);
    expect(granted(await open()).items).toBe(1);
  });

  test('whoever approved an order cannot send it in a batch either', async () => {
    const [one] = await approved(1);
    await statement(owner, 'delete from funds.pay_batch_item where result = $1', ['waiting']);
    const { batch } = granted(await director.act((ctx) => openBatch(ctx, { channel: 'file' })));
    await run(batch);
    const rows = await look(async (ctx) => ok(await batchItems(ctx, batch, { after: 0, result: 'refused' }, 10)));
    expect(rows.some((row) => row.case.caseId === one?.of.caseId && row.problem?.kind === 'same-person')).toBe(true);
    granted(await open());
  });

  test.each([1, 2, 3, 4, 5, 6])('killed after %s steps and run again: each is sent once, in one file', async (steps) => {
    await statement(owner, 'delete from funds.pay_batch_item where result = $1', ['waiting']);
    const made = await approved(2);
    const { batch, items } = granted(await open());
    let acts = 0;
    const dying: JobDesk = { ...desk, act: (fn) => (++acts > steps ? Promise.reject(new Error('killed')) : finance.act(fn)) };
    await run(batch, dying).catch(() => undefined);
    await run(batch);
    for (const { of } of made) expect(await balances(of.caseId)).toEqual({ bank: 100_000n, 'in-transit': 100_000n });
    const files = await look(async (ctx) => ok(await batchFiles(ctx, batch)));
    const rows = await look(async (ctx) => ok(await batchItems(ctx, batch, { after: 0, result: 'sent' }, 1_000)));
    expect(files.reduce((sum, file) => sum + file.items, 0)).toBe(rows.length);
    expect(rows.length).toBeLessThanOrEqual(items);
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('集中发放: in a case of more than five hundred creditors the last ones are found and sent', async () => {
    await statement(owner, 'delete from funds.pay_batch_item where result = $1', ['waiting']);
    await approvedOrders(owner, money, 510, 3);
    const { batch } = granted(await open());
    await run(batch);
    const rows = await look(async (ctx) => ok(await batchItems(ctx, batch, { after: 0, result: 'sent' }, 1_000)));
    expect(rows.filter((row) => row.payee.name.startsWith('投资人')).map((row) => row.payee.name)).toEqual([
      '投资人508',
      '投资人509',
      '投资人510',
    ]);
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('over the bank’s line each order becomes news of its own', async () => {
    await statement(owner, 'delete from funds.pay_batch_item where result = $1', ['waiting']);
    const [one] = await approved(1);
    const { batch } = granted(await open('adapter'));
    await run(batch);
    const act = finance.acts.findLast((each) => each.type === 'funds.batch-sent-on');
    expect(act?.events?.map((event) => event.facts)).toContainEqual({ order: one?.orderId, attempt: 1 });
    expect(await look(async (ctx) => ok(await batchFiles(ctx, batch)))).toEqual([]);
  });
});
