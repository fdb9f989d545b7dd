import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { type ExchangeRow, insertExchanges } from '../store.ts';

export type NewExchange = Omit<ExchangeRow, 'exchangeId' | 'finishedAt'>;

/** 交换留痕 · Writes one exchange into the log, as part of the act that records its answer. */
export async function logExchange(ctx: Ctx, exchange: NewExchange): Promise<Id<'exchange'>> {
  const exchangeId = ctx.newId<'exchange'>();
  await insertExchanges(ctx.tx, ctx.region, [{ ...exchange, exchangeId, finishedAt: ctx.now }]);
  return exchangeId;
}

/** Many at once; what came with each goes back with the number it has in the log. */
export async function logExchanges<With extends { readonly exchange: NewExchange }>(
  ctx: Ctx,
  of: readonly With[],
): Promise<readonly (With & { readonly exchangeId: Id<'exchange'> })[]> {
  const numbered = of.map((one) => ({ ...one, exchangeId: ctx.newId<'exchange'>() }));
  await insertExchanges(
    ctx.tx,
    ctx.region,
    numbered.map(({ exchange, exchangeId }) => ({ ...exchange, exchangeId, finishedAt: ctx.now })),
  );
  return numbered;
}
