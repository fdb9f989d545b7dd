import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { isByHand } from '../rules/asset-kind.ts';
import type { WaitingHold } from '../store/waiting.ts';

/** 核对顺位 · Whoever waits on a thing is told by the agency alone where it stands now; so the agency is asked; where no machine answers, a person
 * asks. */
export async function askRanks(ctx: Ctx, waiting: readonly WaitingHold[]): Promise<Result<{ asked: number }, never>> {
  for (const { caseId, measure, party, agency } of waiting) {
    if (isByHand(agency)) {
      const facts = { rank: true };
      const tasks = [{ kind: 'open', task: 'control-property', subject: measure, facts }] as const;
      await ctx.record({ type: 'assets.rank-asked', subject: measure, case: caseId, facts: { agency }, tasks: [...tasks] });
      continue;
    }
    await ctx.record({
      type: 'assets.rank-asked',
      subject: measure,
      case: caseId,
      facts: { agency },
      events: [{ type: 'assets.rank-wanted', facts: { case: caseId, party, agency } }],
    });
  }
  return ok({ asked: waiting.length });
}
