import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import {
  type DepositGoodsRefusal,
  type EndGoodsRefusal,
  GOODS_DEPOSIT_GROUNDS,
  GOODS_KEEPERS,
  GOODS_NATURES,
  GOODS_PURPOSES,
  GOODS_STATES,
  type ReleaseGoodsRefusal,
  type TakeInRefusal,
} from './rules/goods.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const inCase = z.object({ case: idOf<'case'>() });
const ofGoods = inCase.extend({ goods: idOf<'goods'>() });
const done = z.object({ goodsId: idOf<'goods'>(), state: z.enum(GOODS_STATES) });
const wrongDay = { 'goods-after-today': 422, 'goods-before-taken': 422 } as const;

const takenIn = {
  party: idOf<'party'>(),
  label: words(120),
  quantity: z.number().int().min(1).max(1_000_000),
  unit: words(20),
  nature: z.enum(GOODS_NATURES),
  purpose: z.enum(GOODS_PURPOSES),
  takenOn: legalDay,
  keeper: z.enum(GOODS_KEEPERS),
  keeperName: words(80),
  inventoryNumber: words(60),
  receiptNumber: words(60),
  sealNumber: words(60).nullable(),
};

/** 执行物品 · What is in custody for a case, and where everything went. */
export const caseGoods = endpoint({
  method: 'GET',
  path: '/cases/:case/goods',
  permission: 'assets.view',
  params: inCase,
  reply: z.object({
    rows: z.array(
      z.object({
        goodsId: idOf<'goods'>(),
        ...takenIn,
        state: z.enum(GOODS_STATES),
        releasedOn: legalDay.nullable(),
        releaseGround: z.string().nullable(),
        endedOn: legalDay.nullable(),
        endedTo: z.string().nullable(),
        endNote: z.string().nullable(),
        price: fenText.nullable(),
        priceHandedOn: legalDay.nullable(),
        /** Whoever took it in does not decide its deposit. */
        mayDeposit: z.boolean(),
      }),
    ),
  }),
  refusals: {},
});

export const takeInGoods = endpoint({
  method: 'POST',
  path: '/cases/:case/goods',
  permission: 'assets.control',
  params: inCase,
  body: z.object(takenIn),
  reply: done,
  refusals: { 'case-closed': 409, 'goods-after-today': 422, 'valuable-not-sealed': 422 } satisfies Statuses<TakeInRefusal>,
});

export const releaseGoods = endpoint({
  method: 'POST',
  path: '/cases/:case/goods/:goods/release',
  permission: 'assets.control',
  params: ofGoods,
  body: z.object({ on: legalDay, ground: words(200) }),
  reply: done,
  refusals: { 'goods-state': 409, ...wrongDay } satisfies Statuses<ReleaseGoodsRefusal>,
});

export const endGoods = endpoint({
  method: 'POST',
  path: '/cases/:case/goods/:goods/end',
  permission: 'assets.control',
  params: ofGoods,
  body: z.object({
    on: legalDay,
    to: words(120),
    note: words(300).nullable(),
    ending: z.discriminatedUnion('how', [
      z.object({ how: z.literal('handed-over'), costsSettled: z.boolean() }),
      z.object({ how: z.literal('returned') }),
      z.object({ how: z.literal('sold'), price: fenText, priceHandedOn: legalDay }),
    ]),
  }),
  reply: done,
  refusals: {
    'goods-state': 409,
    ...wrongDay,
    'price-not-positive': 422,
    'goods-not-owed': 422,
    'goods-not-perishable': 422,
    'costs-not-settled': 409,
  } satisfies Statuses<EndGoodsRefusal>,
});

export const depositGoods = endpoint({
  method: 'POST',
  path: '/cases/:case/goods/:goods/deposit',
  permission: 'assets.approve-control',
  params: ofGoods,
  body: z.object({ on: legalDay, to: words(120), note: words(300), ground: z.enum(GOODS_DEPOSIT_GROUNDS), price: fenText.nullable() }),
  reply: done,
  refusals: { 'goods-state': 409, ...wrongDay, 'price-not-positive': 422, 'took-in-oneself': 403 } satisfies Statuses<DepositGoodsRefusal>,
});
