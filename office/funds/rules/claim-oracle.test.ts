import { day, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOOK } from '../testing/titles.ts';
import { claimAsOf } from './claim-as-of.ts';
import type { InterestOrder, MoneyTitle, RateOrder, Stay, TitleItem } from './money-title.ts';
import type { Payment } from './performance.ts';

// A second way to the same figures: no segments, no running accounts, no fractions of its own kind. It walks through the
// calendar day by day and adds whole numbers of a tiny unit, so what the engine gets by cutting and multiplying must agree.

/** One fen is so many units: divisible by 365, 360, 10^7 and the percent scale of every rate below. */
const UNIT = 365n * 360n * 10n ** 9n;
const FIRST = day('2020-01-01');

interface Walk {
  readonly unpaid: Map<string, bigint>;
  readonly accrued: { interest: bigint; penalty: bigint; doubled: bigint };
  readonly paid: { interest: bigint; penalty: bigint; doubled: bigint };
  surplus: bigint;
}

const toFen = (units: bigint) => (2n * units + UNIT) / (2n * UNIT);

/** Interest of one day on a base, in units. */
function dayOf(rate: RateOrder, base: bigint, on: LegalDay, basis: 365 | 360): bigint {
  if (rate.kind === 'daily') return (base * rate.rate.numerator * UNIT) / rate.rate.denominator;
  if (rate.kind === 'annual') return (base * rate.rate.numerator * UNIT) / (rate.rate.denominator * BigInt(basis));
  if (rate.kind !== 'lpr') throw new TypeError('the walk knows three kinds of rates');
  const wanted = rate.fixedOn ?? on;
  const quote = LPR_QUOTES.filter((each) => !isBefore(wanted, each.from)).at(-1);
  if (quote === undefined) throw new TypeError('no quote');
  const quoted = rate.term === 'one-year' ? quote.oneYear : quote.fiveYear;
  const perYear = quoted.numerator * rate.multiple.numerator * 10n + rate.spread.numerator * 1000n;
  // Quotes are in 1/10 000, multiples in 1/10, spreads in 1/1000: everything in 1/1 000 000.
  return (base * perYear * UNIT) / (1_000_000n * BigInt(basis));
}

function walk(title: MoneyTitle, payments: readonly Payment[], asOf: LegalDay): Walk {
  const state: Walk = {
    unpaid: new Map(title.items.map((item) => [item.id, item.amount])),
    accrued: { interest: 0n, penalty: 0n, doubled: 0n },
    paid: { interest: 0n, penalty: 0n, doubled: 0n },
    surplus: 0n,
  };
  const open = (id: string) => state.unpaid.get(id) ?? 0n;
  for (let on = FIRST; !isBefore(asOf, on); on = plusDays(on, 1)) {
    const accrue = (order: InterestOrder) => {
      const segment = order.segments.filter((each) => !isBefore(on, each.from)).at(-1);
      if (segment === undefined) return;
      const owed = open(order.item);
      const base = segment.statedBase !== undefined && segment.statedBase < owed ? segment.statedBase : owed;
      state.accrued[order.nature] += dayOf(segment.rate, base, on, order.dayBasis);
    };
    for (const item of title.items) {
      if (!isBefore(item.dueOn, on)) continue;
      const still = title.stays.some((stay) => !isBefore(on, stay.firstDay) && !(stay.lastDay && isBefore(stay.lastDay, on)));
      if (!still) state.accrued.doubled += (open(item.id) * 175n * UNIT) / 1_000_000n;
    }
    const bothDays = (order: InterestOrder) => order.end.kind === 'day-of-payment' && order.lastDayCounts;
    for (const order of title.orders) if (bothDays(order)) accrue(order);
    for (const payment of payments) {
      if (payment.performance.kind !== 'voluntary' || payment.performance.paidOn.toString() !== on.toString()) continue;
      pay(state, title, payment.amount, on);
    }
    for (const order of title.orders) {
      if (bothDays(order)) continue;
      const item = title.items.find((each) => each.id === order.item);
      if (order.end.kind === 'day-of-payment' || item === undefined) {
        if (isBefore(on, asOf)) accrue(order);
        continue;
      }
      const last = order.end.kind === 'fixed-day' ? order.end.on : item.dueOn;
      const came = !isBefore(asOf, last);
      if (isBefore(on, last) && isBefore(on, asOf)) accrue(order);
      else if (order.lastDayCounts && came && on.toString() === last.toString()) accrue(order);
    }
  }
  return state;
}

/** Interest, principal (due first, then the earlier), penalty, doubled part. */
function pay(state: Walk, title: MoneyTitle, amount: bigint, on: LegalDay): void {
  let left = amount;
  const take = (owed: bigint): bigint => {
    const part = owed < left ? owed : left;
    left -= part;
    return part;
  };
  const owedOf = (part: 'interest' | 'penalty' | 'doubled') => toFen(state.accrued[part]) - state.paid[part];
  state.paid.interest += take(owedOf('interest'));
  const rank = (item: TitleItem) => `${isBefore(on, item.dueOn) ? 1 : 0} ${item.id}`;
  for (const item of [...title.items].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    state.unpaid.set(item.id, (state.unpaid.get(item.id) ?? 0n) - take(state.unpaid.get(item.id) ?? 0n));
  }
  state.paid.penalty += take(owedOf('penalty'));
  state.paid.doubled += take(owedOf('doubled'));
  state.surplus += left;
}

