import type { Ctx } from '@duixian/audit/act';
import { teamsOf } from '@duixian/courts/queries';
import { ok, type Result } from '@duixian/kernel/result';
import { TASKS } from '../rules/catalogue.ts';
import { placeOf } from '../rules/placing.ts';
import { mayHandToPool, type WorkRefusal } from '../rules/work.ts';
import { savePlace } from '../store/held-task.ts';
import type { TaskId } from '../store/tables.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf, holdTask } from './hold-task.ts';

export type HandRefusal = WorkRefusal | { readonly kind: 'not-found' };

/** 交办集约 · The officer hands an item to the pooled clerks; the pool can send it back only with a code. */
export async function handToPool(ctx: Ctx, input: { task: TaskId }): Promise<Result<{ handed: true }, HandRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const task = held.value;
  const may = mayHandToPool(task, task.viewer);
  if (!may.ok) return may;
  const teamKinds = new Set((await teamsOf(ctx.tx, task.court)).map((team) => team.kind));
  const place = placeOf(TASKS[task.kind].holder, { team: null, officer: null }, teamKinds);
  await savePlace(stampOf(ctx), task.taskId, place, ctx.actor.personId);
  await ctx.record({ type: 'tasks.task-pooled', subject: task.taskId, ...caseOf(task), facts: { task: task.kind } });
  return ok({ handed: true });
}
