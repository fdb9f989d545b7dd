import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { testVault } from '@duixian/postgres/testing/vault';
import { describe, expect, test } from 'vitest';
import { claimSheetOf } from '../queries/claim-sheet.ts';
import { distributionFile } from '../queries/distributions.ts';
import type { DistributionInput } from '../queries/plan-distribution.ts';
import { accountPlace } from '../rules/account-place.ts';
import { type FundedCase, granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { approveDistribution } from './decide-distribution.ts';
import { approvePayout } from './decide-payout.ts';
import { decideDeferral, deferPayout } from './defer-payout.ts';
import { dispatchPayment } from './dispatch-payment.ts';
import { draftDistribution } from './draft-distribution.ts';
import { draftPayout } from './draft-payout.ts';
import { endObjection, noteSuit, opposeObjection, tellObjector, tellOthers } from './follow-objection.ts';
import { objectToDistribution } from './object-to-distribution.ts';
import { payDistribution } from './pay-distribution.ts';
import { serveDistribution } from './serve-distribution.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const calendar = PUBLISHED_CALENDAR;
const { finance, judge, director, fundedCase, received, balances, ledgerFaults } = moneyFixtures(office, owner);
const NOON = 'T02:00:00Z';

async function deferredCase(): Promise<FundedCase> {
  office.clock.moveTo(`2026-06-23${NOON}`);
  const of = await fundedCase();
  const { receiptId } = await received(of);
  const { deferralId } = granted(
    await judge.act((ctx) => deferPayout(ctx, { receipt: receiptId, ground: 'distribution', reason: '多个债权人' }, calendar)),
  );
  granted(await director.act((ctx) => decideDeferral(ctx, { deferral: deferralId, approve: true }, calendar)));
  return of;
}

async function own(of: FundedCase) {
  const [row] = await statement<{ party_id: string }>(owner, `select party_id from cases.party where case_id = $1 and role = 'applicant'`, [
    of.caseId,
  ]);
  if (row === undefined) throw new TypeError('a case has its applicant');
  return row.party_id;
}

function asked(of: FundedCase, other: FundedCase, party: string): DistributionInput {
  const ordinary = { kind: 'ordinary', hasTitle: true } as const;
  return {
    case: of.caseId,
    debtor: 'natural-person',
    rules: 'national',
    criminal: false,
    saleCosts: fen(0n),
    pools: [],
    costs: [{ id: 'execution-fee', amount: fen(200_000n) }],
    claims: [
      { ...ordinary, source: { kind: 'party', party: idFrom<'party'>(party) } },
      { ...ordinary, source: { kind: 'case', case: other.caseId } },
      {
        ...ordinary,
        source: {
          kind: 'outside',
          name: '外地债权人',
          titleNumber: '（2025）吴0102民初9号',
          account: { bank: '吴江银行', number: '6217000011110000' },
        },
        figures: { titleDebt: fen(10_000_000n), doubled: fen(0n) },
      },
    ],
  };
}

async function approvedPlan() {
  const of = await deferredCase();
  const other = await fundedCase();
  const input = asked(of, other, await own(of));
  const { distributionId } = granted(await judge.act((ctx) => draftDistribution(ctx, input)));
  expect(kindOf(await judge.act((ctx) => draftDistribution(ctx, input)))).toBe('distribution-running');
  granted(await director.act((ctx) => approveDistribution(ctx, distributionId)));
  const file = async () => granted(await judge.act((ctx) => distributionFile(ctx, distributionId, calendar)));
  return { of, other, distributionId, file };
}

async function servedPlan() {
  const plan = await approvedPlan();
  const { notices } = await plan.file();
  for (const { notice } of notices) {
    granted(
      await judge.act((ctx) =>
        serveDistribution(ctx, { distribution: plan.distributionId, notice, on: day('2026-06-23'), how: '直接送达' }),
      ),
    );
  }
  return { ...plan, notices };
}

async function paid(payoutId: string): Promise<void> {
  granted(await director.act((ctx) => approvePayout(ctx, idFrom<'payout'>(payoutId))));
  const orders = await statement<{ order_id: string }>(owner, 'select order_id from funds.payment_order where payout_id = $1', [payoutId]);
  for (const { order_id } of orders) granted(await finance.act((ctx) => dispatchPayment(ctx, idFrom<'payment-order'>(order_id))));
}

const atDay = (on: string) => office.clock.moveTo(`${on}${NOON}`);

describe('民诉解释第五百零八至五百一十条: a plan among several creditors, from the draft to the bank', () => {
  test('money deferred for distribution is no longer an ordinary pay-out, and without it there is nothing to divide', async () => {
    const of = await deferredCase();
    expect(kindOf(await judge.act((ctx) => draftPayout(ctx, { case: of.caseId, saleCosts: fen(0n), payees: [] })))).toBe(
      'nothing-available',
    );
    const bare = await fundedCase();
    expect(kindOf(await judge.act(async (ctx) => draftDistribution(ctx, asked(bare, of, await own(bare)))))).toBe(
      'nothing-deferred-for-distribution',
    );
  });

  test('drafted by one, approved by another; everybody is told, and before the last fifteen days are over nothing is paid', async () => {
    const of = await deferredCase();
    const input = asked(of, await fundedCase(), await own(of));
    const { distributionId } = granted(await judge.act((ctx) => draftDistribution(ctx, input)));
    expect(kindOf(await judge.act((ctx) => approveDistribution(ctx, distributionId)))).toBe('same-person');
    granted(await director.act((ctx) => approveDistribution(ctx, distributionId)));
    expect(director.acts.at(-1)?.events?.map((event) => event.facts.kind)).toEqual(['distribution-plan']);
    expect(kindOf(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)))).toBe('not-served-yet');
    const { notices, shares } = granted(await judge.act((ctx) => distributionFile(ctx, distributionId, calendar)));
    expect(notices.map((notice) => notice.role)).toEqual(['creditor', 'creditor', 'debtor']);
    expect(shares.reduce((sum, share) => sum + share.paid, 0n)).toBe(12_000_000n - 200_000n);
    for (const { notice } of notices) {
      granted(
        await judge.act((ctx) => serveDistribution(ctx, { distribution: distributionId, notice, on: day('2026-06-23'), how: '直接送达' })),
      );
    }
    expect(judge.acts.at(-1)?.clocks?.map((clock) => clock.kind)).toEqual(['start']);
    atDay('2026-07-08');
    expect(kindOf(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)))).toBe('objection-period-runs');
    atDay('2026-07-09');
    const { payoutId, held } = granted(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)));
    expect(held).toBe(0n);
    await paid(payoutId);
    expect(await balances(of.caseId)).toEqual({ bank: 12_000_000n, fee: 200_000n, 'in-transit': 11_800_000n });
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
    expect(kindOf(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)))).toBe('distribution-state');
  });

  test('执行程序解释第十八条: opposed and sued, only the disputed money waits; the judgment frees it, and the other case counts its share', async () => {
    const { of, other, distributionId, file, notices } = await servedPlan();
    const before = granted(await judge.act((ctx) => claimSheetOf(ctx, other.caseId, day('2026-06-21'))));
    const [objector, second] = notices;
    const outside = (await file()).shares.find((share) => share.source === 'outside');
    if (objector === undefined || second === undefined || outside === undefined) throw new TypeError('three creditors and a debtor');
    atDay('2026-07-01');
    const object = (receivedOn: string) =>
      judge.act((ctx) =>
        objectToDistribution(
          ctx,
          {
            distribution: distributionId,
            notice: objector.notice,
            receivedOn: day(receivedOn),
            reason: '该债权已清偿',
            change: { kind: 'strike', claim: outside.claim },
          },
          calendar,
        ),
      );
    expect(kindOf(await object('2026-07-02'))).toBe('day-in-future');
    const { objectionId: objection } = granted(await object('2026-07-01'));
    expect(kindOf(await object('2026-07-01'))).toBe('already-objected');
    expect((await file()).objections[0]?.step.kind).toBe('tell-others');
    granted(await judge.act((ctx) => tellOthers(ctx, { objection, on: day('2026-07-01') }, calendar)));
    granted(
      await judge.act((ctx) =>
        opposeObjection(ctx, { objection, notice: second.notice, on: day('2026-07-01'), words: '债权真实' }, calendar),
      ),
    );
    granted(await judge.act((ctx) => tellObjector(ctx, { objection, on: day('2026-07-01') }, calendar)));
    atDay('2026-07-10');
    granted(await judge.act((ctx) => noteSuit(ctx, { objection, on: day('2026-07-10'), number: '（2026）衡0101民初77号' }, calendar)));

    const first = granted(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)));
    expect(first.held).toBe(outside.paid);
    await paid(first.payoutId);
    expect((await balances(of.caseId)).disputed).toBe(outside.paid);
    expect(kindOf(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)))).toBe('nothing-undisputed-left');
    const after = granted(await judge.act((ctx) => claimSheetOf(ctx, other.caseId, day('2026-06-21'))));
    const share = (await file()).shares.find((each) => each.source === 'case');
    expect(before.owedTotal - after.owedTotal).toBe(share?.given);

    granted(await judge.act((ctx) => endObjection(ctx, { objection, on: day('2026-07-10'), outcome: 'lost' }, calendar)));
    const rest = granted(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)));
    expect(rest.held).toBe(0n);
    await paid(rest.payoutId);
    expect(await balances(of.caseId)).toEqual({ bank: 12_000_000n, fee: 200_000n, 'in-transit': 11_800_000n });
    const [last] = await statement<{ order_id: string; payee_name: string; payee_account: string; amount_fen: bigint }>(
      owner,
      'select order_id::text, payee_name, payee_account, amount_fen from funds.payment_order where payout_id = $1',
      [rest.payoutId],
    );
    expect(last).toMatchObject({ payee_name: '外地债权人', amount_fen: outside.paid });
    const place = accountPlace('payment_order.payee_account', last?.order_id ?? '');
    expect(last?.payee_account).not.toContain('6217000011110000');
    expect(testVault.open(last?.payee_account ?? '', place)).toBe('6217000011110000');
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('第五百一十条: nobody opposes, the plan is corrected as asked; an objection after the fifteen days is too late', async () => {
    const { distributionId, file, notices } = await servedPlan();
    const outside = (await file()).shares.find((share) => share.source === 'outside');
    const [objector, second] = notices;
    if (objector === undefined || second === undefined || outside === undefined) throw new TypeError('three creditors and a debtor');
    const object = (notice: string, receivedOn: string) =>
      judge.act((ctx) =>
        objectToDistribution(
          ctx,
          {
            distribution: distributionId,
            notice,
            receivedOn: day(receivedOn),
            reason: '重复计算',
            change: { kind: 'strike', claim: outside.claim },
          },
          calendar,
        ),
      );
    atDay('2026-07-09');
    expect(kindOf(await object(second.notice, '2026-07-09'))).toBe('term-over');
    const { objectionId: objection } = granted(await object(objector.notice, '2026-07-08'));
    expect(kindOf(await judge.act((ctx) => noteSuit(ctx, { objection, on: day('2026-07-09'), number: '1' }, calendar)))).toBe(
      'objection-step',
    );
    granted(await judge.act((ctx) => tellOthers(ctx, { objection, on: day('2026-07-09') }, calendar)));
    const end = () => judge.act((ctx) => endObjection(ctx, { objection, on: day('2026-07-09'), outcome: 'by-law' }, calendar));
    expect(kindOf(await end())).toBe('objection-step');
    atDay('2026-07-25');
    granted(await end());
    const standing = await file();
    expect(standing.shares.map((share) => share.source)).toEqual(['party', 'case']);
    expect(standing.disputed).toBe(0n);
    granted(await judge.act((ctx) => payDistribution(ctx, distributionId, calendar)));
  });
});
