import { exchangesOf } from '@duixian/agencies/queries';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { authoriseForTests } from '@duixian/agencies/testing/officers';
import { keptInMemory, scriptedAgencies } from '@duixian/agencies/testing/scripted-agencies';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { closeCase, moveTo } from '@duixian/cases/commands/move-case';
import type { UnlookedReceipt } from '@duixian/cases/rules/money-first';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideRenewal } from './commands/decide-renewal.ts';
import { releaseCase, releaseMeasure } from './commands/release-measure.ts';
import { requestDeduct } from './commands/request-deduct.ts';
import { requestFreeze } from './commands/request-freeze.ts';
import { retryInstruction } from './commands/retry-instruction.ts';
import { assetsJobs, assetsPolls } from './jobs.ts';
import { endingMeasures, lapsedWithoutDecision } from './queries/ending.ts';
import { holdingsOf, openHoldings } from './queries.ts';
import { sealedPapers } from './testing/sealed-papers.ts';

const { db, owner } = await testDatabase();
const raw = keptInMemory();
const sealedUnlessUnknown = await sealedPapers(raw);
const office = await testOffice(db, owner);
const judge = office.as('judge');
const centre = office.as('centre');
const agencies = scriptedAgencies();
let owed = new Map<CaseId, Fen>();
let unmatched: readonly UnlookedReceipt[] = [];
const ARRIVED: UnlookedReceipt = {
  receipt: '00000000-0000-7000-8000-000000000001',
  amount: fen(300_000n),
  on: day('2026-08-28'),
  payer: '陆某',
  clue: 'payer-is-debtor',
  debtor: '陆某',
  caseNumber: null,
};
const settings = {
  directory: agencies.directory,
  patience: USUAL_PATIENCE,
  owedOf: async (_ctx: unknown, caseId: CaseId) => owed.get(caseId) ?? fen(10_000_000n),
  paperOf: sealedUnlessUnknown,
  unmatchedMoney: async () => unmatched,
};
const jobs = assetsJobs({ ...settings, raw });
const desk: JobDesk = { act: centre.act, signal: new AbortController().signal };

beforeAll(async () => {
  await authoriseForTests(owner, office.actor('judge'));
});
beforeEach(() => {
  agencies.answerNormally();
  owed = new Map();
  unmatched = [];
  office.clock.moveTo('2026-09-01T02:00:00Z');
});

async function run(type: string, facts: Record<string, string>) {
  await jobs[type]?.({ region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000ff'), type, facts }, desk);
}

/** Carries instructions that are due, as the outbox would. */
async function carry(caseId: CaseId): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const due = await statement<{ type: string; facts: Record<string, string> }>(
      owner,
      `update audit.outbox set done_at = $2 where done_at is null and facts->>'case' = $1 and type = 'assets.instruction-given' and run_at <= $2 returning type, facts`,
      [caseId, office.clock.now().toString()],
    );
    if (due.length === 0) return;
    for (const event of due) await run(event.type, event.facts);
  }
}

/** A case in enforcement whose debtor has the bank's one account of 80 000 yuan. */
async function caseWithAccount() {
  const caseId = await fileTestCase(office.as('filing'));
  await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
  await bankReplies(caseId);
  return caseId;
}

async function bankReplies(caseId: CaseId, account: object = {}, repeat = 1) {
  const [party] = await statement<{ party_id: string }>(owner, `select party_id from cases.party where case_id = $1 and role = 'debtor'`, [
    caseId,
  ]);
  const deposit = {
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
    ...account,
  };
  const reply = {
    outcome: 'found',
    requestNo: 'CX-00000001',
    agency: 'bank-hengjiang',
    answeredAt: '2026-09-01T02:00:00Z',
    matched: { name: '陆某', idType: 'resident-id', idNumber: '11010519491231002X' },
    assets: Array.from({ length: repeat }, () => deposit),
  };
  const { sha256 } = await raw.put(new TextEncoder().encode(JSON.stringify(reply)));
  const exchange = await centre.act(async (ctx) => ok(ctx.newId<'exchange'>()));
  const facts = {
    case: caseId,
    party: must(party, 'debtor').party_id,
    agency: 'bank-hengjiang',
    agencyZh: '衡江银行',
    agencyEn: 'Bank of Hengjiang',
    exchange: exchange.ok ? exchange.value : '',
    reply: sha256,
  };
  await run('search.assets-found', facts);
  return facts;
}

