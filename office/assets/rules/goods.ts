import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { DEPOSIT_GROUNDS, SEALED_WHEN_TAKEN_IN, SOLD_AT_ONCE } from '@duixian/law/parameters/case-funds';

export const GOODS_NATURES = ['ordinary', 'valuable', 'perishable'] as const;
export type GoodsNature = (typeof GOODS_NATURES)[number];
/** 交付物与查扣物 · What the title itself gives the creditor, and what was only seized. */
export const GOODS_PURPOSES = ['owed', 'seized'] as const;
export type GoodsPurpose = (typeof GOODS_PURPOSES)[number];
export const GOODS_KEEPERS = ['court', 'outside', 'debtor'] as const;
export type GoodsKeeper = (typeof GOODS_KEEPERS)[number];
export const GOODS_STATES = ['kept', 'released', 'handed-over', 'returned', 'sold', 'deposited'] as const;
export type GoodsState = (typeof GOODS_STATES)[number];
export type GoodsDepositGround = (typeof DEPOSIT_GROUNDS.value)[number];

export interface GoodsInCustody {
  readonly nature: GoodsNature;
  readonly purpose: GoodsPurpose;
  readonly keeper: GoodsKeeper;
  readonly state: GoodsState;
  readonly takenOn: LegalDay;
  readonly releasedOn: LegalDay | null;
  readonly takenBy: string;
}

/** 款物节点效果 · What an act over goods does to their clock. */
export type GoodsClock =
  | { readonly kind: 'start' | 'satisfy'; readonly term: 'goods-deliver' | 'goods-return'; readonly on: LegalDay; readonly subject: string }
  | { readonly kind: 'cancel'; readonly term: 'goods-deliver'; readonly reason: string; readonly subject: string };

export type TakeInRefusal =
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'goods-after-today'; readonly on: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'valuable-not-sealed' };

type WrongDay =
  | { readonly kind: 'goods-after-today'; readonly on: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'goods-before-taken'; readonly on: LegalDay; readonly takenOn: LegalDay };
type WrongState = { readonly kind: 'goods-state'; readonly state: GoodsState };
type NoPrice = { readonly kind: 'price-not-positive'; readonly price: Fen };

export type ReleaseGoodsRefusal = WrongState | WrongDay;
export type EndGoodsRefusal =
  | WrongState
  | WrongDay
  | NoPrice
  | { readonly kind: 'goods-not-owed' }
  | { readonly kind: 'goods-not-perishable' }
  | { readonly kind: 'costs-not-settled' };
export type DepositGoodsRefusal = WrongState | WrongDay | NoPrice | { readonly kind: 'took-in-oneself' };

/** 接收物品 · Listed at once with a receipt; what is valuable is put under seal (法发〔2017〕6号第十九条). */
export function mayTakeIn(
  wish: { readonly nature: GoodsNature; readonly takenOn: LegalDay; readonly sealNumber: string | null },
  at: { readonly caseOpen: boolean; readonly today: LegalDay },
): Result<'may', TakeInRefusal> {
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  if (isBefore(at.today, wish.takenOn)) return refuse({ kind: 'goods-after-today', on: wish.takenOn, today: at.today });
  const mustSeal = SEALED_WHEN_TAKEN_IN.value.some((nature) => nature === wish.nature);
  return mustSeal && wish.sealNumber === null ? refuse({ kind: 'valuable-not-sealed' }) : ok('may');
}

/** 解除 · The seizure is lifted: ten days to give the goods back, none where the debtor kept them himself (第二十三条). */
export function mayRelease(goods: GoodsInCustody, on: LegalDay, today: LegalDay): Result<'released' | 'returned', ReleaseGoodsRefusal> {
  if (goods.state !== 'kept') return refuse({ kind: 'goods-state', state: goods.state });
  const wrong = wrongDay(goods.takenOn, on, today);
  if (wrong) return refuse(wrong);
  return ok(goods.keeper === 'debtor' ? 'returned' : 'released');
}

export type GoodsEnding =
  | { readonly how: 'handed-over'; readonly costsSettled: boolean }
  | { readonly how: 'returned' }
  | { readonly how: 'sold'; readonly price: Fen; readonly priceHandedOn: LegalDay };

