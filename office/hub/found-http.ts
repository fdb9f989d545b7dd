import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { loadDistricts } from './commands/load-districts.ts';
import * as contract from './found-contract.ts';
import { answersOf, foundFigures, thingsOf } from './queries/found.ts';
import { fieldList } from './queries/found-districts.ts';

export function foundRoutes(handle: Handle<Ctx>): void {
  handle(contract.foundProperty, async (ctx) => ok({ on: ctx.today, ...(await foundFigures(ctx)) }));
  handle(contract.foundRows, async (ctx, { query: { after, ...of } }) => ok(await thingsOf(ctx, of, after)));
  handle(contract.answerRows, async (ctx, { query: { after, ...of } }) => ok(await answersOf(ctx, of, after)));
  handle(contract.fieldList, async (ctx, { query: { district } }) => {
    const { rows, more } = await fieldList(ctx, district);
    return ok({ on: ctx.today, rows: [...rows], more });
  });
  handle(contract.loadDistricts, (ctx, { body }) => loadDistricts(ctx, body.districts));
}
