import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Officer } from './assign.ts';
import type { BatchCase, BatchInputs } from './assign-batch.ts';
import { levelsOf, waterLevel } from './level.ts';
import { levelBatch } from './level-batch.ts';
import { levelOf, proposeLoans } from './loans.ts';
import { STANDARD_WEIGHTS, weightOf } from './weights.ts';

const WEIGHTS = { ...STANDARD_WEIGHTS, lane: { simple: 60, ordinary: 100, complex: 200 }, perAsset: 5, perFurtherParty: 3 };
const KINDS = ['fast', 'ordinary', 'disposal'] as const;

const officer = (id: string, load: number, over: Partial<Officer> = {}): Officer => ({
  officer: id,
  name: `法官${id}`,
  team: 't1',
  teamKind: 'ordinary',
  onLeave: false,
  open: 0,
  load,
  ...over,
});
const plain = (caseId: string, over: Partial<BatchCase> = {}): BatchCase => ({
  caseId,
  lane: 'ordinary',
  assets: 0,
  parties: 2,
  recused: [],
  related: [],
  debtors: [caseId],
  ...over,
});
const batch = (over: Partial<BatchInputs>): BatchInputs => ({
  cases: [],
  officers: [],
  weights: WEIGHTS,
  orderedBy: 'x',
  seed: 's',
  ...over,
});

const someCases = fc
  .array(
    fc.record({
      lane: fc.constantFrom('simple' as const, 'ordinary' as const, 'complex' as const),
      assets: fc.nat(5),
      recusedOf: fc.option(fc.nat(7), { freq: 6 }),
      relatedTo: fc.option(fc.nat(7), { freq: 6 }),
      debtor: fc.nat(40),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ lane, assets, recusedOf, relatedTo, debtor }, at) =>
      plain(`case-${String(at).padStart(2, '0')}`, {
        lane,
        assets,
        debtors: [`d${debtor}`],
        recused: recusedOf === null ? [] : [{ officer: `o${recusedOf}`, ground: '亲属' }],
        related: relatedTo === null ? [] : [{ officer: `o${relatedTo}`, cases: 1 }],
      }),
    ),
  );
