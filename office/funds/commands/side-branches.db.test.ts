import { partiesOf } from '@duixian/cases/queries';
import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { sideBranches } from '../queries/side-branches.ts';
import { openMoneyOf } from '../queries.ts';
import type { OrderId } from '../store/orders.ts';
import type { PayoutId } from '../store/payouts.ts';
import type { FundedCase } from '../testing/money.ts';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { approvePayout, returnPayout } from './decide-payout.ts';
import { decideDeferral, deferPayout, endDeferral } from './defer-payout.ts';
import { decideDeposit, proposeDeposit } from './deposit-share.ts';
import { dispatchPayment } from './dispatch-payment.ts';
import { acknowledgeTransfer, draftRefund, draftTransfer } from './divert-receipt.ts';
import { draftPayout } from './draft-payout.ts';
import { askDepositEnd, decideDepositEnd } from './end-deposit.ts';
import { recordBounce, recordPayment } from './record-payment.ts';
import { releaseReceipt } from './release-receipt.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const { finance, judge, director, fundedCase, received, drafted, approvedOrder, balances, ledgerFaults } = moneyFixtures(office, owner);

const DEPOSIT = { ground: 'missing', reason: '多次联系未果', evidence: '通话记录、退件', costs: ZERO_FEN } as const;

async function creditorOf(of: FundedCase) {
  const parties = granted(await judge.act(async (ctx) => ok(await partiesOf(ctx.tx, ctx.region, of.caseId))));
  const creditor = parties.find((party) => party.role === 'applicant');
  if (creditor === undefined) throw new Error('a case has a creditor');
  return creditor;
}

async function ordersOf(payoutId: PayoutId) {
  const rows = await statement<{ order_id: string; state: string; purpose: string; amount_fen: bigint; payee_name: string }>(
    owner,
    'select order_id, state, purpose, amount_fen, payee_name from funds.payment_order where payout_id = $1 order by order_id',
    [payoutId],
  );
  return rows.map((row) => ({ ...row, orderId: idFrom<'payment-order'>(row.order_id) }));
}

async function pay(orderId: OrderId, reference: string): Promise<void> {
  const { attempt } = granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
  granted(await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt, reference, paidOn: day('2026-07-01') })));
}

const clocksOf = (desk: { acts: readonly { clocks?: readonly object[] }[] }) =>
  (desk.acts.at(-1)?.clocks ?? []).map((clock) => ('term' in clock && 'kind' in clock ? `${clock.kind} ${clock.term}` : ''));

