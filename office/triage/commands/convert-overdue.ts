import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { endPeriod } from '../store/lane-moves.ts';
import { changeLane } from './change-lane.ts';
import { stampOf } from './propose-triage.ts';

/**
 * 到期转普通 · 法〔2021〕322号第七项: a simple case that is not finished within its period must turn ordinary. Done by the office
 * itself; a case closed or moved meanwhile only ends its period. Run twice it converts once.
 */
export async function convertOverdue(ctx: Ctx, caseId: CaseId): Promise<Result<{ converted: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  if (held.value.state === 'closed' || held.value.lane !== 'simple') {
    await endPeriod(stampOf(ctx), caseId, held.value.state === 'closed' ? 'closed' : 'moved');
    return ok({ converted: false });
  }
  const moved = await changeLane(ctx, { caseId, lane: 'ordinary', reason: 'simple-period-passed', cause: 'period-passed' });
  return ok({ converted: moved.ok });
}
