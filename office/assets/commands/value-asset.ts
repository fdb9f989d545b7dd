import { hasBalance } from '@duixian/agencies/rules/property-kind';
import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ValueRefusal } from '../rules/refusals.ts';
import { type AssetId, findAsset, saveValue } from '../store/assets.ts';

/** 估值 · What a thing is taken to be worth for the over-seizure meter, and on what ground. A price for a sale is found otherwise. */
export async function valueAsset(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly asset: AssetId; readonly value: Fen; readonly ground: string },
): Promise<Result<{ value: Fen }, ValueRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const asset = await findAsset(ctx.tx, ctx.region, input.case, input.asset);
  if (!asset) return refuse({ kind: 'not-found' });
  if (hasBalance(asset.kind)) return refuse({ kind: 'deposit-values-itself' });
  if (input.value <= 0n) return refuse({ kind: 'amount-not-positive', amount: input.value });
  await saveValue(ctx.tx, ctx.region, input.asset, input.value);
  await ctx.record({
    type: 'assets.valued',
    subject: input.asset,
    case: input.case,
    facts: { asset: asset.label, ground: input.ground },
    changed: changedFrom({ value: asset.value === null ? null : yuanText(asset.value) }, { value: yuanText(input.value) }),
  });
  return ok({ value: input.value });
}