describe('法发〔2017〕6号第十六条、第十七条: 提存', () => {
  test('a creditor who has vanished after the approval: proposed, approved by another, the costs out of the money, the decision settled', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const { payoutId, orderId } = await approvedOrder(of);
    const asked = { ...DEPOSIT, order: orderId, costs: fen(1_000n) };
    expect(kindOf(await judge.act((ctx) => proposeDeposit(ctx, { ...asked, costs: fen(100_000n) }, PUBLISHED_CALENDAR)))).toBe(
      'deposit-costs-too-high',
    );
    const { depositId } = granted(await judge.act((ctx) => proposeDeposit(ctx, asked, PUBLISHED_CALENDAR)));
    expect(judge.acts.at(-1)?.events?.map((event) => event.facts.kind)).toEqual(['deposit-approval-form']);
    expect(kindOf(await judge.act((ctx) => proposeDeposit(ctx, asked, PUBLISHED_CALENDAR)))).toBe('already-deposited');
    expect(kindOf(await judge.act((ctx) => decideDeposit(ctx, { deposit: depositId, approve: true })))).toBe('same-person');
    granted(await director.act((ctx) => decideDeposit(ctx, { deposit: depositId, approve: true })));
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, deposited: 99_000n, cost: 1_000n });
    expect((await ordersOf(payoutId)).map((order) => order.state)).toEqual(['deposited']);
    expect(clocksOf(director)).toContain('satisfy money-pay');
    expect(kindOf(await finance.act((ctx) => dispatchPayment(ctx, orderId)))).toBe('already-ordered');
    expect(kindOf(await director.act((ctx) => decideDeposit(ctx, { deposit: depositId, approve: true })))).toBe('deposit-state');

    // 民法典第五百七十四条: he comes, and is paid; finance's five days run again.
    const end = { deposit: depositId, to: 'collected', reason: '申请执行人本人到院' } as const;
    granted(await judge.act((ctx) => askDepositEnd(ctx, end)));
    expect(kindOf(await judge.act((ctx) => decideDepositEnd(ctx, { deposit: depositId, approve: true })))).toBe('same-person');
    granted(await director.act((ctx) => decideDepositEnd(ctx, { deposit: depositId, approve: false })));
    granted(await judge.act((ctx) => askDepositEnd(ctx, end)));
    granted(await director.act((ctx) => decideDepositEnd(ctx, { deposit: depositId, approve: true })));
    expect(clocksOf(director)).toEqual(['start money-pay']);
    const order = (await ordersOf(payoutId)).find((each) => each.state === 'waiting');
    expect([order?.purpose, order?.amount_fen]).toEqual(['creditor', 99_000n]);
    if (order) await pay(order.orderId, 'DEP1');
    expect(await balances(of.caseId)).toEqual({ bank: 1_000n, cost: 1_000n });
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('a creditor without an account: the draft itself says deposit, one approval carries both, a returned draft takes it back', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const creditor = await creditorOf(of);
    await statement(
      owner,
      'update cases.party set payee_name = null, payee_bank = null, payee_account = null, payee_confirmed_on = null where party_id = $1',
      [creditor.partyId],
    );
    const plain = { case: of.caseId, saleCosts: ZERO_FEN, payees: [{ party: creditor.partyId, weight: 1n }] };
    expect(kindOf(await judge.act((ctx) => draftPayout(ctx, plain)))).toBe('payee-account-not-confirmed');
    const payees = [{ party: creditor.partyId, weight: 1n, deposit: { ...DEPOSIT, calendar: PUBLISHED_CALENDAR } }];
    const first = granted(await judge.act((ctx) => draftPayout(ctx, { ...plain, payees })));
    granted(await director.act((ctx) => returnPayout(ctx, { payout: first.payoutId, reason: '先再联系一次' })));
    const { payoutId } = granted(await judge.act((ctx) => draftPayout(ctx, { ...plain, payees })));
    expect(granted(await director.act((ctx) => approvePayout(ctx, payoutId))).orders).toBe(0);
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, deposited: 100_000n });
    const seen = granted(await director.act(async (ctx) => ok(await sideBranches(ctx, of.caseId))));
    expect(seen.deposits.map((each) => [each.state, each.inTime, each.collectableUntil?.toString() ?? null])).toEqual([
      ['withdrawn', true, '2031-07-01'],
      ['deposited', true, '2031-07-01'],
    ]);
    // Deposited money is the creditor's: it holds no closing up, and it does not go out to an account nobody confirmed.
    expect(granted(await judge.act(async (ctx) => ok(await openMoneyOf(ctx, of.caseId)))).payable).toBe(0n);
    const kept = seen.deposits.at(-1)?.depositId;
    if (kept === undefined) throw new Error('a deposit');
    const wish = { deposit: kept, reason: '书面放弃领取' };
    expect(kindOf(await judge.act((ctx) => askDepositEnd(ctx, { ...wish, to: 'collected' })))).toBe('payee-account-not-confirmed');
    granted(await judge.act((ctx) => askDepositEnd(ctx, { ...wish, to: 'returned' })));
    granted(await director.act((ctx) => decideDepositEnd(ctx, { deposit: kept, approve: true })));
    const back = (await ordersOf(payoutId)).find((order) => order.state === 'waiting');
    expect([back?.purpose, back?.payee_name]).toEqual(['refund', '陆某']);
  });

  test('法〔2021〕322号第二十二项: asked for after the fifteen working days it is marked late; what finance has sent is not deposited', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n), valueOn: day('2026-05-06') });
    const { orderId } = await approvedOrder(of);
    const { depositId } = granted(await judge.act((ctx) => proposeDeposit(ctx, { ...DEPOSIT, order: orderId }, PUBLISHED_CALENDAR)));
    expect(judge.acts.at(-1)?.facts?.inTime).toBe(false);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    expect(kindOf(await director.act((ctx) => decideDeposit(ctx, { deposit: depositId, approve: true })))).toBe('deposit-order-state');
    granted(await finance.act((ctx) => recordBounce(ctx, { order: orderId, attempt: 1, reason: 'account-closed' })));
    granted(await director.act((ctx) => decideDeposit(ctx, { deposit: depositId, approve: true })));
    expect(
      kindOf(await office.as('director', office.courts.second).act((ctx) => decideDeposit(ctx, { deposit: depositId, approve: true }))),
    ).toBe('not-found');
  });
});

