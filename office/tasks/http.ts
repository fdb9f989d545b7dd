import type { Ctx } from '@duixian/audit/act';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { claimTask } from './commands/claim-task.ts';
import { completeTask } from './commands/complete-task.ts';
import { handToPool } from './commands/hand-to-pool.ts';
import { keepDeskFilters } from './commands/keep-desk-filters.ts';
import { reassignTask } from './commands/reassign-task.ts';
import { returnTask } from './commands/return-task.ts';
import { workOnMany } from './commands/work-on-many.ts';
import * as contract from './contract.ts';
import * as filterContract from './filter-contract.ts';
import { type DeskKey, desk } from './queries/desk.ts';
import { countDesk } from './queries/desk-counts.ts';
import { takersOf } from './queries/takers.ts';
import { tasksOfCase } from './queries.ts';
import { filtersOf } from './store/desk-filter.ts';

const PAGE = 50;

export function tasksRoutes(handle: Handle<Ctx>): void {
  handle(contract.myDesk, async (ctx, { query }) => {
    const filter = { tab: query.tab ?? 'mine', kind: query.kind, overdue: query.overdue === 'yes' } as const;
    const page = await desk(ctx, filter, keyFrom(query.after), PAGE);
    const rows = page.rows.map((row) => ({
      ...row,
      facts: { ...row.facts },
      why: [...row.why],
      acts: [...row.acts],
      returnCodes: [...row.returnCodes],
    }));
    return ok({ rows, next: page.next && keyText(page.next), ...(await countDesk(ctx, filter)) });
  });
  handle(filterContract.listDeskFilters, async (ctx) => ok({ filters: await filtersOf(ctx) }));
  handle(filterContract.keepDeskFilters, (ctx, { body }) => keepDeskFilters(ctx, body));
  handle(contract.caseTasks, async (ctx, { params }) => {
    const rows = await tasksOfCase(ctx, params.case);
    return rows.ok ? ok({ rows: [...rows.value] }) : rows;
  });
  handle(contract.claimTask, (ctx, { params }) => claimTask(ctx, params));
  handle(contract.completeTask, (ctx, { params, body }) => completeTask(ctx, { ...params, ...body }));
  handle(contract.returnTask, (ctx, { params, body }) => returnTask(ctx, { ...params, ...body }));
  handle(contract.handToPool, (ctx, { params }) => handToPool(ctx, params));
  handle(contract.reassignTask, (ctx, { params, body }) => reassignTask(ctx, { ...params, ...body }));
  handle(contract.workOnMany, async (ctx, { body }) => {
    const done = await workOnMany(ctx, body);
    if (!done.ok) return done;
    const results = done.value.map(({ taskId, refusal }) => ({
      taskId,
      refusal: refusal && { kind: refusal.kind, facts: factsOf(refusal) },
    }));
    return ok({ results });
  });
  handle(contract.taskTakers, async (ctx, { params }) => {
    const rows = await takersOf(ctx, params.task);
    return rows.ok ? ok({ rows: [...rows.value] }) : rows;
  });
}

function keyText(key: DeskKey): string {
  return `${key.rank}_${key.riskOn}_${key.stake}_${key.taskId}`;
}

function keyFrom(after: string | undefined): DeskKey | undefined {
  const match = after === undefined ? null : /^([0-3])_(\d{4}-\d{2}-\d{2})_(-?\d{1,18})_([0-9a-f-]{36})$/.exec(after);
  const [, rank, riskOn, stake, taskId] = match ?? [];
  if (rank === undefined || riskOn === undefined || stake === undefined || taskId === undefined) return undefined;
  return { rank: Number(rank), riskOn, stake, taskId };
}
