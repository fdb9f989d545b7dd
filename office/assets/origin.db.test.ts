import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { authoriseForTests } from '@duixian/agencies/testing/officers';
import { keptInMemory, scriptedAgencies } from '@duixian/agencies/testing/scripted-agencies';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { roleSpec } from '@duixian/courts/rules/roles';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { testVault } from '@duixian/postgres/testing/vault';
import { beforeAll, describe, expect, test } from 'vitest';
import { moveMeasure } from './commands/move-measure.ts';
import { releaseMeasure, releasePart } from './commands/release-measure.ts';
import { requestFreeze } from './commands/request-freeze.ts';
import { takeOverHolds } from './commands/take-over-holds.ts';
import { takeOverPreservation } from './commands/take-over-preservation.ts';
import * as doors from './hold-contract.ts';
import { assetsJobs } from './jobs.ts';
import { endingMeasures } from './queries/ending.ts';
import { holdingsOf } from './queries.ts';
import { sealedPlace } from './rules/sealed-place.ts';
import { sealedPapers } from './testing/sealed-papers.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const judge = office.as('judge');
const centre = office.as('centre');
const stranger = office.as('judge', office.courts.second);
const agencies = scriptedAgencies();
const raw = keptInMemory();
const paperOf = await sealedPapers(raw);
const settings = {
  directory: agencies.directory,
  patience: USUAL_PATIENCE,
  owedOf: async () => fen(10_000_000n),
  unmatchedMoney: async () => [],
  paperOf,
};
const jobs = assetsJobs({ ...settings, raw });
const desk: JobDesk = { act: centre.act, signal: new AbortController().signal };
const NOWHERE = '01890000-0000-7000-8000-000000000000';

beforeAll(() => authoriseForTests(owner, office.actor('judge')));

async function run(type: string, facts: object): Promise<void> {
  const event = { region: TEST_REGION, eventId: idFrom<'event'>('00000000-0000-7000-8000-0000000000ff'), type };
  await jobs[type]?.({ ...event, facts: JSON.parse(JSON.stringify(facts)) }, desk);
}

async function carry(caseId: CaseId): Promise<void> {
  const due = await statement<{ facts: object }>(
    owner,
    `update audit.outbox set done_at = $2 where done_at is null and facts->>'case' = $1 and type = 'assets.instruction-given' returning facts`,
    [caseId, office.clock.now().toString()],
  );
  for (const event of due) await run('assets.instruction-given', event.facts);
}

interface Listed {
  readonly rank: number;
  readonly court: string;
  readonly caseNumber: string;
  readonly amount: string | null;
}

const OWN_COURT = '衡江市临水区人民法院';
const ACCOUNT = '6299990000000000019';
const DEPOSIT = {
  kind: 'deposit',
  accountNumber: ACCOUNT,
  accountName: '陆某',
  branch: '衡江银行临水支行',
  balance: '8000000',
  available: '8000000',
  frozen: '0',
  nature: 'ordinary',
};
const CAR = { kind: 'vehicle', plate: '衡A00001', model: '轿车', vin: 'V-1', registeredOn: '2020-05-06', mortgages: [] };

async function openCase(over: Parameters<typeof fileTestCase>[1] = {}) {
  const caseId = await fileTestCase(office.as('filing'), over);
  await bringToEnforcement(centre, caseId, { officer: office.actor('judge').personId, team: office.team });
  const [row] = await statement<{ party_id: string; case_number: string }>(
    owner,
    `select p.party_id, c.case_number from cases.party p join cases.case c using (case_id) where case_id = $1 and role = 'debtor'`,
    [caseId],
  );
  const { party_id, case_number: number } = must(row, 'a case with its debtor');
  return { caseId, number, party: idFrom<'party'>(party_id), rulingNumber: `${number}之一`, noticeNumber: `${number}之二` };
}
type Opened = Awaited<ReturnType<typeof openCase>>;

/** The bank names this one thing of the debtor, with the holds on it. */
async function bankNames(of: Opened, holds: readonly Listed[] = [], thing: object = DEPOSIT): Promise<void> {
  const until = '2027-08-31';
  const asset = { assetId: ACCOUNT, valueOn: '2026-09-01', ...thing, holds: holds.map((hold) => ({ ...hold, until })) };
  const matched = { name: '陆某', idType: 'resident-id', idNumber: '11010519491231002X' };
  const head = { outcome: 'found', requestNo: 'CX-00000001', agency: 'bank-hengjiang', answeredAt: '2026-09-01T02:00:00Z', matched };
  const { sha256 } = await raw.put(new TextEncoder().encode(JSON.stringify({ ...head, assets: [asset] })));
  const exchange = await centre.act(async (ctx) => ok(ctx.newId<'exchange'>()));
  const agency = { agency: 'bank-hengjiang', agencyZh: '衡江银行', agencyEn: 'Bank of Hengjiang' };
  const source = { exchange: exchange.ok ? exchange.value : '', reply: sha256 };
  await run('search.assets-found', { case: of.caseId, party: of.party, ...agency, ...source });
}