describe('法发〔2019〕35号第二十二项: the disputed part waits, the undisputed part is paid first', () => {
  test('held on one of the five grounds by two persons, divided without it, and divided after the dispute', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(100_000n), valueOn: day('2026-06-28') });
    const asked = { receipt: receiptId, ground: 'other-cause', reason: '案外人主张部分权利' };
    const wish = (amount: bigint) => ({ ...asked, part: { amount: fen(amount), by: '案外人钱某' } });
    expect(kindOf(await judge.act((ctx) => deferPayout(ctx, wish(100_000n), PUBLISHED_CALENDAR)))).toBe('no-undisputed-part');
    expect(kindOf(await judge.act((ctx) => deferPayout(ctx, wish(0n), PUBLISHED_CALENDAR)))).toBe('disputed-part-not-positive');
    const { deferralId } = granted(await judge.act((ctx) => deferPayout(ctx, wish(40_000n), PUBLISHED_CALENDAR)));
    expect(kindOf(await judge.act((ctx) => decideDeferral(ctx, { deferral: deferralId, approve: true }, PUBLISHED_CALENDAR)))).toBe(
      'same-person',
    );
    granted(await director.act((ctx) => decideDeferral(ctx, { deferral: deferralId, approve: true }, PUBLISHED_CALENDAR)));
    // The clocks of the receipt run on for the rest.
    expect(clocksOf(director)).toEqual([]);
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, held: 60_000n, disputed: 40_000n });
    const first = await drafted(of);
    expect(first.plan.amount).toBe(60_000n);
    expect(kindOf(await director.act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '记错了' })))).toBe('receipt-covered');
    granted(await judge.act((ctx) => endDeferral(ctx, deferralId)));
    expect(clocksOf(judge)).toEqual(['start money-after-block']);
    expect((await drafted(of)).plan.amount).toBe(40_000n);
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('what a decision took meanwhile can no longer be held', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(100_000n), valueOn: day('2026-06-28') });
    const wish = { receipt: receiptId, ground: 'other-cause', reason: '争议', part: { amount: fen(40_000n), by: '钱某' } };
    const { deferralId } = granted(await judge.act((ctx) => deferPayout(ctx, wish, PUBLISHED_CALENDAR)));
    await drafted(of);
    expect(kindOf(await director.act((ctx) => decideDeferral(ctx, { deferral: deferralId, approve: true }, PUBLISHED_CALENDAR)))).toBe(
      'no-undisputed-part',
    );
  });
});

describe('退还与移送: drafted by one, approved by another, paid by a third', () => {
  test('法发〔2017〕6号第十一条: money that is not the case’s goes back the way it came', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(100_000n) });
    const wish = { receipt: receiptId, amount: fen(30_000n), ground: 'paid-by-mistake', reason: '误汇', document: '退款申请' } as const;
    expect(kindOf(await judge.act((ctx) => draftRefund(ctx, { ...wish, amount: fen(100_001n) })))).toBe('amount-above-available');
    const { payoutId } = granted(await judge.act((ctx) => draftRefund(ctx, wish)));
    expect(kindOf(await judge.act((ctx) => approvePayout(ctx, payoutId)))).toBe('same-person');
    expect((await drafted(of)).plan.amount).toBe(70_000n);
    granted(await director.act((ctx) => approvePayout(ctx, payoutId)));
    const [order] = await ordersOf(payoutId);
    expect([order?.purpose, order?.payee_name, order?.amount_fen]).toEqual(['refund', '陆某', 30_000n]);
    if (order) await pay(order.orderId, 'RF1');
    expect(await balances(of.caseId)).toEqual({ bank: 70_000n, held: 70_000n });
    expect(finance.acts.at(-1)?.events?.map((event) => event.facts.fullySatisfied)).toEqual([false]);
    const nameless = await received(of, { amount: fen(5_000n), payerAccount: '' });
    expect(kindOf(await judge.act((ctx) => draftRefund(ctx, { ...wish, receipt: nameless.receiptId, amount: fen(5_000n) })))).toBe(
      'payer-account-unknown',
    );
  });

  test('money follows the case to another court, account to account, and its receipt is recorded once, after the payment', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(100_000n) });
    const to = {
      court: '衡江省远山市中级人民法院',
      caseNumber: '（2026）衡02执5号',
      payee: { name: '远山中院执行款专户', bank: '衡江银行', account: '6200001' },
    };
    const wish = {
      receipt: receiptId,
      amount: fen(100_000n),
      ground: 'case-entrusted',
      reason: '委托执行',
      document: '委托函',
      to,
    } as const;
    const { payoutId } = granted(await judge.act((ctx) => draftTransfer(ctx, wish)));
    granted(await director.act((ctx) => approvePayout(ctx, payoutId)));
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, 'transfer-due': 100_000n });
    const receipt = { payout: payoutId, number: '收字第8号', on: day('2026-07-01') };
    expect(kindOf(await judge.act((ctx) => acknowledgeTransfer(ctx, receipt)))).toBe('payout-state');
    const [order] = await ordersOf(payoutId);
    expect(order?.purpose).toBe('transfer');
    if (order) await pay(order.orderId, 'TR1');
    expect(clocksOf(finance)).toEqual(['satisfy money-pay', 'satisfy money-30']);
    expect(kindOf(await judge.act((ctx) => acknowledgeTransfer(ctx, { ...receipt, on: day('2026-06-30') })))).toBe(
      'receipt-before-payment',
    );
    const waiting = granted(await judge.act(async (ctx) => ok(await sideBranches(ctx, undefined))));
    expect(waiting.diversions.map((each) => each.payoutId)).toContain(payoutId);
    granted(await judge.act((ctx) => acknowledgeTransfer(ctx, receipt)));
    expect(kindOf(await judge.act((ctx) => acknowledgeTransfer(ctx, receipt)))).toBe('already-acknowledged');
    expect(await balances(of.caseId)).toEqual({});
  });
});
