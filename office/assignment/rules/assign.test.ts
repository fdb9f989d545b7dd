import { describe, expect, test } from 'vitest';
import { type AssignInputs, assign, type CaseToAssign, type Officer } from './assign.ts';
import { chooseByHand } from './by-hand.ts';
import { STANDARD_WEIGHTS, weightOf, weightsProblem } from './weights.ts';

const officer = (id: string, load: number, over: Partial<Officer> = {}): Officer => ({
  officer: id,
  name: `法官${id}`,
  team: 't1',
  teamKind: 'ordinary',
  onLeave: false,
  open: load / 100,
  load,
  ...over,
});
const plainCase: CaseToAssign = { caseId: 'case-1', lane: 'ordinary', assets: 0, parties: 2, recused: [], related: [] };

function inputs(over: Partial<AssignInputs>): AssignInputs {
  return {
    of: plainCase,
    officers: [officer('a', 300), officer('b', 100), officer('c', 200)],
    weights: STANDARD_WEIGHTS,
    orderedBy: 'x',
    seed: 's',
    ...over,
  };
}
const chosen = (of: AssignInputs) => {
  const result = assign(of);
  return result.ok ? [result.value.officer, result.value.why.decidedBy] : result.refusal.kind;
};

describe('分案：谁、为何', () => {
  test.each([
    { over: {}, is: ['b', 'least-load'], because: 'the lightest load' },
    {
      over: { officers: [officer('a', 300), officer('b', 100, { onLeave: true }), officer('c', 200)] },
      is: ['c', 'least-load'],
      because: 'b is on leave',
    },
    { over: { of: { ...plainCase, recused: [{ officer: 'b', ground: '近亲属' }] } }, is: ['c', 'least-load'], because: 'b is recused' },
    { over: { orderedBy: 'b' }, is: ['c', 'least-load'], because: 'nobody gives a case to themselves' },
    {
      over: { of: { ...plainCase, related: [{ officer: 'a', cases: 1 }] } },
      is: ['a', 'related-cases'],
      because: 'a already enforces against this debtor',
    },
    {
      over: { of: { ...plainCase, related: [{ officer: 'a', cases: 1 }], recused: [{ officer: 'a', ground: '原承办被申请回避' }] } },
      is: ['b', 'least-load'],
      because: 'a related case does not undo a recusal',
    },
    { over: { weights: { ...STANDARD_WEIGHTS, mostOpenCases: 1 } }, is: 'no-officer-available', because: 'everybody has reached the cap' },
    {
      over: { of: { ...plainCase, lane: 'simple' as const }, officers: [officer('a', 0), officer('f', 900, { teamKind: 'fast' })] },
      is: ['f', 'only-candidate'],
      because: 'the fast team takes simple cases',
    },
    {
      over: { officers: [officer('d', 0, { teamKind: 'dormant' })] },
      is: ['d', 'only-candidate'],
      because: 'a court without a suited team still works',
    },
  ])('$is: $because', ({ over, is }) => expect(chosen(inputs(over))).toEqual(is));

  test('why me names the loads of the others and who was excluded for what', () => {
    const result = assign(
      inputs({
        officers: [officer('a', 300), officer('b', 100), officer('c', 200, { onLeave: true }), officer('f', 0, { teamKind: 'fast' })],
      }),
    );
    expect(result.ok && result.value.why).toMatchObject({
      load: 100,
      weight: 100,
      others: [{ officer: 'a', load: 300 }],
      excluded: [
        { officer: 'c', because: { kind: 'on-leave' } },
        { officer: 'f', because: { kind: 'other-speciality', teamKind: 'fast' } },
      ],
    });
  });

  test('equal loads are drawn, and the draw depends on seed and case, not on the order of the list', () => {
    const equals = ['a', 'b', 'c', 'd'].map((id) => officer(id, 100));
    const winners = new Set<unknown>();
    for (let at = 0; at < 200; at++) {
      const of = inputs({ of: { ...plainCase, caseId: `case-${at}` }, officers: equals });
      const one = chosen(of);
      expect(chosen({ ...of, officers: [...equals].reverse() })).toEqual(one);
      winners.add(one[0]);
    }
    expect(winners.size).toBe(4);
  });

  test('the draw is the same on every machine and in every year', () => {
    const equals = ['a', 'b', 'c', 'd'].map((id) => officer(id, 100));
    const drawn = ['案一', '案二', '案三', '案四', '案五'].map(
      (caseId) => chosen(inputs({ of: { ...plainCase, caseId }, officers: equals, seed: '2026-09-01' }))[0],
    );
    expect(drawn).toEqual(['d', 'd', 'd', 'b', 'd']);
  });
});

describe('权重', () => {
  test('lane, assets and parties beyond two', () => {
    const weights = { ...STANDARD_WEIGHTS, lane: { simple: 60, ordinary: 100, complex: 180 }, perAsset: 10, perFurtherParty: 5 };
    expect(weightOf({ lane: 'complex', assets: 3, parties: 4 }, weights)).toBe(220);
    expect(weightOf({ lane: 'simple', assets: 0, parties: 1 }, weights)).toBe(60);
  });

  test.each([
    { over: { lane: { simple: 0, ordinary: 1, complex: 1 } }, kind: 'weight-not-positive' },
    { over: { perAsset: -1 }, kind: 'weight-negative' },
    { over: { mostOpenCases: 0 }, kind: 'cap-not-positive' },
    { over: { teamsFor: { ...STANDARD_WEIGHTS.teamsFor, complex: [] } }, kind: 'lane-without-team' },
  ])('$kind', ({ over, kind }) => expect(weightsProblem({ ...STANDARD_WEIGHTS, ...over })?.kind).toBe(kind));
});

describe('指定分案', () => {
  test.each([
    { choice: { officer: 'x', reason: '熟悉案情' }, kind: 'not-to-oneself' },
    { choice: { officer: 'z', reason: '熟悉案情' }, kind: 'not-an-officer-here' },
    { choice: { officer: 'b', reason: null }, kind: 'reason-for-choice-needed' },
    { choice: { officer: 'c', reason: '熟悉案情' }, kind: 'officer-excluded' },
  ])('$kind', ({ choice, kind }) => {
    const of = inputs({ officers: [officer('a', 0), officer('b', 0), officer('c', 0, { onLeave: true }), officer('x', 0)] });
    expect(chooseByHand(of, choice)).toMatchObject({ ok: false, refusal: { kind } });
  });
  test('the cap gives way to a reason', () => {
    const of = inputs({ weights: { ...STANDARD_WEIGHTS, mostOpenCases: 1 } });
    expect(chooseByHand(of, { officer: 'a', reason: '系列案' }).ok).toBe(true);
  });
});
