import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { authoriseForTests } from '@duixian/agencies/testing/officers';
import { keptInMemory, scriptedAgencies } from '@duixian/agencies/testing/scripted-agencies';
import type { JobDesk } from '@duixian/audit/job';
import { newsPlace } from '@duixian/audit/rules/news-place';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { testVault } from '@duixian/postgres/testing/vault';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerClaim } from './commands/answer-claim.ts';
import { decideRenewal } from './commands/decide-renewal.ts';
import { enterHandRank } from './commands/enter-hand-rank.ts';
import { enterThing } from './commands/enter-thing.ts';
import { prepareRenewals } from './commands/prepare-renewals.ts';
import { type PaperReceiptInput, recordPaperReceipt } from './commands/record-paper-receipt.ts';
import { releaseMeasure } from './commands/release-measure.ts';
import { requestFreeze } from './commands/request-freeze.ts';

import { assetsJobs, assetsPolls } from './jobs.ts';
import { endingMeasures, lapsedMeasures, lapsedWithoutDecision } from './queries/ending.ts';
import { holdingsOf } from './queries.ts';
import type { HandDetails } from './rules/hand-thing.ts';
import { sealedPapers } from './testing/sealed-papers.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = office.as('judge');
const centre = office.as('centre');
const agencies = scriptedAgencies();
const raw = keptInMemory();
const paperOf = await sealedPapers(raw);
let owed: Fen = fen(10_000_000n);
const settings = {
  directory: agencies.directory,
  patience: USUAL_PATIENCE,
  owedOf: async () => owed,
  unmatchedMoney: async () => [],
  paperOf,
};
const jobs = assetsJobs({ ...settings, raw });
const desk: JobDesk = { act: centre.act, signal: new AbortController().signal };

beforeAll(() => authoriseForTests(owner, office.actor('judge')));
beforeEach(() => {
  agencies.answerNormally();
  owed = fen(10_000_000n);
  office.clock.moveTo('2026-09-01T02:00:00Z');
});

async function run(type: string, facts: object): Promise<void> {
  const event = { region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000ff'), type };
  await jobs[type]?.({ ...event, facts: JSON.parse(JSON.stringify(facts)) }, desk);
}

/** Carries what is due of these kinds, as the outbox would. */
async function carry(caseId: CaseId, ...types: readonly string[]): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const due = await statement<{ type: string; facts: object }>(
      owner,
      `update audit.outbox set done_at = $2 where done_at is null and facts->>'case' = $1 and type = any($3) and run_at <= $2 returning type, facts`,
      [caseId, office.clock.now().toString(), types],
    );
    if (due.length === 0) return;
    for (const event of due) await run(event.type, event.facts);
  }
}

async function wanted(caseId: CaseId, type: string): Promise<readonly { facts: Record<string, unknown> }[]> {
  return statement(owner, `select facts from audit.outbox where facts->>'case' = $1 and type = $2 order by event_id`, [caseId, type]);
}

/** What a paper is asked to say, which stands sealed in the news of it. */
function saidIn(news: Record<string, unknown> | undefined): unknown {
  return JSON.parse(testVault.open(String(news?.facts), newsPlace('documents.draft-asked', String(news?.document))));
}

async function debtorOf(caseId: CaseId): Promise<PartyId> {
  const [row] = await statement<{ party_id: string }>(owner, `select party_id from cases.party where case_id = $1 and role = 'debtor'`, [
    caseId,
  ]);
  return idFrom<'party'>(must(row, 'debtor').party_id);
}

async function numberOf(caseId: CaseId): Promise<string> {
  const [row] = await statement<{ case_number: string }>(owner, 'select case_number from cases.case where case_id = $1', [caseId]);
  return must(row, 'case').case_number;
}

