import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { depositGoods, endGoods, releaseGoods, takeInGoods } from './commands/keep-goods.ts';
import * as contract from './goods-contract.ts';
import { goodsOfCase } from './store/goods.ts';

/** 执行物品 · Doors of goods in custody. */
export function goodsRoutes(handle: Handle<Ctx>): void {
  handle(contract.caseGoods, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const rows = await goodsOfCase(ctx, params.case);
    return ok({ rows: rows.map(({ takenBy, ...row }) => ({ ...row, mayDeposit: takenBy !== ctx.actor.personId })) });
  });
  handle(contract.takeInGoods, (ctx, { params, body }) => takeInGoods(ctx, { ...params, ...body }));
  handle(contract.releaseGoods, (ctx, { params, body }) => releaseGoods(ctx, { ...params, ...body }));
  handle(contract.endGoods, (ctx, { params, body }) => endGoods(ctx, { ...params, ...body }));
  handle(contract.depositGoods, (ctx, { params, body }) => depositGoods(ctx, { ...params, ...body }));
}
