import { day } from '@duixian/kernel/legal-day';
import type { Citation } from '@duixian/law/citation';
import type { Dated } from '@duixian/law/dated';
import { civilCode } from '@duixian/law/instruments/civil-code';
import { DOUBLED_INTEREST_LAST } from '@duixian/law/parameters/delayed-interest';
import { penaltyRankRuling } from './authorities.ts';
import type { TitleItemKind } from './money-title.ts';

/** 抵充顺位 · The buckets a payment fills, one after the other. */
export type Bucket = 'cost' | 'interest' | 'penalty' | 'principal' | 'doubled';

/** Who chose the order: the law's default, a court setting on the contested rank of penalties, or the parties. */
export interface ApplicationOrder {
  readonly buckets: readonly Bucket[];
  readonly chosenBy: 'law' | 'court-setting' | 'agreement';
}

/** 违约金顺位 · High courts answer it differently, so it is a setting of the court. */
export type PenaltyRank = 'after-principal' | 'with-interest';

const FIRST_THREE = civilCode.article('第五百六十一条');

/** 抵充顺序 · Costs, interest, principal; the doubled part last. The place of penalties is not in any text. */
export const APPLICATION_ORDERS: { readonly [rank in PenaltyRank]: readonly Dated<readonly Bucket[]>[] } = {
  'after-principal': [
    {
      from: day('2014-08-01'),
      value: ['cost', 'interest', 'principal', 'penalty', 'doubled'],
      basis: [FIRST_THREE, DOUBLED_INTEREST_LAST, penaltyRankRuling.article('裁判理由')],
      verified: true,
    },
  ],
  'with-interest': [
    {
      from: day('2014-08-01'),
      value: ['cost', 'interest', 'penalty', 'principal', 'doubled'],
      basis: [FIRST_THREE, DOUBLED_INTEREST_LAST],
      verified: false,
    },
  ],
};

/** 抵充依据 · The articles an order rests on; what the parties agreed goes before the default of the same article. */
export function orderBasis({ buckets, chosenBy }: ApplicationOrder): readonly Citation[] {
  if (chosenBy === 'agreement') return [FIRST_THREE];
  const rank = buckets.indexOf('penalty') < buckets.indexOf('principal') ? 'with-interest' : 'after-principal';
  return APPLICATION_ORDERS[rank][0]?.basis ?? [FIRST_THREE];
}

export function bucketOf(kind: TitleItemKind): Exclude<Bucket, 'doubled'> {
  switch (kind) {
    case 'realising-cost':
    case 'court-fee':
    case 'preservation-fee':
      return 'cost';
    case 'fixed-interest':
      return 'interest';
    case 'liquidated-damages':
      return 'penalty';
    case 'principal':
    case 'damages':
      return 'principal';
  }
}
