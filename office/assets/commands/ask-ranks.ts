import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import type { WaitingHold } from '../store/waiting.ts';

/** 核对顺位 · Whoever waits on a thing is told by the agency alone where it stands now; so the agency is asked. */
export async function askRanks(ctx: Ctx, waiting: readonly WaitingHold[]): Promise<Result<{ asked: number }, never>> {
  for (const { caseId, measure, party, agency } of waiting) {
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
