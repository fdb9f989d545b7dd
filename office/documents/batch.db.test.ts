import type { JobDesk } from '@duixian/audit/job';
import { must } from '@duixian/kernel/assert';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftBatch, retryBatch } from './commands/draft-batch.ts';
import { batchesSeen, refusedItems } from './queries/batches.ts';
import { deliverAll } from './testing/machinery.ts';
import { paperOffice } from './testing/paper-office.ts';

const { db, owner } = await testDatabase();
const papers = await paperOffice(db, owner);
const { office, machinery, jobs, upper, clerk, newCase, deliver } = papers;

afterAll(() => machinery.close());
beforeAll(async () => {
  await papers.setLetterhead();
});

describe('批量制作', () => {
  let batch: Id<'batch'>;
  const cases: CaseId[] = [];

  test('ten cases make twenty papers; killed in the middle, the batch goes on where it stood', async () => {
    for (let i = 0; i < 10; i++) cases.push((await newCase()).caseId);
    await statement(owner, `update cases.party set name = '陆\u{31350}' where role = 'debtor' and case_id = any($1)`, [cases.slice(0, 3)]);
    const started = await clerk.act((ctx) => draftBatch(ctx, { cases, kinds: ['enforcement-notice', 'property-report-order'] }));
    expect(started).toMatchObject({ ok: true, value: { total: 20 } });
    batch = must(started.ok ? started.value.batchId : undefined, 'batch');

    const killed = new AbortController();
    let acts = 0;
    const dying: JobDesk = {
      signal: killed.signal,
      act: (fn) => {
        acts += 1;
        if (acts === 3) killed.abort();
        return upper.act(fn);
      },
    };
    await expect(deliverAll(owner, jobs, dying)).rejects.toThrow('goes on at the next start');
    const [half] = await statement<{ waiting: bigint }>(
      owner,
      `select count(*) as waiting from documents.batch_item where batch_id = $1 and state = 'waiting'`,
      [batch],
    );
    expect(half?.waiting).toBeGreaterThan(0n);
    expect(half?.waiting).toBeLessThan(20n);
    await deliver();
    const [row] = await statement<{ papers: bigint }>(owner, 'select count(*) as papers from documents.document where case_id = any($1)', [
      cases,
    ]);
    expect(row?.papers).toBe(14n);
  });

  test('the failed ones say why, item by item, and only they are tried again', async () => {
    const seen = await clerk.act(async (ctx) => ok(await batchesSeen(ctx, { batch, limit: 1 })));
    expect(seen).toMatchObject({ ok: true, value: [{ total: 20, drafted: 14, refused: 6, waiting: 0 }] });
    const refused = await clerk.act(async (ctx) => ok(await refusedItems(ctx, batch)));
    expect(refused.ok && refused.value.map((one) => one.refusal)).toEqual(
      Array.from({ length: 6 }, () => ({ kind: 'glyph-missing', facts: { characters: ['\u{31350}'] } })),
    );
    await statement(owner, `update cases.party set name = '陆某某' where role = 'debtor' and case_id = any($1)`, [cases.slice(0, 3)]);
    expect(await clerk.act((ctx) => retryBatch(ctx, { batch }))).toEqual({ ok: true, value: { reopened: 6 } });
    await deliver();
    expect(await clerk.act((ctx) => retryBatch(ctx, { batch }))).toEqual({ ok: false, refusal: { kind: 'nothing-failed' } });
    const papers = await statement<{ drafted_by: string }>(owner, 'select drafted_by from documents.document where case_id = any($1)', [
      cases,
    ]);
    expect(papers).toHaveLength(20);
    expect(new Set(papers.map((paper) => paper.drafted_by))).toEqual(new Set([office.actor('clerk').personId]));
  });

  test('a batch with a case one may not know of is refused; a sister court cannot retry or see it', async () => {
    const other = office.as('clerk', office.courts.second);
    expect(await other.act((ctx) => draftBatch(ctx, { cases: cases.slice(0, 1), kinds: ['enforcement-notice'] }))).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    expect(await other.act((ctx) => retryBatch(ctx, { batch }))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await other.act(async (ctx) => ok(await batchesSeen(ctx, { limit: 10 })))).toEqual({ ok: true, value: [] });
  });

  test('what is typed once for the batch stands in every paper, with the name of whoever typed it', async () => {
    const { caseId } = await newCase();
    const facts = new Map([['reply.days', { kind: 'text', text: '7' }] as const]);
    expect(await clerk.act((ctx) => draftBatch(ctx, { cases: [caseId], kinds: ['creditor-clue-notice'], facts }))).toMatchObject({
      ok: true,
    });
    await deliver();
    const [row] = await statement<{ paper: object; fields: object }>(
      owner,
      `select paper, fields from documents.document where case_id = $1 and kind = 'creditor-clue-notice'`,
      [caseId],
    );
    expect(JSON.stringify(row?.paper)).toContain('自收到本通知之日起7日内');
    expect(row?.fields).toContainEqual({
      fact: 'reply.days',
      text: '7',
      source: { kind: 'entered', person: office.actor('clerk').personId },
    });
  });

  test('nothing to make is said, not done', async () => {
    expect(await clerk.act((ctx) => draftBatch(ctx, { cases: [], kinds: ['enforcement-notice'] }))).toEqual({
      ok: false,
      refusal: { kind: 'nothing-to-make' },
    });
  });
});
