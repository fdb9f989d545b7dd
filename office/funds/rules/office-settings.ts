import { must } from '@duixian/kernel/assert';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Dated, valueOn } from '@duixian/law/dated';
import { litigationFees } from '@duixian/law/instruments/litigation-fees';
import type { FeeTiming } from './allocate.ts';
import { APPLICATION_ORDERS, type ApplicationOrder, type PenaltyRank } from './application-order.ts';
import { penaltyRankRuling } from './authorities.ts';
import { divisionOn, type KeptSetting } from './money-settings.ts';

/**
 * 执行费收取时点 · Setting, not law: article 20 says "after enforcement", practice also takes it from the first receipt.
 * Until a court decides otherwise the creditors come first.
 */
export const FEE_TIMING: readonly Dated<FeeTiming>[] = [
  { from: day('2007-04-01'), value: 'after-creditors', basis: [litigationFees.article('第二十条')], verified: false },
];

/** 违约金顺位 · Setting, not law: high courts disagree; after principal follows the more recent rulings. */
export const PENALTY_RANK: readonly Dated<PenaltyRank>[] = [
  { from: day('2014-08-01'), value: 'after-principal', basis: [penaltyRankRuling.article('裁判理由')], verified: false },
];

export interface MoneySettings {
  readonly feeTiming: FeeTiming;
  readonly order: ApplicationOrder;
}

/** The settings that hold on a day: the court's own, or where it has said nothing those of the product. */
export function moneySettingsOn(on: LegalDay, kept: readonly KeptSetting[] = []): MoneySettings {
  const own = divisionOn(kept, on);
  const rank = own.penaltyRank ?? heldOn(PENALTY_RANK, on);
  return {
    feeTiming: own.feeTiming ?? heldOn(FEE_TIMING, on),
    order: { buckets: heldOn(APPLICATION_ORDERS[rank], on), chosenBy: own.penaltyRank === undefined ? 'law' : 'court-setting' },
  };
}

function heldOn<T>(series: readonly Dated<T>[], on: LegalDay): T {
  return must(valueOn(series, on) ?? series[0], 'a setting has at least one value').value;
}
