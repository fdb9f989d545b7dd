import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { closingFactsOf } from '../queries.ts';
import { gateOf } from '../rules/gate.ts';

/**
 * 结案提示 · When the last fen has been paid the officer is asked to finish what is open and close. Nothing is closed by
 * itself; asked twice, the officer has one item.
 */
export async function proposeClosing(ctx: Ctx, caseId: CaseId): Promise<Result<{ asked: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  if (held.value.stage !== 'enforcement') return ok({ asked: false });
  const facts = await closingFactsOf(ctx, caseId);
  if (!facts.ok) return facts;
  if (facts.value.tasks.some((task) => task.kind === 'close-case')) return ok({ asked: false });
  const missing = gateOf(facts.value).items.flatMap((item) => (item.met ? [] : [item.condition]));
  if (missing.includes('all-owed-paid') || missing.includes('fee-paid')) return ok({ asked: false });
  await ctx.record({
    type: 'closing.closing-proposed',
    subject: caseId,
    case: caseId,
    facts: { missing },
    tasks: [{ kind: 'open', task: 'close-case', facts: { missing } }],
  });
  return ok({ asked: true });
}
