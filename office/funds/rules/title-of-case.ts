import type { InterestClause, InterestSegment } from '@duixian/cases/rules/interest-clause';
import { type LegalDay, plusDays, sameDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { InterestOrder, MoneyTitle, RateOrder, Stay, TitleItem, TitleItemKind } from './money-title.ts';

/** What the case record says of one ordered sum. */
export interface ObligationFacts {
  readonly obligationId: string;
  readonly kind: string;
  readonly amount: Fen;
  readonly earnsDoubled: boolean;
  readonly interest: InterestClause | null;
}

const KINDS: { readonly [kind: string]: TitleItemKind } = {
  damages: 'damages',
  compensation: 'damages',
  penalty: 'liquidated-damages',
  'liquidated-damages': 'liquidated-damages',
  interest: 'fixed-interest',
  'fixed-interest': 'fixed-interest',
  'attorney-fee': 'realising-cost',
  'realising-cost': 'realising-cost',
  'court-fee': 'court-fee',
  'acceptance-fee': 'court-fee',
  acceptance_fee: 'court-fee',
  'preservation-fee': 'preservation-fee',
  preservation_fee: 'preservation-fee',
};

/** 本案金钱债权 · The case's obligations as the interest rules want them. Price, loan, rent and wages are all principal. */
export function titleOfCase(obligations: readonly ObligationFacts[], performanceEndsOn: LegalDay, stays: readonly Stay[]): MoneyTitle {
  const items = obligations.map(
    (of): TitleItem => ({
      id: of.obligationId,
      kind: KINDS[of.kind] ?? 'principal',
      amount: of.amount,
      dueOn: performanceEndsOn,
      dueBy: 'performance-period',
      earnsDoubled: of.earnsDoubled,
    }),
  );
  return { items, orders: obligations.flatMap(ordersOf), doubledPart: 'owed', stays };
}

/** Each segment of a clause becomes an order of its own: two may run side by side on two bases. */
function ordersOf(of: ObligationFacts): readonly InterestOrder[] {
  const clause = of.interest;
  if (clause === null) return [];
  return clause.segments.map((segment, i): InterestOrder => {
    const { until } = segment;
    return {
      id: `${of.obligationId}.${i + 1}`,
      nature: 'interest',
      item: of.obligationId,
      segments: [{ from: segment.from, rate: rateOf(segment), ...(segment.base === null ? {} : { statedBase: segment.base }) }],
      end: until.kind === 'day' ? { kind: 'fixed-day', on: until.on } : until,
      dayBasis: 365,
      lastDayCounts: until.kind === 'day' && !continuesOn(clause.segments, until.on),
      wording: clause.words,
    };
  });
}

/** "自…至 3 月 31 日止，自 3 月 31 日起…": a day that the next segment begins with is counted there. Otherwise a printed last day counts. */
function continuesOn(segments: readonly InterestSegment[], last: LegalDay): boolean {
  return segments.some((segment) => sameDay(segment.from, last)) && !segments.some((segment) => sameDay(segment.from, plusDays(last, 1)));
}

function rateOf(segment: InterestSegment): RateOrder {
  const { rate } = segment;
  if (rate.kind !== 'lpr') return rate;
  return {
    kind: 'lpr',
    term: rate.tenor,
    multiple: rate.multiple,
    spread: rate.spread,
    ...(rate.fixedOn === null ? {} : { fixedOn: rate.fixedOn }),
  };
}
