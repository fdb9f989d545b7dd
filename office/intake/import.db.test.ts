import { allotNumber } from '@duixian/cases/commands/open-case';
import { testOffice } from '@duixian/courts/testing/office';
import { courtIdFrom, idFrom, regionIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { continueImport } from './commands/continue-import.ts';
import { lintForm } from './commands/lint-form.ts';
import { startImport } from './commands/start-import.ts';
import type { OldHolds } from './commands/take-over-case.ts';
import { takeRegisterNews } from './commands/take-register-news.ts';
import { intakeJobs } from './jobs.ts';
import { importFile } from './queries.ts';
import type { StockFacts } from './rules/stock-row.ts';
import type { ImportId } from './store/imports.ts';
import { testForm, testTitle } from './testing/form.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const desk = office.as('filing');

/** The register of property is another module's; what would go there is written down. */
const taken: unknown[] = [];
const NO_HOLDS: OldHolds = {
  agencies: [{ code: 'bank', nameZh: '衡江银行', nameEn: 'Bank of Hengjiang' }],
  take: async (_, of) => {
    if (of.holds.length > 0) taken.push(of);
  },
};

function row(no: number, over: Parameters<typeof testForm>[0] = {}) {
  return { row: no, contentKey: `content-${no}`, form: testForm({ title: testTitle(no), ...over }), refusals: [] };
}

async function begin(sha256: string, rows: Parameters<typeof startImport>[1]['rows']) {
  const started = await desk.act((ctx) =>
    startImport(ctx, { court: office.courts.first, kind: 'applications', fileName: '立案清单.xlsx', sha256, rows }),
  );
  if (!started.ok) throw new Error(started.refusal.kind);
  return started.value;
}

async function result(importId: ImportId) {
  const found = await desk.act(async (ctx) => ok(await importFile(ctx, importId, { after: 0, limit: 100 })));
  if (!found.ok || !found.value) throw new Error('no import');
  return found.value;
}

describe('批量导入', () => {
  test('each row stands on its own: good ones are taken in, a bad one is named, the rest go through', async () => {
    const { importId } = await begin('a'.repeat(64), [
      row(2),
      { row: 3, contentKey: 'content-3', form: null, refusals: [{ kind: 'impossible-date', field: '生效日期', text: '2026-02-30' }] },
      row(4, { risksTold: false }),
      row(5),
    ]);
    await desk.act((ctx) => continueImport(ctx, { importId, limit: 100 }, NO_HOLDS));
    expect(await result(importId)).toMatchObject({
      state: 'done',
      accepted: 2,
      refused: 2,
      waiting: 0,
      rows: [
        { row: 2, result: 'accepted' },
        { row: 3, result: 'refused', refusals: [{ kind: 'impossible-date' }] },
        { row: 4, result: 'refused', refusals: [{ kind: 'missing-fact', fact: 'risks-told' }] },
        { row: 5, result: 'accepted' },
      ],
    });
  });

  test('the same file again changes nothing; the same row in another file is the application it already is', async () => {
    const before = await statement<{ n: bigint }>(owner, 'select count(*) as n from intake.application');
    const again = await begin('a'.repeat(64), [row(2)]);
    expect(again.fresh).toBe(false);
    const other = await begin('b'.repeat(64), [row(2)]);
    await desk.act((ctx) => continueImport(ctx, { importId: other.importId, limit: 100 }, NO_HOLDS));
    expect(await result(other.importId)).toMatchObject({ already: 1, accepted: 0 });
    expect(await statement(owner, 'select count(*) as n from intake.application')).toEqual(before);
  });

  test('stopped in the middle it goes on where it was, and a job carried twice imports once', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => row(100 + at));
    const { importId } = await begin('c'.repeat(64), rows);
    await desk.act((ctx) => continueImport(ctx, { importId, limit: 3 }, NO_HOLDS));
    expect(await result(importId)).toMatchObject({ state: 'running', accepted: 3, waiting: 4 });
    const job = intakeJobs(NO_HOLDS)['intake.import-started'];
    const jobDesk = { act: desk.act, signal: new AbortController().signal };
    const event = {
      region: regionIdFrom(1),
      eventId: idFrom<'event'>(importId),
      type: 'intake.import-started',
      facts: { import: importId },
    };
    await Promise.all([job?.(event, jobDesk), job?.(event, jobDesk)]);
    expect(await result(importId)).toMatchObject({ state: 'done', accepted: 7, waiting: 0 });
    const [count] = await statement<{ n: bigint }>(
      owner,
      `select count(*) as n from intake.application where content_key like 'content-10%'`,
    );
    expect(count?.n).toBe(7n);
  });

  test('a stopping server lets the job be carried again', async () => {
    const { importId } = await begin('d'.repeat(64), [row(300)]);
    const stopped = new AbortController();
    stopped.abort();
    const event = {
      region: regionIdFrom(1),
      eventId: idFrom<'event'>(importId),
      type: 'intake.import-started',
      facts: { import: importId },
    };
    await expect(intakeJobs(NO_HOLDS)['intake.import-started']?.(event, { act: desk.act, signal: stopped.signal })).rejects.toThrow(
      'goes on after the start',
    );
    expect(await result(importId)).toMatchObject({ state: 'running', waiting: 1 });
  });

  test('a list for a court outside the region, and an empty list, are refused', async () => {
    const outside = await desk.act((ctx) =>
      startImport(ctx, { court: courtIdFrom(99), kind: 'applications', fileName: 'x', sha256: 'e'.repeat(64), rows: [row(1)] }),
    );
    expect(outside).toEqual({ ok: false, refusal: { kind: 'court-not-in-region' } });
    const empty = await desk.act((ctx) =>
      startImport(ctx, { court: office.courts.first, kind: 'applications', fileName: 'x', sha256: 'f'.repeat(64), rows: [] }),
    );
    expect(empty).toEqual({ ok: false, refusal: { kind: 'no-rows' } });
  });
});

