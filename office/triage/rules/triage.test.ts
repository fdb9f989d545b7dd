import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANE_PRESETS, STANDARD_SCOPE, scopeProblem } from './lane-scope.ts';
import { laneNeedsReason, provisionalLane, triage } from './triage.ts';
import type { FoundThing, TriageFacts } from './triage-facts.ts';

const account = (yuan: bigint, id = 'a'): FoundThing => ({ assetId: id, kind: 'deposit', label: `账户${id}`, usable: fen(yuan * 100n) });
const car = (value: bigint | null = null): FoundThing => ({
  assetId: 'c',
  kind: 'vehicle',
  label: '衡A12345',
  usable: value === null ? null : fen(value * 100n),
});
const house: FoundThing = { assetId: 'h', kind: 'real-estate', label: '临水区一套', usable: null };
const answered = { sourceId: 's', agencyZh: '衡江银行', agencyEn: 'Hengjiang Bank', state: 'answered', gapAccepted: false };

function facts(over: Partial<TriageFacts>): TriageFacts {
  return {
    outstanding: fen(10_000_000n),
    interestCounted: true,
    debtors: [{ partyId: 'p1', name: '陆某' }],
    things: [],
    sources: [answered],
    obligationKinds: ['price'],
    ...over,
  };
}

describe('法〔2021〕322号第七项：是否足额、是否处置、能否一次', () => {
  test.each([
    { things: [account(100_000n)], lane: 'simple', answers: ['yes', 'no', 'yes'], because: 'money to the last fen' },
    { things: [account(99_999n)], lane: 'ordinary', answers: ['no', 'no', 'no'], because: 'one yuan short is short' },
    {
      things: [account(100_000n), house],
      lane: 'simple',
      answers: ['yes', 'no', 'yes'],
      because: 'a house need not be sold when money covers',
    },
    { things: [house], lane: 'complex', answers: ['unknown', 'yes', 'no'], because: 'a house must be valued and sold' },
    { things: [car()], lane: 'ordinary', answers: ['unknown', 'yes', 'no'], because: 'a car must be sold, which is not yet complex' },
    { things: [account(20_000n), car(90_000n)], lane: 'ordinary', answers: ['yes', 'yes', 'no'], because: 'enough, but only after a sale' },
    { things: [car(), car(), car(), car()], lane: 'complex', answers: ['unknown', 'yes', 'no'], because: 'four things to sell' },
    { things: [], lane: 'ordinary', answers: ['no', 'no', 'no'], because: 'nothing found needs a person on the spot' },
  ])('$lane: $because', ({ things, lane, answers }) => {
    const card = triage(facts({ things }), STANDARD_SCOPE);
    expect(card.lane).toBe(lane);
    expect(card.criteria.map((criterion) => criterion.answer)).toEqual(answers);
  });

  test('a source that failed leaves the answer open instead of saying no', () => {
    const card = triage(facts({ sources: [answered, { ...answered, sourceId: 'v', state: 'failed' }] }), STANDARD_SCOPE);
    expect(card.criteria[0].answer).toBe('unknown');
    expect(card.because).toContainEqual({ kind: 'search-has-gaps', count: 1 });
    expect(card.criteria[0].facts).toContainEqual(expect.objectContaining({ kind: 'source-gap', link: { to: 'source', id: 'v' } }));
  });

  test('money on six accounts cannot be taken in one go', () => {
    const things = Array.from({ length: 6 }, (_, at) => account(20_000n, String(at)));
    expect(triage(facts({ things }), STANDARD_SCOPE)).toMatchObject({
      lane: 'ordinary',
      because: [{ kind: 'money-covers-all' }, { kind: 'too-many-for-one-go' }],
    });
  });

  test('six debtors make a case complex, at filing and after the search', () => {
    const debtors = Array.from({ length: 6 }, (_, at) => ({ partyId: `p${at}`, name: `陆${at}` }));
    expect(provisionalLane(facts({ debtors }), STANDARD_SCOPE)).toBe('complex');
    expect(triage(facts({ debtors, things: [account(100_000n)] }), STANDARD_SCOPE).lane).toBe('complex');
  });

  test('a case of court fees alone is simple at filing', () => {
    expect(provisionalLane(facts({ obligationKinds: ['court-fee'] }), STANDARD_SCOPE)).toBe('simple');
    expect(provisionalLane(facts({ obligationKinds: ['court-fee', 'price'] }), STANDARD_SCOPE)).toBe('ordinary');
  });

  test('every amount on the card leads to the thing it was read from', () => {
    const card = triage(facts({ things: [account(60_000n), house] }), STANDARD_SCOPE);
    const links = card.criteria.flatMap((criterion) => criterion.facts.map((fact) => fact.link));
    expect(links).toContainEqual({ to: 'asset', id: 'a' });
    expect(links).toContainEqual({ to: 'asset', id: 'h' });
    expect(links).toContainEqual({ to: 'claim' });
  });

  test('more money never makes a case harder', () => {
    const rank = { simple: 0, ordinary: 1, complex: 2 } as const;
    const amount = fc.bigInt({ min: 0n, max: 20_000_000n });
    fc.assert(
      fc.property(amount, amount, fc.array(fc.constantFrom(house, car())), (first, more, others) => {
        const less = triage(facts({ things: [{ ...account(0n), usable: fen(first) }, ...others] }), STANDARD_SCOPE);
        const richer = triage(facts({ things: [{ ...account(0n), usable: fen(first + more) }, ...others] }), STANDARD_SCOPE);
        expect(rank[richer.lane]).toBeLessThanOrEqual(rank[less.lane]);
      }),
    );
  });
});

describe('范围与理由', () => {
  test.each(LANE_PRESETS)('preset $id leaves no case between two lanes', (preset) => expect(scopeProblem(preset)).toBeUndefined());

  test.each([
    { over: { coverage: { numerator: 0n, denominator: 1n } }, kind: 'coverage-not-a-share' },
    { over: { complexFromDebtors: 2 }, kind: 'complex-below-simple' },
  ])('$kind is refused', ({ over, kind }) => expect(scopeProblem({ ...STANDARD_SCOPE, ...over })?.kind).toBe(kind));

  test('another lane than proposed needs words', () => {
    expect(laneNeedsReason('simple', 'simple', null)).toBeUndefined();
    expect(laneNeedsReason('simple', 'complex', ' ')).toEqual({ kind: 'reason-needed', proposed: 'simple', chosen: 'complex' });
    expect(laneNeedsReason('simple', 'complex', '涉众敏感')).toBeUndefined();
  });
});
