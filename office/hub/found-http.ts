import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import * as contract from './found-contract.ts';
import { answersOf, foundFigures, thingsOf } from './queries/found.ts';

export function foundRoutes(handle: Handle<Ctx>): void {
  handle(contract.foundProperty, async (ctx) => ok({ on: ctx.today, ...(await foundFigures(ctx)) }));
  handle(contract.foundRows, async (ctx, { query: { after, ...of } }) => ok(await thingsOf(ctx, of, after)));
  handle(contract.answerRows, async (ctx, { query: { after, ...of } }) => ok(await answersOf(ctx, of, after)));
}
