import { must } from '@duixian/kernel/assert';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { DISTRIBUTION_RULES } from '@duixian/law/parameters/distribution';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribute } from './distribute.ts';
import type { CompetingClaim, DistributionQuestion } from './question.ts';

const rules = (id: string) =>
  must(
    DISTRIBUTION_RULES.find((each) => each.id === id),
    id,
  );
const yuan = (amount: number) => fen(BigInt(amount) * 100n);
const pool = (amount: Fen, saleCosts = 0n) => ({ id: 'house', amount, saleCosts: fen(saleCosts) });

function claim(id: string, amount: number, more: Partial<CompetingClaim> = {}): CompetingClaim {
  return { id, creditor: id, kind: 'ordinary', titleDebt: yuan(amount), doubled: fen(0n), hasTitle: true, ...more };
}

function plan(amount: Fen, claims: readonly CompetingClaim[], more: Partial<DistributionQuestion> = {}) {
  const found = distribute({
    debtor: 'natural-person',
    pools: [pool(amount)],
    costs: [],
    claims,
    rules: rules('national'),
    criminal: false,
    ...more,
  });
  if (!found.ok) throw new TypeError(found.refusal.kind);
  return found.value;
}

const paid = (found: ReturnType<typeof plan>) => Object.fromEntries(found.claims.map((each) => [each.claim, Number(each.paid) / 100]));

describe('民诉解释第五百零八条: a natural person, costs and prior rights first, then pro rata', () => {
  test('100 000 among 100 000, 200 000 and 300 000', () => {
    const found = plan(yuan(100_000), [claim('a', 100_000), claim('b', 200_000), claim('c', 300_000)]);
    expect(paid(found)).toEqual({ a: 16_666.67, b: 33_333.33, c: 50_000 });
    expect(found.lines.map((line) => line.raised)).toEqual([true, false, false]);
  });

  test('sale costs, execution costs, the mortgage on the house, then the rest with what the mortgage left open', () => {
    const mortgage = claim('bank', 300_000, { priority: { kind: 'registered-security', pool: 'house', order: 1, upTo: yuan(200_000) } });
    const found = plan(yuan(350_000), [mortgage, claim('a', 100_000)], {
      pools: [pool(yuan(350_000), yuan(10_000))],
      costs: [{ id: 'fee', amount: yuan(40_000) }],
    });
    expect(paid(found)).toEqual({ bank: 250_000, a: 50_000 });
    expect(found.lines.map((line) => line.stage)).toEqual(['sale-costs', 'execution-costs', 'registered-security', 'pro-rata', 'pro-rata']);
  });

  test('法释〔2014〕8号第四条: the debts of all titles before any doubled part', () => {
    const found = plan(yuan(250), [claim('a', 100, { doubled: yuan(100) }), claim('b', 100)]);
    expect(paid(found)).toEqual({ a: 150, b: 100 });
  });

  test('a surplus goes back to the debtor (执行工作规定第三十四条)', () => {
    expect(plan(yuan(500), [claim('a', 100)]).surplus).toBe(yuan(400));
  });
});

describe('民诉解释第五百零六、五百零七条: who takes part, and until when', () => {
  test('without a title only a prior right is paid', () => {
    const found = plan(yuan(100), [claim('a', 100), claim('b', 100, { hasTitle: false })]);
    expect(paid(found)).toEqual({ a: 100, b: 0 });
    expect(found.notes).toEqual([{ kind: 'not-admitted-no-title', claim: 'b' }]);
  });

  test('who applied after the last day shares in what is left', () => {
    const claims = [claim('a', 60, { doubled: yuan(20) }), claim('b', 60, { appliedOn: day('2026-05-02') })];
    const found = plan(yuan(100), claims, { closesOn: day('2026-05-01') });
    expect(paid(found)).toEqual({ a: 80, b: 20 });
    expect(paid(plan(yuan(100), claims, { closesOn: day('2026-05-02') }))).toEqual({ a: 50, b: 50 });
  });
});

