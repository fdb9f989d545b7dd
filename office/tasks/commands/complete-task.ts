import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { mayComplete, type WorkRefusal } from '../rules/work.ts';
import { endTask } from '../store/open-task.ts';
import type { TaskId } from '../store/tables.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf, holdTask } from './hold-task.ts';

export type CompleteRefusal = WorkRefusal | { readonly kind: 'not-found' };

/** 办结 · Ticks off an item whose act was not needed or was done elsewhere, with a word on it. */
export async function completeTask(ctx: Ctx, input: { task: TaskId; words: string }): Promise<Result<{ done: true }, CompleteRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const task = held.value;
  const may = mayComplete(task, task.viewer);
  if (!may.ok) return may;
  await endTask(stampOf(ctx), task.taskId, { state: 'done', words: input.words });
  await ctx.record({
    type: 'tasks.task-completed',
    subject: task.taskId,
    ...caseOf(task),
    facts: { task: task.kind, subject: task.subject, words: input.words },
  });
  return ok({ done: true });
}