async function holdings(caseId: CaseId) {
  const found = await judge.act((ctx) => holdingsOf(ctx, caseId, settings.owedOf));
  if (!found.ok) throw new Error('not found');
  return found.value;
}

async function known(thing: object = DEPOSIT) {
  const of = await openCase();
  await bankNames(of, [], thing);
  return { ...of, asset: must((await holdings(of.caseId)).assets[0], 'the thing').assetId };
}

/** Held by an order of this case, and the agency has said so. */
async function frozen() {
  const of = await known();
  const asked = await judge.act((ctx) => requestFreeze(ctx, { ...of, case: of.caseId, amount: fen(5_000_000n), until: null }, settings));
  if (!asked.ok) throw new Error(asked.refusal.kind);
  await carry(of.caseId);
  return { ...of, measure: must(asked.value.measure, 'it went out') };
}

const close = (caseId: CaseId) =>
  statement(owner, `update cases.case set state = 'closed', closed_on = '2026-09-01', closing_kind = 'withdrawn' where case_id = $1`, [
    caseId,
  ]);

const typesOf = (caseId: CaseId) => centre.acts.concat(judge.acts).flatMap((act) => (act.case === caseId ? [act.type] : []));

describe('民诉解释第一百六十八条: a preservation goes on as the hold of the enforcement case', () => {
  const PRESERVED = {
    caseNumber: '（2026）衡0101财保7号',
    court: null,
    rulingNumber: '（2026）衡0101财保7号之一',
    noticeNumber: '（2026）衡0101财保7号之二',
    freezeNo: 'DJ-PRESERVED-7',
    rank: 1,
    amount: fen(5_000_000n),
    held: fen(5_000_000n),
    from: day('2026-03-01'),
    printedEnd: day('2027-02-28'),
  };
  const takeOver = (of: Opened & { asset: Awaited<ReturnType<typeof known>>['asset'] }, over: object = {}, by = judge) =>
    by.act((ctx) => takeOverPreservation(ctx, { ...PRESERVED, case: of.caseId, asset: of.asset, ...over }));

  test('with its own days, its rank and its number, and nobody is told anything', async () => {
    const of = await known();
    agencies.answerNormally();
    expect(await takeOver(of)).toMatchObject({ ok: true, value: { printedEnd: day('2027-02-28') } });
    expect(agencies.calls('bank-hengjiang')).toEqual([]);
    const { measures, meter } = await holdings(of.caseId);
    expect(measures).toMatchObject([{ state: 'held', held: 5_000_000n, waiting: 0n, rank: 1, from: day('2026-03-01'), pending: null }]);
    expect(measures[0]).toMatchObject({ heldFor: { court: OWN_COURT, caseNumber: PRESERVED.caseNumber }, freezeNo: 'DJ-PRESERVED-7' });
    expect(meter.held).toBe(5_000_000n);
    const taken = judge.acts.find((act) => act.case === of.caseId && act.type === 'assets.preservation-taken-over');
    expect(taken?.clocks).toMatchObject([{ kind: 'hold', printedEnd: day('2027-02-28') }]);
    expect(taken?.tasks).toMatchObject([{ kind: 'open', task: 'renew-control' }]);
  });

  test('the next search finds it under the number it was made for: nothing is missing, and its place in the line is that one', async () => {
    const of = await known();
    await takeOver(of);
    const preserved = { court: OWN_COURT, caseNumber: PRESERVED.caseNumber, amount: '5000000' };
    await bankNames(of, [{ ...preserved, rank: 1 }]);
    expect(typesOf(of.caseId)).not.toContain('assets.hold-not-listed');
    const earlier = { rank: 1, court: '别院', caseNumber: '（2025）别执1号', amount: '6000000' };
    await bankNames(of, [earlier, { ...preserved, rank: 2 }]);
    expect((await holdings(of.caseId)).measures).toMatchObject([{ rank: 2, held: 2_000_000n, waiting: 3_000_000n }]);
    // Once renewed, some agencies keep it under the number of the case that renewed it.
    await bankNames(of, [{ ...preserved, caseNumber: of.number, rank: 1 }]);
    expect((await holdings(of.caseId)).measures).toMatchObject([{ rank: 1, held: 5_000_000n }]);
    expect(typesOf(of.caseId)).not.toContain('assets.hold-not-listed');
    await bankNames(of, [earlier]);
    expect(typesOf(of.caseId)).toContain('assets.hold-not-listed');
  });

  test('let go of, the agency is told under which number it keeps it', async () => {
    const of = await known();
    const taken = await takeOver(of);
    const measure = must(taken.ok ? taken.value.measure : undefined, 'taken over');
    expect((await judge.act((ctx) => releaseMeasure(ctx, { ...of, case: of.caseId, measure, reason: '和解' }, settings))).ok).toBe(true);
    const [told] = await statement<{ id: string; request: string }>(
      owner,
      `select instruction_id::text as id, request #>> '{}' as request from assets.instruction where measure_id = $1`,
      [measure],
    );
    expect(JSON.parse(testVault.open(told?.request ?? '', sealedPlace('instruction.request', told?.id ?? '')))).toMatchObject({
      heldFor: { caseNumber: PRESERVED.caseNumber },
      authority: { caseNumber: of.number },
    });
  });

  test.each([
    { over: { amount: null }, kind: 'amount-missing' },
    { over: { amount: fen(0n) }, kind: 'amount-not-positive' },
    { over: { from: day('2026-10-01'), printedEnd: day('2027-09-30') }, kind: 'preservation-not-begun' },
    { over: { printedEnd: day('2026-08-31') }, kind: 'preservation-ended' },
    { over: { printedEnd: day('2028-02-28') }, kind: 'term-too-long' },
    { over: { printedEnd: day('2026-02-01') }, kind: 'term-ends-before-it-starts' },
    { over: { asset: idFrom<'asset'>(NOWHERE) }, kind: 'not-found' },
  ])('refused: $kind', async ({ over, kind }) => {
    expect(await takeOver(await known(), over)).toMatchObject({ refusal: { kind } });
  });

  test('refused for what the thing or the case is: exempt, a thing with a sum, merged, held, of this case, closed, of another court', async () => {
    expect(await takeOver(await known({ ...DEPOSIT, nature: 'social-aid' }))).toMatchObject({ refusal: { kind: 'exempt-property' } });
    expect(await takeOver(await known(CAR))).toMatchObject({ refusal: { kind: 'amount-on-a-thing' } });
    const of = await known();
    expect(await takeOver(of, {}, stranger)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await takeOver(of, { caseNumber: of.number })).toMatchObject({ refusal: { kind: 'preservation-of-this-case' } });
    await takeOver(of);
    expect(await takeOver(of)).toMatchObject({ refusal: { kind: 'already-held' } });
    const [merged, closed] = [await known(), await known()];
    await bankNames(merged, [], { ...DEPOSIT, assetId: '6299990000000000027', accountNumber: '6299990000000000027' });
    const other = must((await holdings(merged.caseId)).assets.at(-1), 'a second account').assetId;
    await statement(owner, 'update assets.asset set merged_into = $2 where asset_id = $1', [merged.asset, other]);
    expect(await takeOver(merged)).toMatchObject({ refusal: { kind: 'merged-away' } });
    await close(closed.caseId);
    expect(await takeOver(closed)).toMatchObject({ refusal: { kind: 'case-closed' } });
  });
});