/** A case in enforcement that knows of the bank's one account of 80 000 yuan. */
async function caseWithAccount(): Promise<CaseId> {
  const caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
  const reply = {
    outcome: 'found',
    requestNo: 'CX-00000001',
    agency: 'bank-hengjiang',
    answeredAt: '2026-09-01T02:00:00Z',
    matched: { name: '陆某', idType: 'resident-id', idNumber: '11010519491231002X' },
    assets: [
      {
        kind: 'deposit',
        assetId: '6299990000000000019',
        accountNumber: '6299990000000000019',
        accountName: '陆某',
        branch: '衡江银行临水支行',
        balance: '8000000',
        available: '8000000',
        frozen: '0',
        nature: 'ordinary',
        holds: [],
        valueOn: '2026-09-01',
      },
    ],
  };
  const { sha256 } = await raw.put(new TextEncoder().encode(JSON.stringify(reply)));
  const exchange = await centre.act(async (ctx) => ok(ctx.newId<'exchange'>()));
  const agency = { agency: 'bank-hengjiang', agencyZh: '衡江银行', agencyEn: 'Bank of Hengjiang' };
  const facts = { case: caseId, party: await debtorOf(caseId), ...agency, exchange: exchange.ok ? exchange.value : '', reply: sha256 };
  await run('search.assets-found', facts);
  return caseId;
}

async function holdings(caseId: CaseId) {
  const found = await judge.act((ctx) => holdingsOf(ctx, caseId, settings.owedOf));
  if (!found.ok) throw new Error('not found');
  return found.value;
}

async function papers(caseId: CaseId) {
  const number = await numberOf(caseId);
  return { rulingNumber: `${number}之一`, noticeNumber: `${number}之二` };
}

async function heldUntil(until: string | null) {
  const caseId = await caseWithAccount();
  const { assets } = await holdings(caseId);
  const input = {
    case: caseId,
    asset: must(assets[0], 'account').assetId,
    amount: fen(5_000_000n),
    until: until === null ? null : day(until),
  };
  const asked = await judge.act(async (ctx) => requestFreeze(ctx, { ...input, ...(await papers(caseId)) }, settings));
  if (!asked.ok) throw new Error(asked.refusal.kind);
  await carry(caseId, 'assets.instruction-given');
  return { case: caseId, measure: must(asked.value.measure, 'it went out') };
}

const prepare = (measures: readonly { case: CaseId; measure: string }[]) =>
  judge.act((ctx) =>
    prepareRenewals(ctx, {
      measures: measures.map((one) => ({ ...one, measure: idFrom<'measure'>(one.measure) })),
      reason: '案件尚未执行完毕',
    }),
  );

async function lapsePoll(): Promise<void> {
  await must(
    assetsPolls(settings).find((each) => each.name === 'assets.lapsed-measures'),
    'the nightly check',
  ).run(desk);
}

describe('民事诉讼法第二百五十三条: no measure without its sealed papers', () => {
  test('a ruling nobody sealed moves no agency, and the papers that are there go along byte for byte', async () => {
    const caseId = await caseWithAccount();
    const { assets } = await holdings(caseId);
    const input = { case: caseId, asset: must(assets[0], 'account').assetId, amount: fen(100n), until: null };
    const number = await numberOf(caseId);
    const unsealed = { ...input, rulingNumber: `${number}之九十九`, noticeNumber: `${number}之二` };
    expect(await judge.act((ctx) => requestFreeze(ctx, unsealed, settings))).toMatchObject({
      refusal: { kind: 'paper-not-sealed', role: 'ruling', number: `${number}之九十九` },
    });
    // A notice is no ruling.
    const notice = { ...input, rulingNumber: `${number}之二`, noticeNumber: `${number}之二` };
    expect(await judge.act((ctx) => requestFreeze(ctx, notice, settings))).toMatchObject({
      refusal: { kind: 'paper-not-sealed', role: 'ruling' },
    });
    expect(agencies.calls('bank-hengjiang')).toEqual([]);
    const asked = await judge.act(async (ctx) => requestFreeze(ctx, { ...input, ...(await papers(caseId)) }, settings));
    expect(asked.ok).toBe(true);
    await carry(caseId, 'assets.instruction-given');
    const [logged] = await statement<{ request_sha256: string }>(
      owner,
      `select request_sha256 from agencies.exchange where case_id = $1 and act = 'freeze'`,
      [caseId],
    );
    const sent = JSON.parse(new TextDecoder().decode(must(await raw.get(must(logged, 'logged').request_sha256), 'kept')));
    expect(
      sent.papers.map((paper: { role: string; number: string; content: string }) => [paper.role, paper.number, atob(paper.content)]),
    ).toEqual([
      ['ruling', `${number}之一`, '%PDF-1.7 a sealed paper'],
      ['notice', `${number}之二`, '%PDF-1.7 a sealed paper'],
    ]);
  });
});

