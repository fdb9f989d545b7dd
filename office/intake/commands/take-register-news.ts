import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { keepNews, type ToldRow } from '../store/register-news.ts';

/** 收下登记变动 · What a register told of deaths and deregistrations, known to every filing from now on. The same list twice is once. */
export async function takeRegisterNews(
  ctx: Ctx,
  input: { readonly source: string; readonly sha256: string; readonly rows: readonly ToldRow[] },
): Promise<Result<{ readonly fresh: number; readonly known: number }, never>> {
  const fresh = await keepNews(ctx, input.source, input.rows);
  if (fresh > 0) {
    const facts = { source: input.source, sha256: input.sha256, rows: input.rows.length, fresh };
    await ctx.record({ type: 'intake.register-news-taken', subject: ctx.newId<'register-list'>(), facts });
  }
  return ok({ fresh, known: input.rows.length - fresh });
}
