import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type SavedFilter, saveFilters } from '../store/desk-filter.ts';

/** 保存常用筛选 · How one person likes to look at the desk. Not an act on a case: it leaves no audit row. */
export async function keepDeskFilters(
  ctx: Ctx,
  input: { readonly filters: readonly SavedFilter[] },
): Promise<Result<{ readonly kept: number }, { readonly kind: 'name-twice'; readonly name: string }>> {
  const names = input.filters.map((filter) => filter.name.trim());
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return refuse({ kind: 'name-twice', name: twice });
  await saveFilters(ctx, input.filters);
  return ok({ kept: input.filters.length });
}
