import type { Ctx } from '@duixian/audit/act';
import { holdActive } from '@duixian/courts/commands/hold-active';
import type { PersonId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { roleAt } from '../queries/viewer.ts';
import { mayReassign, type WorkRefusal } from '../rules/work.ts';
import { savePlace } from '../store/held-task.ts';
import type { TaskId } from '../store/tables.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf, holdTask } from './hold-task.ts';

export type ReassignRefusal = WorkRefusal | { readonly kind: 'not-found' };

/** 改派 · Gives an item to a named person of the court who can do the act and is not on leave, with a reason. */
export async function reassignTask(
  ctx: Ctx,
  input: { task: TaskId; to: PersonId; reason: string },
): Promise<Result<{ moved: true }, ReassignRefusal>> {
  const held = await holdTask(ctx, input.task);
  if (!held.ok) return held;
  const task = held.value;
  // Held, so that the account is not closed while the item is on its way to it.
  const taker = (await holdActive(ctx, input.to)) ? await roleAt(ctx, input.to, task.court) : undefined;
  const may = mayReassign(task, taker);
  if (!may.ok) return may;
  await savePlace(stampOf(ctx), task.taskId, { kind: 'officer', officer: input.to, team: null }, null);
  await ctx.record({
    type: 'tasks.task-reassigned',
    subject: task.taskId,
    ...caseOf(task),
    facts: { task: task.kind, from: task.claimedBy, to: input.to, reason: input.reason },
  });
  return ok({ moved: true });
}
