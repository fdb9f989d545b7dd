import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { tasksOfCase } from '../queries.ts';

/** 交办制发文书 · A filing that has passed its check needs its notices: the pool is asked once in the life of a case. */
export async function askForNotices(ctx: Ctx, caseId: CaseId): Promise<Result<{ asked: boolean }, { readonly kind: 'not-found' }>> {
  const tasks = await tasksOfCase(ctx, caseId);
  if (!tasks.ok) return tasks;
  if (tasks.value.some((task) => task.kind === 'make-notices')) return ok({ asked: false });
  await ctx.record({ type: 'tasks.notices-asked', subject: caseId, case: caseId, tasks: [{ kind: 'open', task: 'make-notices' }] });
  return ok({ asked: true });
}
