import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerClaim } from './commands/answer-claim.ts';
import { bookClaimPayment } from './commands/book-claim-payment.ts';
import { decideRenewal } from './commands/decide-renewal.ts';
import { enterHandRank } from './commands/enter-hand-rank.ts';
import { enterThing } from './commands/enter-thing.ts';
import { type PaperReceiptInput, recordPaperReceipt } from './commands/record-paper-receipt.ts';
import { releaseMeasure } from './commands/release-measure.ts';
import { requestFreeze } from './commands/request-freeze.ts';
import { enterMonth, stopWithholding, withholdIncome } from './commands/withhold-income.ts';
import { endingMeasures, lapsedMeasures } from './queries/ending.ts';
import type { HandDetails } from './rules/hand-thing.ts';
import { withholdingsOfCase } from './store/withholdings.ts';
import { propertyScene } from './testing/property-scene.ts';

const scene = await propertyScene();
const { owner, office, judge, centre, stranger, settings } = scene;
const { run, carry, close, openCase, holdings, frozen, moneyArrives } = scene;
type Opened = Awaited<ReturnType<typeof openCase>>;
const NOWHERE = '01890000-0000-7000-8000-000000000000';

beforeEach(scene.startAnew);

const MACHINE = {
  kind: 'movable',
  nature: 'ordinary',
  quantity: 2,
  unit: '台',
  address: '临水区工业路9号车间',
  serialNumber: 'CNC-2019-0417',
} as const satisfies HandDetails;
const CLAIM = {
  kind: 'claim',
  nature: 'ordinary',
  thirdDebtor: '临水建材有限公司',
  creditCode: null,
  amount: fen(6_000_000n),
  dueOn: null,
  ground: '2025年供货合同及对账单',
  contractNumber: 'GH-2025-031',
  titleNumber: null,
} as const satisfies HandDetails;
const RECEIPT = {
  outcome: 'done',
  on: day('2026-09-01'),
  receiver: '张某（保管人）',
  paper: '清单第1号',
  mark: '封条第0012号',
  rank: 1,
  answerBy: null,
  reason: null,
} as const;

async function caseWithThing(details: HandDetails, value: Fen | null = null) {
  const of = await openCase();
  const thing = {
    case: of.caseId,
    party: of.party,
    label: details.kind === 'claim' ? '供货款' : '数控机床',
    holder: details.kind === 'claim' ? '临水建材有限公司' : '张某',
    value,
    details,
    foundBy: '李某（执行员）',
    foundOn: day('2026-09-01'),
    place: '临水区工业路9号',
    paper: '照片第3号',
  };
  const entered = await judge.act((ctx) => enterThing(ctx, thing));
  if (!entered.ok) throw new Error(entered.refusal.kind);
  return { ...of, thing, asset: entered.value.asset, exempt: entered.value.exempt };
}
type Entered = Awaited<ReturnType<typeof caseWithThing>>;

const seize = (of: Entered, amount: Fen | null) =>
  judge.act((ctx) => requestFreeze(ctx, { ...of, case: of.caseId, amount, until: null }, settings));

/** Puts the paper down for whatever instruction of the case has no answer. */
async function paperBack(caseId: CaseId, of: Partial<PaperReceiptInput> = {}) {
  const { instructions } = await holdings(caseId);
  const { instructionId } = must(instructions.findLast((each) => each.state === 'requested') ?? instructions.at(-1), 'instruction');
  return judge.act((ctx) => recordPaperReceipt(ctx, { ...RECEIPT, case: caseId, instruction: instructionId, ...of }, settings));
}

/** A claim of 60 000 yuan, frozen, with a notice to perform by 16 September. */
async function frozenClaim(details: HandDetails = CLAIM) {
  const of = await caseWithThing(details);
  await seize(of, fen(6_000_000n));
  await paperBack(of.caseId, { answerBy: day('2026-09-16') });
  return { ...of, measure: must((await holdings(of.caseId)).measures[0], 'hold').measureId };
}

