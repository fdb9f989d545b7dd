import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { sql } from 'kysely';
import { reads } from './queries/rows.ts';
import { isTaskKind } from './rules/catalogue.ts';
import type { TaskKind } from './rules/task-spec.ts';
import type { TaskId } from './store/tables.ts';

export interface CaseTask {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  readonly subject: string;
  readonly state: string;
  readonly openedOn: LegalDay;
  readonly dueOn: LegalDay | null;
  readonly endedOn: LegalDay | null;
  readonly claimedBy: string | null;
  readonly returnCount: number;
}

/** 案件事项 · The team work of a case, open items first. */
export async function tasksOfCase(
  ctx: Omit<Ctx, 'record'>,
  caseId: CaseId,
): Promise<Result<readonly CaseTask[], { readonly kind: 'not-found' }>> {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const rows = await reads(ctx.tx)
    .selectFrom('tasks.task as t')
    .leftJoin('courts.person_view as p', 'p.person_id', 't.claimed_by')
    .select(['t.task_id', 't.kind', 't.subject', 't.state', 't.opened_on', 't.due_on', 't.ended_on', 't.return_count', 'p.name'])
    .where('t.region_id', '=', ctx.region)
    .where('t.case_id', '=', caseId)
    .orderBy(sql`t.state <> 'open'`)
    .orderBy('t.task_id')
    .limit(500)
    .execute();
  return ok(
    rows.flatMap((row) =>
      isTaskKind(row.kind)
        ? [
            {
              taskId: idFrom<'task'>(row.task_id),
              kind: row.kind,
              subject: row.subject,
              state: row.state,
              openedOn: day(row.opened_on),
              dueOn: row.due_on === null ? null : day(row.due_on),
              endedOn: row.ended_on === null ? null : day(row.ended_on),
              claimedBy: row.name,
              returnCount: row.return_count,
            },
          ]
        : [],
    ),
  );
}

/** What is still open in a case: the closing gate looks here. */
export async function openTasksOf(
  ctx: Omit<Ctx, 'record'>,
  caseId: CaseId,
): Promise<Result<readonly CaseTask[], { readonly kind: 'not-found' }>> {
  const all = await tasksOfCase(ctx, caseId);
  return all.ok ? ok(all.value.filter((task) => task.state === 'open')) : all;
}
