import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { mayPutBack, mayReopen, type WorkRefusal } from '../rules/work.ts';
import { saveReopened, saveUnclaimed } from '../store/held-task.ts';
import type { TaskId } from '../store/tables.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf, holdTask } from './hold-task.ts';

export type PutBackRefusal = WorkRefusal | { readonly kind: 'not-found' };

/** 放回 · Undoes a claim: the item waits again where it waited, and nobody counts it as returned. */
export async function putBack(ctx: Ctx, input: { task: TaskId }): Promise<Result<{ waiting: true }, PutBackRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const may = mayPutBack(held.value, ctx.actor.personId);
  if (!may.ok) return may;
  await saveUnclaimed(stampOf(ctx), held.value.taskId);
  await ctx.record({ type: 'tasks.task-put-back', subject: input.task, ...caseOf(held.value), facts: { task: held.value.kind } });
  return ok({ waiting: true });
}

/** 重开 · Undoes a tick of one's own on the same day; what an act of the case ended is not undone here. */
export async function reopenTask(ctx: Ctx, input: { task: TaskId }): Promise<Result<{ open: true }, PutBackRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const may = mayReopen(held.value, { personId: ctx.actor.personId, today: ctx.today });
  if (!may.ok) return may;
  await saveReopened(stampOf(ctx), held.value.taskId, ctx.actor.personId);
  await ctx.record({ type: 'tasks.task-reopened', subject: input.task, ...caseOf(held.value), facts: { task: held.value.kind } });
  return ok({ open: true });
}
