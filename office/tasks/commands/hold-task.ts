import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type LockedTask, lockTask } from '../store/held-task.ts';
import type { TaskId } from '../store/tables.ts';

/** The item, held for the rest of the act; `not-found` also for one of a case this actor may not know of. */
export async function holdTask(ctx: Ctx, task: TaskId): Promise<Result<LockedTask, { readonly kind: 'not-found' }>> {
  const held = await lockTask(ctx.tx, ctx.region, task);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.caseId === null) return ok(held);
  const seen = await visibleCase(ctx, held.caseId);
  return seen.ok ? ok(held) : seen;
}

/** The case part of the audit row; an item without a case has none. */
export function caseOf(task: LockedTask) {
  return task.caseId === null ? {} : { case: task.caseId };
}
