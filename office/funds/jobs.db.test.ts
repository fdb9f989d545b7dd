import { directoryOf } from '@duixian/agencies/directory';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test } from 'vitest';
import { dispatchPayment } from './commands/dispatch-payment.ts';
import { reconcile } from './commands/reconcile.ts';
import { fundsJobs, fundsPolls } from './jobs.ts';
import { granted, moneyFixtures } from './testing/money.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const { finance, fundedCase, received, approvedOrder, balances } = moneyFixtures(office, owner);

/** A bank that keeps its promise: one order number is carried out once, however often it is sent. */
const bank = { paid: new Map<string, unknown>(), calls: 0, answer: 'paid' as 'paid' | 'bounced' | 'accepted' | 'reused', loseReply: false };
beforeEach(() => {
  bank.calls = 0;
  bank.answer = 'paid';
  bank.loseReply = false;
});

async function bankFetch(url: string, init: RequestInit): Promise<Response> {
  bank.calls += 1;
  if (init.method === 'GET') {
    const orderNo = url.split('/').at(-1) ?? '';
    return reply(bank.paid.get(orderNo) ?? { state: 'refused', orderNo, code: 'order-unknown', message: '无此付款单' });
  }
  const order: { orderNo: string; amount: string } = JSON.parse(String(init.body));
  if (bank.answer === 'accepted') return reply({ state: 'accepted', orderNo: order.orderNo, askAgainAfterSeconds: 30 });
  if (bank.answer === 'reused') return reply({ state: 'refused', orderNo: order.orderNo, code: 'order-number-reused', message: '重号' });
  if (bank.answer === 'bounced') return reply({ state: 'bounced', orderNo: order.orderNo, reason: 'account-closed', message: '已销户' });
  const kept = bank.paid.get(order.orderNo) ?? {
    state: 'paid',
    orderNo: order.orderNo,
    reference: `HN${bank.paid.size + 1}`,
    valueDate: '2026-07-01',
    amount: order.amount,
  };
  bank.paid.set(order.orderNo, kept);
  if (bank.loseReply) throw new TypeError('socket hang up');
  return reply(kept);
}

function reply(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

const courtBank = { code: 'court-bank', nameZh: '案款专户', nameEn: 'court bank', baseUrl: 'http://bank.test' };
const directory = directoryOf([], courtBank, bankFetch, { timeoutMs: 1_000, attempts: 1, backoffMs: 1, maxReplyBytes: 10_000 });
const raw = { put: async () => ({ sha256: '0'.repeat(64) }), get: async () => undefined };
const jobs = fundsJobs({ directory, raw });
const desk: JobDesk = { signal: new AbortController().signal, act: (fn) => finance.act(fn) };

async function run(type: string, facts: Record<string, string | number>, as: JobDesk = desk): Promise<void> {
  const job = jobs[type];
  if (job === undefined) throw new TypeError(`no job for ${type}`);
  await job({ region: TEST_REGION, eventId: idFrom<'event'>('018f0000-0000-7000-8000-000000000000'), type, facts }, as);
}

async function ordered() {
  const of = await fundedCase();
  await received(of, { amount: fen(100_000n) });
  const { orderId } = await approvedOrder(of);
  granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
  return { of, orderId, news: { order: orderId, attempt: 1 } };
}

async function stateOf(orderId: string) {
  const [row] = await statement<{ state: string; attempt: number }>(
    owner,
    'select state, attempt from funds.payment_order where order_id = $1',
    [orderId],
  );
  return row;
}

describe('法〔2021〕322号第二十二项: the bank is asked outside every transaction', () => {
  test('an ordered payment is sent, paid and settled', async () => {
    const { of, orderId, news } = await ordered();
    await run('funds.payment-ordered', news);
    expect(await stateOf(orderId)).toEqual({ state: 'paid', attempt: 1 });
    expect(await balances(of.caseId)).toEqual({});
  });

  test('the bank pays, its answer is lost: run again, paid once', async () => {
    const { of, orderId, news } = await ordered();
    bank.loseReply = true;
    await expect(run('funds.payment-ordered', news)).rejects.toThrow(/unreachable/);
    expect(await stateOf(orderId)).toEqual({ state: 'ordered', attempt: 1 });
    bank.loseReply = false;
    const before = bank.paid.size;
    await run('funds.payment-ordered', news);
    expect(bank.paid.size).toBe(before);
    expect(await stateOf(orderId)).toEqual({ state: 'paid', attempt: 1 });
    expect(await balances(of.caseId)).toEqual({});
  });

  test('the server dies between the bank’s answer and its record: run again, paid once', async () => {
    const { of, orderId, news } = await ordered();
    let acts = 0;
    const dying: JobDesk = {
      ...desk,
      act: (fn) => {
        acts += 1;
        return acts === 1 ? finance.act(fn) : Promise.reject(new Error('killed'));
      },
    };
    await expect(run('funds.payment-ordered', news, dying)).rejects.toThrow('killed');
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, 'in-transit': 100_000n });
    const before = bank.paid.size;
    await run('funds.payment-ordered', news);
    await run('funds.payment-ordered', news);
    expect(bank.paid.size).toBe(before);
    expect(bank.calls).toBe(2);
    expect(await stateOf(orderId)).toEqual({ state: 'paid', attempt: 1 });
  });

  test('a bank that needs time is asked again later', async () => {
    const { orderId, news } = await ordered();
    bank.answer = 'accepted';
    await run('funds.payment-ordered', news);
    const waiting = finance.acts.at(-1)?.events?.[0];
    expect([waiting?.type, waiting?.runAt?.toString()]).toEqual(['funds.payment-awaited', '2026-07-01T02:00:30Z']);
    expect(await stateOf(orderId)).toEqual({ state: 'ordered', attempt: 1 });
    bank.answer = 'paid';
    await run('funds.payment-awaited', news);
    expect(await stateOf(orderId)).toEqual({ state: 'paid', attempt: 1 });
  });

  test('a bounce opens finance’s work again', async () => {
    const { of, orderId, news } = await ordered();
    bank.answer = 'bounced';
    await run('funds.payment-ordered', news);
    expect(await stateOf(orderId)).toEqual({ state: 'bounced', attempt: 1 });
    expect(finance.acts.at(-1)?.tasks?.map((task) => [task.kind, task.task, task.subject])).toEqual([['open', 'pay-out', orderId]]);
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, payable: 100_000n });
  });
});

