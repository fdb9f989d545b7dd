import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import {
  type DepositGoodsRefusal,
  type EndGoodsRefusal,
  type GoodsDepositGround,
  type GoodsEnding,
  type GoodsState,
  mayDeposit,
  mayEnd,
  mayRelease,
  mayTakeIn,
  type ReleaseGoodsRefusal,
  type TakeInRefusal,
  whenEnded,
  whenReleased,
  whenTakenIn,
} from '../rules/goods.ts';
import { type Goods, type GoodsChange, type GoodsId, goodsOfCase, insertGoods, saveGoods, type TakenIn } from '../store/goods.ts';

type NotFound = { readonly kind: 'not-found' };
type Done = { readonly goodsId: GoodsId; readonly state: GoodsState };
interface OfGoods {
  readonly case: CaseId;
  readonly goods: GoodsId;
}

/** 接收物品 · Goods come into custody with their list and receipt (法发〔2017〕6号第十九条). */
export async function takeInGoods(
  ctx: Ctx,
  input: { readonly case: CaseId } & Omit<TakenIn, 'goodsId' | 'caseId'>,
): Promise<Result<Done, TakeInRefusal | NotFound>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  if (!file.value.parties.some((party) => party.partyId === input.party)) return refuse({ kind: 'not-found' });
  const may = mayTakeIn(input, { caseOpen: held.value.state !== 'closed', today: ctx.today });
  if (!may.ok) return may;
  const goodsId = ctx.newId<'goods'>();
  await insertGoods(ctx, held.value.court, { ...input, goodsId, caseId: input.case });
  const { label, quantity, unit, inventoryNumber, receiptNumber } = input;
  await ctx.record({
    type: 'assets.goods-taken-in',
    subject: goodsId,
    case: input.case,
    facts: { label, quantity, unit, inventoryNumber, receiptNumber, takenOn: input.takenOn.toString() },
    clocks: [...whenTakenIn(goodsId, input.purpose, input.takenOn)],
  });
  return ok({ goodsId, state: 'kept' });
}

/** 解除查扣 · The goods are to go back (第二十三条). */
export async function releaseGoods(
  ctx: Ctx,
  input: OfGoods & { readonly on: LegalDay; readonly ground: string },
): Promise<Result<Done, ReleaseGoodsRefusal | NotFound>> {
  const goods = await heldGoods(ctx, input);
  if (goods === undefined) return refuse({ kind: 'not-found' });
  const { on, ground } = input;
  const state = mayRelease(goods, on, ctx.today);
  if (!state.ok) return state;
  const ended = { on, to: goods.keeperName, note: null, price: null, priceHandedOn: null, depositGround: null };
  await saveGoods(ctx, goods.goodsId, {
    state: state.value,
    released: { on, ground },
    ...(state.value === 'returned' ? { ended } : {}),
  });
  await ctx.record({
    type: 'assets.goods-released',
    subject: goods.goodsId,
    case: goods.caseId,
    facts: { label: goods.label, ground, on: on.toString() },
    clocks: [...whenReleased(goods.goodsId, goods, state.value, on)],
  });
  return ok({ goodsId: goods.goodsId, state: state.value });
}

/** 交付、返还、变卖 · The custody ends, to whom and how. */
export async function endGoods(
  ctx: Ctx,
  input: OfGoods & { readonly on: LegalDay; readonly to: string; readonly note: string | null; readonly ending: GoodsEnding },
): Promise<Result<Done, EndGoodsRefusal | NotFound>> {
  const goods = await heldGoods(ctx, input);
  if (goods === undefined) return refuse({ kind: 'not-found' });
  const { on, ending } = input;
  const may = mayEnd(goods, ending, on, ctx.today);
  if (!may.ok) return may;
  const sold = ending.how === 'sold' ? ending : undefined;
  return settle(ctx, goods, `assets.goods-${ending.how}`, {
    state: ending.how,
    ended: { ...input, price: sold?.price ?? null, priceHandedOn: sold?.priceHandedOn ?? null, depositGround: null },
  });
}

/** 提存 · Kept for whoever it is due to, by another person's decision (第二十四条). */
export async function depositGoods(
  ctx: Ctx,
  input: OfGoods & {
    readonly on: LegalDay;
    readonly to: string;
    readonly note: string;
    readonly ground: GoodsDepositGround;
    readonly price: Fen | null;
  },
): Promise<Result<Done, DepositGoodsRefusal | NotFound>> {
  const goods = await heldGoods(ctx, input);
  if (goods === undefined) return refuse({ kind: 'not-found' });
  const { on, to, note, ground, price } = input;
  const may = mayDeposit(goods, { price, person: ctx.actor.personId }, on, ctx.today);
  if (!may.ok) return may;
  return settle(ctx, goods, 'assets.goods-deposited', {
    state: 'deposited',
    ended: { on, to, note, price, priceHandedOn: price === null ? null : on, depositGround: ground },
  });
}

async function settle(ctx: Ctx, goods: Goods, type: string, change: GoodsChange): Promise<Result<Done, never>> {
  const ended = must(change.ended, 'custody ends with a day and a receiver');
  await saveGoods(ctx, goods.goodsId, change);
  const price = ended.price === null ? {} : { price: yuanText(ended.price) };
  await ctx.record({
    type,
    subject: goods.goodsId,
    case: goods.caseId,
    facts: { label: goods.label, to: ended.to, note: ended.note, on: ended.on.toString(), ...price },
    clocks: [...whenEnded(goods.goodsId, goods, change.state, ended.on)],
  });
  return ok({ goodsId: goods.goodsId, state: change.state });
}

async function heldGoods(ctx: Ctx, of: OfGoods): Promise<Goods | undefined> {
  const held = await holdCase(ctx, of.case);
  return held.ok ? (await goodsOfCase(ctx, of.case)).find((each) => each.goodsId === of.goods) : undefined;
}
