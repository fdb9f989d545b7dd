import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { mayClaim, type WorkRefusal } from '../rules/work.ts';
import { saveClaim } from '../store/held-task.ts';
import type { TaskId } from '../store/tables.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf, holdTask } from './hold-task.ts';

export type ClaimRefusal = WorkRefusal | { readonly kind: 'not-found' };

/** 认领 · Takes an item. The row is held while we look, so of two hands at once one gets it and the other learns whose it is. */
export async function claimTask(ctx: Ctx, input: { task: TaskId }): Promise<Result<{ fresh: boolean }, ClaimRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const task = held.value;
  const may = mayClaim(task, task.viewer, task.holderName);
  if (!may.ok) return may;
  if (may.value === 'has-it') return ok({ fresh: false });
  await saveClaim(stampOf(ctx), task.taskId, ctx.actor.personId);
  await ctx.record({ type: 'tasks.task-claimed', subject: task.taskId, ...caseOf(task), facts: { task: task.kind } });
  return ok({ fresh: true });
}
