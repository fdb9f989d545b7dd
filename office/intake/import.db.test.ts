import { testOffice } from '@duixian/courts/testing/office';
import { courtIdFrom, idFrom, regionIdFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { continueImport } from './commands/continue-import.ts';
import { startImport } from './commands/start-import.ts';
import { intakeJobs } from './jobs.ts';
import { importFile } from './queries.ts';
import type { ImportId } from './store/imports.ts';
import { testForm, testTitle } from './testing/form.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const desk = office.as('filing');

function row(no: number, over: Parameters<typeof testForm>[0] = {}) {
  return { row: no, contentKey: `content-${no}`, form: testForm({ title: testTitle(no), ...over }), refusals: [] };
}

async function begin(sha256: string, rows: Parameters<typeof startImport>[1]['rows']) {
  const started = await desk.act((ctx) => startImport(ctx, { court: office.courts.first, fileName: '立案清单.xlsx', sha256, rows }));
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
    await desk.act((ctx) => continueImport(ctx, { importId, limit: 100 }));
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
    await desk.act((ctx) => continueImport(ctx, { importId: other.importId, limit: 100 }));
    expect(await result(other.importId)).toMatchObject({ already: 1, accepted: 0 });
    expect(await statement(owner, 'select count(*) as n from intake.application')).toEqual(before);
  });

  test('stopped in the middle it goes on where it was, and a job carried twice imports once', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => row(100 + at));
    const { importId } = await begin('c'.repeat(64), rows);
    await desk.act((ctx) => continueImport(ctx, { importId, limit: 3 }));
    expect(await result(importId)).toMatchObject({ state: 'running', accepted: 3, waiting: 4 });
    const job = intakeJobs()['intake.import-started'];
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
    await expect(intakeJobs()['intake.import-started']?.(event, { act: desk.act, signal: stopped.signal })).rejects.toThrow(
      'goes on after the start',
    );
    expect(await result(importId)).toMatchObject({ state: 'running', waiting: 1 });
  });

  test('a list for a court outside the region, and an empty list, are refused', async () => {
    const outside = await desk.act((ctx) =>
      startImport(ctx, { court: courtIdFrom(99), fileName: 'x', sha256: 'e'.repeat(64), rows: [row(1)] }),
    );
    expect(outside).toEqual({ ok: false, refusal: { kind: 'court-not-in-region' } });
    const empty = await desk.act((ctx) =>
      startImport(ctx, { court: office.courts.first, fileName: 'x', sha256: 'f'.repeat(64), rows: [] }),
    );
    expect(empty).toEqual({ ok: false, refusal: { kind: 'no-rows' } });
  });
});
