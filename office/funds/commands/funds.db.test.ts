import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { claimReceipt } from './claim-receipt.ts';
import { approvePayout, returnPayout } from './decide-payout.ts';
import { dispatchPayment } from './dispatch-payment.ts';
import { draftPayout } from './draft-payout.ts';
import { recordBounce, recordPayment } from './record-payment.ts';
import { recordReceipt } from './record-receipt.ts';
import { releaseReceipt } from './release-receipt.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');

const {
  finance,
  judge,
  director,
  fundedCase: filed,
  bankLine: line,
  received,
  drafted,
  approvedOrder,
  balances,
  ledgerFaults,
} = moneyFixtures(office, owner);

async function ordersOf(payoutId: string) {
  return statement<{ order_id: string; state: string; purpose: string; amount_fen: bigint }>(
    owner,
    'select order_id, state, purpose, amount_fen from funds.payment_order where payout_id = $1 order by purpose',
    [payoutId],
  );
}

async function ledgerHolds(): Promise<void> {
  expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
}

describe('法〔2021〕322号第十九至二十二项: from the bank line to the creditor', () => {
  test('arrives, is divided to the day, approved by one, paid by another, settled by the bank', async () => {
    const of = await filed();
    const receipt = await received(of);
    expect(receipt.matchedTo).toBe(of.caseId);
    const arrival = finance.acts.at(-1);
    expect(
      arrival?.clocks?.map((clock) => `${clock.kind} ${'term' in clock ? clock.term : ''} ${'on' in clock ? clock.on.toString() : ''}`),
    ).toEqual(['start money-order 2026-06-21', 'start money-30 2026-07-01']);

    const draft = await drafted(of);
    // 100 000 at 5 % from 1 January to the deduction (171 days), doubled from 12 June (10 days), fee on 102 517.47.
    expect(draft.plan.lines.map((each) => [each.category, each.amount])).toEqual([
      ['title-debt', 10_234_247n],
      ['doubled-interest', 17_500n],
      ['execution-fee', 143_776n],
      ['surplus', 1_604_477n],
    ]);
    expect(draft.plan.fullySatisfied).toBe(true);

    granted(await director.act((ctx) => approvePayout(ctx, draft.payoutId)));
    expect(director.acts.at(-1)?.clocks?.map((clock) => ('term' in clock ? `${clock.kind} ${clock.term}` : ''))).toEqual([
      'satisfy money-order',
      'start money-pay',
    ]);
    const orders = await ordersOf(draft.payoutId);
    expect(orders.map((order) => [order.purpose, order.amount_fen])).toEqual([
      ['creditor', 10_251_747n],
      ['refund', 1_604_477n],
    ]);
    for (const [i, order] of orders.entries()) {
      const orderId = idFrom<'payment-order'>(order.order_id);
      const { attempt } = granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
      granted(await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt, reference: `P${i}`, paidOn: day('2026-07-01') })));
    }
    expect(await balances(of.caseId)).toEqual({ bank: 143776n, fee: 143776n });
    const settled = finance.acts.at(-1);
    expect(settled?.events?.map((event) => [event.type, event.facts.fullySatisfied])).toEqual([['funds.paid', true]]);
    expect(settled?.clocks?.map((clock) => ('term' in clock ? clock.term : ''))).toEqual(['money-pay', 'money-30']);
    await ledgerHolds();
  });

  test('a payment that bounces is owed again and can be sent once more', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    const { orderId, payoutId } = await approvedOrder(of);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(await finance.act((ctx) => recordBounce(ctx, { order: orderId, attempt: 1, reason: 'account-closed' })));
    expect(await balances(of.caseId)).toEqual({ bank: 100000n, payable: 100000n });
    const { attempt } = granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    expect(attempt).toBe(2);
    expect(kindOf(await finance.act((ctx) => recordBounce(ctx, { order: orderId, attempt: 1, reason: 'late' })))).toBe('order-state');
    granted(
      await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt: 2, reference: `P-${payoutId}`, paidOn: day('2026-07-01') })),
    );
    await ledgerHolds();
  });
});