const someOfficers = fc
  .array(fc.record({ load: fc.nat(2_000), kind: fc.nat(2), away: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map(({ load, kind, away }, at) => officer(`o${at}`, load, { teamKind: KINDS[kind] ?? 'fast', onLeave: away && at > 0, open: at })),
  );

describe('整批分案', () => {
  test('any order of cases and officers gives the same officers', () => {
    fc.assert(
      fc.property(someCases, someOfficers, (cases, officers) => {
        const of = (inputs: Partial<BatchInputs>) =>
          new Map(levelBatch(batch(inputs)).items.map((item) => [item.caseId, item.result.ok && item.result.value.officer]));
        expect(of({ cases: [...cases].reverse(), officers: [...officers].reverse() })).toEqual(of({ cases, officers }));
      }),
    );
  });

  test('回避、休假、上限、不得自分: no constraint is ever broken, and a case without an officer says who was excluded and why', () => {
    fc.assert(
      fc.property(someCases, someOfficers, fc.option(fc.integer({ min: 1, max: 20 })), (cases, officers, cap) => {
        const inputs = batch({ cases, officers, weights: { ...WEIGHTS, mostOpenCases: cap }, orderedBy: 'o1' });
        const open = new Map(officers.map((each) => [each.officer, each.open]));
        const byId = new Map(cases.map((each) => [each.caseId, each]));
        for (const { caseId, result } of levelBatch(inputs).items) {
          if (!result.ok) {
            expect(result.refusal.excluded.length).toBe(officers.length);
            continue;
          }
          const who = officers.find((each) => each.officer === result.value.officer);
          expect(who?.onLeave).toBe(false);
          expect(who?.officer).not.toBe('o1');
          expect(byId.get(caseId)?.recused.map((each) => each.officer)).not.toContain(who?.officer);
          open.set(result.value.officer, (open.get(result.value.officer) ?? 0) + 1);
        }
        if (cap !== null) for (const each of officers) expect(open.get(each.officer)).toBeLessThanOrEqual(Math.max(cap, each.open));
      }),
    );
  });

  test('the highest load lies at most one case above what even cut work could reach', () => {
    fc.assert(
      fc.property(someCases, someOfficers, (cases, officers) => {
        const free = cases.map((each) => ({ ...each, recused: [], related: [], debtors: [] }));
        const done = levelBatch(batch({ cases: free, officers }));
        const heaviest = Math.max(0, ...free.map((each) => weightOf(each, WEIGHTS)));
        if (done.highest > 0) expect(done.highest).toBeLessThanOrEqual(done.bound + 2 * heaviest);
      }),
    );
  });

  test('related cases go back to their officer, however busy; two of one debtor stay together', () => {
    const officers = [officer('a', 5_000), officer('b', 0), officer('c', 0)];
    const cases = [
      plain('back', { related: [{ officer: 'a', cases: 2 }] }),
      plain('one', { debtors: ['乙'] }),
      plain('two', { debtors: ['乙'] }),
    ];
    const given = new Map(
      levelBatch(batch({ cases, officers })).items.map((item) => [item.caseId, item.result.ok ? item.result.value : undefined]),
    );
    expect(given.get('back')).toMatchObject({ officer: 'a', why: { decidedBy: 'related-cases', relatedCases: 2 } });
    expect(given.get('one')?.officer).toBe(given.get('two')?.officer);
    expect([given.get('one')?.why.decidedBy, given.get('two')?.why.decidedBy].sort()).toEqual(['levelled', 'related-cases']);
  });

  test('a bundle nobody may have whole is cut rather than left', () => {
    const officers = [officer('a', 0), officer('b', 0)];
    const cases = [
      plain('one', { debtors: ['乙'], recused: [{ officer: 'a', ground: '亲属' }] }),
      plain('two', { debtors: ['乙'], recused: [{ officer: 'b', ground: '师生' }] }),
    ];
    const given = levelBatch(batch({ cases, officers })).items.map((item) => item.result.ok && item.result.value.officer);
    expect(given).toEqual(['b', 'a']);
  });
});

describe('水位', () => {
  test.each([
    { loads: [0, 0], weight: 10, level: 5 },
    { loads: [0, 100], weight: 50, level: 50 },
    { loads: [0, 100], weight: 150, level: 125 },
    { loads: [], weight: 10, level: 0 },
  ])('$weight over $loads stands at $level', ({ loads, weight, level }) => expect(waterLevel(loads, weight)).toBe(level));

  test('a lane that only a small team may take sets the level, and the others are levelled among the rest', () => {
    const { bound, quota } = levelsOf(
      [
        { key: 'complex', weight: 900, groups: ['disposal'] },
        { key: 'simple', weight: 300, groups: ['disposal', 'fast'] },
      ],
      new Map([
        ['disposal', [0]],
        ['fast', [0, 0, 0]],
      ]),
    );
    expect(bound).toBe(900);
    expect(quota.get('simple')?.get('fast')).toBeCloseTo(300);
    expect(quota.get('simple')?.get('disposal') ?? 0).toBeCloseTo(0);
  });

  test('every demand is poured whole, whichever groups may take it', () => {
    const group = fc.array(fc.nat(500), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        group,
        group,
        group,
        fc.array(fc.nat(2_000), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }),
        (a, b, c, weights, masks) => {
          const loads = new Map([
            ['a', a],
            ['b', b],
            ['c', c],
          ]);
          const demands = weights.map((weight, at) => ({
            key: `d${at}`,
            weight,
            groups: ['a', 'b', 'c'].filter((_, bit) => ((masks[at] ?? 1) >> bit) & 1),
          }));
          const { quota } = levelsOf(demands, loads);
          for (const { key, weight, groups } of demands) {
            const shares = [...(quota.get(key) ?? [])];
            expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(weight, 2);
            for (const [to, share] of shares) if (share > 1e-3) expect(groups).toContain(to);
          }
        },
      ),
    );
  });
});

describe('统筹借调', () => {
  const court = (id: number, loads: readonly number[], waiting = 0) => ({
    court: id,
    waiting,
    loads,
    officers: loads.map((load, at) => ({ officer: `c${id}o${at}`, name: `法官${id}-${at}`, load })),
  });

  test('an officer of the light court goes to the heavy one, and the higher of the two levels falls', () => {
    const [first] = proposeLoans([court(2, [1_000, 1_000, 1_000], 600), court(3, [100, 100, 100])]);
    expect(first).toMatchObject({ from: 3, to: 2, before: 1_200 });
    expect(first?.after).toBeLessThan(1_200);
  });

  test('level courts are left alone, and no court lends its last officer', () => {
    expect(proposeLoans([court(2, [100, 100]), court(3, [98, 101])])).toEqual([]);
    expect(proposeLoans([court(2, [5_000]), court(3, [0])])).toEqual([]);
  });

  test('the highest level never rises by what is proposed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 6 }), fc.nat(2_000)), { minLength: 2, maxLength: 5 }),
        (list) => {
          const courts = list.map(([loads, waiting], at) => court(at + 2, loads, waiting));
          const highest = Math.max(...courts.map(levelOf));
          for (const { before, after } of proposeLoans(courts)) {
            expect(before).toBeLessThanOrEqual(highest + 1e-9);
            expect(after).toBeLessThan(before);
          }
        },
      ),
    );
  });
});
