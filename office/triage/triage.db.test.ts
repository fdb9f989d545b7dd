import { moveTo } from '@duixian/cases/commands/move-case';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import type { CaseId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeEach, describe, expect, test } from 'vitest';
import { confirmMany, confirmTriage } from './commands/confirm-triage.ts';
import { proposeTriage } from './commands/propose-triage.ts';
import { setLaneScope } from './commands/set-lane-scope.ts';
import { countTriageQueue, laneScopeOn, triageOf, triageQueue } from './queries.ts';
import { STANDARD_SCOPE } from './rules/lane-scope.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
let caseId: CaseId;

async function searchedCase(): Promise<CaseId> {
  const filed = await fileTestCase(office.as('filing'));
  await office.as('centre').act((ctx) => moveTo(ctx, filed, 'search'));
  return filed;
}
beforeEach(async () => {
  caseId = await searchedCase();
});

/** What a bank's reply leaves in the register. */
async function foundAccount(of: CaseId, availableFen: bigint): Promise<string> {
  const [row] = await statement<{ asset_id: string }>(
    owner,
    `insert into assets.asset (region_id, asset_id, case_id, court_id, party_id, kind, agency, agency_zh, agency_en, agency_asset_id,
       label, exempt, balance_fen, available_fen, facts, exchange_id, first_seen_at, seen_at)
     select 1, gen_random_uuid(), $1::uuid, 2, p.party_id, 'deposit', 'bank', '衡江银行', 'Hengjiang Bank', gen_random_uuid()::text,
       '尾号1234', false, $2::bigint, $2::bigint, '{}', gen_random_uuid(), now(), now()
     from cases.party p where p.region_id = 1 and p.case_id = $1 and p.role = 'debtor'
     returning asset_id`,
    [of, availableFen],
  );
  return row?.asset_id ?? '';
}

async function stageOf(of: CaseId) {
  const [row] = await statement<{ stage: string; lane: string | null }>(owner, 'select stage, lane from cases.case where case_id = $1', [
    of,
  ]);
  return row;
}

describe('查控完成后分流（法〔2021〕322号第七项）', () => {
  test('money that covers principal, interest, doubled interest and fee makes the case simple, and the card leads to the account', async () => {
    const asset = await foundAccount(caseId, 20_000_000n);
    const desk = office.as('centre');
    const proposed = await desk.act((ctx) => proposeTriage(ctx, caseId));
    expect(proposed.ok && proposed.value.card.lane).toBe('simple');
    expect(await stageOf(caseId)).toEqual({ stage: 'triage', lane: null });
    expect(desk.acts.at(-1)?.tasks).toMatchObject([{ kind: 'open', task: 'confirm-triage' }]);
    const shown = await desk.act((ctx) => triageOf(ctx, caseId));
    const facts = shown.ok ? shown.value.proposals[0]?.card.criteria[0].facts : [];
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'money-found', link: { to: 'asset', id: asset } }));
  });

  test('the principal alone is not enough: interest and fee are owed as well', async () => {
    await foundAccount(caseId, 10_000_000n);
    const proposed = await office.as('centre').act((ctx) => proposeTriage(ctx, caseId));
    expect(proposed.ok && proposed.value.card).toMatchObject({ lane: 'ordinary', because: [{ kind: 'money-does-not-cover' }] });
    expect(proposed.ok && proposed.value.card.owed > 10_000_000n).toBe(true);
  });

  test('a late reply proposes anew and only the newest waits', async () => {
    const desk = office.as('centre');
    await desk.act((ctx) => proposeTriage(ctx, caseId));
    await foundAccount(caseId, 20_000_000n);
    await desk.act((ctx) => proposeTriage(ctx, caseId));
    const shown = await desk.act((ctx) => triageOf(ctx, caseId));
    expect(shown.ok && shown.value.proposals.map((of) => [of.state, of.card.lane])).toEqual([
      ['proposed', 'simple'],
      ['replaced', 'ordinary'],
    ]);
  });
});

