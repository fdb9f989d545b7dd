import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { compareDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { standingOf } from '../rules/settlement.ts';
import { directPaymentsOf } from '../store/direct-payments.ts';
import { settlementMoney } from '../store/settlement-money.ts';
import { type Settlement, settlementById, settlementsOfCase, watchedSettlements } from '../store/settlements.ts';

/** 本案和解 · Each agreement beside the money that came for it. */
export async function caseSettlements(ctx: Ctx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const settlements = [];
  for (const each of await settlementsOfCase(ctx, caseId)) settlements.push(await shown(ctx, each, seen.value.caseNumber));
  const direct = await directPaymentsOf(ctx, caseId);
  return ok({
    settlements,
    directPayments: direct.map(({ paymentId, amount, paidOn, evidence, confirmedBy, shouldHaveCome, state }) => ({
      paymentId,
      amount,
      paidOn,
      evidence,
      confirmedBy,
      shouldHaveCome,
      state,
    })),
  });
}

const MOST_WATCHED = 500;

/** 逾期分期台 · What runs and has something overdue, of the cases this actor sees; the oldest gap first. */
export async function missedInstalments(ctx: Ctx) {
  const rows: Awaited<ReturnType<typeof shown>>[] = [];
  for (const id of await watchedSettlements(ctx, undefined, MOST_WATCHED)) {
    const settlement = await settlementById(ctx, id);
    const seen = settlement && (await visibleCase(ctx, settlement.caseId));
    if (!settlement || !seen?.ok) continue;
    const row = await shown(ctx, settlement, seen.value.caseNumber);
    if (row.missed > 0 || row.state === 'breached') rows.push(row);
  }
  const gapOf = (row: Awaited<ReturnType<typeof shown>>) => row.instalments.find((each) => each.state === 'missed')?.dueOn ?? ctx.today;
  return rows.sort((a, b) => compareDays(gapOf(a), gapOf(b)));
}

async function shown(ctx: Ctx, of: Settlement, caseNumber: string) {
  const standing = standingOf(of.instalments, await settlementMoney(ctx, of), of.breach, ctx.today);
  const reminders = new Map(of.instalments.map((each) => [each.number, each.reminded]));
  return {
    settlementId: of.settlementId,
    case: { caseId: of.caseId, caseNumber },
    state: of.state,
    agreedOn: of.agreedOn,
    document: of.document,
    words: of.words,
    breach: { ...of.breach },
    breachedOn: of.breachedOn,
    endedOn: of.endedOn,
    endReason: of.endReason,
    total: standing.total,
    paid: standing.paid,
    beyond: standing.beyond,
    missed: standing.missed,
    instalments: standing.instalments.map(({ number, dueOn, amount, paid, paidOn, state }) => ({
      number,
      dueOn,
      amount,
      paid,
      paidOn,
      state,
      reminded: reminders.get(number) ?? null,
    })),
  };
}
