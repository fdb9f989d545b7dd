import { testOffice } from '@duixian/courts/testing/office';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { claimSheetOf } from '../queries/claim-sheet.ts';
import { caseSettlements, missedInstalments } from '../queries/settlements.ts';
import { openMoneyOf } from '../queries.ts';
import { settlementWatch } from '../settlement-jobs.ts';
import { cashTaken } from '../store/cash.ts';
import { type FundedCase, granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { recordDirectPayment, withdrawDirectPayment } from './direct-payment.ts';
import { endSettlement, remindInstalment, resumeEnforcement } from './follow-settlement.ts';
import { recordSettlement } from './record-settlement.ts';
import { handInCash, takeCash } from './take-cash.ts';
import { watchSettlement } from './watch-settlement.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { judge, director, finance, fundedCase, received } = moneyFixtures(office, owner);
const onDay = (text: string) => office.clock.moveTo(`${text}T02:00:00Z`);

const agreement = (of: FundedCase) => ({
  case: of.caseId,
  agreedOn: day('2026-07-01'),
  document: '执行和解协议',
  words: '分三期支付，连续两期未付视为违约',
  breach: { afterMissed: 2, graceDays: 3 },
  instalments: ['2026-07-31', '2026-08-31', '2026-09-30'].map((on) => ({ dueOn: day(on), amount: fen(100_000n) })),
});

async function settled(): Promise<{ of: FundedCase; settlement: Awaited<ReturnType<typeof recorded>> }> {
  onDay('2026-07-01');
  const of = await fundedCase();
  return { of, settlement: await recorded(of) };
}

async function recorded(of: FundedCase) {
  return granted(await judge.act((ctx) => recordSettlement(ctx, agreement(of)))).settlementId;
}

const look = (settlement: Awaited<ReturnType<typeof recorded>>) => judge.act((ctx) => watchSettlement(ctx, settlement));
const said = () => judge.acts.slice(-3).map((act) => act.type);
const stateOf = async (of: FundedCase) => granted(await judge.act(async (ctx) => ok((await openMoneyOf(ctx, of.caseId)).settlement)));

describe('执行和解规定: an agreement of the parties is watched to its end', () => {
  test('第九条、第十条: missed, reminded, broken by its own words, and enforcement resumed on the creditor’s word', async () => {
    const { of, settlement } = await settled();
    expect(judge.acts.at(-1)?.clocks).toMatchObject([{ kind: 'start', term: 'settle-resume', subject: settlement }]);
    expect(kindOf(await judge.act((ctx) => recordSettlement(ctx, agreement(of))))).toBe('settlement-running');
    expect(kindOf(await judge.act((ctx) => remindInstalment(ctx, { settlement, number: 1, how: '电话' })))).toBe('instalment-not-missed');
    expect(kindOf(await judge.act((ctx) => resumeEnforcement(ctx, { settlement, askedOn: day('2026-07-01'), document: '申请书' })))).toBe(
      'settlement-state',
    );

    onDay('2026-08-04');
    granted(await look(settlement));
    expect(judge.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'missed-instalment', facts: { number: 1, amount: '100000' } }]);
    const before = judge.acts.length;
    granted(await look(settlement));
    expect(judge.acts.length).toBe(before);
    granted(await judge.act((ctx) => remindInstalment(ctx, { settlement, number: 1, how: '电话告知，限五日内支付' })));

    onDay('2026-09-04');
    granted(await look(settlement));
    expect(said().slice(1)).toEqual(['funds.instalment-missed', 'funds.settlement-breached']);
    expect(judge.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'resume-enforcement', facts: { missed: 2, unpaid: '300000' } }]);
    const queue = granted(await judge.act(async (ctx) => ok(await missedInstalments(ctx))));
    expect(queue.map((row) => [row.settlementId, row.missed])).toContainEqual([settlement, 2]);
    const elsewhere = office.as('judge', office.courts.second);
    expect(granted(await elsewhere.act(async (ctx) => ok(await missedInstalments(ctx))))).toEqual([]);

    const ask = { settlement, askedOn: day('2026-09-04'), document: '恢复执行申请书' };
    expect(kindOf(await judge.act((ctx) => resumeEnforcement(ctx, { ...ask, askedOn: day('2026-09-03') })))).toBe('asked-before-breach');
    granted(await judge.act((ctx) => resumeEnforcement(ctx, ask)));
    expect(judge.acts.at(-1)?.events?.map((event) => event.facts.kind)).toEqual(['resumption-notice']);
    expect(judge.acts.at(-1)?.clocks).toMatchObject([{ kind: 'satisfy', term: 'settle-resume' }]);
    expect(await stateOf(of)).toBe('resumed');
    expect(kindOf(await judge.act((ctx) => endSettlement(ctx, { settlement, reason: '重复' })))).toBe('settlement-state');
  });

  test('a breach made good is none: late money fills the oldest gap and the proposal is taken back', async () => {
    const { of, settlement } = await settled();
    onDay('2026-09-04');
    granted(await look(settlement));
    await received(of, { amount: fen(100_000n), valueOn: day('2026-09-04') });
    granted(await look(settlement));
    expect(said().at(-1)).toBe('funds.settlement-made-good');
    expect(await stateOf(of)).toBe('running');
  });

  test('第八条: paid in full by court and by hand, the duty has ended and closing is proposed', async () => {
    const { of, settlement } = await settled();
    await received(of, { amount: fen(50_000n), valueOn: day('2026-06-30') });
    await received(of, { amount: fen(100_000n), valueOn: day('2026-07-01') });
    onDay('2026-08-30');
    const direct = { case: of.caseId, amount: fen(200_000n), paidOn: day('2026-08-30'), evidence: '转账凭证', confirmedBy: '申请执行人' };
    const before = granted(await judge.act((ctx) => claimSheetOf(ctx, of.caseId, day('2026-08-30')))).owedTotal;
    const { paymentId } = granted(await judge.act((ctx) => recordDirectPayment(ctx, direct)));
    expect(before - granted(await judge.act((ctx) => claimSheetOf(ctx, of.caseId, day('2026-08-30')))).owedTotal).toBe(200_000n);
    // 登记人不能自行撤销: a second person takes it back, and it can be entered again.
    expect(kindOf(await judge.act((ctx) => withdrawDirectPayment(ctx, { payment: paymentId, reason: '金额有误' })))).toBe('same-person');
    granted(await director.act((ctx) => withdrawDirectPayment(ctx, { payment: paymentId, reason: '金额有误' })));
    granted(await look(settlement));
    expect(await stateOf(of)).toBe('running');
    granted(await judge.act((ctx) => recordDirectPayment(ctx, direct)));
    await settlementWatch.run({ signal: new AbortController().signal, act: (fn) => judge.act(fn) });
    expect(judge.acts.flatMap((act) => act.events ?? [])).toContainEqual(
      expect.objectContaining({ type: 'funds.settlement-performed', facts: { case: of.caseId } }),
    );
    expect(await stateOf(of)).toBe('performed');
    const shown = granted(await judge.act((ctx) => caseSettlements(ctx, of.caseId)));
    expect(shown.settlements[0]?.instalments.map((each) => each.state)).toEqual(['paid', 'paid', 'paid']);
    expect(shown.directPayments.map((each) => each.state)).toEqual(['withdrawn', 'recorded']);
    expect(kindOf(await finance.act((ctx) => recordDirectPayment(ctx, { ...direct, paidOn: day('2026-12-01') })))).toBe(
      'performance-after-today',
    );
  });
});

