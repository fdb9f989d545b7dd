import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { holdActive } from '@duixian/courts/commands/hold-active';
import type { CaseId, PersonId, TeamId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { TASKS } from '../rules/catalogue.ts';
import { TASK_KINDS } from '../rules/task-spec.ts';
import { moveOfficerItems } from '../store/held-task.ts';
import { stampOf } from './apply-task-effects.ts';

/** 事项随案 · When a case gets an officer, the officer's open items of that case follow. Run twice it moves nothing. */
export async function followCase(
  ctx: Ctx,
  of: { caseId: CaseId; officer: PersonId; team: TeamId },
): Promise<Result<{ moved: number }, never>> {
  // News may come late: items follow the officer of now, and never somebody who has left.
  const now = await visibleCase(ctx, of.caseId);
  if (!now.ok || now.value.officer !== of.officer || !(await holdActive(ctx, of.officer))) return ok({ moved: 0 });
  const kinds = TASK_KINDS.filter((kind) => TASKS[kind].holder.kind === 'case-officer');
  const moved = await moveOfficerItems(stampOf(ctx), { ...of, kinds });
  if (moved > 0) {
    await ctx.record({ type: 'tasks.case-followed', subject: of.caseId, case: of.caseId, facts: { officer: of.officer, moved } });
  }
  return ok({ moved });
}