async function holdings(caseId: CaseId) {
  const found = await judge.act((ctx) => holdingsOf(ctx, caseId, settings.owedOf));
  if (!found.ok) throw new Error('not found');
  return found.value;
}

async function paperOf(caseId: CaseId) {
  const [row] = await statement<{ case_number: string }>(owner, 'select case_number from cases.case where case_id = $1', [caseId]);
  const number = must(row, 'case').case_number;
  return { rulingNumber: `${number}之一`, noticeNumber: `${number}之二` };
}

async function freeze(caseId: CaseId, amount: bigint | null = 5_000_000n, over: object = {}) {
  const { assets } = await holdings(caseId);
  const asset = must(assets[0], 'an account').assetId;
  const paper = await paperOf(caseId);
  const input = { case: caseId, asset, amount: amount === null ? null : fen(amount), until: null, ...paper, ...over };
  return judge.act((ctx) => requestFreeze(ctx, input, settings));
}

async function frozenCase(amount = 5_000_000n) {
  const caseId = await caseWithAccount();
  const requested = await freeze(caseId, amount);
  if (!requested.ok) throw new Error(requested.refusal.kind);
  await carry(caseId);
  return { caseId, measure: must(requested.value.measure, 'it went out'), paper: await paperOf(caseId) };
}

describe('财产入册', () => {
  test('one account named twice in a reply is one row; the same reply twice is one sighting', async () => {
    const caseId = await caseWithAccount();
    const facts = await bankReplies(caseId, {}, 2);
    await run('search.assets-found', facts);
    const { assets } = await holdings(caseId);
    expect(assets).toMatchObject([{ label: '衡江银行临水支行 ****0019', balance: 8_000_000n, version: 2 }]);
    const sightings = await statement(owner, 'select sighting_id from assets.sighting where case_id = $1', [caseId]);
    expect(sightings).toHaveLength(2);
  });

  test('a later reply brings the row up to date, and what was said before stays', async () => {
    const caseId = await caseWithAccount();
    await bankReplies(caseId, { balance: '900', available: '900' });
    expect((await holdings(caseId)).assets).toMatchObject([{ balance: 900n }]);
    const history = await statement<{ balance_fen: bigint }>(
      owner,
      'select balance_fen from assets.sighting where case_id = $1 order by sighting_id',
      [caseId],
    );
    expect(history.map((row) => row.balance_fen)).toEqual([8_000_000n, 900n]);
  });

  test('查扣冻规定第三条: an account of social aid is shown and cannot be held', async () => {
    const caseId = await caseWithAccount();
    await bankReplies(caseId, { nature: 'social-aid' });
    expect((await holdings(caseId)).assets).toMatchObject([{ exempt: true, mayHold: false }]);
    expect(await freeze(caseId)).toMatchObject({ ok: false, refusal: { kind: 'exempt-property' } });
  });
});

