import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import type { ReturnCode } from '../rules/task-spec.ts';
import { mayClaim, mayComplete, mayPutBack, mayReopen, mayReturn, type WorkRefusal } from '../rules/work.ts';
import type { TaskId } from '../store/tables.ts';
import { claimTask } from './claim-task.ts';
import { completeTask } from './complete-task.ts';
import { type Held, holdTask } from './hold-task.ts';
import { putBack, reopenTask } from './put-back.ts';
import { returnTask } from './return-task.ts';

/** 批量操作 · What is done to each item; `put-back` undoes a claim, `reopen` a tick. */
export type BulkAct =
  | { readonly kind: 'claim' }
  | { readonly kind: 'complete'; readonly words: string }
  | { readonly kind: 'return'; readonly code: ReturnCode; readonly words: string }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'reopen' };

export interface BulkResult {
  readonly taskId: TaskId;
  readonly refusal: WorkRefusal | { readonly kind: 'not-found' } | null;
}

/**
 * 批量办理 · Many items at once: each is done or says why not, and a refused one holds up no other. A preview asks the same
 * rules and changes nothing. Items are held in id order, so two batches that overlap never lock each other out.
 */
export async function workOnMany(
  ctx: Ctx,
  input: { tasks: readonly TaskId[]; act: BulkAct; preview: boolean },
): Promise<Result<readonly BulkResult[], never>> {
  const results: BulkResult[] = [];
  for (const task of [...new Set(input.tasks)].sort()) {
    const done = input.preview ? await ask(ctx, task, input.act) : await act(ctx, task, input.act);
    results.push({ taskId: task, refusal: done.ok ? null : done.refusal });
  }
  return ok(results);
}

function act(ctx: Ctx, task: TaskId, of: BulkAct) {
  switch (of.kind) {
    case 'claim':
      return claimTask(ctx, { task });
    case 'complete':
      return completeTask(ctx, { task, words: of.words });
    case 'return':
      return returnTask(ctx, { task, code: of.code, words: of.words });
    case 'put-back':
      return putBack(ctx, { task });
    case 'reopen':
      return reopenTask(ctx, { task });
  }
}

async function ask(ctx: Ctx, task: TaskId, of: BulkAct): Promise<Result<unknown, WorkRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdTask(ctx, task);
  return held.ok ? allowed(ctx, held.value, of) : held;
}

function allowed(ctx: Ctx, task: Held, of: BulkAct): Result<unknown, WorkRefusal> {
  switch (of.kind) {
    case 'claim':
      return mayClaim(task, task.viewer, task.holderName);
    case 'complete':
      return mayComplete(task, task.viewer);
    case 'return':
      return mayReturn(task, task.viewer, of.code);
    case 'put-back':
      return mayPutBack(task, ctx.actor.personId);
    case 'reopen':
      return mayReopen(task, { personId: ctx.actor.personId, today: ctx.today });
  }
}
