import { claimAsOf } from '@duixian/funds/rules/claim-as-of';
import { feeOn } from '@duixian/funds/rules/execution-fee';
import { moneySettingsOn } from '@duixian/funds/rules/office-settings';
import { type Payment, performanceOf } from '@duixian/funds/rules/performance';
import { type PayoutQuestion, planPayout } from '@duixian/funds/rules/plan-payout';
import { titleOfCase } from '@duixian/funds/rules/title-of-case';
import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';
import { interestClauseOf } from '../interest.ts';
import type { PlannedCase } from '../plan.ts';
import type { World } from './world.ts';

export function titleOf(one: PlannedCase) {
  return titleOfCase(
    one.obligations.map((of) => ({ ...of, interest: interestClauseOf(of) })),
    one.performanceEndsOn,
    [],
  );
}

/** What the title gives on a day, with interest and the execution fee on it. */
export function owedOn(world: World, one: PlannedCase, asOf: LegalDay): { readonly total: Fen; readonly interestCounted: boolean } {
  const { order } = moneySettingsOn(asOf);
  const sheet = claimAsOf({ title: titleOf(one), payments: [], asOf, order, rates: world.rates });
  const [total, feeBase] = sheet.ok ? [sheet.value.owedTotal, sheet.value.owedTitle] : [one.claim, one.claim];
  return { total: addFen(total, feeOn(feeBase)), interestCounted: sheet.ok };
}

/** The question a pay-out of this money asks. */
export function payoutQuestion(
  world: World,
  one: PlannedCase,
  money: { readonly receipts: readonly Payment[]; readonly earlier: readonly Payment[]; readonly feeTaken: Fen; readonly on: LegalDay },
): PayoutQuestion {
  const applicant = must(
    one.parties.find((party) => party.role === 'applicant'),
    'a case has an applicant',
  );
  return {
    title: titleOf(one),
    earlier: money.earlier,
    receipts: money.receipts,
    saleCosts: ZERO_FEN,
    feeTakenBefore: money.feeTaken,
    creditors: [{ creditor: applicant.partyId, weight: 1n }],
    rates: world.rates,
    ...moneySettingsOn(money.on),
  };
}

const MORE_THAN_ENOUGH = 1_000_000_000_000n;

/** The sum that, performed on that day, pays everything with interest and fee and leaves nothing over. */
export function sumToSettle(world: World, one: PlannedCase, on: LegalDay): Fen {
  const receipt = { id: 'all', amount: fen(MORE_THAN_ENOUGH), performance: performanceOf('voluntary', on) };
  const plan = planPayout(payoutQuestion(world, one, { receipts: [receipt], earlier: [], feeTaken: ZERO_FEN, on }));
  if (!plan.ok) return one.claim;
  const surplus = plan.value.lines.find((line) => line.category === 'surplus')?.amount ?? ZERO_FEN;
  return fen(MORE_THAN_ENOUGH - surplus);
}