/**
 * 交付、返还、变卖 · What the title gives goes to the creditor once the costs are settled (第二十二条); what was released goes back
 * (第二十三条); what spoils is sold and its price handed to finance (第二十一条).
 */
export function mayEnd(goods: GoodsInCustody, ending: GoodsEnding, on: LegalDay, today: LegalDay): Result<'may', EndGoodsRefusal> {
  const from = ending.how === 'returned' ? 'released' : 'kept';
  if (goods.state !== from) return refuse({ kind: 'goods-state', state: goods.state });
  const wrong = wrongDay(goods.releasedOn ?? goods.takenOn, on, today);
  if (wrong) return refuse(wrong);
  switch (ending.how) {
    case 'returned':
      return ok('may');
    case 'handed-over':
      if (goods.purpose !== 'owed') return refuse({ kind: 'goods-not-owed' });
      return ending.costsSettled ? ok('may') : refuse({ kind: 'costs-not-settled' });
    case 'sold': {
      if (!SOLD_AT_ONCE.value.some((nature) => nature === goods.nature)) return refuse({ kind: 'goods-not-perishable' });
      const late = wrongDay(on, ending.priceHandedOn, today);
      if (late) return refuse(late);
      return ending.price > 0n ? ok('may') : refuse({ kind: 'price-not-positive', price: ending.price });
    }
  }
}

/** 提存 · The goods, or their price where they are unsuited or too costly to keep (第二十四条); decided by another than who took them in. */
export function mayDeposit(
  goods: GoodsInCustody,
  wish: { readonly price: Fen | null; readonly person: string },
  on: LegalDay,
  today: LegalDay,
): Result<'may', DepositGoodsRefusal> {
  if (goods.state !== 'kept' && goods.state !== 'released') return refuse({ kind: 'goods-state', state: goods.state });
  if (goods.takenBy === wish.person) return refuse({ kind: 'took-in-oneself' });
  const wrong = wrongDay(goods.releasedOn ?? goods.takenOn, on, today);
  if (wrong) return refuse(wrong);
  return wish.price === null || wish.price > 0n ? ok('may') : refuse({ kind: 'price-not-positive', price: wish.price });
}

export const GOODS_DEPOSIT_GROUNDS = DEPOSIT_GROUNDS.value;

/** 接收起算 · Thirty days to hand over what the title gives (第二十二条). */
export function whenTakenIn(goods: string, purpose: GoodsPurpose, on: LegalDay): readonly GoodsClock[] {
  return purpose === 'owed' ? [{ kind: 'start', term: 'goods-deliver', on, subject: goods }] : [];
}

/** 解除起算 · They are not handed over any more; ten days to give them back, where there is somebody to give them back to. */
export function whenReleased(goods: string, of: GoodsInCustody, state: 'released' | 'returned', on: LegalDay): readonly GoodsClock[] {
  return [
    ...(of.purpose === 'owed' ? [{ kind: 'cancel', term: 'goods-deliver', reason: 'released', subject: goods } as const] : []),
    ...(state === 'released' ? [{ kind: 'start', term: 'goods-return', on, subject: goods } as const] : []),
  ];
}

/** 了结 · The clock that ran for the goods has done its work; a sale leaves nothing to hand over. */
export function whenEnded(goods: string, of: GoodsInCustody, state: GoodsState, on: LegalDay): readonly GoodsClock[] {
  if (of.state === 'released') return [{ kind: 'satisfy', term: 'goods-return', on, subject: goods }];
  if (of.purpose === 'seized') return [];
  if (state === 'sold') return [{ kind: 'cancel', term: 'goods-deliver', reason: 'sold', subject: goods }];
  return [{ kind: 'satisfy', term: 'goods-deliver', on, subject: goods }];
}

function wrongDay(from: LegalDay, on: LegalDay, today: LegalDay): WrongDay | undefined {
  if (isBefore(today, on)) return { kind: 'goods-after-today', on, today };
  return isBefore(on, from) ? { kind: 'goods-before-taken', on, takenOn: from } : undefined;
}
