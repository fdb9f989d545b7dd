import { hasBalance } from '@duixian/agencies/rules/property-kind';
import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { isNewest, mayValue, type ValuationRefusal } from '../rules/merge-rows.ts';
import { type AssetId, findAsset, saveValue } from '../store/assets.ts';
import { insertValuation, valuationsOf } from '../store/register.ts';

export interface ValueInput {
  readonly case: CaseId;
  readonly asset: AssetId;
  readonly value: Fen;
  /** Where the value comes from: an appraisal and its number, a deal, an enquiry. */
  readonly ground: string;
  readonly valuedOn: LegalDay;
}

/**
 * 估值 · What a thing is taken to be worth for the over-seizure meter, of which day and from which source; every value stays. A price
 * for a sale is found otherwise.
 */
export async function valueAsset(
  ctx: Ctx,
  input: ValueInput,
): Promise<Result<{ value: Fen }, ValuationRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const asset = await findAsset(ctx.tx, ctx.region, input.case, input.asset);
  if (!asset) return refuse({ kind: 'not-found' });
  const decided = mayValue({ inMoney: hasBalance(asset.kind), merged: asset.mergedInto !== null }, input, ctx.today);
  if (!decided.ok) return decided;
  const known = await valuationsOf(ctx, input.asset);
  const of = { case: input.case, court: held.value.court, asset: input.asset };
  await insertValuation(ctx, ctx.newId<'valuation'>(), of, input);
  const counts = isNewest(
    input.valuedOn,
    known.map((one) => one.valuedOn),
  );
  if (counts) await saveValue(ctx.tx, ctx.region, input.asset, input.value);
  await ctx.record({
    type: 'assets.valued',
    subject: input.asset,
    case: input.case,
    facts: { asset: asset.label, value: yuanText(input.value), ground: input.ground, on: input.valuedOn.toString() },
    changed: counts ? changedFrom({ value: asset.value === null ? null : yuanText(asset.value) }, { value: yuanText(input.value) }) : {},
  });
  return ok({ value: input.value });
}
