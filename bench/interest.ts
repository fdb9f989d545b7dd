import { type ClaimQuestion, claimAsOf } from '@duixian/funds/rules/claim-as-of';
import { exactFromDecimal, exactFromPercent, NOTHING } from '@duixian/funds/rules/exact';
import { LprBook } from '@duixian/funds/rules/lpr-book';
import type { InterestSegment, RateOrder } from '@duixian/funds/rules/money-title';
import { must } from '@duixian/kernel/assert';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import type { Row, Scenario } from './row.ts';

const STATEMENTS = 40_000;
const KINDS = 500;
const WARM = 4_000;
const SEGMENTS = 10;
const PAYMENTS = 5;
const BOOK = new LprBook(LPR_QUOTES);
const ORDER = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' } as const;

/** 计息 · Whole statements with every line, its days and its articles, on one core: no database, no rounding left out. */
export const scenario: Scenario = {
  name: 'Interest statements',
  size: `${KINDS} titles in turn, each ${SEGMENTS} rate segments, ${PAYMENTS} payments and the doubled part, seed none`,
  run: async () => [
    perCore('statements, ten rates fixed by the title, five payments', 'fixed'),
    perCore('statements, ten segments of fixed and floating LPR, five payments', 'mixed'),
  ],
};

function perCore(what: string, rates: 'fixed' | 'mixed'): Row {
  const questions = Array.from({ length: KINDS }, (_, n) => question(n, rates));
  let lines = 0;
  const call = (n: number) => {
    const found = claimAsOf(must(questions[n % KINDS], 'a question'));
    if (!found.ok) throw new TypeError(found.refusal.kind);
    lines += found.value.lines.length;
  };
  for (let n = 0; n < WARM; n += 1) call(n);
  lines = 0;
  const from = process.cpuUsage();
  const startedAt = performance.now();
  for (let n = 0; n < STATEMENTS; n += 1) call(n);
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(from);
  const perSecond = STATEMENTS / ((user + system) / 1_000_000);
  const wall = Math.round(STATEMENTS / (wallMs / 1_000));
  return {
    what,
    count: STATEMENTS,
    perSecond,
    note: `of processor time; ${wall} by the wall; ${(lines / STATEMENTS).toFixed(1)} lines each`,
  };
}

function question(n: number, rates: 'fixed' | 'mixed'): ClaimQuestion {
  const from = plusDays(day('2020-01-01'), n % 200);
  const segments = Array.from(
    { length: SEGMENTS },
    (_, i): InterestSegment => ({ from: plusDays(from, i * 120), rate: rateOf(n, i, rates) }),
  );
  const dueOn = plusDays(from, 400);
  const amount = fen(1_000_000_00n + BigInt(n) * 7_919n);
  return {
    title: {
      items: [{ id: 'principal', kind: 'principal', amount, dueOn, dueBy: 'performance-period', earnsDoubled: true }],
      orders: [
        {
          id: 'interest',
          nature: 'interest',
          item: 'principal',
          segments,
          end: { kind: 'day-of-payment' },
          dayBasis: 365,
          lastDayCounts: false,
          wording: '',
        },
      ],
      doubledPart: 'owed',
      stays: [],
    },
    payments: Array.from({ length: PAYMENTS }, (_, i) => ({
      id: `payment-${i}`,
      amount: fen(90_000_00n + BigInt(i) * 1_234n),
      performance: { kind: 'deduction', deductedOn: plusDays(from, 300 + i * 190) } as const,
    })),
    asOf: plusDays(from, 1_400),
    order: ORDER,
    rates: BOOK,
  };
}

function rateOf(n: number, i: number, rates: 'fixed' | 'mixed'): RateOrder {
  if (rates === 'fixed' || i % 3 === 0) return { kind: 'annual', rate: exactFromPercent((3.5 + ((n + i) % 40) / 10).toFixed(2)) };
  const multiple = exactFromDecimal(i % 3 === 1 ? '1.5' : '4');
  const fixedOn = plusDays(day('2020-01-20'), (n + i) % 900);
  return { kind: 'lpr', term: 'one-year', multiple, spread: NOTHING, ...(i % 2 === 0 ? { fixedOn } : {}) };
}