describe('到账登记', () => {
  test('the same line twice is one receipt; the same reference with another amount is refused', async () => {
    const of = await filed();
    const bankLine = line({ subAccount: of.number });
    const first = granted(await finance.act((ctx) => recordReceipt(ctx, bankLine)));
    const again = granted(await finance.act((ctx) => recordReceipt(ctx, bankLine)));
    expect(again).toEqual({ receiptId: first.receiptId, fresh: false, matchedTo: of.caseId });
    expect(kindOf(await finance.act((ctx) => recordReceipt(ctx, { ...bankLine, amount: fen(1n) })))).toBe('same-reference-other-content');
    expect(await balances(of.caseId)).toEqual({ bank: 12000000n, held: 12000000n });
  });

  test('ten senders of one line at once post it once', async () => {
    const of = await filed();
    const bankLine = line({ subAccount: of.number });
    const all = await Promise.all(Array.from({ length: 10 }, () => finance.act((ctx) => recordReceipt(ctx, bankLine))));
    expect(all.filter((each) => each.ok && each.value.fresh)).toHaveLength(1);
    expect(await balances(of.caseId)).toEqual({ bank: 12000000n, held: 12000000n });
  });

  test.each([
    { over: { amount: fen(0n) }, kind: 'amount-not-positive' },
    { over: { valueOn: day('2026-07-02') }, kind: 'value-day-in-future' },
  ])('$kind', async ({ over, kind }) => expect(kindOf(await finance.act((ctx) => recordReceipt(ctx, line(over))))).toBe(kind));

  test('unmatched money stands in its own book, is claimed once, and a wrong claim is taken back by a second person', async () => {
    const of = await filed();
    const other = await filed();
    const { receiptId, matchedTo } = granted(await finance.act((ctx) => recordReceipt(ctx, line({ subAccount: '不清楚' }))));
    expect(matchedTo).toBeNull();
    expect(await balances(receiptId)).toEqual({ bank: 12000000n, held: 12000000n });
    granted(await judge.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: other.caseId })));
    expect(kindOf(await judge.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: of.caseId })))).toBe('receipt-already-claimed');
    expect(kindOf(await judge.act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '串案' })))).toBe('reversal-by-same-person');
    granted(await office.as('assistant').act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '串案' })));
    expect(await balances(other.caseId)).toEqual({});
    granted(
      await judge.act((ctx) =>
        claimReceipt(ctx, { receipt: receiptId, case: of.caseId, performance: { kind: 'deduction', on: day('2026-06-20') } }),
      ),
    );
    expect(await balances(of.caseId)).toEqual({ bank: 12000000n, held: 12000000n });
    expect(await balances(receiptId)).toEqual({});
    await ledgerHolds();
  });

  test('a wrong automatic match is reversed and stands unmatched again', async () => {
    const of = await filed();
    const { receiptId } = await received(of);
    granted(await judge.act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '付款人写错账号' })));
    expect(await balances(of.caseId)).toEqual({});
    expect(await balances(receiptId)).toEqual({ bank: 12000000n, held: 12000000n });
    await ledgerHolds();
  });
});

describe('法发〔2017〕6号第十一条、第十二条: refusals', () => {
  test('a payee who is not the creditor', async () => {
    const of = await filed();
    await received(of);
    const [applicant, debtor] = await statement<{ party_id: string }>(
      owner,
      'select party_id from cases.party where case_id = $1 order by seq',
      [of.caseId],
    );
    const ask = (party: string | undefined, asked?: { name: string; account: string }) =>
      judge.act((ctx) =>
        draftPayout(ctx, {
          case: of.caseId,
          saleCosts: fen(0n),
          payees: [{ party: idFrom<'party'>(party ?? ''), weight: 1n, ...(asked ? { asked } : {}) }],
        }),
      );
    expect(kindOf(await ask(debtor?.party_id))).toBe('payee-not-creditor');
    expect(kindOf(await ask(applicant?.party_id, { name: '衡江沐阳机电有限公司', account: '999' }))).toBe('payee-not-creditor');
    expect(kindOf(await ask(applicant?.party_id, { name: '衡江沐阳机电有限公司', account: '8000 1234 56789' }))).toBe('ok');
  });

  test('more than is there, and nothing there', async () => {
    const of = await filed();
    const ask = (amount?: bigint) =>
      judge.act((ctx) =>
        draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [], ...(amount === undefined ? {} : { amount: fen(amount) }) }),
      );
    expect(kindOf(await ask())).toBe('nothing-available');
    await received(of, { amount: fen(100n) });
    expect(kindOf(await ask(101n))).toBe('amount-above-available');
  });

  test('whoever drafted does not approve, whoever approved does not pay, and nobody pays twice', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    const { payoutId } = await drafted(of);
    expect(kindOf(await judge.act((ctx) => approvePayout(ctx, payoutId)))).toBe('same-person');
    granted(await director.act((ctx) => approvePayout(ctx, payoutId)));
    expect(kindOf(await director.act((ctx) => approvePayout(ctx, payoutId)))).toBe('payout-state');
    const [order] = await ordersOf(payoutId);
    const orderId = idFrom<'payment-order'>(order?.order_id ?? '');
    expect(kindOf(await director.act((ctx) => dispatchPayment(ctx, orderId)))).toBe('same-person');
    expect(kindOf(await judge.act((ctx) => dispatchPayment(ctx, orderId)))).toBe('same-person');
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    expect(kindOf(await finance.act((ctx) => dispatchPayment(ctx, orderId)))).toBe('already-ordered');
  });

  test('the officer who claimed the money may not approve it', async () => {
    const of = await filed();
    const { receiptId } = granted(await finance.act((ctx) => recordReceipt(ctx, line({ amount: fen(100_000n) }))));
    granted(await director.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: of.caseId })));
    const { payoutId } = await drafted(of);
    expect(kindOf(await director.act((ctx) => approvePayout(ctx, payoutId)))).toBe('same-person');
  });

  test('a returned draft frees its money, and cannot be approved any more', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    const { payoutId } = await drafted(of);
    expect(kindOf(await judge.act((ctx) => draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [] })))).toBe(
      'nothing-available',
    );
    granted(await director.act((ctx) => returnPayout(ctx, { payout: payoutId, reason: '利息起算日有误' })));
    expect(kindOf(await director.act((ctx) => approvePayout(ctx, payoutId)))).toBe('payout-state');
    expect((await drafted(of)).plan.amount).toBe(100_000n);
  });

  test('another court may not know of the case', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    const { payoutId } = await drafted(of);
    const away = office.as('director', office.courts.second);
    expect(kindOf(await away.act((ctx) => approvePayout(ctx, payoutId)))).toBe('not-found');
    const stranger = office.as('judge', office.courts.second);
    expect(kindOf(await stranger.act((ctx) => draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [] })))).toBe('not-found');
  });
});