describe('确认', () => {
  test('the proposed lane needs no words; the case then waits to be assigned', async () => {
    const desk = office.as('centre');
    await desk.act((ctx) => proposeTriage(ctx, caseId));
    const done = await desk.act((ctx) => confirmTriage(ctx, { caseId, lane: 'ordinary', reason: null }));
    expect(done).toEqual(ok({ lane: 'ordinary', proposed: 'ordinary' }));
    expect(await stageOf(caseId)).toEqual({ stage: 'assignment', lane: 'ordinary' });
    expect(desk.acts.at(-1)?.tasks).toMatchObject([
      { kind: 'complete', task: 'confirm-triage' },
      { kind: 'open', task: 'assign-case' },
    ]);
    const twice = await desk.act((ctx) => confirmTriage(ctx, { caseId, lane: 'ordinary', reason: null }));
    expect(twice).toEqual({ ok: false, refusal: { kind: 'nothing-proposed' } });
    const again = await desk.act((ctx) => proposeTriage(ctx, caseId));
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'wrong-stage', stage: 'assignment' } });
  });

  test('another lane needs a reason, and the reason is kept', async () => {
    const desk = office.as('centre');
    await desk.act((ctx) => proposeTriage(ctx, caseId));
    const bare = await desk.act((ctx) => confirmTriage(ctx, { caseId, lane: 'complex', reason: null }));
    expect(bare).toEqual({ ok: false, refusal: { kind: 'reason-needed', proposed: 'ordinary', chosen: 'complex' } });
    expect(await stageOf(caseId)).toMatchObject({ stage: 'triage' });
    await desk.act((ctx) => confirmTriage(ctx, { caseId, lane: 'complex', reason: '涉及腾退' }));
    const shown = await desk.act((ctx) => triageOf(ctx, caseId));
    expect(shown.ok && shown.value.proposals[0]?.decided).toMatchObject({ lane: 'complex', reason: '涉及腾退' });
  });

  test('of many, a refused one says why and holds up no other', async () => {
    const other = await searchedCase();
    const desk = office.as('centre');
    await desk.act((ctx) => proposeTriage(ctx, caseId));
    const done = await desk.act((ctx) =>
      confirmMany(ctx, [
        { caseId, lane: 'ordinary', reason: null },
        { caseId: other, lane: 'ordinary', reason: null },
      ]),
    );
    const byCase = new Map(done.ok ? done.value.map((item) => [item.caseId, item]) : []);
    expect(byCase.get(caseId)).toMatchObject({ lane: 'ordinary', refusal: null });
    expect(byCase.get(other)).toMatchObject({ lane: null, refusal: { kind: 'nothing-proposed' } });
  });

  test('a sister court may not know of the case', async () => {
    const there = office.as('centre', office.courts.second);
    expect(await there.act((ctx) => proposeTriage(ctx, caseId))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await there.act((ctx) => triageOf(ctx, caseId))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  });

  test('the queue counts exactly its rows', async () => {
    await office.as('centre').act((ctx) => proposeTriage(ctx, caseId));
    const queue = await office
      .as('centre')
      .act(async (ctx) => ok({ rows: await triageQueue(ctx, undefined, 500), total: await countTriageQueue(ctx) }));
    expect(queue.ok && queue.value.rows.length).toBe(queue.ok && queue.value.total.count);
    expect(queue.ok && queue.value.rows.map((row) => row.caseId)).toContain(caseId);
  });
});

describe('书面范围', () => {
  const scope = { ...STANDARD_SCOPE, id: 'own', mostDebtorsInOneGo: 1 };
  test('a court sets its scope from a day to come; before it the standard one holds', async () => {
    const director = office.as('director');
    const set = await director.act((ctx) =>
      setLaneScope(ctx, { court: office.courts.first, from: day('2026-10-01'), scope, reason: '试行' }),
    );
    expect(set.ok).toBe(true);
    const on = async (text: string) => {
      const found = await director.act(async (ctx) => ok(await laneScopeOn(ctx, office.courts.first, day(text))));
      return found.ok && [found.value.scope.id, found.value.ownSetting];
    };
    expect(await on('2026-09-30')).toEqual(['standard', false]);
    expect(await on('2026-10-01')).toEqual(['own', true]);
  });

  test.each([
    { over: { from: day('2026-08-31') }, kind: 'scope-in-the-past' },
    { over: { court: office.courts.second }, kind: 'unknown-court' },
    { over: { scope: { ...scope, complexFromDebtors: 1 } }, kind: 'complex-below-simple' },
  ])('$kind', async ({ over, kind }) => {
    const set = await office
      .as('director')
      .act((ctx) => setLaneScope(ctx, { court: office.courts.first, from: day('2026-10-01'), scope, reason: '试行', ...over }));
    expect(set).toMatchObject({ ok: false, refusal: { kind } });
  });
});