describe('冻结', () => {
  test('民诉解释第四百八十五条: the receipt makes a hold with its printed end as a clock, and a decision that is due before it', async () => {
    const { caseId, measure } = await frozenCase();
    const act = centre.acts.findLast((each) => each.type === 'assets.freeze-recorded' && each.subject === measure);
    expect(act?.clocks).toMatchObject([{ kind: 'hold', term: 'freeze-deposit', subject: measure }]);
    expect(act?.clocks?.map((clock) => ('printedEnd' in clock ? clock.printedEnd.toString() : ''))).toEqual(['2027-08-31']);
    const open = act?.tasks?.find((task) => task.kind === 'open');
    expect(open?.kind === 'open' && open.task === 'renew-control' && open.dueOn?.toString()).toBe('2027-08-01');
    const { measures, meter } = await holdings(caseId);
    expect(measures).toMatchObject([{ state: 'held', held: 5_000_000n, waiting: 0n, rank: 1, pending: null, deductible: 5_000_000n }]);
    expect(meter).toMatchObject({ held: 5_000_000n, headroom: 5_000_000n, excess: 0n });
  });

  test('what the account cannot cover waits behind, and only what is held counts', async () => {
    const { caseId } = await frozenCase(9_000_000n);
    const { measures, meter } = await holdings(caseId);
    expect(measures).toMatchObject([{ state: 'held', held: 8_000_000n, waiting: 1_000_000n }]);
    expect(meter.held).toBe(8_000_000n);
  });

  test('one fen above what is owed is refused with the figures', async () => {
    const caseId = await caseWithAccount();
    owed.set(caseId, fen(4_000_000n));
    expect(await freeze(caseId, 4_000_001n)).toEqual({
      ok: false,
      refusal: { kind: 'over-seizure', owed: 4_000_000n, held: 0n, headroom: 4_000_000n, asked: 4_000_001n },
    });
  });

  test('a second freeze of the same account by the same case is refused, also while the first is only asked for', async () => {
    const caseId = await caseWithAccount();
    const both = await Promise.all([freeze(caseId, 100n), freeze(caseId, 100n)]);
    expect(both.map((each) => (each.ok ? 'ok' : each.refusal.kind)).sort()).toEqual(['already-held', 'ok']);
  });

  test('a ruling of another case holds nothing', async () => {
    const caseId = await caseWithAccount();
    expect(await freeze(caseId, 100n, { rulingNumber: '（2026）衡0101执99999号之一' })).toMatchObject({
      refusal: { kind: 'ruling-not-of-this-case' },
    });
  });

  test("another court's judge cannot freeze in a case he may not know of", async () => {
    const caseId = await caseWithAccount();
    const { assets } = await holdings(caseId);
    const input = { case: caseId, asset: must(assets[0], 'account').assetId, amount: fen(1n), until: null, ...(await paperOf(caseId)) };
    const stranger = office.as('judge', office.courts.second);
    expect(await stranger.act((ctx) => requestFreeze(ctx, input, settings))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('what goes wrong on the way to the bank', () => {
  test('the answer is lost after the bank acted: asked again under the same number, frozen once', async () => {
    const before = agencies.carriedOut('freeze');
    const caseId = await caseWithAccount();
    agencies.script('bank-hengjiang', ['lost-after-acting']);
    await freeze(caseId);
    await carry(caseId);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'requested' }]);
    office.clock.advance(10_000);
    await carry(caseId);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'held' }]);
    expect(agencies.carriedOut('freeze') - before).toBe(1);
  });

  test('the job is killed between call and record and runs again: one freeze, one hold, both exchanges logged', async () => {
    const before = agencies.carriedOut('freeze');
    const caseId = await caseWithAccount();
    await freeze(caseId);
    const [event] = await statement<{ facts: Record<string, string> }>(
      owner,
      `select facts from audit.outbox where type = 'assets.instruction-given' and facts->>'case' = $1`,
      [caseId],
    );
    const facts = must(event, 'instruction').facts;
    const dying: JobDesk = { ...desk, act: once(desk) };
    await expect(
      jobs['assets.instruction-given']?.(
        { region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000ff'), type: '', facts },
        dying,
      ),
    ).rejects.toThrow('killed');
    await Promise.all([run('assets.instruction-given', facts), run('assets.instruction-given', facts)]);
    expect(agencies.carriedOut('freeze') - before).toBe(1);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'held', held: 5_000_000n }]);
    const recorded = await statement(owner, `select entry_id from audit.entry where type = 'assets.freeze-recorded' and case_id = $1`, [
      caseId,
    ]);
    expect(recorded).toHaveLength(1);
  });

  test('the bank is down for good: the freeze failed, a person must look; the same instruction sent again succeeds', async () => {
    const caseId = await caseWithAccount();
    agencies.script(
      'bank-hengjiang',
      Array.from({ length: 10 }, () => 'server-error' as const),
    );
    await freeze(caseId);
    for (let i = 0; i < USUAL_PATIENCE.attempts * 2; i++) {
      await carry(caseId);
      office.clock.advance(600_000);
    }
    const failed = await holdings(caseId);
    expect(failed.measures).toMatchObject([{ state: 'failed', pending: null }]);
    expect(failed.instructions).toMatchObject([{ state: 'failed', failureKind: 'server-error' }]);
    expect(centre.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'control-property' }]);
    agencies.answerNormally();
    const instruction = must(failed.instructions[0], 'instruction').instructionId;
    const close = (open: boolean) =>
      statement(owner, 'update cases.case set state = $2, closed_on = $3, closing_kind = $4 where case_id = $1', [
        caseId,
        open ? 'open' : 'closed',
        open ? null : '2026-09-01',
        open ? null : 'withdrawn',
      ]);
    await close(false);
    const late = await judge.act((ctx) => retryInstruction(ctx, { case: caseId, instruction }, settings));
    expect(late).toMatchObject({ refusal: { kind: 'case-closed' } });
    await close(true);
    expect(await judge.act((ctx) => retryInstruction(ctx, { case: caseId, instruction }, settings))).toMatchObject({ ok: true });
    await carry(caseId);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'held' }]);
    expect(await judge.act((ctx) => retryInstruction(ctx, { case: caseId, instruction }, settings))).toMatchObject({
      refusal: { kind: 'instruction-not-failed' },
    });
  });

  test.each([
    { mood: 'wrong-person', because: 'the receipt names another person' },
    { mood: { reply: { assetId: '6299990000000000027' } }, because: 'the receipt is about another account' },
    { mood: { reply: { held: '4999999' } }, because: 'the receipt is about another sum' },
    { mood: { reply: { until: '2027-09-30' } }, because: 'the receipt has another last day' },
  ] as const)('$because: not entered, kept, and a person must look', async ({ mood }) => {
    const caseId = await caseWithAccount();
    agencies.script('bank-hengjiang', [mood]);
    await freeze(caseId);
    await carry(caseId);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'failed' }]);
    const log = await centre.act(async (ctx) => ok(await exchangesOf(ctx.tx, ctx.region, caseId, undefined)));
    expect(log.ok && log.value.rows).toMatchObject([{ act: 'freeze', verdict: 'quarantined' }]);
    expect(log.ok && (await raw.get(log.value.rows[0]?.replySha256 ?? ''))).toBeDefined();
    expect(centre.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'control-property' }]);
  });

  test.each([
    {
      reply: { outcome: 'refused', code: 'asset-unknown', message: '查无此户' },
      state: 'refused',
      verdict: 'replied',
      because: 'the bank knows no such account',
    },
    { reply: { held: '-1' }, state: 'failed', verdict: 'quarantined', because: 'the receipt names a sum below zero' },
  ])('$because: nothing is held, the bytes are kept, and a person must look', async ({ reply, state, verdict }) => {
    const caseId = await caseWithAccount();
    agencies.script(
      'bank-hengjiang',
      Array.from({ length: USUAL_PATIENCE.attempts * 2 }, () => ({ reply })),
    );
    await freeze(caseId);
    for (let i = 0; i < USUAL_PATIENCE.attempts; i++) {
      await carry(caseId);
      office.clock.advance(901_000);
    }
    expect(await holdings(caseId)).toMatchObject({ measures: [{ state, held: null }], meter: { held: 0n } });
    const log = await centre.act(async (ctx) => ok(await exchangesOf(ctx.tx, ctx.region, caseId, undefined)));
    expect(log.ok && log.value.rows[0]).toMatchObject({ act: 'freeze', verdict });
    expect(log.ok && (await raw.get(log.value.rows[0]?.replySha256 ?? ''))).toBeDefined();
    expect(centre.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'control-property' }]);
  });
});