describe('并发', () => {
  test('fifty drafts at once never spend more than is there', async () => {
    const of = await filed();
    await received(of, { amount: fen(1_000_000n) });
    const all = await Promise.all(
      Array.from({ length: 50 }, () =>
        judge.act((ctx) => draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [], amount: fen(30_000n) })),
      ),
    );
    expect(all.filter((each) => each.ok)).toHaveLength(33);
    expect(new Set(all.filter((each) => !each.ok).map(kindOf))).toEqual(new Set(['amount-above-available']));
    const [row] = await statement<{ covered: bigint }>(owner, 'select covered_fen as covered from funds.receipt where case_id = $1', [
      of.caseId,
    ]);
    expect(row?.covered).toBe(990_000n);
  });

  test('fifty payers of one order send it once', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    const { orderId } = await approvedOrder(of);
    const all = await Promise.all(Array.from({ length: 50 }, () => finance.act((ctx) => dispatchPayment(ctx, orderId))));
    expect(all.filter((each) => each.ok)).toHaveLength(1);
    expect(await balances(of.caseId)).toEqual({ bank: 100000n, 'in-transit': 100000n });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt: 1, reference: `Q${orderId}`, paidOn: day('2026-07-01') })),
      ),
    );
    expect(answers.filter((each) => each.ok && each.value.fresh)).toHaveLength(1);
    await ledgerHolds();
  });
});

describe('只增不改: the ledger by grant', () => {
  test.each([
    { sql: 'update funds.transfer set amount_fen = 1 where region_id = 1', because: 'a transfer is never altered' },
    { sql: 'delete from funds.entry where region_id = 1', because: 'an entry is never deleted' },
    { sql: "update funds.entry set key = 'x' where region_id = 1", because: 'an entry is never altered' },
    { sql: 'update funds.receipt set amount_fen = 1 where region_id = 1', because: 'what the bank said is never altered' },
    { sql: 'update funds.payout set amount_fen = 1 where region_id = 1', because: 'a decision is never altered' },
    { sql: 'update funds.payment_order set amount_fen = 1 where region_id = 1', because: 'an order is never altered' },
    { sql: 'delete from funds.payout_cover where region_id = 1', because: 'what a decision spent stays on record' },
  ])('$because', async ({ sql }) => {
    const client = await owner.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local role duixian_app');
      await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('the chain of a book: each entry names the one before it', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    await approvedOrder(of);
    const entries = await statement<{ seq: bigint; previous_hash: string; hash: string }>(
      owner,
      'select seq, previous_hash, hash from funds.entry where book_id = $1 order by seq',
      [of.caseId],
    );
    expect(entries.map((entry) => entry.seq)).toEqual([1n, 2n]);
    expect(entries[1]?.previous_hash).toBe(entries[0]?.hash);
    const [book] = await statement<{ chain_head: string }>(owner, 'select chain_head from funds.book where book_id = $1', [of.caseId]);
    expect(book?.chain_head).toBe(entries[1]?.hash);
  });
});
