import { day, plusDays } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, minFen } from '@duixian/kernel/money';
import { SWEEP_SETTINGS } from '@duixian/law/parameters/deposit-sweep';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalGrounds, mayDecide } from './approval.ts';
import { claimIsDue, mayEnterRank, mayRecordReceipt, type PaperReceipt } from './hand-receipt.ts';
import { type HandThing, mayEnterThing } from './hand-thing.ts';
import { holdsNow, standingOf } from './standing.ts';
import { decideSweep, sweepAmount, sweepStep } from './sweep.ts';

const settings = SWEEP_SETTINGS[0]?.value;
if (!settings) throw new Error('a setting');
const number = '（2026）衡0101执1号';
const wish = { everyHours: 24, until: day('2026-10-01'), rulingNumber: `${number}之一`, noticeNumber: `${number}之二` };
const at = { today: day('2026-09-01'), caseNumber: number, caseOpen: true, runningUntil: null, headroom: fen(100n), settings };

describe('持续查冻', () => {
  test.each([
    { over: { caseOpen: false }, kind: 'case-closed' },
    { over: { runningUntil: day('2026-09-20') }, kind: 'sweep-running' },
    { over: { headroom: fen(0n) }, kind: 'nothing-owed' },
  ])('refused: $kind', ({ over, kind }) => expect(decideSweep(wish, { ...at, ...over })).toMatchObject({ refusal: { kind } }));
  test.each([
    { over: { until: day('2026-08-31') }, kind: 'sweep-ends-before-today' },
    { over: { until: plusDays(at.today, settings.longestDays + 1) }, kind: 'sweep-too-long' },
    { over: { everyHours: settings.shortestHours - 1 }, kind: 'sweep-too-often' },
    { over: { rulingNumber: '（2026）衡0101执2号之一' }, kind: 'ruling-not-of-this-case' },
  ])('refused: $kind', ({ over, kind }) => expect(decideSweep({ ...wish, ...over }, at)).toMatchObject({ refusal: { kind } }));

  test('it is over when the debt is covered, when its days are over, and when the case is closed; before that it asks', () => {
    const step = (over: object) => sweepStep(day('2026-10-01'), { today: day('2026-09-01'), caseOpen: true, headroom: fen(1n), ...over });
    expect([step({}), step({ headroom: fen(0n) }), step({ today: day('2026-10-02') }), step({ caseOpen: false })]).toEqual([
      'ask',
      'debt-covered',
      'time-over',
      'case-closed',
    ]);
    expect(step({ today: day('2026-10-01') })).toBe('ask');
  });

  test('查扣冻规定第三条: never more than the rest of the debt, never the money somebody lives on', () => {
    const money = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen);
    fc.assert(
      fc.property(money, money, money, fc.boolean(), fc.boolean(), (available, headroom, reserve, wages, exempt) => {
        const amount: Fen = sweepAmount({ available, wages, exempt }, headroom, reserve);
        expect(amount >= 0n && amount <= headroom).toBe(true);
        if (exempt) expect(amount).toBe(0n);
        const left = available - amount;
        if (wages) expect(left >= minFen(available, reserve)).toBe(true);
        if (!wages && !exempt) expect(amount).toBe(minFen(available, headroom));
      }),
    );
  });
});

describe('查扣冻规定第二十六条: rank', () => {
  const hold = (rank: number, caseNumber: string, amount: bigint | null) => ({
    rank,
    court: '甲',
    caseNumber,
    amount: amount === null ? null : fen(amount),
  });
  const own = { court: '甲', caseNumber: '(2026)衡0101执1号' };

  test.each([
    { holds: [hold(1, '别案', 600n), hold(2, number, 700n)], balance: 1_000n, rank: 2, held: 400n, waiting: 300n, now: true },
    { holds: [hold(1, '别案', 1_000n), hold(2, number, 700n)], balance: 1_000n, rank: 2, held: 0n, waiting: 700n, now: false },
    { holds: [hold(1, number, 700n)], balance: 1_000n, rank: 1, held: 700n, waiting: 0n, now: true },
  ])('of $balance fen rank $rank reaches $held', ({ holds, balance, rank, held, waiting, now }) => {
    const standing = standingOf(holds, [own], fen(balance));
    expect(standing).toEqual({ rank, held, waiting });
    expect(standing && holdsNow(standing)).toBe(now);
  });

  test('a thing is held by the first alone, and a hold the agency does not list is not there', () => {
    const second = standingOf([hold(1, '别案', null), hold(2, number, null)], [own], null);
    expect(second && holdsNow(second)).toBe(false);
    const first = standingOf([hold(1, number, null)], [own], null);
    expect(first && holdsNow(first)).toBe(true);
    expect(standingOf([hold(1, '别案', null)], [own], null)).toBeUndefined();
    expect(standingOf([hold(1, '别案', null)], [{ ...own, caseNumber: '别案' }, own], null)).toMatchObject({ rank: 1 });
  });

  test('what all holds reach together is never more than the balance, whatever the order', () => {
    const sum = fc.bigInt({ min: 1n, max: 10_000n });
    fc.assert(
      fc.property(fc.array(sum, { minLength: 1, maxLength: 8 }), fc.bigInt({ min: 0n, max: 20_000n }), (sums, balance) => {
        const holds = sums.map((amount, i) => hold(i + 1, `案${i}`, amount));
        const reached = sums.map((_, i) => standingOf(holds, [{ court: '甲', caseNumber: `案${i}` }], fen(balance))?.held ?? 0n);
        expect(addFen(...reached.map(fen)) <= balance).toBe(true);
      }),
    );
  });
});

