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
import { decideRenewal } from './commands/decide-renewal.ts';
import { prepareRenewals } from './commands/prepare-renewals.ts';
import { requestFreeze } from './commands/request-freeze.ts';

import { assetsJobs, assetsPolls } from './jobs.ts';
import { endingMeasures, lapsedMeasures, lapsedWithoutDecision } from './queries/ending.ts';
import { holdingsOf } from './queries.ts';
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