describe('法释〔2011〕11号: a hold goes over to another case of the same debtor', () => {
  const move = (of: { caseId: CaseId; measure: Awaited<ReturnType<typeof frozen>>['measure'] }, toCase: CaseId, by = judge) =>
    by.act((ctx) => moveMeasure(ctx, { case: of.caseId, measure: of.measure, toCase, reason: '移送首先查封法院' }));

  test('there it keeps its rank, its days and the number it was made for; here it is over as moved; both cases say so', async () => {
    const [from, to] = [await frozen(), await openCase()];
    const before = must((await holdings(from.caseId)).measures[0], 'held');
    const moved = await move(from, to.caseId);
    expect((await holdings(from.caseId)).measures).toMatchObject([{ state: 'transferred', endedOn: day('2026-09-01') }]);
    const there = await holdings(to.caseId);
    const heldFor = { court: OWN_COURT, caseNumber: from.number };
    const { held, rank, freezeNo, printedEnd } = before;
    expect(there.measures).toMatchObject([{ state: 'held', held, rank, freezeNo, printedEnd, heldFor, origin: 'transfer' }]);
    expect(there.assets.map((asset) => asset.agencyAssetId)).toEqual([ACCOUNT]);
    expect(moved.ok && moved.value.measure).toBe(there.measures[0]?.measureId);
    expect(typesOf(from.caseId)).toContain('assets.measure-moved');
    expect(typesOf(to.caseId)).toContain('assets.measure-received');
    // The bank still keeps it under the old number, and the next search of the new case knows it.
    await bankNames(to, [{ rank: 1, ...heldFor, amount: '5000000' }]);
    expect(typesOf(to.caseId)).not.toContain('assets.hold-not-listed');
    expect(await move(from, to.caseId)).toMatchObject({ refusal: { kind: 'not-running', state: 'transferred' } });
  });

  test('refused: the same case, a closed one, one without this debtor, one that holds it, a pending instruction, a case that is not there', async () => {
    const of = await frozen();
    expect(await move(of, of.caseId)).toMatchObject({ refusal: { kind: 'same-case' } });
    expect(await move(of, idFrom<'case'>(NOWHERE))).toMatchObject({ refusal: { kind: 'not-found' } });
    const to = await openCase();
    expect(await move(of, to.caseId, stranger)).toMatchObject({ refusal: { kind: 'not-found' } });
    // The same name under another number is another person.
    await statement(owner, `update cases.party set identity_number = '110105198504120014' where party_id = $1`, [to.party]);
    expect(await move(of, to.caseId)).toMatchObject({ refusal: { kind: 'debtor-not-in-case' } });
    const holding = await frozen();
    expect(await move(of, holding.caseId)).toMatchObject({ refusal: { kind: 'target-holds-it' } });
    await close(to.caseId);
    expect(await move(of, to.caseId)).toMatchObject({ refusal: { kind: 'target-closed' } });
    await judge.act((ctx) => releaseMeasure(ctx, { ...of, case: of.caseId, reason: '和解' }, settings));
    expect(await move(of, holding.caseId)).toMatchObject({ refusal: { kind: 'instruction-pending', act: 'unfreeze' } });
  });
});