describe('a second person', () => {
  test.each([
    { of: { entitled: true, livingNeeds: false, value: null }, grounds: [] },
    { of: { entitled: false, livingNeeds: false, value: null }, grounds: ['not-entitled'] },
    { of: { entitled: true, livingNeeds: true, value: null }, grounds: ['living-needs'] },
    { of: { entitled: true, livingNeeds: false, value: fen(201n) }, grounds: ['far-above-debt'] },
    { of: { entitled: true, livingNeeds: false, value: fen(200n) }, grounds: [] },
  ])('$grounds', ({ of, grounds }) => expect(approvalGrounds({ ...of, headroom: fen(100n) })).toEqual(grounds));
  test('nobody decides on a proposal of their own, and none is decided twice', () => {
    expect(mayDecide({ state: 'proposed', by: 'a' }, 'a')).toMatchObject({ refusal: { kind: 'own-proposal' } });
    expect(mayDecide({ state: 'declined', by: 'a' }, 'b')).toMatchObject({ refusal: { kind: 'proposal-decided' } });
    expect(mayDecide({ state: 'proposed', by: 'a' }, 'b')).toEqual({ ok: true, value: true });
  });
});

describe('线下财产: what an officer enters', () => {
  const today = day('2026-09-01');
  const claim = {
    kind: 'claim',
    nature: 'ordinary',
    thirdDebtor: '建材公司',
    creditCode: null,
    amount: fen(100n),
    dueOn: null,
    ground: '合同',
    contractNumber: null,
    titleNumber: null,
  } as const;
  const right = {
    kind: 'intellectual-property',
    nature: 'ordinary',
    right: 'patent',
    registrationNumber: 'ZL1',
    validUntil: null,
  } as const;
  const thing: HandThing = { label: '货款', holder: '建材公司', value: null, foundOn: today, details: claim };
  const scene = { today, caseOpen: true, ownerName: '陆某', known: false };
  test.each([
    { of: {}, at: { caseOpen: false }, kind: 'case-closed' },
    { of: {}, at: { ownerName: null }, kind: 'not-a-debtor' },
    { of: { foundOn: plusDays(today, 1) }, at: {}, kind: 'found-after-today' },
    { of: { details: { ...claim, amount: fen(0n) } }, at: {}, kind: 'amount-not-positive' },
    { of: { value: fen(-1n) }, at: {}, kind: 'amount-not-positive' },
    { of: { value: fen(1n) }, at: {}, kind: 'deposit-values-itself' },
    { of: { details: { ...claim, thirdDebtor: '陆某' } }, at: {}, kind: 'third-debtor-is-the-debtor' },
    { of: { details: { ...right, validUntil: plusDays(today, -1) } }, at: {}, kind: 'right-over' },
    { of: {}, at: { known: true }, kind: 'already-in-register' },
  ])('refused: $kind', ({ of, at: over, kind }) =>
    expect(mayEnterThing({ ...thing, ...of }, { ...scene, ...over })).toMatchObject({ refusal: { kind } }),
  );
  test.each([
    { details: { ...right, nature: 'unpublished-work' } as const, exempt: true },
    { details: right, exempt: false },
    { details: { ...claim, nature: 'living-costs' } as const, exempt: false },
    { details: { ...claim, nature: 'other-law' } as const, exempt: true },
  ])('查扣冻规定第三条: $details.kind, $details.nature → exempt $exempt', ({ details, exempt }) =>
    expect(mayEnterThing({ ...thing, details }, scene)).toMatchObject({ value: { exempt } }),
  );
});

describe('线下回执', () => {
  const today = day('2026-09-20');
  const receipt: PaperReceipt = {
    outcome: 'done',
    on: today,
    receiver: '张某',
    paper: '清单1',
    mark: '封条1',
    rank: 1,
    answerBy: null,
    reason: null,
  };
  const order = {
    byHand: true,
    act: 'freeze',
    state: 'requested',
    assetKind: 'movable',
    claimDue: false,
    orderedOn: day('2026-09-10'),
    printedEnd: day('2028-09-09'),
    today,
  } as const;
  test.each([
    { of: {}, at: { byHand: false }, kind: 'receipt-comes-from-agency' },
    { of: {}, at: { state: 'done' as const }, kind: 'instruction-settled' },
    { of: { on: plusDays(today, 1) }, at: {}, kind: 'receipt-after-today' },
    { of: { on: day('2026-09-09') }, at: {}, kind: 'receipt-before-order' },
    { of: { outcome: 'refused' as const }, at: {}, kind: 'reason-missing' },
    { of: {}, at: { act: 'renew' as const, printedEnd: day('2026-09-19') }, kind: 'hold-has-ended' },
    { of: { rank: null }, at: {}, kind: 'rank-missing' },
    { of: { mark: null }, at: { assetKind: 'crop' as const }, kind: 'seal-missing' },
  ])('refused: $kind', ({ of, at: over, kind }) =>
    expect(mayRecordReceipt({ ...receipt, ...of }, { ...order, ...over })).toMatchObject({ refusal: { kind } }),
  );
  test('执行规定第四十五条: a claim not due is frozen without a notice to perform', () => {
    expect(claimIsDue({ dueOn: '2026-09-21' }, today)).toBe(false);
    expect(claimIsDue({ dueOn: '2026-09-20' }, today)).toBe(true);
    expect(claimIsDue({ dueOn: null }, today)).toBe(true);
    expect(mayRecordReceipt({ ...receipt, mark: null }, { ...order, assetKind: 'claim' })).toMatchObject({ ok: true });
  });
  test('查扣冻规定第二十六条: who waits never falls back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (rank, to) => {
        const at = { byHand: true, state: 'waiting', pending: null, rank, from: day('2026-09-01'), today } as const;
        expect(mayEnterRank({ rank: to, on: today }, at).ok).toBe(to < rank);
      }),
    ));
});
