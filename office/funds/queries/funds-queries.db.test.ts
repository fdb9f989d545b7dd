import { testOffice } from '@duixian/courts/testing/office';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimReceipt } from '../commands/claim-receipt.ts';
import { decideDeferral, deferPayout, endDeferral } from '../commands/defer-payout.ts';
import { dispatchPayment } from '../commands/dispatch-payment.ts';
import { draftPayout } from '../commands/draft-payout.ts';
import { enterLprQuote } from '../commands/enter-lpr-quote.ts';
import { recordBounce } from '../commands/record-payment.ts';
import { recordReceipt } from '../commands/record-receipt.ts';
import { showAccount, showPayout } from '../contract.ts';
import { moneyPanel, openMoneyOf } from '../queries.ts';
import { listReceipts as listReceiptsContract } from '../receipt-contract.ts';
import { overdueThrough } from '../rules/overdue.ts';
import { RECEIPT_FIGURES } from '../rules/receipt.ts';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { caseAccount } from './account-statement.ts';
import { claimSheetOf, payoutPreview } from './claim-sheet.ts';
import { lprStanding } from './lpr-standing.ts';
import { listOrders, listPayouts, payoutFile } from './payouts.ts';
import { listReceipts, unmatchedDesk } from './receipts.ts';
import { unlookedMoneyOfCase, unlookedReceiptsOf, unmatchedReceiptsNaming } from './unlooked-money.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const { finance, judge, director, fundedCase, bankLine, received, drafted, approvedOrder } = moneyFixtures(office, owner);

describe('一案一账: what a screen reads', () => {
  test('the statement carries the running balance of each account', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(60_000n) });
    await received(of, { amount: fen(40_000n) });
    await approvedOrder(of);
    const account = granted(await judge.act((ctx) => caseAccount(ctx, of.caseId)));
    expect(account.number).toBe(of.number);
    expect(z.encode(showAccount.reply, account).movements[0]?.amount).toBe('60000');
    expect(account.movements.filter((row) => row.account === 'held').map((row) => [row.kind, row.amount, row.after])).toEqual([
      ['receipt', 60_000n, 60_000n],
      ['receipt', 40_000n, 100_000n],
      ['allocation', -100_000n, 0n],
    ]);
    expect(account.balances.find((row) => row.kind === 'payable')?.balance).toBe(100_000n);
    expect(kindOf(await office.as('judge', office.courts.second).act((ctx) => caseAccount(ctx, of.caseId)))).toBe('not-found');
  });

  test('the claim as of a day, before and after a pay-out, and the preview that a draft repeats', async () => {
    const of = await fundedCase();
    const before = granted(await judge.act((ctx) => claimSheetOf(ctx, of.caseId, day('2026-06-21'))));
    expect([before.owed.principal, before.owed.interest, before.owed.doubled]).toEqual([10_000_000n, 234_247n, 17_500n]);
    await received(of, { amount: fen(234_247n) });
    const preview = granted(await judge.act((ctx) => payoutPreview(ctx, { case: of.caseId })));
    const draft = await drafted(of);
    expect(draft.plan).toEqual(preview);
    const after = granted(await judge.act((ctx) => claimSheetOf(ctx, of.caseId, day('2026-06-21'))));
    expect([after.owed.principal, after.owed.interest]).toEqual([10_000_000n, 0n]);
    const kept = granted(await director.act((ctx) => payoutFile(ctx, draft.payoutId)));
    expect(kept.plan).toEqual(draft.plan);
    const sent = z.encode(showPayout.reply, kept);
    expect(sent.plan.sheet.lines[0]?.base).toBe('10000000');
  });

  test('the approval desk and finance’s desk hold what waits there', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(50_000n) });
    const { payoutId, orderId } = await approvedOrder(of);
    const approved = granted(await finance.act(async (ctx) => ok(await listPayouts(ctx, { state: 'approved' }, undefined, 50))));
    expect(approved.map((row) => row.payoutId)).toContain(payoutId);
    const orders = granted(await finance.act(async (ctx) => ok(await listOrders(ctx, { state: 'waiting' }, undefined, 50))));
    expect(orders.find((row) => row.orderId === orderId)?.payee.account).toBe('8000123456789');
  });

  test('the closing gate sees every open fen', async () => {
    const of = await fundedCase();
    await received(of, { amount: fen(70_000n) });
    const open = await judge.act(async (ctx) => ok(await openMoneyOf(ctx, of.caseId)));
    expect(open.ok && [open.value.undivided, open.value.openPayouts]).toEqual([70_000n, 0]);
    await approvedOrder(of);
    const approved = await judge.act(async (ctx) => ok(await openMoneyOf(ctx, of.caseId)));
    expect(approved.ok && [approved.value.undivided, approved.value.payable, approved.value.openPayouts]).toEqual([0n, 70_000n, 1]);
  });
});

