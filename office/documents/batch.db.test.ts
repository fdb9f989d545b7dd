import type { JobDesk } from '@duixian/audit/job';
import { confirmAddress } from '@duixian/cases/commands/confirm-address';
import { must } from '@duixian/kernel/assert';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { verifyOfd } from '@duixian/ofd/sealed-ofd';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftBatch, retryBatch } from './commands/draft-batch.ts';
import { sealBatch } from './commands/seal-batch.ts';
import { sealDocument } from './commands/seal-document.ts';
import { serveBatch } from './commands/serve-batch.ts';
import { makeOfds } from './make-ofds.ts';
import { batchCandidates } from './queries/batch-candidates.ts';
import { batchItems } from './queries/batch-items.ts';
import { batchesSeen } from './queries/batches.ts';
import { publicPaper } from './queries/papers.ts';
import { deliverAll } from './testing/machinery.ts';
import { openedPapers } from './testing/opened-papers.ts';
import { noMoney, paperOffice, RULING } from './testing/paper-office.ts';

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
    const refused = await clerk.act(async (ctx) => ok(await batchItems(ctx, { batch, after: 0, limit: 100, only: 'refused' })));
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

  test('the whole batch is sealed by the keeper, not by its drafter, and served where consent is on record', async () => {
    expect(await clerk.act((ctx) => sealBatch(ctx, { batch, after: 0 }, noMoney))).toMatchObject({
      ok: true,
      value: { ordered: 0, refused: Array.from({ length: 20 }, () => ({ refusal: { kind: 'drafter-may-not-seal' } })), next: null },
    });
    expect(await papers.seal.act((ctx) => sealBatch(ctx, { batch, after: 0 }, noMoney))).toEqual({
      ok: true,
      value: { ordered: 20, refused: [], next: null },
    });
    await deliver();
    await statement(
      owner,
      `update cases.party set service_channel = null, service_address = null, service_consent_on = null where role = 'debtor' and case_id = $1`,
      [cases[0]],
    );
    const serve = () => clerk.act((ctx) => serveBatch(ctx, { batch, after: 0 }));
    expect(await serve()).toMatchObject({
      ok: true,
      value: { ordered: 18, refused: [{ refusal: { kind: 'no-consent' } }, { refusal: { kind: 'no-consent' } }], next: null },
    });
    await deliver();
    expect(await serve()).toMatchObject({ ok: true, value: { ordered: 0 } });
    const seen = await clerk.act(async (ctx) => ok(await batchesSeen(ctx, { batch, limit: 1 })));
    expect(seen).toMatchObject({ ok: true, value: [{ drafted: 20, toSeal: 0, sealed: 20, underWay: 0, served: 18 }] });
    // One of them stands for a paper that both parties have to have: the debtor alone has got it.
    await statement(
      owner,
      `update documents.document set kind = 'closing-notice', party_id = null where document_id = (
         select document_id from documents.service where state = 'arrived' and case_id = any($1) limit 1)`,
      [cases],
    );
    const halfServed = await clerk.act(async (ctx) => ok(await batchesSeen(ctx, { batch, limit: 1 })));
    expect(halfServed).toMatchObject({ ok: true, value: [{ sealed: 20, underWay: 0, served: 17 }] });
  });

  test('a missing fact stops its paper alone, and goes through once the address is confirmed', async () => {
    const mine = [await newCase(), await newCase()];
    const made = await clerk.act((ctx) => draftBatch(ctx, { cases: mine.map((one) => one.caseId), kinds: ['case-accepted-notice'] }));
    const batchId = must(made.ok ? made.value.batchId : undefined, 'batch');
    const [first] = mine;
    const { caseId, creditor } = must(first, 'case');
    const address = { phone: null, address: '衡江市临水区沐阳路1号', service: null };
    const confirm = () => clerk.act((ctx) => confirmAddress(ctx, { case: caseId, party: creditor, ...address }));
    expect(await confirm()).toMatchObject({ ok: true });
    await deliver();
    const items = async (only?: 'refused') => {
      const found = await clerk.act(async (ctx) => ok(await batchItems(ctx, { batch: batchId, after: 0, limit: 10, only })));
      return found.ok ? found.value : [];
    };
    expect(await items('refused')).toMatchObject([{ refusal: { kind: 'facts-not-ready', facts: { missing: ['creditor.address'] } } }]);
    const candidates = await clerk.act(async (ctx) => ok(await batchCandidates(ctx, { kind: 'case-accepted-notice', limit: 100 })));
    expect(candidates.ok && candidates.value.map((one) => one.caseId)).not.toContain(caseId);
    expect(candidates.ok && candidates.value.map((one) => one.caseId)).toContain(mine[1]?.caseId);
  });

  test('numbers stay without gap and double when two keepers seal papers of the same cases at once', async () => {
    const mine = [(await newCase()).caseId, (await newCase()).caseId, (await newCase()).caseId];
    const facts = new Map([['reply.days', { kind: 'text', text: '7' }] as const]);
    const batches = [];
    for (let n = 0; n < 4; n++) {
      const made = await clerk.act((ctx) => draftBatch(ctx, { cases: mine, kinds: ['creditor-clue-notice'], facts }));
      batches.push(must(made.ok ? made.value.batchId : undefined, 'batch'));
    }
    await deliver();
    const sealed = await Promise.all(batches.map((one) => papers.seal.act((ctx) => sealBatch(ctx, { batch: one, after: 0 }, noMoney))));
    expect(sealed.map((one) => one.ok && one.value.ordered)).toEqual([3, 3, 3, 3]);
    const rows = await statement<{ sequences: number[] }>(
      owner,
      'select array_agg(sequence order by sequence) as sequences from documents.document where case_id = any($1) group by case_id',
      [mine],
    );
    expect(rows.map((row) => row.sequences)).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
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
    const row = (await openedPapers(owner, caseId)).find(({ kind }) => kind === 'creditor-clue-notice');
    expect(JSON.stringify(row?.paper)).toContain('自收到本通知之日起7日内');
    expect(row?.fields).toContainEqual({
      fact: 'reply.days',
      text: '7',
      source: { kind: 'entered', person: office.actor('clerk').personId },
    });
  });

  test('GB/T 33190: a sealed paper is made as OFD once, under the same seal, and its hash is behind the public code', async () => {
    const { caseId } = await newCase();
    const document = await papers.drafted(caseId, 'freeze-deduct-ruling', null, RULING);
    await papers.seal.act((ctx) => sealDocument(ctx, { document }, noMoney));
    await deliver();
    const desk: JobDesk = { signal: new AbortController().signal, act: (fn) => upper.act(fn) };
    for (const _again of [1, 2]) await makeOfds(machinery, [document], desk);
    const rows = await statement<{ sha256: string; short_code: string }>(
      owner,
      'select sha256, short_code from documents.paper_ofd where document_id = $1',
      [document],
    );
    expect(rows).toHaveLength(1);
    const [row] = rows;
    const bytes = must(await machinery.blobs.get(must(row, 'a row').sha256), 'bytes');
    expect(verifyOfd(bytes, [machinery.seal]).ok).toBe(true);
    const shown = await office.as('reception').act(async (ctx) => ok(await publicPaper(ctx, must(row, 'a row').short_code)));
    expect(shown).toMatchObject({ ok: true, value: { ofdSha256: row?.sha256 } });
  });

  test('nothing to make is said, not done', async () => {
    expect(await clerk.act((ctx) => draftBatch(ctx, { cases: [], kinds: ['enforcement-notice'] }))).toEqual({
      ok: false,
      refusal: { kind: 'nothing-to-make' },
    });
  });
});