describe('零脱保: many holds prepared in one act', () => {
  test('each by itself: two go on, one is over, one is being prepared already; sealing carries them to the agency and the reply settles them', async () => {
    const [first, second, ended, twice] = [
      await heldUntil('2026-09-20'),
      await heldUntil('2026-09-25'),
      await heldUntil('2026-09-05'),
      await heldUntil('2026-09-28'),
    ];
    await prepare([twice]);
    office.clock.moveTo('2026-09-10T02:00:00Z');
    const prepared = await prepare([second, first, ended, twice, first]);
    const outcome = new Map(prepared.ok ? prepared.value.rows.map((row) => [String(row.measure), row.refusal?.kind ?? 'prepared']) : []);
    expect([first, second, ended, twice].map((one) => outcome.get(one.measure))).toEqual([
      'prepared',
      'prepared',
      'renewal-too-late',
      'already-prepared',
    ]);
    // Prepared is not decided: the gauge of lapses stays honest.
    const board = await judge.act(async (ctx) => ok(await endingMeasures(ctx, { within: 30 })));
    const row = board.ok ? board.value.find((one) => one.measureId === first.measure) : undefined;
    expect(row).toMatchObject({ decision: null, rung: 'prepare', renewal: { state: 'ruling', until: day('2027-09-09') } });

    const number = await numberOf(first.case);
    const [ruling] = await wanted(first.case, 'documents.draft-asked');
    expect(ruling?.facts).toMatchObject({ kind: 'renew-control-ruling' });
    expect(JSON.stringify(ruling?.facts)).not.toContain('6299990000000000019');
    expect(saidIn(ruling?.facts)).toMatchObject({
      'asset.earlier-ruling': { text: `${number}之一` },
      'asset.description': { text: '衡江银行6299990000000000019账户内的存款，限额人民币50000.00元' },
      'asset.until': { on: '2027-09-09' },
    });
    office.clock.moveTo('2026-09-12T02:00:00Z');
    const rulingSealed = { case: first.case, document: ruling?.facts.document, number: `${number}之一` };
    await run('documents.sealed', rulingSealed);
    await run('documents.sealed', rulingSealed);
    const drafts = await wanted(first.case, 'documents.draft-asked');
    expect(drafts.map((one) => one.facts.kind)).toEqual(['renew-control-ruling', 'renew-assistance-notice']);
    expect(saidIn(drafts[1]?.facts)).toMatchObject({
      'agency.act': { text: '续行冻结，原顺位不变' },
      'ruling.number': { text: `${number}之一` },
    });
    const noticeSealed = { case: first.case, document: drafts[1]?.facts.document, number: `${number}之五` };
    await run('documents.sealed', noticeSealed);
    await run('documents.sealed', noticeSealed);
    await carry(first.case, 'assets.instruction-given');
    const [measure] = (await holdings(first.case)).measures;
    expect(measure).toMatchObject({ state: 'held', printedEnd: day('2027-09-09'), from: day('2026-09-10'), rank: 1, pending: null });
    const kept = await statement<{ state: string; notice_number: string; prepared_by: string }>(
      owner,
      'select state, notice_number, prepared_by from assets.renewal where measure_id = $1',
      [first.measure],
    );
    expect(kept).toEqual([{ state: 'done', notice_number: `${number}之五`, prepared_by: office.actor('judge').personId }]);
    expect(agencies.carriedOut('freeze')).toBeGreaterThan(0);
  });

  test('a paper that cannot be made, or is taken back, makes the hold somebody’s work again, and it may be prepared anew', async () => {
    const one = await heldUntil('2026-09-20');
    await prepare([one]);
    const [asked] = await wanted(one.case, 'documents.draft-asked');
    await run('documents.draft-refused', { case: one.case, document: asked?.facts.document, why: 'glyph-missing', detail: '𠮷' });
    expect(
      judge.acts.concat(centre.acts).filter((act) => act.type === 'assets.renewal-stopped' && act.subject === one.measure),
    ).toMatchObject([{ facts: { failure: 'glyph-missing' }, tasks: [{ kind: 'open', task: 'control-property' }] }]);
    const again = await prepare([one]);
    expect(again.ok && again.value.rows[0]?.refusal).toBeNull();
  });

  test('查扣冻规定第二十七条: after its day a hold is not renewed; the refusal names the way on, the gauge opens its row, the nightly check writes it down once', async () => {
    const one = await heldUntil('2026-09-05');
    office.clock.moveTo('2026-09-06T02:00:00Z');
    const renew = { ...one, decision: 'renew', reason: '续', until: null, ...(await papers(one.case)) } as const;
    const late = await judge.act((ctx) => decideRenewal(ctx, renew, settings));
    expect(late).toMatchObject({ refusal: { kind: 'renewal-too-late', path: 'freeze-anew', printedEnd: day('2026-09-05') } });
    const before = await judge.act(async (ctx) => ok({ n: await lapsedWithoutDecision(ctx), rows: await lapsedMeasures(ctx) }));
    expect(before.ok && before.value.rows.map((row) => row.measureId)).toContain(one.measure);
    expect(before.ok && before.value.n).toBe(before.ok ? before.value.rows.length : -1);
    await lapsePoll();
    await lapsePoll();
    expect(await judge.act((ctx) => decideRenewal(ctx, renew, settings))).toMatchObject({ refusal: { kind: 'renewal-too-late' } });
    const after = await judge.act(async (ctx) => ok({ n: await lapsedWithoutDecision(ctx), rows: await lapsedMeasures(ctx) }));
    expect(after.ok && before.ok && after.value.n).toBe(before.ok ? before.value.n : -1);
    // The way on: a new freeze of the same account.
    const { assets } = await holdings(one.case);
    const input = { case: one.case, asset: must(assets[0], 'account').assetId, amount: fen(100n), until: null };
    const anew = await judge.act(async (ctx) => requestFreeze(ctx, { ...input, ...(await papers(one.case)) }, settings));
    expect(anew.ok).toBe(true);
  });

  test('a hold of another court is not there for whoever prepares', async () => {
    const one = await heldUntil('2026-09-20');
    const elsewhere = await office.as('judge', office.courts.second).act((ctx) => prepareRenewals(ctx, { measures: [one], reason: '续' }));
    expect(elsewhere).toMatchObject({ ok: true, value: { rows: [{ refusal: { kind: 'not-found' } }] } });
  });
});

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
  const caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
  const thing = {
    case: caseId,
    party: await debtorOf(caseId),
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
  return { caseId, thing, asset: entered.value.asset, exempt: entered.value.exempt };
}