describe('LPR quotes of later months', () => {
  test('are entered in order by the administrator and carry the interest on', async () => {
    office.clock.moveTo('2026-09-25T02:00:00Z');
    const administrator = office.as('administrator');
    const september = { publishedOn: day('2026-09-21'), oneYearBp: 300, fiveYearBp: 350, source: 'chinamoney.com.cn' };
    const before = granted(await administrator.act(async (ctx) => ok(await lprStanding(ctx))));
    expect(before.knownThrough?.toString()).toBe('2026-09-19');
    granted(await administrator.act((ctx) => enterLprQuote(ctx, september)));
    expect(kindOf(await administrator.act((ctx) => enterLprQuote(ctx, september)))).toBe('quote-of-month-known');
    const after = granted(await administrator.act(async (ctx) => ok(await lprStanding(ctx))));
    expect(after.knownThrough?.toString()).toBe('2026-10-19');
    office.clock.moveTo('2026-07-01T02:00:00Z');
  });
});

describe('法〔2021〕322号第十九项: unmatched money has a desk and a target of none', () => {
  test('a mistyped account, a debtor’s name and a case number in the remark each propose the case', async () => {
    const of = await fundedCase();
    const slip = of.number.replace(/\d(?=\d{4}$)/, (digit) => String((Number(digit) + 1) % 10));
    await finance.act((ctx) => recordReceipt(ctx, bankLine({ reference: 'U1', subAccount: slip, payerName: '路人', remark: '' })));
    const desk = granted(await judge.act(async (ctx) => ok(await unmatchedDesk(ctx, undefined, 50))));
    const row = desk.find((each) => each.reference === 'U1');
    expect(row?.ageDays).toBe(10);
    expect(row?.proposals.find((proposal) => proposal.caseId === of.caseId)?.reasons.map((reason) => reason.kind)).toEqual([
      'account-nearly-the-same',
    ]);
  });

  test.each(RECEIPT_FIGURES)('the panel’s figure %s counts and sums exactly the rows it opens', async (state) => {
    const lateThrough = overdueThrough(day('2026-07-31'), PUBLISHED_CALENDAR);
    const panel = granted(await finance.act(async (ctx) => ok(await moneyPanel(ctx, lateThrough))));
    const rows = granted(await finance.act(async (ctx) => ok(await listReceipts(ctx, { state, lateThrough }, undefined, 500))));
    expect(panel[state]).toEqual({ count: rows.length, amount: rows.reduce((sum, row) => sum + row.open, 0n) });
  });

  test('法发〔2017〕6号第十二条: to approve, to pay and bounced count and sum exactly the rows they open', async () => {
    const [waiting, bounced, open] = [await fundedCase(), await fundedCase(), await fundedCase()];
    for (const of of [waiting, bounced, open]) await received(of, { amount: fen(70_000n) });
    await approvedOrder(waiting);
    const { orderId } = await approvedOrder(bounced);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(await finance.act((ctx) => recordBounce(ctx, { order: orderId, attempt: 1, reason: '户名不符' })));
    await drafted(open);
    const { panel, rows } = granted(
      await finance.act(async (ctx) => {
        const toApprove = await listPayouts(ctx, { state: 'drafted' }, undefined, 500);
        const toPay = await listOrders(ctx, { state: 'waiting' }, undefined, 500);
        const back = await listOrders(ctx, { state: 'bounced' }, undefined, 500);
        return ok({ panel: await moneyPanel(ctx, undefined), rows: { toApprove, toPay, bounced: back } });
      }),
    );
    for (const tile of ['toApprove', 'toPay', 'bounced'] as const) {
      const amounts = rows[tile].map(({ amount }) => amount);
      expect({ tile, ...panel[tile] }).toEqual({ tile, count: amounts.length, amount: amounts.reduce((sum, each) => sum + each, 0n) });
      expect(panel[tile].count).toBeGreaterThan(0);
    }
  });

  test('the panel’s number is the number of rows behind it, and the guard finds the payer', async () => {
    granted(await finance.act((ctx) => recordReceipt(ctx, bankLine({ reference: 'U2', payerName: '陆某' }))));
    const panel = granted(await finance.act(async (ctx) => ok(await moneyPanel(ctx, overdueThrough(ctx.today, PUBLISHED_CALENDAR)))));
    const rows = granted(await finance.act(async (ctx) => ok(await listReceipts(ctx, { state: 'unmatched' }, undefined, 500))));
    expect(panel.unmatched.count).toBe(rows.length);
    expect(z.encode(listReceiptsContract.reply, { rows, next: null }).rows).toHaveLength(rows.length);
    expect(panel.unmatched.amount).toBe(rows.reduce((sum, row) => sum + row.amount, 0n));
    const lateThrough = overdueThrough(day('2026-07-31'), PUBLISHED_CALENDAR);
    const late = granted(await finance.act(async (ctx) => ok(await listReceipts(ctx, { state: 'overdue', lateThrough }, undefined, 500))));
    expect(granted(await finance.act(async (ctx) => ok(await moneyPanel(ctx, lateThrough)))).overdue).toEqual({
      count: late.length,
      amount: late.reduce((sum, row) => sum + row.open, 0n),
    });
    const guard = granted(await judge.act(async (ctx) => ok(await unlookedReceiptsOf(ctx, ['陆某']))));
    expect(guard).toMatchObject([{ clue: 'payer-is-debtor', debtor: '陆某', payer: '陆某', caseNumber: null }]);
    const stranger = office.as('judge', office.courts.second);
    expect(granted(await stranger.act(async (ctx) => ok(await unlookedReceiptsOf(ctx, ['陆某']))))).toEqual([]);
    const [unmatched] = rows.filter((row) => row.reference === 'U2');
    const of = await fundedCase();
    if (unmatched === undefined) throw new TypeError('U2 is unmatched');
    granted(await judge.act((ctx) => claimReceipt(ctx, { receipt: unmatched.receiptId, case: of.caseId })));
    // Claimed and not yet divided it is still money of this debtor that nobody has dealt with.
    const after = granted(await judge.act(async (ctx) => ok(await unlookedReceiptsOf(ctx, ['陆某']))));
    expect(after).toMatchObject([{ receipt: guard[0]?.receipt, amount: guard[0]?.amount, clue: 'not-divided' }]);
    expect(after[0]?.caseNumber).not.toBeNull();
    expect(granted(await judge.act(async (ctx) => ok(await unmatchedReceiptsNaming(ctx, ['陆某']))))).toEqual([]);
    expect(granted(await judge.act(async (ctx) => ok(await unlookedReceiptsOf(ctx, ['别人']))))).toEqual([]);
    const ofCase = { case: of.caseId, party: undefined };
    expect(granted(await judge.act((ctx) => unlookedMoneyOfCase(ctx, ofCase))).rows).toEqual(after);
    expect(kindOf(await stranger.act((ctx) => unlookedMoneyOfCase(ctx, ofCase)))).toBe('not-found');
  });
});

