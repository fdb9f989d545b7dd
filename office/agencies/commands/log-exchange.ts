import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { type ExchangeRow, insertExchange } from '../store.ts';

/** 交换留痕 · Writes one exchange into the log, as part of the act that records its answer. */
export async function logExchange(ctx: Ctx, exchange: Omit<ExchangeRow, 'exchangeId' | 'finishedAt'>): Promise<Id<'exchange'>> {
  const exchangeId = ctx.newId<'exchange'>();
  await insertExchange(ctx.tx, ctx.region, { ...exchange, exchangeId, finishedAt: ctx.now });
  return exchangeId;
}
