import { closeCase as endCase } from '@duixian/cases/commands/move-case';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { claimReceipt } from './claim-receipt.ts';
import { closeAccount, reopenAccount } from './close-account.ts';
import { deferPayout } from './defer-payout.ts';
import { recordReceipt } from './record-receipt.ts';
import { releaseReceipt } from './release-receipt.ts';
import { handInCash, takeCash } from './take-cash.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');

/** Sums officers could not avoid taking. */
const TAKEN = {
  form: 'cash',
  amount: fen(30_000n),
  payer: '陆某',
  reason: '无法转账',
  officers: ['陈某', '林某'],
  receiptNumber: '收据-009',
} as const;

const { finance, judge, fundedCase: filed, bankLine: line, received, balances, ledgerFaults } = moneyFixtures(office, owner);

async function ledgerHolds(): Promise<void> {
  expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
}

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
    const assistant = office.as('assistant');
    granted(await assistant.act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '串案' })));
    expect(await balances(other.caseId)).toEqual({});
    expect(kindOf(await assistant.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: of.caseId })))).toBe('claim-by-releaser');
    granted(
      await judge.act((ctx) =>
        claimReceipt(ctx, { receipt: receiptId, case: of.caseId, performance: { kind: 'deduction', on: day('2026-06-20') } }),
      ),
    );
    expect(await balances(of.caseId)).toEqual({ bank: 12000000n, held: 12000000n });
    expect(await balances(receiptId)).toEqual({});
    await ledgerHolds();
  });

  test('a wrong automatic match is reversed and stands unmatched again; another person claims it than took it out', async () => {
    const of = await filed();
    const { receiptId } = await received(of);
    granted(await judge.act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '付款人写错账号' })));
    expect(await balances(of.caseId)).toEqual({});
    expect(await balances(receiptId)).toEqual({ bank: 12000000n, held: 12000000n });
    const again = (desk: typeof judge) => desk.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: of.caseId }));
    expect(kindOf(await again(judge))).toBe('claim-by-releaser');
    granted(await again(office.as('assistant')));
    await ledgerHolds();
  });

  test('money that leaves its case takes its deferral with it', async () => {
    const of = await filed();
    const { receiptId } = await received(of);
    granted(await judge.act((ctx) => deferPayout(ctx, { receipt: receiptId, ground: 'stay', reason: '中止' }, PUBLISHED_CALENDAR)));
    granted(await judge.act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '串案' })));
    const left = await statement<{ state: string }>(owner, 'select state from funds.deferral where receipt_id = $1', [receiptId]);
    expect(left).toEqual([{ state: 'withdrawn' }]);
    expect(judge.acts.at(-1)?.clocks?.map((clock) => ('term' in clock ? clock.term : ''))).toEqual([
      'money-order',
      'money-30',
      'money-after-block',
    ]);
  });

  test('a line above a hundred billion yuan is a mistake of the file; what an account can hold has an end', async () => {
    const of = await filed();
    expect(kindOf(await finance.act((ctx) => recordReceipt(ctx, line({ amount: fen(10_000_000_000_001n) }))))).toBe('amount-too-large');
    const { receiptId } = await received(of, { amount: fen(1n) });
    await statement(owner, `update funds.account set balance_fen = 999999999999999990 where book_id = $1`, [of.caseId]);
    expect(kindOf(await finance.act((ctx) => recordReceipt(ctx, line({ subAccount: of.number, amount: fen(10n) }))))).toBe(
      'balance-too-large',
    );
    await statement(owner, `update funds.account set balance_fen = 1 where book_id = $1`, [of.caseId]);
    expect(await balances(of.caseId)).toEqual({ bank: 1n, held: 1n });
    expect(receiptId).toBeDefined();
    await ledgerHolds();
  });

  test('the case that loses its only money loses the work of dividing it, and one with other money keeps it', async () => {
    const of = await filed();
    const first = await received(of);
    const second = await received(of);
    granted(await judge.act((ctx) => releaseReceipt(ctx, { receipt: first.receiptId, reason: '串案' })));
    expect(judge.acts.at(-1)?.tasks).toEqual([]);
    granted(await judge.act((ctx) => releaseReceipt(ctx, { receipt: second.receiptId, reason: '串案' })));
    expect(judge.acts.at(-1)?.tasks).toEqual([{ kind: 'withdraw', task: 'draft-payout', reason: '串案', subject: of.caseId }]);
  });

  test('money that went to another case while a release waited is left where it is', async () => {
    const from = await filed();
    const to = await filed();
    const { receiptId } = granted(await finance.act((ctx) => recordReceipt(ctx, line({ subAccount: '不清楚' }))));
    granted(await judge.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: from.caseId })));
    const other = await owner.pool.connect();
    await other.query('begin');
    await other.query('select 1 from cases.case where case_id = $1 for update', [from.caseId]);
    const waiting = office.as('assistant').act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '串案' }));
    const deferring = judge.act((ctx) =>
      deferPayout(ctx, { receipt: receiptId, ground: 'other-cause', reason: '待核' }, PUBLISHED_CALENDAR),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await other.query('update funds.receipt set case_id = $1 where receipt_id = $2', [to.caseId, receiptId]);
    await other.query('commit');
    other.release();
    expect(kindOf(await waiting)).toBe('receipt-not-claimed');
    expect(kindOf(await deferring)).toBe('not-found');
    await statement(owner, 'update funds.receipt set case_id = $1 where receipt_id = $2', [from.caseId, receiptId]);
    await ledgerHolds();
  });

  test('法发〔2017〕6号第四条: the account closes empty with its case; money that still comes stands unmatched until it is opened again', async () => {
    const of = await filed();
    const close = () => finance.act((ctx) => closeAccount(ctx, { case: of.caseId }));
    const reopen = () => finance.act((ctx) => reopenAccount(ctx, { case: of.caseId, reason: '结案后到账' }));
    expect(kindOf(await close())).toBe('case-not-closed');
    const cash = granted(await judge.act((ctx) => takeCash(ctx, { case: of.caseId, ...TAKEN, takenOn: ctx.today, returnedOn: ctx.today })));
    granted(await judge.act((ctx) => endCase(ctx, of.caseId, { on: ctx.today, kind: 'paid-in-full' })));
    expect(kindOf(await reopen())).toBe('account-not-closed');
    expect(await close()).toEqual({ ok: false, refusal: { kind: 'cash-with-officers', count: 1 } });
    const counted = (ctx: { readonly today: LegalDay }) => ({ cash: cash.cashId, counted: TAKEN.amount, on: ctx.today, lateReason: null });
    granted(await finance.act((ctx) => handInCash(ctx, counted(ctx))));
    granted(await close());
    expect(kindOf(await close())).toBe('account-closed');
    const entered = granted(await finance.act((ctx) => recordReceipt(ctx, line({ subAccount: of.number, amount: fen(900n) }))));
    expect(entered.matchedTo).toBeNull();
    expect([await balances(entered.receiptId), await balances(of.caseId)]).toEqual([{ bank: 900n, held: 900n }, {}]);
    const claim = () => judge.act((ctx) => claimReceipt(ctx, { receipt: entered.receiptId, case: of.caseId }));
    expect(kindOf(await claim())).toBe('account-closed');
    granted(await reopen());
    granted(await claim());
    expect(await close()).toEqual({ ok: false, refusal: { kind: 'balance-left', balance: 900n } });
    expect(finance.acts.flatMap(({ type, subject }) => (subject === of.caseId ? [type] : []))).toEqual([
      'funds.account-closed',
      'funds.account-reopened',
    ]);
    await ledgerHolds();
  });

  test('法发〔2017〕6号第四条: a case without an account has none to close or to open again', async () => {
    const caseId = await fileTestCase(office.as('filing'));
    expect(kindOf(await finance.act((ctx) => closeAccount(ctx, { case: caseId })))).toBe('no-case-account');
    expect(kindOf(await finance.act((ctx) => reopenAccount(ctx, { case: caseId, reason: '结案后到账' })))).toBe('no-case-account');
  });

  test('a receipt nobody knows is not there, rather than not claimed', async () => {
    const unknown = idFrom<'receipt'>('01890000-0000-7000-8000-000000000000');
    expect(kindOf(await judge.act((ctx) => releaseReceipt(ctx, { receipt: unknown, reason: '串案' })))).toBe('not-found');
  });
});
