import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { claimReceipt } from './claim-receipt.ts';
import { confirmPayee } from './confirm-payee.ts';
import { approvePayout, returnPayout } from './decide-payout.ts';
import { dispatchPayment } from './dispatch-payment.ts';
import { draftPayout } from './draft-payout.ts';
import { recordBounce, recordPayment } from './record-payment.ts';
import { recordReceipt } from './record-receipt.ts';

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

  test('诉讼费用交纳办法第二十条: a receipt that only covers the fee pays nobody and is settled with its approval', async () => {
    const of = await filed();
    await received(of, { amount: fen(10_251_747n) });
    const { orderId } = await approvedOrder(of);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt: 1, reference: 'PF', paidOn: day('2026-07-01') })));
    await received(of, { amount: fen(143_776n), valueOn: day('2026-06-25'), remark: '执行费' });
    const draft = await drafted(of);
    expect(draft.plan.lines.map((each) => [each.category, each.amount])).toEqual([['execution-fee', 143_776n]]);
    expect(draft.plan.fullySatisfied).toBe(true);
    expect(granted(await director.act((ctx) => approvePayout(ctx, draft.payoutId))).orders).toBe(0);
    expect(director.acts.at(-1)?.events?.map((event) => event.type)).toEqual(['funds.paid']);
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

describe('法发〔2017〕6号第十一条: a new account after a bounce', () => {
  test('finance cannot send to an account nobody approved; the approver lets it go', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    const { orderId } = await approvedOrder(of);
    expect(kindOf(await director.act((ctx) => confirmPayee(ctx, orderId)))).toBe('order-not-bounced');
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(await finance.act((ctx) => recordBounce(ctx, { order: orderId, attempt: 1, reason: 'account-closed' })));
    await statement(owner, `update cases.party set payee_account = '8000777' where case_id = $1 and role = 'applicant'`, [of.caseId]);
    expect(kindOf(await finance.act((ctx) => dispatchPayment(ctx, orderId)))).toBe('payee-not-creditor');
    expect(kindOf(await judge.act((ctx) => confirmPayee(ctx, orderId)))).toBe('same-person');
    expect(granted(await director.act((ctx) => confirmPayee(ctx, orderId))).account).toBe('8000777');
    expect(granted(await finance.act((ctx) => dispatchPayment(ctx, orderId))).attempt).toBe(2);
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
