import type { Ctx } from '@duixian/audit/act';
import { actsBetween } from '@duixian/audit/queries';
import { refusedAttempts } from '@duixian/audit/queries/refused';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { listAttempts } from './attempts-contract.ts';
import { reportInterference } from './commands/report-interference.ts';
import * as contract from './interference-contract.ts';
import { interferences, oneInterference } from './queries/interference.ts';
import { DAYS_AFTER } from './rules/interference.ts';

const PAGE = 50;

export function interferenceRoutes(handle: Handle<Ctx>): void {
  handle(contract.reportInterference, (ctx, { params, body }) => reportInterference(ctx, params.case, body));
  handle(contract.listInterference, async (ctx, { query }) => {
    const rows = await interferences(ctx, query.before, PAGE);
    return ok({ rows, next: rows.length === PAGE ? (rows.at(-1)?.interferenceId ?? null) : null });
  });
  handle(listAttempts, async (ctx, { query }) => {
    const rows = await refusedAttempts(ctx.tx, ctx.region, query.before, PAGE);
    return ok({ rows, next: rows.length === PAGE ? (rows.at(-1)?.entryId ?? null) : null });
  });
  handle(contract.showInterference, async (ctx, { params }) => {
    const found = await oneInterference(ctx, params.interference);
    if (!found) return refuse({ kind: 'not-found' });
    const until = found.reportedAt.add({ hours: DAYS_AFTER * 24 });
    const after = await actsBetween(ctx.tx, ctx.region, found.caseId, found.reportedAt, until);
    return ok({ ...found, until, after: [...after] });
  });
}
