import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import type { ReturnCode } from '../rules/task-spec.ts';
import { mayReturn, type WorkRefusal } from '../rules/work.ts';
import { saveReturn } from '../store/held-task.ts';
import type { TaskId } from '../store/tables.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf, holdTask } from './hold-task.ts';

export type ReturnRefusal = WorkRefusal | { readonly kind: 'not-found' };

/** 退回 · Puts an item back with a code: to its queue, or to the officer who had handed it to the pool. */
export async function returnTask(
  ctx: Ctx,
  input: { task: TaskId; code: ReturnCode; words: string },
): Promise<Result<{ to: 'queue' | 'officer' }, ReturnRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const task = held.value;
  const may = mayReturn(task, task.viewer, input.code);
  if (!may.ok) return may;
  const to = task.handedBy === null ? task.place : ({ kind: 'officer', officer: task.handedBy, team: null } as const);
  await saveReturn(stampOf(ctx), task, input.code, input.words, to);
  await ctx.record({
    type: 'tasks.task-returned',
    subject: task.taskId,
    ...caseOf(task),
    facts: { task: task.kind, code: input.code, words: input.words },
  });
  return ok({ to: task.handedBy === null ? 'queue' : 'officer' });
}