async function seize(of: { caseId: CaseId; asset: Awaited<ReturnType<typeof caseWithThing>>['asset'] }, amount: Fen | null) {
  const freeze = { case: of.caseId, asset: of.asset, amount, until: null, ...(await papers(of.caseId)) };
  return judge.act((ctx) => requestFreeze(ctx, freeze, settings));
}

/** Puts the paper down for whatever instruction of the case has no answer. */
async function paperBack(caseId: CaseId, of: Partial<PaperReceiptInput> = {}) {
  const { instructions } = await holdings(caseId);
  const { instructionId } = must(instructions.findLast((each) => each.state === 'requested') ?? instructions.at(-1), 'instruction');
  return judge.act((ctx) => recordPaperReceipt(ctx, { ...RECEIPT, case: caseId, instruction: instructionId, ...of }, settings));
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
    const renewal = { case: of.caseId, measure, decision: 'renew', reason: '尚未处置', until: null, ...(await papers(of.caseId)) } as const;
    expect(await judge.act((ctx) => decideRenewal(ctx, renewal, settings))).toMatchObject({ ok: true });
    office.clock.moveTo('2028-09-03T02:00:00Z');
    expect(await paperBack(of.caseId, { on: day('2028-09-02') })).toMatchObject({ refusal: { kind: 'hold-has-ended' } });
    expect(await paperBack(of.caseId, { on: day('2028-08-25') })).toMatchObject({ ok: true });
    expect((await holdings(of.caseId)).measures[0]).toMatchObject({ state: 'held', freezeNo: '清单第1号', printedEnd: day('2030-08-19') });

    const release = { case: of.caseId, measure, reason: '已履行', ...(await papers(of.caseId)) };
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

  test('a claim is frozen to an exact sum for three years; what the third debtor pays leaves the hold, an objection in time secures nothing more', async () => {
    const of = await caseWithThing(CLAIM);
    expect(await seize(of, null)).toMatchObject({ refusal: { kind: 'amount-missing' } });
    expect(await seize(of, fen(11_000_000n))).toMatchObject({ refusal: { kind: 'over-seizure' } });
    await seize(of, fen(6_000_000n));
    expect(await paperBack(of.caseId)).toMatchObject({ refusal: { kind: 'answer-day-missing' } });
    expect(await paperBack(of.caseId, { answerBy: day('2026-09-15') })).toMatchObject({ refusal: { kind: 'answer-day-too-early' } });
    await paperBack(of.caseId, { answerBy: day('2026-09-16') });
    const [hold] = (await holdings(of.caseId)).measures;
    expect(hold).toMatchObject({ state: 'held', held: 6_000_000n, term: 'seal-immovable', deductible: null });
    const said = { case: of.caseId, measure: must(hold, 'hold').measureId, on: day('2026-09-10'), paper: '回函一', amount: null } as const;
    office.clock.moveTo('2026-09-12T02:00:00Z');
    const paid = (amount: bigint) => judge.act((ctx) => answerClaim(ctx, { ...said, answer: 'performed', amount: fen(amount) }));
    expect(await paid(6_000_001n)).toMatchObject({ refusal: { kind: 'above-held' } });
    expect(await paid(2_000_000n)).toMatchObject({ ok: true, value: { ended: false } });
    expect((await holdings(of.caseId)).meter.held).toBe(4_000_000n);
    expect(await judge.act((ctx) => answerClaim(ctx, { ...said, answer: 'objected' }))).toMatchObject({
      ok: true,
      value: { inTime: true },
    });
    expect(await holdings(of.caseId)).toMatchObject({
      measures: [{ state: 'held', held: 0n }],
      meter: { held: 0n, headroom: 10_000_000n },
    });
    expect(await paid(1n)).toMatchObject({ refusal: { kind: 'above-held' } });
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
    const { case: caseId } = await heldUntil(null);
    const { instructions, measures } = await holdings(caseId);
    const instruction = must(instructions[0], 'instruction').instructionId;
    const paper = await judge.act((ctx) => recordPaperReceipt(ctx, { ...RECEIPT, case: caseId, instruction }, settings));
    expect(paper).toMatchObject({ refusal: { kind: 'receipt-comes-from-agency' } });
    const measure = must(measures[0], 'hold').measureId;
    const answer = { case: caseId, measure, answer: 'admitted', on: day('2026-09-01'), amount: null, paper: '回函' } as const;
    expect(await judge.act((ctx) => answerClaim(ctx, answer))).toMatchObject({ refusal: { kind: 'not-a-claim' } });
  });
});