describe('执行工作规定第五十五条、民诉解释第五百一十四条: an enterprise that is not bankrupt', () => {
  const enterprise = { debtor: 'enterprise' } as const;
  test('in the order of measures, and nothing without one until all others have theirs', () => {
    const found = plan(
      yuan(250),
      [claim('late', 200, { seizureRank: 2 }), claim('first', 100, { seizureRank: 1 }), claim('none', 10)],
      enterprise,
    );
    expect(paid(found)).toEqual({ late: 150, first: 100, none: 0 });
    expect(found.notes).toContainEqual({ kind: 'ask-about-bankruptcy' });
  });

  test('creditors of one title share pro rata whoever of them seized', () => {
    const claims = [claim('a', 100, { seizureRank: 1, title: 't' }), claim('b', 300, { title: 't' }), claim('c', 100, { seizureRank: 2 })];
    expect(paid(plan(yuan(200), claims, enterprise))).toEqual({ a: 50, b: 150, c: 0 });
  });

  test('in bankruptcy nothing is distributed here', () => {
    const found = distribute({
      debtor: 'enterprise-in-bankruptcy',
      pools: [pool(yuan(1))],
      costs: [],
      claims: [claim('a', 1)],
      rules: rules('national'),
      criminal: false,
    });
    expect(found).toEqual({ ok: false, refusal: { kind: 'debtor-in-bankruptcy' } });
  });
});

describe('民法典第四百一十四、四百五十六条与建工解释一第三十六条: rights on one thing', () => {
  test('lien, construction price, then mortgages by registration; equals pro rata', () => {
    const right = (kind: 'lien' | 'construction-price' | 'registered-security', order: number) => ({
      priority: { kind, pool: 'house', order },
    });
    const claims = [
      claim('second', 100, right('registered-security', 2)),
      claim('beside', 100, right('registered-security', 2)),
      claim('mortgage', 100, right('registered-security', 1)),
      claim('builder', 100, right('construction-price', 1)),
      claim('garage', 100, right('lien', 1)),
    ];
    expect(paid(plan(yuan(350), claims))).toEqual({ second: 25, beside: 25, mortgage: 100, builder: 100, garage: 100 });
  });
});

describe('法释〔2014〕13号第十三条: criminal and civil together', () => {
  test('medical costs, then prior rights, restitution, civil debts, fines, confiscation', () => {
    const claims = [
      claim('confiscation', 10, { kind: 'confiscation' }),
      claim('fine', 10, { kind: 'fine' }),
      claim('loan', 10),
      claim('victim', 10, { kind: 'victim-restitution' }),
      claim('bank', 10, { priority: { kind: 'registered-security', pool: 'house', order: 1 } }),
      claim('hospital', 10, { kind: 'injury-medical' }),
    ];
    const found = plan(yuan(55), claims, { criminal: true });
    expect(found.lines.map((line) => line.of)).toEqual(['hospital', 'bank', 'victim', 'loan', 'fine', 'confiscation']);
    expect(paid(found)).toMatchObject({ fine: 10, confiscation: 5 });
  });
});

describe('local rules are settings: bonus and wages', () => {
  const claims = [claim('first', 100, { seizureRank: 1, preservedValue: yuan(80) }), claim('b', 100, { kind: 'wages' })];
  const tenth = { numerator: 1n, denominator: 10n };
  const fifth = { numerator: 20n, denominator: 100n };
  test.each([
    { preset: 'national', more: {}, result: { first: 50, b: 50 }, because: 'no bonus, wages are ordinary' },
    { preset: 'jiangsu-2020', more: { bonusRate: tenth }, result: { first: 55, b: 45 }, because: 'a tenth of his own share on top' },
    {
      preset: 'fuzhou-2018',
      more: { bonusRate: fifth },
      result: { first: 54.35, b: 45.65 },
      because: 'a fifth of the preserved value first',
    },
    { preset: 'foshan-2018', more: {}, result: { first: 0, b: 100 }, because: 'wages stand first' },
  ])('$preset: $because', ({ preset, more, result }) =>
    expect(paid(plan(yuan(100), claims, { rules: rules(preset), ...more }))).toEqual(result),
  );

  test('the Fuzhou range begins at fifteen percent: without the figure of the panel the result says that no bonus is in it', () => {
    const kinds = (more: object, amount = yuan(100)) => plan(amount, claims, { rules: rules('fuzhou-2018'), ...more }).notes;
    expect(kinds({})).toEqual([
      {
        kind: 'bonus-not-said',
        rules: 'fuzhou-2018',
        field: 'bonusPercent',
        least: { numerator: 15n, denominator: 100n },
        most: { numerator: 20n, denominator: 100n },
      },
    ]);
    expect([kinds({ bonusRate: fifth }), kinds({}, yuan(200))]).toEqual([[], []]);
    expect(plan(yuan(100), claims, { rules: rules('jiangsu-2020') }).notes).toEqual([]);
  });

  test.each([
    { preset: 'national', rate: tenth, kind: 'bonus-not-allowed' },
    { preset: 'jiangsu-2020', rate: { numerator: 21n, denominator: 100n }, kind: 'bonus-outside-range' },
    { preset: 'fuzhou-2018', rate: tenth, kind: 'bonus-outside-range' },
  ])('$kind under $preset', ({ preset, rate, kind }) => {
    const found = distribute({
      debtor: 'natural-person',
      pools: [pool(yuan(1))],
      costs: [],
      claims,
      rules: rules(preset),
      criminal: false,
      bonusRate: rate,
    });
    expect(found.ok ? undefined : found.refusal.kind).toBe(kind);
  });
});