const on = (offset: number) => plusDays(FIRST, offset);
const amount = fc.bigInt({ min: 1n, max: 10n ** 10n }).map(fen);
const percent = fc.integer({ min: 1, max: 300 }).map((tenths) => ({ numerator: BigInt(tenths), denominator: 1000n }));
const rate: fc.Arbitrary<RateOrder> = fc.oneof(
  percent.map((each): RateOrder => ({ kind: 'annual', rate: each })),
  fc.integer({ min: 1, max: 20 }).map((n): RateOrder => ({ kind: 'daily', rate: { numerator: BigInt(n), denominator: 10_000n } })),
  fc
    .record({
      term: fc.constantFrom('one-year', 'five-year'),
      tenths: fc.integer({ min: 1, max: 40 }),
      spread: fc.integer({ min: 0, max: 20 }),
    })
    .chain(({ term, tenths, spread }) =>
      fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }).map(
        (fixed): RateOrder => ({
          kind: 'lpr',
          term,
          multiple: { numerator: BigInt(tenths), denominator: 10n },
          spread: { numerator: BigInt(spread), denominator: 1000n },
          ...(fixed === undefined ? {} : { fixedOn: on(fixed) }),
        }),
      ),
    ),
);

/** One order an item, so that no item is heavier than another by more than whether it bears interest at all. */
const claims = fc
  .record({
    // The items' names follow their due days and each bears the same rate: 民法典第五百六十条 then goes by the due day.
    sums: fc.array(amount, { minLength: 1, maxLength: 3 }),
    firstDue: fc.integer({ min: 30, max: 400 }),
    segments: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 900 }), rate, fc.option(amount, { nil: undefined })), {
      minLength: 1,
      maxLength: 5,
      selector: ([from]) => from,
    }),
    nature: fc.constantFrom('interest', 'penalty'),
    end: fc.constantFrom('day-of-payment', 'end-of-performance-period', 'fixed-day'),
    last: fc.integer({ min: 0, max: 1200 }),
    counts: fc.boolean(),
    basis: fc.constantFrom(365, 360),
    stays: fc.array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 200 })), { maxLength: 2 }),
    payments: fc.array(fc.tuple(fc.integer({ min: 0, max: 1400 }), amount), { maxLength: 5 }),
    asOf: fc.integer({ min: 0, max: 1500 }),
  })
  .map((made) => {
    const items = made.sums.map(
      (sum, i): TitleItem => ({
        id: `item-${i}`,
        kind: i === 1 ? 'damages' : 'principal',
        amount: sum,
        dueOn: on(made.firstDue + i * 40),
        dueBy: 'instalment',
        earnsDoubled: true,
      }),
    );
    const segments = [...made.segments]
      .sort(([a], [b]) => a - b)
      .map(([from, each, base]) => ({ from: on(from), rate: each, ...(base === undefined ? {} : { statedBase: base }) }));
    const orders = items.map(
      ({ id }): InterestOrder => ({
        id: `order-${id}`,
        nature: made.nature,
        item: id,
        segments,
        end: made.end === 'fixed-day' ? { kind: 'fixed-day', on: on(made.last) } : { kind: made.end },
        dayBasis: made.basis,
        wholeYears: false,
        lastDayCounts: made.counts,
        wording: '',
      }),
    );
    const stays = made.stays.map(([first, days]): Stay => ({ ground: 'retrial-stay', firstDay: on(first), lastDay: on(first + days) }));
    const asOf = on(made.asOf);
    const payments = made.payments
      .filter(([at]) => at <= made.asOf)
      .map(([at, sum], i): Payment => ({ id: `p${i}`, amount: sum, performance: { kind: 'voluntary', paidOn: on(at) } }));
    // An interest that ends with each item's own period would make the later item heavier; one item is enough there.
    const kept = made.end === 'end-of-performance-period' ? 1 : items.length;
    const title: MoneyTitle = { items: items.slice(0, kept), orders: orders.slice(0, kept), doubledPart: 'owed', stays };
    return { title, payments, asOf };
  });

// A few beside every change; `DUIXIAN_ORACLE_RUNS=10000` walks through as many cases as one has the patience for.
const RUNS = Number(process.env.DUIXIAN_ORACLE_RUNS ?? '150');

test(
  'property: the engine and a walk through every single day agree to the fen',
  () => {
    const order = { buckets: ['cost', 'interest', 'principal', 'penalty', 'doubled'], chosenBy: 'law' } as const;
    fc.assert(
      fc.property(claims, ({ title, payments, asOf }) => {
        const found = claimAsOf({ title, payments, asOf, order, rates: BOOK });
        if (!found.ok) throw new TypeError(found.refusal.kind);
        const walked = walk(title, payments, asOf);
        const principal: Fen = fen([...walked.unpaid.values()].reduce((sum, each) => sum + each, 0n));
        expect({ ...found.value.accrued, principal: found.value.owed.principal }).toEqual({
          interest: toFen(walked.accrued.interest),
          penalty: toFen(walked.accrued.penalty),
          doubled: toFen(walked.accrued.doubled),
          principal,
        });
        expect(found.value.owed.doubled).toBe(toFen(walked.accrued.doubled) - walked.paid.doubled);
        expect(found.value.payments.reduce((sum, each) => sum + each.surplus, 0n)).toBe(walked.surplus);
      }),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 100,
);
