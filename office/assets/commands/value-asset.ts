import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseHead } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { inMoney } from '../rules/asset-kind.ts';
import { isNewest, mayValue, type ValuationRefusal } from '../rules/merge-rows.ts';
import { priceText, type SecuritiesRefusal, worthOfUnits } from '../rules/unit-price.ts';
import { type Asset, type AssetId, findAsset, saveValue } from '../store/assets.ts';
import { insertValuation, type Said, valuationsOf } from '../store/register.ts';

interface Valued {
  readonly case: CaseId;
  readonly asset: AssetId;
  /** Where the value comes from: an appraisal and its number, a deal, an enquiry, the close of an exchange. */
  readonly ground: string;
  readonly valuedOn: LegalDay;
}
type NotFound = { readonly kind: 'not-found' };
type Keeps = Pick<CaseHead, 'court'>;

/**
 * 估值 · What a thing is taken to be worth for the over-seizure meter, of which day and from which source; every value stays. A price
 * for a sale is found otherwise.
 */
export async function valueAsset(
  ctx: Ctx,
  input: Valued & { readonly value: Fen },
): Promise<Result<{ value: Fen }, ValuationRefusal | NotFound>> {
  const thing = await heldThing(ctx, input);
  return thing === undefined ? refuse({ kind: 'not-found' }) : keepValue(ctx, thing, input);
}

/** 证券估值 · The units the register holds, at a price of a day: quantity × price with its source. */
export async function valueSecurities(
  ctx: Ctx,
  input: Valued & { readonly price: string },
): Promise<Result<{ value: Fen; quantity: number }, SecuritiesRefusal | NotFound>> {
  const thing = await heldThing(ctx, input);
  if (thing === undefined) return refuse({ kind: 'not-found' });
  const worth = worthOfUnits(thing.asset.facts, input.price);
  if (!worth.ok) return worth;
  const kept = await keepValue(ctx, thing, { ...input, ...worth.value });
  return kept.ok ? ok({ value: kept.value.value, quantity: Number(worth.value.units.quantity) }) : kept;
}

async function heldThing(ctx: Ctx, of: Valued): Promise<{ readonly asset: Asset; readonly head: Keeps } | undefined> {
  const held = await holdCase(ctx, of.case);
  const asset = held.ok ? await findAsset(ctx.tx, ctx.region, of.case, of.asset) : undefined;
  return held.ok && asset !== undefined ? { asset, head: held.value } : undefined;
}

async function keepValue(
  ctx: Ctx,
  { asset, head }: { readonly asset: Asset; readonly head: Keeps },
  input: Valued & Said,
): Promise<Result<{ value: Fen }, ValuationRefusal>> {
  const decided = mayValue({ inMoney: inMoney(asset.kind), merged: asset.mergedInto !== null }, input, ctx.today);
  if (!decided.ok) return decided;
  const known = await valuationsOf(ctx, input.asset);
  const of = { case: input.case, court: head.court, asset: input.asset };
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
    facts: { asset: asset.label, value: yuanText(input.value), ground: input.ground, on: input.valuedOn.toString(), ...unitsIn(input) },
    changed: counts ? changedFrom({ value: asset.value === null ? null : yuanText(asset.value) }, { value: yuanText(input.value) }) : {},
  });
  return ok({ value: input.value });
}

function unitsIn({ units }: Said) {
  return units === undefined ? {} : { quantity: units.quantity.toString(), price: priceText(units.priceE4) };
}
