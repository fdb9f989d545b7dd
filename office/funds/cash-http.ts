import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import * as accounts from './account-contract.ts';
import * as contract from './cash-contract.ts';
import { closeAccount, reopenAccount } from './commands/close-account.ts';
import { handInCash, takeCash } from './commands/take-cash.ts';
import { type Cash, cashTaken } from './store/cash.ts';

/** 现金、票据 · Taken by officers, handed in to finance; the account of a case, closed and opened again. */
export function cashRoutes(handle: Handle<Ctx>): void {
  handle(contract.caseCash, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    return seen.ok ? ok({ rows: (await cashTaken(ctx, params)).map(shown) }) : seen;
  });
  handle(contract.cashWithOfficers, async (ctx) => ok({ rows: (await cashTaken(ctx, 'with-officers')).map(shown) }));
  handle(contract.takeCash, (ctx, { params, body }) => takeCash(ctx, { ...params, ...body }));
  handle(contract.handInCash, (ctx, { params, body }) => handInCash(ctx, { ...params, ...body }));
  handle(accounts.closeAccount, (ctx, { params }) => closeAccount(ctx, params));
  handle(accounts.reopenAccount, (ctx, { params, body }) => reopenAccount(ctx, { ...params, ...body }));
}

function shown({ takenBy: _, ...row }: Cash) {
  return { ...row, officers: [...row.officers] };
}