describe('扣划', () => {
  test('money is taken out of what is held and told to those who wait for it; the rest stays held', async () => {
    const { caseId, measure, paper } = await frozenCase();
    expect(
      await judge.act((ctx) => requestDeduct(ctx, { case: caseId, measure, amount: fen(2_000_000n), ...paper }, settings)),
    ).toMatchObject({ ok: true });
    await carry(caseId);
    const after = await holdings(caseId);
    expect(after.measures).toMatchObject([{ state: 'held', held: 3_000_000n, deducted: 2_000_000n }]);
    // Taken, not arrived: owed 100 000, under way 20 000, held 30 000.
    expect({ headroom: after.meter.headroom, deductible: after.deductible }).toEqual({ headroom: 5_000_000n, deductible: 8_000_000n });
    const [event] = await statement<{ facts: Record<string, string> }>(
      owner,
      `select facts from audit.outbox where type = 'assets.deduct-recorded' and facts->>'case' = $1`,
      [caseId],
    );
    expect(event?.facts).toMatchObject({ amountFen: '2000000', transferNo: expect.stringMatching(/^HK-KZ-/) });
  });

  test('民事诉讼法第二百五十三条: no more than is held, and no more than is owed by then', async () => {
    const { caseId, measure, paper } = await frozenCase();
    const deduct = (amount: bigint) =>
      judge.act((ctx) => requestDeduct(ctx, { case: caseId, measure, amount: fen(amount), ...paper }, settings));
    expect(await deduct(5_000_001n)).toMatchObject({ refusal: { kind: 'above-held', held: 5_000_000n } });
    owed.set(caseId, fen(1_000_000n));
    expect(await deduct(1_000_001n)).toMatchObject({ refusal: { kind: 'above-owed', owed: 1_000_000n } });
  });

  test('到款优先（法〔2021〕322号第十九项）: neither hold nor deduction while unmatched money names the debtor, unless a person says why', async () => {
    const first = await frozenCase(1_000_000n);
    const fresh = await caseWithAccount();
    unmatched = [ARRIVED];
    const named = { kind: 'money-not-looked-at', count: 1, sum: 300_000n, receipts: [ARRIVED] };
    expect(await freeze(fresh, 100n)).toEqual({ ok: false, refusal: named });
    expect(await freeze(fresh, 100n, { despiteMoney: ' ' })).toEqual({ ok: false, refusal: named });
    expect(await freeze(fresh, 100n, { despiteMoney: '已向银行核对，汇款人系同名' })).toMatchObject({ ok: true });
    expect(judge.acts.findLast((act) => act.type === 'assets.freeze-requested')).toMatchObject({
      facts: { despiteMoney: '已向银行核对，汇款人系同名', unmatched: [ARRIVED.receipt] },
    });
    const wish = { case: first.caseId, measure: first.measure, amount: fen(100n), ...first.paper };
    expect(await judge.act((ctx) => requestDeduct(ctx, wish, settings))).toEqual({ ok: false, refusal: named });
    const stranger = office.as('judge', office.courts.second);
    const went = { ...wish, despiteMoney: '到款已核对，不足清偿' };
    expect(await stranger.act((ctx) => requestDeduct(ctx, went, settings))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await judge.act((ctx) => requestDeduct(ctx, went, settings))).toMatchObject({ ok: true });
    expect(judge.acts.at(-1)).toMatchObject({ type: 'assets.deduct-requested', facts: { despiteMoney: '到款已核对，不足清偿' } });
  });

  test('a deduction nobody has heard of counts as taken, and is not sent again for a debt that is paid', async () => {
    const { caseId, measure, paper } = await frozenCase();
    const input = { case: caseId, measure, amount: fen(5_000_000n), ...paper };
    const asked = await judge.act((ctx) => requestDeduct(ctx, input, settings));
    if (!asked.ok) throw new Error(asked.refusal.kind);
    const { instruction } = asked.value;
    agencies.script(
      'bank-hengjiang',
      Array.from({ length: USUAL_PATIENCE.attempts }, () => 'malformed' as const),
    );
    for (let tries = 0; tries < USUAL_PATIENCE.attempts; tries++) {
      await carry(caseId);
      office.clock.moveTo(office.clock.now().add({ minutes: 20 }).toString());
    }
    expect((await holdings(caseId)).instructions.at(-1)).toMatchObject({ state: 'failed' });
    owed.set(caseId, fen(6_000_000n));
    expect((await holdings(caseId)).deductible).toBe(1_000_000n);
    owed.set(caseId, fen(4_999_999n));
    const before = agencies.carriedOut('deduct');
    const again = () => judge.act((ctx) => retryInstruction(ctx, { case: caseId, instruction }, settings));
    expect(await again()).toMatchObject({ refusal: { kind: 'above-owed', owed: 4_999_999n, asked: 5_000_000n } });
    owed.set(caseId, fen(5_000_000n));
    expect(await again()).toMatchObject({ ok: true });
    await carry(caseId);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'exhausted', deducted: 5_000_000n }]);
    expect(agencies.carriedOut('deduct')).toBe(before);
  });

  test('two hands at once: one instruction, the other learns that one is under way', async () => {
    const { caseId, measure, paper } = await frozenCase();
    const deduct = () => judge.act((ctx) => requestDeduct(ctx, { case: caseId, measure, amount: fen(5_000_000n), ...paper }, settings));
    const both = await Promise.all([deduct(), deduct()]);
    expect(both.map((each) => (each.ok ? 'ok' : each.refusal.kind)).sort()).toEqual(['instruction-pending', 'ok']);
    const before = agencies.carriedOut('deduct');
    await carry(caseId);
    expect(agencies.carriedOut('deduct') - before).toBe(1);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'exhausted', held: 0n, deducted: 5_000_000n }]);
  });
});