describe('旧存接入', () => {
  const stock = (number: string, over: Partial<StockFacts> = {}): StockFacts => ({
    caseNumber: number,
    filedOn: day('2025-12-01'),
    stage: 'assignment',
    lane: 'ordinary',
    officerName: null,
    clocks: [{ term: 'term-6m', on: day('2026-01-05') }],
    holds: [],
    money: { paid: [], balance: null },
    ...over,
  });
  const court = office.courts.first;

  test('an old case keeps its number, stage and the day its period runs from; a bad row is named; the list again is the same cases', async () => {
    const number = '（2025）衡0101执77号';
    const rows = [
      { ...row(2), contentKey: 'stock-2', stock: stock(number) },
      { ...row(3), contentKey: 'stock-3', stock: stock('（2025）衡0101执78号', { stage: 'enforcement', officerName: '查无此人' }) },
    ];
    const begun = await desk.act((ctx) => startImport(ctx, { court, kind: 'stock', fileName: '旧存.xlsx', sha256: '1'.repeat(64), rows }));
    if (!begun.ok) throw new Error(begun.refusal.kind);
    await desk.act((ctx) => continueImport(ctx, { importId: begun.value.importId, limit: 100 }, NO_HOLDS));
    const found = await result(begun.value.importId);
    expect(found).toMatchObject({ kind: 'stock', accepted: 1, refused: 1 });
    expect(found.rows[1]).toMatchObject({ row: 3, refusals: [{ kind: 'officer-unknown', name: '查无此人' }] });
    expect(desk.acts.at(-2)).toMatchObject({
      type: 'intake.case-taken-over',
      clocks: [{ kind: 'start', term: 'term-6m', on: day('2026-01-05') }],
      tasks: [{ kind: 'open', task: 'assign-case' }],
    });
    const cases = `select case_number, stage, lane, filed_on::text as filed_on from cases.case where case_number = '${number}'`;
    expect(await statement(owner, cases)).toEqual([{ case_number: number, stage: 'assignment', lane: 'ordinary', filed_on: '2025-12-01' }]);

    const other = await desk.act((ctx) =>
      startImport(ctx, { court, kind: 'stock', fileName: '旧存.xlsx', sha256: '2'.repeat(64), rows: rows.slice(0, 1) }),
    );
    if (!other.ok) throw new Error(other.refusal.kind);
    await desk.act((ctx) => continueImport(ctx, { importId: other.value.importId, limit: 100 }, NO_HOLDS));
    expect(await result(other.value.importId)).toMatchObject({ already: 1, accepted: 0 });
    expect(await statement(owner, cases)).toHaveLength(1);
  });

  test('its holds go to the register, what was paid settles the debt, the balance is work of finance; accounts wait sealed', async () => {
    const hold = {
      ...{
        partyAt: 1,
        agency: 'bank',
        thing: '6299990000000000019',
        label: '存款',
        rulingNumber: '裁1',
        noticeNumber: '裁1',
        freezeNo: 'DJ-1',
      },
      ...{ rank: 1, amount: fen(5_000_000n), from: day('2026-01-05'), printedEnd: day('2027-01-04') },
    };
    const money = { paid: [{ amount: fen(2_000_000n), on: day('2026-03-01') }], balance: fen(30_000n) };
    const number = '（2025）衡0101执90号';
    const rows = [
      { ...row(20), contentKey: 'stock-20', stock: stock(number, { holds: [hold], money }) },
      { ...row(21), contentKey: 'stock-21', stock: stock('（2025）衡0101执91号', { holds: [{ ...hold, agency: 'gone' }] }) },
    ];
    const begun = await desk.act((ctx) => startImport(ctx, { court, kind: 'stock', fileName: '旧存.xlsx', sha256: '9'.repeat(64), rows }));
    if (!begun.ok) throw new Error(begun.refusal.kind);
    const { importId } = begun.value;
    expect(await statement(owner, `select 1 from intake.import_row where stock::text like '%6299990000000000019%'`)).toEqual([]);
    await desk.act((ctx) => continueImport(ctx, { importId, limit: 100 }, NO_HOLDS));
    expect((await result(importId)).rows[1]).toMatchObject({ result: 'refused', refusals: [{ kind: 'agency-unknown', name: 'gone' }] });
    const [found] = await statement<{ case_id: string; received_fen: bigint; party_id: string }>(
      owner,
      `select case_id, received_fen, party_id from cases.case join cases.party p using (region_id, case_id) where case_number = $1 and p.role = 'debtor'`,
      [number],
    );
    expect(found?.received_fen).toBe(2_000_000n);
    expect(taken).toMatchObject([{ case: found?.case_id, import: importId, holds: [{ ...hold, party: found?.party_id }] }]);
    const acts = desk.acts.filter((act) => act.case === found?.case_id);
    expect(acts.flatMap((act) => act.tasks ?? [])).toContainEqual({
      kind: 'open',
      task: 'post-old-balance',
      facts: { caseNumber: number, balance: '30000' },
    });
    const paid = `select amount_fen, paid_on::text as paid_on, evidence from funds.direct_payment where case_id = $1`;
    expect(await statement(owner, paid, [found?.case_id])).toEqual([
      { amount_fen: 2_000_000n, paid_on: '2026-03-01', evidence: '旧存导入第20行' },
    ]);
  });

  test('a number that was kept is never given again', async () => {
    const given = await desk.act(async (ctx) => ok(await allotNumber(ctx, { court, courtCode: '衡0101', typeWord: '执', year: 2025 })));
    expect(given).toMatchObject({ ok: true, value: { serial: 91 } });
  });

  test('a filing on the title of an old case names it and leads to it; what a register told of the debtor is said', async () => {
    const debtor = testForm().parties[1]?.identityNumber ?? '';
    const news = [{ identityNumber: debtor, state: 'dead', sinceOn: day('2026-03-01') }] as const;
    const told = { source: '衡江市民政局', sha256: '3'.repeat(64), rows: news };
    expect(await desk.act((ctx) => takeRegisterNews(ctx, told))).toMatchObject({ value: { fresh: 1 } });
    expect(await desk.act((ctx) => takeRegisterNews(ctx, told))).toMatchObject({ value: { fresh: 0, known: 1 } });
    const found = await desk.act(async (ctx) => ok(await lintForm(ctx, testForm({ title: testTitle(2) }), { titleSum: null })));
    const findings = found.ok ? found.value : [];
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'party-gone', state: 'dead', source: '衡江市民政局' }));
    const twin = findings.find((finding) => finding.kind === 'duplicate-filing');
    expect(twin).toMatchObject({ level: 'confirm', open: [{ number: '（2025）衡0101执77号' }] });
    const other = await desk.act(async (ctx) => ok(await lintForm(ctx, testForm({ title: testTitle(999) }), { titleSum: null })));
    expect(other.ok && other.value.some((finding) => finding.kind === 'duplicate-filing')).toBe(false);
  });
});