describe('法发〔2017〕6号第十条: deferral keeps a receipt out until it ends', () => {
  test('asked for by one, approved by another, ended, paid', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(30_000n) });
    const ask = { receipt: receiptId, ground: 'distribution', reason: '另有债权人申请参与分配' };
    const { deferralId } = granted(await judge.act((ctx) => deferPayout(ctx, ask, PUBLISHED_CALENDAR)));
    expect(kindOf(await judge.act((ctx) => deferPayout(ctx, ask, PUBLISHED_CALENDAR)))).toBe('already-deferred');
    expect(kindOf(await judge.act((ctx) => decideDeferral(ctx, { deferral: deferralId, approve: true }, PUBLISHED_CALENDAR)))).toBe(
      'same-person',
    );
    granted(await director.act((ctx) => decideDeferral(ctx, { deferral: deferralId, approve: true }, PUBLISHED_CALENDAR)));
    expect(director.acts.at(-1)?.clocks?.map((clock) => clock.kind)).toEqual(['suspend', 'suspend']);
    expect(kindOf(await judge.act((ctx) => draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [] })))).toBe(
      'nothing-available',
    );
    granted(await judge.act((ctx) => endDeferral(ctx, deferralId)));
    expect((await drafted(of)).plan.amount).toBe(30_000n);
  });

  test('not approved: the officer reads why beside the receipt, has it to divide, and may ask again', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { amount: fen(30_000n) });
    const ask = { receipt: receiptId, ground: 'other-cause', reason: '当事人要求缓发' };
    const { deferralId } = granted(await judge.act((ctx) => deferPayout(ctx, ask, PUBLISHED_CALENDAR)));
    const shown = async () => granted(await judge.act(async (ctx) => ok(await listReceipts(ctx, { case: of.caseId }, undefined, 10))))[0];
    expect((await shown())?.deferral).toMatchObject({
      reason: '当事人要求缓发',
      state: 'proposed',
      proposedBy: office.actor('judge').name,
    });
    const no = { deferral: deferralId, approve: false, words: '不属于正当理由' };
    granted(await director.act((ctx) => decideDeferral(ctx, no, PUBLISHED_CALENDAR)));
    expect(director.acts.at(-1)).toMatchObject({
      clocks: [],
      tasks: [{ kind: 'open', task: 'draft-payout', facts: { words: '不属于正当理由' } }],
    });
    const refused = { words: '不属于正当理由', by: office.actor('director').name };
    expect(await shown()).toMatchObject({ deferral: null, refusedDeferral: refused });
    granted(await judge.act((ctx) => deferPayout(ctx, { ...ask, ground: 'stay' }, PUBLISHED_CALENDAR)));
    expect((await shown())?.refusedDeferral).toBeNull();
  });

  test('after the ten working days it is too late to ask', async () => {
    const of = await fundedCase();
    const { receiptId } = await received(of, { valueOn: day('2026-06-10') });
    const late = await judge.act((ctx) => deferPayout(ctx, { receipt: receiptId, ground: 'stay', reason: '中止执行' }, PUBLISHED_CALENDAR));
    expect(kindOf(late)).toBe('deferral-period-over');
    expect(
      kindOf(await judge.act((ctx) => deferPayout(ctx, { receipt: receiptId, ground: 'busy', reason: 'x' }, PUBLISHED_CALENDAR))),
    ).toBe('not-a-deferral-ground');
  });
});
