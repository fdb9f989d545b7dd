import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { whenSettled } from '../rules/clocks.ts';
import { type BreachTerms, type RecordSettlementRefusal, settlementProblem } from '../rules/settlement.ts';
import { lockBook } from '../store/books.ts';
import { insertSettlement, type SettlementId } from '../store/settlements.ts';

export interface RecordSettlementInput {
  readonly case: CaseId;
  readonly agreedOn: LegalDay;
  /** 和解协议或者和解笔录 · The paper it stands on. */
  readonly document: string;
  readonly words: string;
  readonly breach: BreachTerms;
  readonly instalments: readonly { readonly dueOn: LegalDay; readonly amount: Fen }[];
}

/**
 * 登记执行和解 · What the parties agreed, instalment by instalment, with their own words on when it is broken (执行和解规定
 * 第一条、第二条). From the last day of performance the creditor has two years to ask for enforcement again (第十条).
 */
export async function recordSettlement(
  ctx: Ctx,
  input: RecordSettlementInput,
): Promise<Result<{ readonly settlementId: SettlementId }, RecordSettlementRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if (held.value.state === 'closed') return refuse({ kind: 'case-closed' });
  if ((await lockBook(ctx, input.case)) === undefined) return refuse({ kind: 'no-case-account' });
  const problem = settlementProblem(input, ctx.today);
  if (problem !== undefined) return refuse(problem);
  const settlementId = ctx.newId<'settlement'>();
  const total = addFen(ZERO_FEN, ...input.instalments.map((each) => each.amount));
  const lastDueOn = must(input.instalments.at(-1), 'an agreement has an instalment').dueOn;
  const { agreedOn, document, words, breach } = input;
  const made = await insertSettlement(ctx, {
    settlementId,
    court: held.value.court,
    caseId: input.case,
    agreedOn,
    document,
    words,
    total,
    breach,
    lastDueOn,
    instalments: input.instalments.map((each, i) => ({ ...each, number: i + 1 })),
  });
  if (!made) return refuse({ kind: 'settlement-running' });
  await ctx.record({
    type: 'funds.settlement-recorded',
    subject: settlementId,
    case: input.case,
    facts: {
      agreedOn: agreedOn.toString(),
      document,
      total: total.toString(),
      instalments: input.instalments.length,
      lastDueOn: lastDueOn.toString(),
      ...breach,
    },
    clocks: whenSettled(settlementId, lastDueOn),
  });
  return ok({ settlementId });
}