describe('零脱保', () => {
  test('renewed in time, the hold goes on under its number and rank with a new last day', async () => {
    const { caseId, measure, paper } = await frozenCase();
    office.clock.moveTo('2027-08-20T02:00:00Z');
    const board = await judge.act(async (ctx) => ok(await endingMeasures(ctx, { within: 30 })));
    expect(board.ok && board.value.filter((row) => row.measureId === measure)).toMatchObject([{ rung: 'prepare', decision: null }]);
    const renewed = await judge.act((ctx) =>
      decideRenewal(ctx, { case: caseId, measure, decision: 'renew', until: null, reason: '尚未执行完毕', ...paper }, settings),
    );
    expect(renewed.ok && renewed.value.printedEnd.toString()).toBe('2028-08-19');
    await carry(caseId);
    const { measures } = await holdings(caseId);
    expect(
      measures.map((each) => ({ state: each.state, end: each.printedEnd.toString(), rank: each.rank, decision: each.decision })),
    ).toEqual([{ state: 'held', end: '2028-08-19', rank: 1, decision: null }]);
    const act = centre.acts.findLast((each) => each.type === 'assets.renewal-recorded');
    expect(act?.clocks).toMatchObject([{ kind: 'hold', subject: measure }]);
    expect(act?.tasks?.map((task) => task.kind)).toEqual(['complete', 'open']);
  });

  test('the day after its last day it is too late, whatever the calendar says', async () => {
    const { caseId, measure, paper } = await frozenCase();
    office.clock.moveTo('2027-09-01T02:00:00Z');
    const renewed = await judge.act((ctx) =>
      decideRenewal(ctx, { case: caseId, measure, decision: 'renew', until: null, reason: '', ...paper }, settings),
    );
    expect(renewed).toMatchObject({ refusal: { kind: 'renewal-too-late' } });
  });

  test('a hold that ended without a decision is counted before any job has run, and is a lapse after it', async () => {
    const { caseId } = await frozenCase();
    const decided = await frozenCase();
    await judge.act((ctx) =>
      decideRenewal(ctx, { case: decided.caseId, measure: decided.measure, decision: 'let-lapse', reason: '余额为零' }, settings),
    );
    const count = async () => {
      const result = await office.as('director').act(async (ctx) => ok(await lapsedWithoutDecision(ctx)));
      return result.ok ? result.value : -1;
    };
    const before = await count();
    office.clock.moveTo('2027-09-01T02:00:00Z');
    const running = await statement<{ n: bigint }>(
      owner,
      `select count(*) as n from assets.measure where ended_on is null and decision is null and alarm_on < '2027-09-01'`,
    );
    expect(await count()).toBe(before + Number(running[0]?.n));
    for (const poll of assetsPolls(settings)) await poll.run(desk);
    expect(await count()).toBe(before + Number(running[0]?.n));
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'lapsed', decision: null }]);
    expect((await holdings(decided.caseId)).measures).toMatchObject([{ state: 'lapsed', decision: 'let-lapse' }]);
    const act = centre.acts.findLast((each) => each.case === caseId);
    expect(act).toMatchObject({ type: 'assets.measure-lapsed', tasks: [{ kind: 'withdraw' }, { kind: 'open', task: 'control-property' }] });
  });
});