describe('法发〔2017〕6号第九条: cash that could not be avoided', () => {
  test('taken by two with a receipt, counted and taken over by finance; its day is a clock, and nothing is booked before the bank', async () => {
    onDay('2026-07-02');
    const of = await fundedCase();
    const taken = {
      case: of.caseId,
      form: 'cash',
      amount: fen(30_000n),
      payer: '陆某',
      reason: '被执行人在乡间，无法转账',
      officers: ['陈某', '林某'],
      receiptNumber: '收据-001',
      takenOn: day('2026-07-01'),
      returnedOn: day('2026-07-02'),
    } as const;
    expect(kindOf(await judge.act((ctx) => takeCash(ctx, { ...taken, officers: ['陈某'] })))).toBe('too-few-officers');
    const { cashId } = granted(await judge.act((ctx) => takeCash(ctx, taken)));
    expect(judge.acts.at(-1)?.clocks).toEqual([{ kind: 'start', term: 'cash-handover', on: day('2026-07-02'), subject: cashId }]);
    expect(kindOf(await judge.act((ctx) => takeCash(ctx, taken)))).toBe('cash-receipt-used');
    const waiting = granted(await finance.act(async (ctx) => ok(await cashTaken(ctx, 'with-officers'))));
    expect(waiting.map((row) => [row.cashId, row.officers])).toEqual([[cashId, ['陈某', '林某']]]);
    const handed = { cash: cashId, counted: fen(30_000n), on: day('2026-07-02'), lateReason: null };
    expect(kindOf(await finance.act((ctx) => handInCash(ctx, { ...handed, counted: fen(29_900n) })))).toBe('cash-differs');
    granted(await finance.act((ctx) => handInCash(ctx, handed)));
    expect(finance.acts.at(-1)?.clocks).toEqual([{ kind: 'satisfy', term: 'cash-handover', on: day('2026-07-02'), subject: cashId }]);
    expect(kindOf(await finance.act((ctx) => handInCash(ctx, handed)))).toBe('cash-handed-in');
    expect(granted(await finance.act(async (ctx) => ok(await openMoneyOf(ctx, of.caseId))))).toMatchObject({ undivided: 0n });
    const elsewhere = office.as('finance', office.courts.second);
    expect(kindOf(await elsewhere.act((ctx) => handInCash(ctx, handed)))).toBe('not-found');
  });
});