describe('property no agency keeps: 清单, 封条, 保管人', () => {
  test('goods found on the spot enter the register with who found them, are held for two years by a receipt and stand on the expiry board', async () => {
    const of = await caseWithThing(MACHINE, fen(3_000_000n));
    expect((await holdings(of.caseId)).assets[0]).toMatchObject({
      kind: 'movable',
      source: { kind: 'finding' },
      mayHold: true,
      value: 3_000_000n,
    });
    expect(
      await judge.act((ctx) => enterThing(ctx, { ...of.thing, details: { ...MACHINE, serialNumber: 'cnc 2019 0417' } })),
    ).toMatchObject({
      refusal: { kind: 'already-in-register' },
    });

    expect(await seize(of, null)).toMatchObject({ ok: true });
    await carry(of.caseId, 'assets.instruction-given');
    expect((await holdings(of.caseId)).measures[0]).toMatchObject({ state: 'requested', pending: 'freeze' });
    expect((await holdings(of.caseId)).meter).toMatchObject({ held: 3_000_000n });
    expect(await paperBack(of.caseId, { mark: null })).toMatchObject({ refusal: { kind: 'seal-missing' } });
    expect(await paperBack(of.caseId)).toMatchObject({ ok: true });
    expect(await paperBack(of.caseId)).toMatchObject({ refusal: { kind: 'instruction-settled' } });

    const [hold] = (await holdings(of.caseId)).measures;
    expect(hold).toMatchObject({ state: 'held', term: 'seal-movable', freezeNo: '清单第1号', printedEnd: day('2028-08-31') });
    expect(judge.acts.findLast((act) => act.type === 'assets.freeze-recorded')?.clocks).toMatchObject([
      { kind: 'hold', term: 'seal-movable' },
    ]);
    office.clock.moveTo('2028-08-20T02:00:00Z');
    const board = await judge.act(async (ctx) => ok(await endingMeasures(ctx, { within: 30, kind: 'movable' })));
    expect(board.ok && board.value.some((row) => row.caseId === of.caseId)).toBe(true);
  });

  test('a renewal is a paper too: its receipt carries the term on, and one dated after the last day holds nothing', async () => {
    const of = await caseWithThing(MACHINE, fen(3_000_000n));
    await seize(of, null);
    await paperBack(of.caseId);
    const measure = must((await holdings(of.caseId)).measures[0], 'hold').measureId;
    office.clock.moveTo('2028-08-20T02:00:00Z');
    const renewal = {
      case: of.caseId,
      measure,
      decision: 'renew',
      reason: '尚未处置',
      until: null,
      rulingNumber: of.rulingNumber,
      noticeNumber: of.noticeNumber,
    } as const;
    expect(await judge.act((ctx) => decideRenewal(ctx, renewal, settings))).toMatchObject({ ok: true });
    office.clock.moveTo('2028-09-03T02:00:00Z');
    expect(await paperBack(of.caseId, { on: day('2028-09-02') })).toMatchObject({ refusal: { kind: 'hold-has-ended' } });
    expect(await paperBack(of.caseId, { on: day('2028-08-25') })).toMatchObject({ ok: true });
    expect((await holdings(of.caseId)).measures[0]).toMatchObject({ state: 'held', freezeNo: '清单第1号', printedEnd: day('2030-08-19') });

    const { rulingNumber, noticeNumber } = of;
    const release = { case: of.caseId, measure, reason: '已履行', rulingNumber, noticeNumber };
    expect(await judge.act((ctx) => releaseMeasure(ctx, release, settings))).toMatchObject({ ok: true });
    expect(await paperBack(of.caseId, { on: day('2028-09-03') })).toMatchObject({ ok: true });
    expect((await holdings(of.caseId)).measures[0]).toMatchObject({ state: 'lifted' });
  });

  test('nobody decides about seized goods: the lapse is seen and counted like any other', async () => {
    const of = await caseWithThing(MACHINE, fen(3_000_000n));
    await seize(of, null);
    await paperBack(of.caseId);
    office.clock.moveTo('2028-09-01T02:00:00Z');
    const gaps = await judge.act(async (ctx) => ok(await lapsedMeasures(ctx)));
    expect(gaps.ok && gaps.value.some((row) => row.caseId === of.caseId)).toBe(true);
  });

  test('household goods are not seized; a keeper who refuses leaves nothing held and opens work (查扣冻规定第三条)', async () => {
    const kept = await caseWithThing({ ...MACHINE, nature: 'household-goods' });
    expect(kept.exempt).toBe(true);
    expect(await seize(kept, null)).toMatchObject({ refusal: { kind: 'exempt-property' } });
    const of = await caseWithThing(MACHINE, fen(3_000_000n));
    await seize(of, null);
    expect(await paperBack(of.caseId, { outcome: 'refused' })).toMatchObject({ refusal: { kind: 'reason-missing' } });
    expect(await paperBack(of.caseId, { outcome: 'refused', reason: '机床已转移' })).toMatchObject({ ok: true });
    expect(await holdings(of.caseId)).toMatchObject({ measures: [{ state: 'refused' }], meter: { held: 0n } });
    expect(judge.acts.at(-1)).toMatchObject({ type: 'assets.instruction-refused', tasks: [{ kind: 'open', task: 'control-property' }] });
  });

  test('a claim is frozen to an exact sum for three years; the third debtor has fifteen days from the notice', async () => {
    const of = await caseWithThing(CLAIM);
    expect(await seize(of, null)).toMatchObject({ refusal: { kind: 'amount-missing' } });
    expect(await seize(of, fen(11_000_000n))).toMatchObject({ refusal: { kind: 'over-seizure' } });
    await seize(of, fen(6_000_000n));
    expect(await paperBack(of.caseId)).toMatchObject({ refusal: { kind: 'answer-day-missing' } });
    expect(await paperBack(of.caseId, { answerBy: day('2026-09-15') })).toMatchObject({ refusal: { kind: 'answer-day-too-early' } });
    await paperBack(of.caseId, { answerBy: day('2026-09-16') });
    expect((await holdings(of.caseId)).measures[0]).toMatchObject({
      state: 'held',
      held: 6_000_000n,
      term: 'seal-immovable',
      deductible: null,
    });
  });

  test('执行规定第四十八条第二款: an objection to a part stops that part, the rest is to be performed', async () => {
    const { caseId, measure } = await frozenClaim();
    office.clock.moveTo('2026-09-12T02:00:00Z');
    const said = { case: caseId, measure, on: day('2026-09-10'), paper: '回函一', answer: 'objected' } as const;
    const say = (amount: Fen | null, ground: 'disputes' | 'cannot-pay' | null) =>
      judge.act((ctx) => answerClaim(ctx, { ...said, amount, ground }));
    expect(await say(null, null)).toMatchObject({ refusal: { kind: 'ground-missing' } });
    expect(await say(null, 'cannot-pay')).toMatchObject({ ok: true, value: { effect: 'no-objection', disputed: 0n } });
    expect(await say(fen(2_000_000n), 'disputes')).toMatchObject({ ok: true, value: { effect: 'stops', disputed: 2_000_000n } });
    expect(judge.acts.at(-1)).toMatchObject({ clocks: [], tasks: [{ kind: 'open', task: 'control-property' }] });
    expect(await holdings(caseId)).toMatchObject({
      measures: [{ state: 'held', held: 4_000_000n, claim: { disputed: 2_000_000n, missing: 4_000_000n, paid: 0n, overdue: false } }],
      meter: { held: 4_000_000n, headroom: 6_000_000n },
    });
    expect(await say(fen(4_000_001n), 'disputes')).toMatchObject({ refusal: { kind: 'above-held' } });
    expect(await say(null, 'disputes')).toMatchObject({ ok: true, value: { disputed: 4_000_000n } });
    expect(judge.acts.at(-1)).toMatchObject({ clocks: [{ kind: 'satisfy', term: 'third-party-claim' }] });
    expect(await say(null, 'disputes')).toMatchObject({ refusal: { kind: 'already-objected' } });
    expect(await holdings(caseId)).toMatchObject({ measures: [{ state: 'held', held: 0n }], meter: { held: 0n, headroom: 10_000_000n } });
  });

  test('民诉解释第四百九十九条第三款: a claim a judgment in force has settled is not denied any more', async () => {
    const { caseId, measure } = await frozenClaim({ ...CLAIM, titleNumber: '（2025）衡0101民初88号' });
    const said = {
      case: caseId,
      measure,
      on: day('2026-09-01'),
      paper: '回函',
      answer: 'objected',
      amount: null,
      ground: 'disputes',
    } as const;
    expect(await judge.act((ctx) => answerClaim(ctx, said))).toMatchObject({ ok: true, value: { effect: 'settled', disputed: 0n } });
    expect((await holdings(caseId)).measures[0]).toMatchObject({ held: 6_000_000n });
  });

  test('what the third debtor pays is money of the account: the hold falls by it, each fen counts once, the last of it ends the hold', async () => {
    const of = await frozenClaim();
    office.clock.moveTo('2026-09-20T02:00:00Z');
    const pay = (receipt: Parameters<typeof bookClaimPayment>[1]['receipt'], amount: bigint, by = judge) =>
      by.act((ctx) => bookClaimPayment(ctx, { case: of.caseId, measure: of.measure, receipt, amount: fen(amount) }));
    expect(await pay(idFrom<'receipt'>(of.measure), 1n)).toMatchObject({ refusal: { kind: 'money-not-in-account' } });
    const elsewhere = await frozenClaim();
    expect(await pay(await moneyArrives(elsewhere, 5n, '临水建材有限公司'), 1n)).toMatchObject({
      refusal: { kind: 'money-not-in-account' },
    });
    const first = await moneyArrives(of, 2_500_000n, '临水建材有限公司', '2026-09-11');
    expect(await pay(first, 2_500_001n)).toMatchObject({ refusal: { kind: 'above-receipt', open: 2_500_000n } });
    expect(await pay(first, 2_000_000n, stranger)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await pay(first, 2_000_000n)).toMatchObject({ ok: true, value: { held: 4_000_000n, ended: false } });
    expect(await pay(first, 500_001n)).toMatchObject({ refusal: { kind: 'above-receipt', open: 500_000n } });
    expect(await holdings(of.caseId)).toMatchObject({
      measures: [{ held: 4_000_000n, deducted: 2_000_000n, claim: { paid: 2_000_000n, missing: 4_000_000n, overdue: true } }],
      meter: { held: 4_000_000n },
    });
    const second = await moneyArrives(of, 9_000_000n, '临水建材有限公司', '2026-09-12');
    expect(await pay(second, 4_000_001n)).toMatchObject({ refusal: { kind: 'above-held' } });
    expect(await pay(second, 4_000_000n)).toMatchObject({ ok: true, value: { ended: true } });
    expect(await holdings(of.caseId)).toMatchObject({ measures: [{ state: 'exhausted', claim: { paid: 6_000_000n, missing: 0n } }] });
    expect(judge.acts.at(-1)).toMatchObject({
      type: 'assets.claim-paid',
      clocks: [
        { kind: 'satisfy', term: 'third-party-claim' },
        { kind: 'cancel', term: 'seal-immovable' },
      ],
    });

    await run('funds.receipt-released', { case: of.caseId, receipt: second });
    await run('funds.receipt-released', { case: of.caseId, receipt: second });
    expect(await holdings(of.caseId)).toMatchObject({
      measures: [{ state: 'held', held: 4_000_000n, deducted: 2_000_000n, endedOn: null, claim: { missing: 4_000_000n } }],
    });
    expect(centre.acts.at(-1)).toMatchObject({
      type: 'assets.claim-payment-taken-back',
      clocks: [{ kind: 'hold', term: 'seal-immovable' }],
      tasks: [{ task: 'control-property' }, { task: 'renew-control' }],
    });
    expect(await pay(second, 4_000_000n)).toMatchObject({ ok: true, value: { ended: true } });
  });

  test('behind an earlier seizure it waits, holds nothing, and comes into force when a paper says it is first (查扣冻规定第二十六条)', async () => {
    const of = await caseWithThing(MACHINE, fen(3_000_000n));
    await seize(of, null);
    await paperBack(of.caseId, { rank: 2 });
    const waits = must((await holdings(of.caseId)).measures[0], 'hold');
    expect(waits).toMatchObject({ state: 'waiting', rank: 2 });
    const now = { case: of.caseId, measure: waits.measureId, on: day('2026-09-01'), paper: '解除裁定' };
    expect(await judge.act((ctx) => enterHandRank(ctx, { ...now, rank: 2 }))).toMatchObject({ refusal: { kind: 'rank-goes-back' } });
    expect(await judge.act((ctx) => enterHandRank(ctx, { ...now, rank: 1 }))).toMatchObject({ ok: true, value: { state: 'held' } });
    expect(judge.acts.at(-1)).toMatchObject({ type: 'assets.rank-promoted' });
  });

  test('what an agency answers itself is not put down by a person', async () => {
    const { caseId } = await frozen();
    const { instructions, measures } = await holdings(caseId);
    const instruction = must(instructions[0], 'instruction').instructionId;
    const paper = await judge.act((ctx) => recordPaperReceipt(ctx, { ...RECEIPT, case: caseId, instruction }, settings));
    expect(paper).toMatchObject({ refusal: { kind: 'receipt-comes-from-agency' } });
    const measure = must(measures[0], 'hold').measureId;
    const answer = { case: caseId, measure, answer: 'admitted', on: day('2026-09-01'), amount: null, ground: null, paper: '回函' } as const;
    expect(await judge.act((ctx) => answerClaim(ctx, answer))).toMatchObject({ refusal: { kind: 'not-a-claim' } });
  });
});