describe('银行拒收: a refused order is a bounce with its reason and its work, never a dead letter', () => {
  test('the bank refuses and knows of no payment: the money is owed again', async () => {
    const { of, orderId, news } = await ordered();
    bank.answer = 'reused';
    await run('funds.payment-ordered', news);
    await run('funds.payment-ordered', news);
    expect(await stateOf(orderId)).toEqual({ state: 'bounced', attempt: 1 });
    expect(finance.acts.at(-1)?.tasks).toEqual([
      { kind: 'open', task: 'pay-out', subject: orderId, facts: { bounced: 'order-number-reused', amount: '100000' } },
    ]);
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, payable: 100_000n });
  });

  test('the bank refuses the number because it has paid under it: paid, not owed a second time', async () => {
    const { of, orderId, news } = await ordered();
    bank.paid.set(`${orderId}-1`, {
      state: 'paid',
      orderNo: `${orderId}-1`,
      reference: `HR-${orderId}`,
      valueDate: '2026-07-01',
      amount: '100000',
    });
    bank.answer = 'reused';
    await run('funds.payment-ordered', news);
    expect(await stateOf(orderId)).toEqual({ state: 'paid', attempt: 1 });
    expect(await balances(of.caseId)).toEqual({});
  });

  test('the bank paid another amount than was ordered: nothing is recorded, a person has to look', async () => {
    const { orderId, news } = await ordered();
    bank.paid.set(`${orderId}-1`, {
      state: 'paid',
      orderNo: `${orderId}-1`,
      reference: `HX-${orderId}`,
      valueDate: '2026-07-01',
      amount: '1',
    });
    await expect(run('funds.payment-ordered', news)).rejects.toThrow(/paid 1/);
    expect(await stateOf(orderId)).toEqual({ state: 'ordered', attempt: 1 });
  });
});

describe('agencies.statement-line-arrived', () => {
  const facts = {
    account: '',
    amountFen: '5000',
    valueDate: '2026-06-30',
    payer: '陆某',
    payerAccount: '1',
    payerBank: '甲',
    remark: '还款',
  };

  test('the same line carried twice is one receipt of its case', async () => {
    const of = await fundedCase();
    const news = { ...facts, reference: 'L1', account: of.number };
    await run('agencies.statement-line-arrived', news);
    await run('agencies.statement-line-arrived', news);
    expect(await balances(of.caseId)).toEqual({ bank: 5_000n, held: 5_000n });
  });

  test('a line with a wrong account stands on the unmatched desk, in the books', async () => {
    await run('agencies.statement-line-arrived', { ...facts, reference: 'L2', account: '88000001012601000000' });
    const [row] = await statement<{ state: string; court_id: number }>(
      owner,
      `select state, court_id from funds.receipt where reference = 'L2'`,
    );
    expect(row).toEqual({ state: 'unmatched', court_id: 2 });
  });

  test('a line the ledger refuses is a fault, never dropped', async () => {
    const news = { ...facts, reference: 'L3', amountFen: '0' };
    await expect(run('agencies.statement-line-arrived', news)).rejects.toThrow('amount-not-positive');
  });
});

describe('法发〔2017〕6号第三条: the daily round', () => {
  test('a month’s last day on which the round did not run is made up, once, so that there is a report to sign', async () => {
    const court = office.courts.first;
    await fundedCase();
    granted(await finance.act((ctx) => reconcile(ctx, { court, on: day('2026-06-29') })));
    office.clock.moveTo('2026-07-03T02:00:00Z');
    const [daily] = fundsPolls();
    await daily?.run(desk);
    await daily?.run(desk);
    const rows = await statement<{ on_day: string }>(
      owner,
      'select on_day from funds.reconciliation where court_id = $1 order by on_day, version',
      [court],
    );
    expect(rows.map((row) => String(row.on_day))).toEqual(['2026-06-29', '2026-06-30', '2026-07-02']);
    office.clock.moveTo('2026-07-01T02:00:00Z');
  });
});