describe('解除', () => {
  test('lifted by us: the clock and the work about its end go with it', async () => {
    const { caseId, measure, paper } = await frozenCase();
    await judge.act((ctx) => releaseMeasure(ctx, { case: caseId, measure, reason: '已履行完毕', ...paper }, settings));
    expect(await judge.act((ctx) => releaseMeasure(ctx, { case: caseId, measure, reason: '', ...paper }, settings))).toMatchObject({
      refusal: { kind: 'instruction-pending' },
    });
    await carry(caseId);
    expect((await holdings(caseId)).measures).toMatchObject([{ state: 'lifted', rung: null }]);
    const act = centre.acts.findLast((each) => each.type === 'assets.release-recorded');
    expect(act).toMatchObject({
      clocks: [{ kind: 'cancel', term: 'freeze-deposit', subject: measure }],
      tasks: [{ kind: 'withdraw', task: 'renew-control' }, {}],
    });
    expect(await judge.act((ctx) => openHoldings(ctx, caseId))).toEqual({ ok: true, value: { running: 0, pending: 0, goods: 0 } });
  });

  test('a closed case lets everything go, also what the bank answers only after the closing', async () => {
    const { caseId } = await frozenCase();
    const late = await caseWithAccount();
    await freeze(late);
    for (const each of [caseId, late]) {
      await office.as('director').act((ctx) => closeCase(ctx, each, { on: ctx.today, kind: 'paid-in-full' }));
      await run('closing.case-closed', { case: each });
      await run('closing.case-closed', { case: each });
      await carry(each);
      const states = await statement<{ state: string }>(owner, 'select state from assets.measure where case_id = $1', [each]);
      expect(states).toEqual([{ state: 'lifted' }]);
    }
  });

  test('法〔2016〕373号第十五条、第十六条: closed because no property could be had, the holds stay and can be renewed', async () => {
    const { caseId, measure, paper } = await frozenCase();
    await office.as('director').act((ctx) => closeCase(ctx, caseId, { on: ctx.today, kind: 'no-property' }));
    await run('closing.case-closed', { case: caseId });
    await carry(caseId);
    office.clock.moveTo('2027-08-20T02:00:00Z');
    await judge.act((ctx) =>
      decideRenewal(ctx, { case: caseId, measure, decision: 'renew', until: null, reason: '终本后续控', ...paper }, settings),
    );
    await carry(caseId);
    const states = await statement<{ state: string; printed_end: string }>(
      owner,
      'select state, printed_end from assets.measure where case_id = $1',
      [caseId],
    );
    expect(states).toEqual([{ state: 'held', printed_end: '2028-08-19' }]);
  });

  test('a case of another court is not found', async () => {
    const { caseId } = await frozenCase();
    const stranger = office.as('director', office.courts.second);
    expect(await stranger.act((ctx) => releaseCase(ctx, { case: caseId, reason: 'x' }, settings))).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    expect(await stranger.act((ctx) => moveTo(ctx, caseId, 'closed'))).toMatchObject({ ok: false });
  });
});

/** A desk whose process dies after its first act. */
function once(from: JobDesk): JobDesk['act'] {
  let acts = 0;
  return (fn) => {
    acts += 1;
    if (acts > 1) return Promise.reject(new Error('killed'));
    return from.act(fn);
  };
}
