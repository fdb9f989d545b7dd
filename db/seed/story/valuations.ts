import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen, yuanText } from '@duixian/kernel/money';
import type { Deed, Diary } from '../diary.ts';
import { caseNumberText } from '../numbers.ts';
import type { PlannedCase } from '../plan.ts';
import type { AssetStory } from './assets.ts';
import type { ControlStory } from './control.ts';

/** 估值 · What an officer put a thing down for, with its source; a registry names no price. */
export interface ValuationStory {
  readonly valuationId: Id<'valuation'>;
  readonly asset: AssetStory;
  readonly value: Fen;
  readonly ground: string;
  readonly on: LegalDay;
  readonly deed: Deed;
}

const SQUARE_CENTIMETRES_A_SQUARE_METRE = 10_000;
const YUAN_A_SQUARE_METRE = 6_200;

/** 房屋估值 · Real estate under a hold is put down by area and the deals of its quarter; every fifth has not been yet. */
export function tellValuations(of: {
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly control: ControlStory;
}): readonly ValuationStory[] {
  const { one, diary, control } = of;
  return control.measures.flatMap(({ asset }) => {
    const { found } = asset;
    if (found.kind !== 'real-estate' || found.areaSquareCentimetres % 5 === 0) return [];
    const squareMetres = Math.max(1, Math.round(found.areaSquareCentimetres / SQUARE_CENTIMETRES_A_SQUARE_METRE));
    // No two streets are alike; the same house is worth the same in every run.
    const yuan = YUAN_A_SQUARE_METRE + (found.areaSquareCentimetres % 37) * 150;
    const { numerator, denominator } = found.share;
    const value = fen((BigInt(squareMetres * yuan) * 100n * BigInt(numerator)) / BigInt(denominator));
    const ground = `参照同地段近期成交价初估，每平方米${yuan}元，${squareMetres}平方米（${caseNumberText(one)}工作记录）`;
    const deed = diary.enter(diary.latest, control.officer, {
      type: 'assets.valued',
      subject: asset.assetId,
      facts: { asset: asset.label, value: yuanText(value), ground, on: diary.latest.toString() },
    });
    asset.value = value;
    return [{ valuationId: one.idOn<'valuation'>(deed.on), asset, value, ground, on: deed.on, deed }];
  });
}