describe('民事诉讼法第二百五十四条: income is withheld month by month', () => {
  const WISH = {
    employer: '衡江第一机床厂',
    employerCode: null,
    monthIncome: fen(800_000n),
    monthKeep: fen(400_000n),
    monthTake: fen(300_000n),
    total: fen(500_000n),
    dependants: 0,
    fromMonth: day('2026-09-01'),
  };
  const order = (of: Opened, over: object = {}, by = judge) =>
    by.act((ctx) => withholdIncome(ctx, { ...WISH, case: of.caseId, party: of.party, ...over }, settings));
  const rows = async (caseId: CaseId) => {
    const read = await judge.act(async (ctx) => ok(await withholdingsOfCase(ctx.tx, ctx.region, caseId)));
    return must(read.ok ? read.value[0] : undefined, 'ordered');
  };
  type Sent = Parameters<typeof enterMonth>[1];
  const month = (of: Opened, withholding: Sent['withholding'], on: string, amount: bigint, by = judge, receipt: Sent['receipt'] = null) =>
    by.act((ctx) => enterMonth(ctx, { case: of.caseId, withholding, month: day(on), amount: fen(amount), receipt, note: '单位汇款' }));

  async function running() {
    const of = await openCase();
    await order(of);
    const { withholdingId, rulingDocument, noticeDocument } = await rows(of.caseId);
    for (const document of [rulingDocument, noticeDocument])
      await run('documents.sealed', { case: of.caseId, document, number: of.rulingNumber });
    return { ...of, withholdingId };
  }

  test('ruling, then notice, then each month once, until the sum in all is reached', async () => {
    const of = await openCase();
    expect(await order(of)).toMatchObject({ ok: true });
    expect(await order(of)).toMatchObject({ refusal: { kind: 'withholding-runs' } });
    const one = await rows(of.caseId);
    expect(one.state).toBe('ruling');
    expect(await month(of, one.withholdingId, '2026-09-01', 300_000n)).toMatchObject({ refusal: { kind: 'withholding-not-running' } });
    await run('documents.sealed', { case: of.caseId, document: one.rulingDocument, number: of.rulingNumber });
    await run('documents.sealed', { case: of.caseId, document: one.rulingDocument, number: of.rulingNumber });
    expect(await rows(of.caseId)).toMatchObject({ state: 'notice', rulingNumber: of.rulingNumber });
    await run('documents.sealed', { case: of.caseId, document: one.noticeDocument, number: of.noticeNumber });
    expect(await rows(of.caseId)).toMatchObject({ state: 'running', noticeNumber: of.noticeNumber });
    const drafts = await statement<{ kind: string }>(
      owner,
      `select facts->>'kind' as kind from audit.outbox where type = 'documents.draft-asked' and facts->>'case' = $1 order by event_id`,
      [of.caseId],
    );
    expect(drafts.map((draft) => draft.kind)).toEqual(['withhold-income-ruling', 'income-assistance-notice']);
    const wages = await moneyArrives(of, 300_000n, '衡江第一机床厂');
    expect(await month(of, one.withholdingId, '2026-09-01', 300_000n)).toMatchObject({ refusal: { kind: 'money-not-in-account' } });
    expect(await month(of, one.withholdingId, '2026-09-01', 300_001n, judge, wages)).toMatchObject({ refusal: { kind: 'above-receipt' } });
    expect(await month(of, one.withholdingId, '2026-09-01', 300_000n, judge, wages)).toEqual({ ok: true, value: { covered: false } });
    expect(await month(of, one.withholdingId, '2026-09-01', 1n)).toMatchObject({ refusal: { kind: 'month-entered' } });
    expect(await month(of, one.withholdingId, '2026-10-01', 1n)).toMatchObject({ refusal: { kind: 'month-out-of-range' } });
    office.clock.moveTo('2026-10-09T02:00:00Z');
    expect(await month(of, one.withholdingId, '2026-10-01', 200_001n)).toMatchObject({ refusal: { kind: 'above-total', left: 200_000n } });
    expect(await month(of, one.withholdingId, '2026-10-01', 1n, judge, wages)).toMatchObject({
      refusal: { kind: 'above-receipt', open: 0n },
    });
    const rest = await moneyArrives(of, 200_000n, '衡江第一机床厂', '2026-10-08');
    expect(await month(of, one.withholdingId, '2026-10-01', 200_000n, judge, rest)).toEqual({ ok: true, value: { covered: true } });
    expect(await rows(of.caseId)).toMatchObject({ state: 'ended', endReason: 'debt-covered', endedOn: day('2026-10-09') });

    await run('funds.receipt-released', { case: of.caseId, receipt: rest });
    await run('funds.receipt-released', { case: of.caseId, receipt: rest });
    expect(await rows(of.caseId)).toMatchObject({ state: 'running', endedOn: null, months: [{ amount: 300_000n }] });
    expect(centre.acts.filter((act) => act.subject === one.withholdingId && act.type === 'assets.month-taken-back')).toHaveLength(1);
    expect(await month(of, one.withholdingId, '2026-10-01', 0n)).toEqual({ ok: true, value: { covered: false } });
  });

  test.each([
    { over: { monthKeep: fen(1n) }, kind: 'keeps-too-little' },
    { over: { monthTake: fen(0n) }, kind: 'amount-not-positive' },
    { over: { monthIncome: fen(500_000n) }, kind: 'takes-above-income' },
    { over: { total: fen(10_000_001n) }, kind: 'above-owed' },
    { over: { fromMonth: day('2026-09-02') }, kind: 'not-first-of-month' },
    { over: { party: idFrom<'party'>(NOWHERE) }, kind: 'not-found' },
  ])('refused: $kind', async ({ over, kind }) => {
    expect(await order(await openCase(), over)).toMatchObject({ refusal: { kind } });
  });

  test('refused: a company, a debt that is paid, a closed case, a creditor’s income, another court’s case', async () => {
    const of = await openCase();
    expect(await order(of, {}, stranger)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const [creditor] = await statement<{ party_id: string }>(
      owner,
      `select party_id from cases.party where case_id = $1 and role = 'applicant'`,
      [of.caseId],
    );
    expect(await order(of, { party: idFrom<'party'>(must(creditor, 'creditor').party_id) })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    const paid = { ...settings, owedOf: async () => fen(0n) };
    expect(await judge.act((ctx) => withholdIncome(ctx, { ...WISH, case: of.caseId, party: of.party }, paid))).toMatchObject({
      refusal: { kind: 'nothing-owed' },
    });
    await statement(owner, `update cases.party set kind = 'company' where party_id = $1`, [of.party]);
    expect(await order(of)).toMatchObject({ refusal: { kind: 'not-a-person' } });
    await close(of.caseId);
    expect(await order(of)).toMatchObject({ refusal: { kind: 'case-closed' } });
  });

  test('ended by hand once; a paper that is refused ends it too, and it may be ordered anew', async () => {
    const one = await running();
    const end = { case: one.caseId, withholding: one.withholdingId, reason: 'employment-ended' } as const;
    expect(await stranger.act((ctx) => stopWithholding(ctx, end))).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await month(one, one.withholdingId, '2026-09-01', 1n, stranger)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await judge.act((ctx) => stopWithholding(ctx, end))).toEqual({ ok: true, value: { ended: true } });
    expect(await judge.act((ctx) => stopWithholding(ctx, end))).toMatchObject({ refusal: { kind: 'withholding-ended' } });
    const refused = await openCase();
    await order(refused);
    const { rulingDocument } = await rows(refused.caseId);
    await run('documents.draft-refused', { case: refused.caseId, document: rulingDocument, why: 'glyph-missing', detail: '𠮷' });
    expect(await rows(refused.caseId)).toMatchObject({ state: 'ended', endReason: 'paper-refused' });
    expect(await order(refused)).toMatchObject({ ok: true });
  });
});