describe('查扣冻规定第十九条: of money what lies above the debt is let go of', () => {
  const part = (of: Awaited<ReturnType<typeof frozen>>, keep: bigint, over: object = {}, by = judge) =>
    by.act((ctx) => releasePart(ctx, { ...of, case: of.caseId, keep: fen(keep), reason: '超标的', ...over }, settings));

  test('the bank is told what stays; the hold goes on for that, with its days, and may be deducted up to it', async () => {
    const of = await frozen();
    expect(await part(of, 3_000_000n)).toMatchObject({ ok: true });
    expect(await part(of, 2_000_000n)).toMatchObject({ refusal: { kind: 'instruction-pending', act: 'unfreeze' } });
    await carry(of.caseId);
    const { measures, meter } = await holdings(of.caseId);
    expect(measures).toMatchObject([{ state: 'held', asked: 3_000_000n, held: 3_000_000n, waiting: 0n, pending: null, endedOn: null }]);
    expect(meter.held).toBe(3_000_000n);
    const recorded = centre.acts.find((act) => act.case === of.caseId && act.type === 'assets.part-release-recorded');
    expect(recorded).toMatchObject({ facts: { freed: '20000.00', leftHeld: '30000.00' } });
  });

  test('a bank that let go of all of it, or of another sum, is not believed: the hold stays as it was and a person looks', async () => {
    for (const leftHeld of [null, '2999999']) {
      const of = await frozen();
      await part(of, 3_000_000n);
      agencies.script('bank-hengjiang', [{ reply: { leftHeld } }]);
      await carry(of.caseId);
      expect((await holdings(of.caseId)).measures).toMatchObject([{ state: 'held', held: 5_000_000n }]);
      expect(typesOf(of.caseId)).not.toContain('assets.part-release-recorded');
      agencies.answerNormally();
    }
  });

  test('refused: nothing kept, all kept, a paper nobody sealed or of another case, another court', async () => {
    const of = await frozen();
    expect(await part(of, 0n)).toMatchObject({ refusal: { kind: 'amount-not-positive' } });
    expect(await part(of, 5_000_000n)).toMatchObject({ refusal: { kind: 'keeps-all', held: 5_000_000n } });
    expect(await part(of, 1n, { rulingNumber: `${of.number}之九十九` })).toMatchObject({ refusal: { kind: 'paper-not-sealed' } });
    expect(await part(of, 1n, { rulingNumber: '（2026）衡0101执99999号之一' })).toMatchObject({
      refusal: { kind: 'ruling-not-of-this-case' },
    });
    expect(await part(of, 1n, {}, stranger)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });
});

describe('旧存接入: the holds of a case from an older system go on here', () => {
  const BANK = { code: 'bank-hengjiang', nameZh: '衡江银行', nameEn: 'Bank of Hengjiang', keeps: 'deposit' } as const;
  const DAYS = { from: day('2025-09-20'), printedEnd: day('2026-09-19') };

  test('each is in the register with its list as the source, counts on the expiry board, has its clock, and is held under this very case', async () => {
    const of = await openCase();
    const listed = await centre.act(async (ctx) => ok(ctx.newId<'import'>()));
    const importId = must(listed.ok ? listed.value : undefined, 'an id');
    const hold = { party: of.party, agency: BANK, rulingNumber: of.rulingNumber, noticeNumber: of.noticeNumber, ...DAYS };
    const first = { ...hold, thing: ACCOUNT, label: '衡江银行 0019', freezeNo: 'DJ-OLD-1', rank: 1, amount: fen(5_000_000n) };
    const second = { ...hold, thing: '6299990000000000027', label: '衡江银行 0027', freezeNo: 'DJ-OLD-2', rank: 3, amount: fen(100n) };
    await centre.act((ctx) => takeOverHolds(ctx, { case: of.caseId, import: importId, holds: [first, second] }));
    const { assets, measures, meter } = await holdings(of.caseId);
    expect(assets.map((asset) => asset.source)).toEqual([
      { kind: 'import', importId },
      { kind: 'import', importId },
    ]);
    expect(measures).toMatchObject([
      { state: 'held', origin: 'taken-over', heldFor: null, held: 5_000_000n, rank: 1, printedEnd: DAYS.printedEnd },
      { state: 'waiting', origin: 'taken-over', held: 0n, waiting: 100n, rank: 3 },
    ]);
    expect(meter.held).toBe(5_000_000n);
    const board = await centre.act(async (ctx) => ok(await endingMeasures(ctx, { within: 90 })));
    const ids = measures.map((measure) => measure.measureId).toSorted();
    const shown = (board.ok ? board.value : []).filter((row) => row.caseId === of.caseId);
    expect(shown.map((row) => row.measureId).toSorted()).toEqual(ids);
    const acts = centre.acts.filter((act) => act.case === of.caseId && act.type === 'assets.hold-taken-over');
    expect(acts.flatMap((act) => act.clocks ?? [])).toMatchObject([
      { kind: 'hold', on: DAYS.from, printedEnd: DAYS.printedEnd },
      { kind: 'hold', on: DAYS.from, printedEnd: DAYS.printedEnd },
    ]);
  });

  test('what the bank names later is the same row, brought up to date', async () => {
    const of = await openCase();
    const made = await centre.act(async (ctx) => ok(ctx.newId<'import'>()));
    const importId = must(made.ok ? made.value : undefined, 'an id');
    const hold = {
      party: of.party,
      agency: BANK,
      thing: ACCOUNT,
      label: '旧账户',
      freezeNo: 'DJ-OLD-3',
      rank: 1,
      amount: fen(5_000_000n),
      ...DAYS,
    };
    const papers = { rulingNumber: of.rulingNumber, noticeNumber: of.noticeNumber };
    await centre.act((ctx) => takeOverHolds(ctx, { case: of.caseId, import: importId, holds: [{ ...hold, ...papers }] }));
    await bankNames(of);
    const { assets } = await holdings(of.caseId);
    expect(assets).toMatchObject([{ balance: 8_000_000n, source: { kind: 'exchange' } }]);
  });
});

test('what gives a hold away or touches somebody’s income is a judge’s word; an assistant enters and a clerk does neither', () => {
  const rightsOf = (role: string) => roleSpec(role)?.permissions ?? [];
  for (const door of [doors.moveMeasure, doors.withholdIncome, doors.stopWithholding]) {
    expect(rightsOf('judge')).toContain(door.permission);
    expect(rightsOf('assistant')).not.toContain(door.permission);
  }
  for (const door of [doors.takeOverPreservation, doors.enterMonth]) {
    expect(rightsOf('assistant')).toContain(door.permission);
    for (const role of ['clerk', 'finance', 'reception']) expect(rightsOf(role)).not.toContain(door.permission);
  }
});
