import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, type Id, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { GOODS_KEEPERS, GOODS_NATURES, GOODS_PURPOSES, GOODS_STATES, type GoodsInCustody, type GoodsState } from '../rules/goods.ts';

interface GoodsRow {
  region_id: number;
  goods_id: string;
  case_id: string;
  court_id: number;
  party_id: string;
  label: string;
  quantity: number;
  unit: string;
  nature: string;
  purpose: string;
  taken_on: string;
  keeper: string;
  keeper_name: string;
  inventory_number: string;
  receipt_number: string;
  seal_number: string | null;
  state: string;
  taken_by: string;
  taken_at: string;
  released_on: string | null;
  release_ground: string | null;
  ended_on: string | null;
  ended_by: string | null;
  ended_to: string | null;
  end_note: string | null;
  price_fen: bigint | null;
  price_handed_on: string | null;
  deposit_ground: string | null;
}

const assets = tablesOf<{ 'assets.goods': GoodsRow }>;
const MOST_GOODS = 1_000;

export type GoodsId = Id<'goods'>;

/** What is written down when goods are taken in. */
export interface TakenIn extends Omit<GoodsInCustody, 'state' | 'releasedOn' | 'takenBy'> {
  readonly goodsId: GoodsId;
  readonly caseId: CaseId;
  readonly party: PartyId;
  readonly label: string;
  readonly quantity: number;
  readonly unit: string;
  readonly keeperName: string;
  readonly inventoryNumber: string;
  readonly receiptNumber: string;
  readonly sealNumber: string | null;
}

export interface Goods extends TakenIn, GoodsInCustody {
  readonly releaseGround: string | null;
  readonly endedOn: LegalDay | null;
  readonly endedTo: string | null;
  readonly endNote: string | null;
  readonly price: Fen | null;
  readonly priceHandedOn: LegalDay | null;
}

export async function insertGoods(ctx: Ctx, court: CourtId, of: TakenIn): Promise<void> {
  await assets(ctx.tx)
    .insertInto('assets.goods')
    .values({
      region_id: ctx.region,
      goods_id: of.goodsId,
      case_id: of.caseId,
      court_id: court,
      party_id: of.party,
      label: of.label,
      quantity: of.quantity,
      unit: of.unit,
      nature: of.nature,
      purpose: of.purpose,
      taken_on: of.takenOn.toString(),
      keeper: of.keeper,
      keeper_name: of.keeperName,
      inventory_number: of.inventoryNumber,
      receipt_number: of.receiptNumber,
      seal_number: of.sealNumber,
      state: 'kept',
      taken_by: ctx.actor.personId,
      taken_at: ctx.now.toString(),
      released_on: null,
      release_ground: null,
      ended_on: null,
      ended_by: null,
      ended_to: null,
      end_note: null,
      price_fen: null,
      price_handed_on: null,
      deposit_ground: null,
    })
    .execute();
}

/** 款物清单 · Everything taken in for a case, in the order it came. */
export async function goodsOfCase(ctx: Omit<Ctx, 'record'>, caseId: CaseId): Promise<readonly Goods[]> {
  const rows = await assets(ctx.tx)
    .selectFrom('assets.goods')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('goods_id')
    .limit(MOST_GOODS)
    .execute();
  return rows.map(goodsFrom);
}

export interface GoodsChange {
  readonly state: GoodsState;
  readonly released?: { readonly on: LegalDay; readonly ground: string };
  readonly ended?: {
    readonly on: LegalDay;
    readonly to: string;
    readonly note: string | null;
    readonly price: Fen | null;
    readonly priceHandedOn: LegalDay | null;
    readonly depositGround: string | null;
  };
}

export async function saveGoods(ctx: Ctx, goods: GoodsId, { state, released, ended }: GoodsChange): Promise<void> {
  await assets(ctx.tx)
    .updateTable('assets.goods')
    .set({
      state,
      ...(released && { released_on: released.on.toString(), release_ground: released.ground }),
      ...(ended && {
        ended_on: ended.on.toString(),
        ended_by: ctx.actor.personId,
        ended_to: ended.to,
        end_note: ended.note,
        price_fen: ended.price,
        price_handed_on: ended.priceHandedOn?.toString() ?? null,
        deposit_ground: ended.depositGround,
      }),
    })
    .where('region_id', '=', ctx.region)
    .where('goods_id', '=', goods)
    .execute();
}

function goodsFrom(row: GoodsRow): Goods {
  return {
    goodsId: idFrom<'goods'>(row.goods_id),
    caseId: idFrom<'case'>(row.case_id),
    party: idFrom<'party'>(row.party_id),
    label: row.label,
    quantity: row.quantity,
    unit: row.unit,
    nature: known(GOODS_NATURES, row.nature),
    purpose: known(GOODS_PURPOSES, row.purpose),
    takenOn: day(row.taken_on),
    keeper: known(GOODS_KEEPERS, row.keeper),
    keeperName: row.keeper_name,
    inventoryNumber: row.inventory_number,
    receiptNumber: row.receipt_number,
    sealNumber: row.seal_number,
    state: known(GOODS_STATES, row.state),
    takenBy: row.taken_by,
    releasedOn: row.released_on === null ? null : day(row.released_on),
    releaseGround: row.release_ground,
    endedOn: row.ended_on === null ? null : day(row.ended_on),
    endedTo: row.ended_to,
    endNote: row.end_note,
    price: row.price_fen === null ? null : fen(row.price_fen),
    priceHandedOn: row.price_handed_on === null ? null : day(row.price_handed_on),
  };
}

function known<const T extends string>(words: readonly T[], word: string): T {
  return must(
    words.find((each) => each === word),
    `goods ${word}`,
  );
}
