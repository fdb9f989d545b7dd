import { interestClauseToJson } from '@duixian/cases/interest-json';
import type { InterestClause } from '@duixian/cases/rules/interest-clause';
import type { PlannedObligation } from './plan.ts';

/** The interest clause of a planned sum: 1-year LPR from a day to the day of payment. */
export function interestClauseOf(of: PlannedObligation): InterestClause | null {
  if (of.interestFrom === null) return null;
  return {
    words: `并以尚欠${of.label}为基数，自${of.interestFrom.toString()}起按同期全国银行间同业拆借中心公布的一年期贷款市场报价利率支付利息至实际清偿之日止`,
    segments: [
      {
        base: null,
        rate: {
          kind: 'lpr',
          tenor: 'one-year',
          multiple: { numerator: 1n, denominator: 1n },
          spread: { numerator: 0n, denominator: 1n },
          fixedOn: null,
        },
        from: of.interestFrom,
        until: { kind: 'day-of-payment' },
      },
    ],
  };
}

/** The same as it stands in the database. */
export function interestWords(of: PlannedObligation): string | null {
  const clause = interestClauseOf(of);
  return clause === null ? null : JSON.stringify(interestClauseToJson(clause));
}
