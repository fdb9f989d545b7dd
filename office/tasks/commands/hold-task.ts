import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Viewer } from '../rules/placing.ts';
import { type LockedTask, lockTask, type TaskInHand } from '../store/lock-task.ts';
import type { TaskId } from '../store/tables.ts';

/** 经手 · The item with whoever acts on it, as the rules ask. */
export interface Held extends TaskInHand {
  readonly viewer: Viewer;
}

/** The item, held for the rest of the act; `not-found` also for one of a case this actor may not know of. */
export async function holdTask(ctx: Ctx, task: TaskId): Promise<Result<Held, { readonly kind: 'not-found' }>> {
  const { personId, courtId, teamId, permissions } = ctx.actor;
  const held = await lockTask(ctx.tx, ctx.region, task, teamId);
  if (!held) return refuse({ kind: 'not-found' });
  return ok({ ...held, viewer: { personId, courtId, teamId, teamKind: held.teamKind, permissions } });
}

/** The case part of the audit row; an item without a case has none. */
export function caseOf(task: LockedTask) {
  return task.caseId === null ? {} : { case: task.caseId };
}
