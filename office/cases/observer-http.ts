import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { plusDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { endGrant, grantLook, observersFor } from './commands/grant-look.ts';
import * as contract from './observer-contract.ts';
import { visibleCase } from './queries.ts';
import { isRunningOn, LONGEST_GRANT_DAYS } from './rules/observer-grant.ts';
import { grantsOf } from './store/observer-grants.ts';

export function observerRoutes(handle: Handle<Ctx>): void {
  handle(contract.caseObservers, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const grants = await grantsOf(ctx, { case: params.case });
    return ok({
      latest: plusDays(ctx.today, LONGEST_GRANT_DAYS),
      grants: grants.map((grant) => ({ ...grant, running: isRunningOn(grant, ctx.today) })),
      observers: [...(await observersFor(ctx, seen.value.court))],
    });
  });
  handle(contract.grantLook, (ctx, { params, body }) => grantLook(ctx, { ...params, ...body }));
  handle(contract.endGrant, (ctx, { params, body }) => endGrant(ctx, { ...params, ...body }));
}