describe('properties', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 9n }).map(fen);
  const claims = fc
    .array(
      fc.record({
        titleDebt: amount,
        doubled: fc.bigInt({ min: 0n, max: 10n ** 6n }).map(fen),
        rank: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((raw) =>
      raw.map(
        ({ titleDebt, doubled, rank }, i): CompetingClaim => ({
          id: `c${i}`,
          creditor: `c${i}`,
          kind: 'ordinary',
          titleDebt,
          doubled,
          hasTitle: true,
          ...(rank === undefined ? {} : { seizureRank: rank }),
        }),
      ),
    );
  const debtor = fc.constantFrom('natural-person' as const, 'enterprise' as const);

  test('property: every fen of the pools is on a line, nobody gets more than is owed', () => {
    fc.assert(
      fc.property(claims, amount, amount, amount, debtor, (list, one, two, cost, who) => {
        const pools = [pool(one, cost / 2n), { id: 'car', amount: two, saleCosts: fen(0n) }];
        const found = plan(one, list, { pools, costs: [{ id: 'fee', amount: cost }], debtor: who });
        expect(found.lines.reduce((sum, line) => sum + line.paid, 0n)).toBe(one + two);
        expect(found.claims.every((each) => each.paid >= 0n && each.unpaid >= 0n && each.paid + each.unpaid === each.owed)).toBe(true);
        if (found.surplus > 0n) expect(found.claims.every((each) => each.unpaid === 0n)).toBe(true);
      }),
    );
  });

  test('property: pro rata is fair to the fen, and more money never takes more than a fen from anybody', () => {
    fc.assert(
      fc.property(claims, amount, fc.bigInt({ min: 0n, max: 10n ** 7n }), (list, money, more) => {
        const less = plan(money, list);
        const found = plan(fen(money + more), list);
        for (const [i, each] of found.claims.entries()) expect(each.paid >= (less.claims[i]?.paid ?? 0n) - 1n).toBe(true);
        for (const line of less.lines.filter((each) => each.stage === 'pro-rata')) {
          const off = line.paid * line.exact.denominator - line.exact.numerator;
          expect(off < line.exact.denominator && off > -line.exact.denominator).toBe(true);
        }
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries()) {
            if (a.titleDebt >= b.titleDebt) expect((less.claims[i]?.paidTitle ?? 0n) >= (less.claims[j]?.paidTitle ?? 0n) - 1n).toBe(true);
          }
        }
      }),
    );
  });

  test('property: a later measure gets nothing while an earlier one is open', () => {
    fc.assert(
      fc.property(claims, amount, (list, money) => {
        const found = plan(money, list, { debtor: 'enterprise' });
        const rank = (i: number) => list[i]?.seizureRank ?? 9;
        for (const [i, a] of found.claims.entries()) {
          for (const [j, b] of found.claims.entries()) if (rank(i) < rank(j) && b.paid > 0n) expect(a.unpaid).toBe(0n);
        }
      }),
    );
  });

  test('property: whose claim is listed first changes a share by one fen at most', () => {
    fc.assert(
      fc.property(claims, amount, (list, money) => {
        const there = plan(money, list);
        const back = plan(money, [...list].reverse());
        for (const each of there.claims) {
          const other = must(
            back.claims.find((one) => one.claim === each.claim),
            'the same claim',
          );
          expect(each.paid - other.paid <= 1n && other.paid - each.paid <= 1n).toBe(true);
        }
      }),
    );
  });
});
