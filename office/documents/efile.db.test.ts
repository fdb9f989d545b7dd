import { createHash } from 'node:crypto';
import { visibleCase } from '@duixian/cases/queries';
import { fileTestCase } from '@duixian/cases/testing/case';
import { must } from '@duixian/kernel/assert';
import { ok, type Result } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf } from './archive.ts';
import { fileScan, type ScanInput } from './commands/file-scan.ts';
import { placeEntry } from './commands/place-entry.ts';
import { sealDocument } from './commands/seal-document.ts';
import { readFiled } from './file-reading.ts';
import { fileOfCase } from './queries/case-file.ts';
import { fileCheckOf } from './queries/file-check.ts';
import { searchPages } from './queries/file-search.ts';
import { documents } from './store/tables.ts';
import { fileEntryPages } from './testing/filed-pages.ts';
import { noMoney, paperOffice } from './testing/paper-office.ts';

const { db, owner } = await testDatabase();
const papers = await paperOffice(db, owner);
const { office, machinery, clerk } = papers;
const { caseId, debtor } = await papers.newCase();
const centre = office.as('centre');

afterAll(() => machinery.close());
beforeAll(async () => {
  await papers.setLetterhead();
});

async function scan(over: Partial<ScanInput> & { text: string }, desk = clerk) {
  const { text, ...rest } = over;
  const bytes = await machinery.blobs.put(new TextEncoder().encode(text));
  return desk.act((ctx) =>
    fileScan(ctx, { case: caseId, item: 'title', title: '民事判决书', mime: 'application/pdf', pages: [text, '第二页'], bytes, ...rest }),
  );
}

const file = async (desk = clerk) => {
  const rows = await desk.act(async (ctx) => ok(await fileOfCase(ctx, caseId)));
  return rows.ok ? rows.value : [];
};
const search = async (words: string, desk = clerk) => {
  const found = await desk.act(async (ctx) => ok(await searchPages(ctx, { words, limit: 50 })));
  return found.ok ? found.value.rows.map((row) => `${row.title} ${row.page} ${row.snippet.hit}`) : [];
};
const idOf = <T>(filed: Result<{ entryId: T }, unknown>) => must(filed.ok ? filed.value.entryId : undefined, 'filed');

describe('电子卷宗', () => {
  test('a scan stands where papers of its kind stand, with its pages and its hash; the same bytes twice are refused', async () => {
    const filed = await scan({ text: '原告许知远与被告陆某买卖合同纠纷一案' });
    expect(filed).toMatchObject({ ok: true, value: { pages: 2 } });
    expect(await file()).toMatchObject([
      { section: 'filing', volume: 'main', origin: 'uploaded', item: 'title', range: { from: 1, to: 2 } },
    ]);
    expect(await scan({ text: '原告许知远与被告陆某买卖合同纠纷一案' })).toMatchObject({ ok: false, refusal: { kind: 'filed-before' } });
    expect(clerk.acts.at(-1)).toMatchObject({ type: 'documents.scan-filed', facts: { item: 'title', pages: 2 } });
  });

  test('a paper the office made is in the file, counted and found by its words as soon as it was read', async () => {
    const documentId = await papers.drafted(caseId, 'enforcement-notice', debtor);
    await papers.seal.act((ctx) => sealDocument(ctx, { document: documentId }, noMoney));
    await papers.deliver();
    await readFiled(machinery.blobs, { signal: new AbortController().signal, act: (fn) => papers.upper.act(fn) });
    const [, notice] = await file();
    expect(notice).toMatchObject({ title: '执行通知书', section: 'notice', origin: 'made' });
    expect(notice?.pages).toBeGreaterThan(0);
    expect(notice?.range?.from).toBe(3);
    expect(await search('沐阳')).toContainEqual('执行通知书 1 沐阳');
  });

  test.each([
    { words: '许', hits: ['民事判决书 1 许'], because: 'one character is an index look-up' },
    { words: '知远', hits: ['民事判决书 1 知远'], because: 'two are' },
    { words: '许知远', hits: ['民事判决书 1 许知远'], because: 'three are two pairs' },
    { words: '远许知', hits: [], because: 'its pairs are not all there' },
    { words: '第二', hits: ['民事判决书 2 第二'], because: 'a hit names its page' },
    { words: '（）', hits: [], because: 'signs without meaning find nothing' },
  ])('$words finds $hits: $because', async ({ words, hits }) => expect(await search(words)).toEqual(hits));

  test('the secret volume is read, found and filled only by those who have the right to it', async () => {
    const filed = await scan({ text: '合议庭评议笔录：意见分歧', item: 'deliberation', title: '评议笔录' });
    expect(await search('评议')).toEqual(['评议笔录 1 评议']);
    expect(await search('评议', centre)).toEqual([]);
    expect((await file(centre)).map((row) => row.title)).toEqual(['民事判决书', '执行通知书']);
    const [first] = await file();
    const hide = { case: caseId, volume: 'secret', section: 'filing', before: null } as const;
    expect(await centre.act((ctx) => placeEntry(ctx, { ...hide, entry: must(first, 'first').entryId }))).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
    expect(await centre.act((ctx) => placeEntry(ctx, { ...hide, entry: idOf(filed) }))).toMatchObject({ ok: false });
  });

  test('entries are put in order; the bytes and the hash stay', async () => {
    const later = idOf(await scan({ text: '申请执行书正文', item: 'application', title: '申请执行书' }));
    const before = await file();
    const title = must(
      before.find((row) => row.item === 'title'),
      'title',
    );
    const place = { case: caseId, volume: 'main', section: 'filing' } as const;
    expect(await clerk.act((ctx) => placeEntry(ctx, { ...place, entry: later, before: title.entryId }))).toMatchObject({ ok: true });
    const after = await file();
    expect(after.slice(0, 2).map((row) => [row.title, row.range])).toEqual([
      ['申请执行书', { from: 1, to: 2 }],
      ['民事判决书', { from: 3, to: 4 }],
    ]);
    expect(new Set(after.map((row) => row.sha256))).toEqual(new Set(before.map((row) => row.sha256)));
  });

  test('what the acts of the case should have left and did not is named with how to mend it', async () => {
    const check = await clerk.act(async (ctx) => {
      const seen = await visibleCase(ctx, caseId);
      return seen.ok ? ok(await fileCheckOf(ctx, seen.value)) : seen;
    });
    const missing = check.ok ? check.value.missing.map((one) => `${one.mend} ${one.item ?? one.kind}`) : [];
    expect(missing).toEqual([
      'upload identity',
      'upload address-confirmation',
      'draft case-accepted-notice',
      'draft property-report-order',
      'serve enforcement-notice',
    ]);
  });

  test('the archive holds every paper under its hash; what may not be read is not in it', async () => {
    const head = {
      caseNumber: '（2026）衡0101执1号',
      court: '衡江市临水区人民法院',
      exportedAt: '2026-09-01T00:00:00Z',
      exportedBy: '简宁',
      withSecret: false,
    };
    const chunks: Uint8Array[] = [];
    for await (const chunk of archiveOf(machinery.blobs, head, await file(centre))) chunks.push(chunk);
    const unpacked = unzipSync(new Uint8Array(Buffer.concat(chunks)));
    expect(Object.keys(unpacked).sort()).toEqual([
      'SHA256SUMS',
      'manifest.json',
      '正卷/01/0001-申请执行书.pdf',
      '正卷/01/0002-民事判决书.pdf',
      '正卷/03/0003-执行通知书.pdf',
    ]);
    for (const line of new TextDecoder().decode(unpacked.SHA256SUMS).trim().split('\n')) {
      const [hash, path = ''] = line.split('  ');
      expect(createHash('sha256').update(must(unpacked[path], path)).digest('hex')).toBe(hash);
    }
    expect(JSON.parse(new TextDecoder().decode(unpacked['manifest.json']))).toMatchObject({
      version: 1,
      entries: [{ pageFrom: 1, pageTo: 2 }, {}, {}],
    });
  });

  test('glanced at, listed by the index, walked or swept: a word is found on the same pages in the same order, of all cases or of some', async () => {
    const named = (
      listed: number,
      before: { entry: string; page: number } | null = null,
      steps = [300, 4_000],
      among: string[] | null = null,
    ) =>
      clerk.act(async (ctx) =>
        ok(
          (
            await sql<{ entry: string; page: number }>`select entry_id as entry, page from documents.pages_with(array['第'], 60,
          ${before?.entry ?? null}::uuid, ${before?.page ?? null}::int, ${listed}::int, ${among}::uuid[], ${steps[0]}::int, ${steps[1]}::int)`.execute(
              documents(ctx.tx),
            )
          ).rows,
        ),
      );
    const listed = await named(8_000);
    expect(listed.ok && listed.value.length).toBeGreaterThan(1);
    expect(await named(0)).toEqual(listed);
    const [first = null, ...rest] = listed.ok ? listed.value : [];
    expect(await named(0, first)).toEqual({ ok: true, value: rest });
    expect(await named(8_000, first)).toEqual({ ok: true, value: rest });
    for (const steps of [
      [1, 2],
      [1, 4_000],
      [0, 0],
      [0, 1],
    ]) {
      for (const count of [0, 8_000]) expect(await named(count, null, steps)).toEqual(listed);
      expect(await named(0, first, steps, [caseId])).toEqual({ ok: true, value: rest });
    }
    expect(await named(0, null, [1, 2], ['00000000-0000-7000-8000-000000000000'])).toEqual({ ok: true, value: [] });
  });

  test('whoever reads few cases finds their own page behind a hundred newer ones of others, and page by page no page twice', async () => {
    const filing = office.as('filing');
    const others = await fileTestCase(filing);
    const pages = (of: string, count: number) => [{ caseId: of, pages: Array.from({ length: count }, (_, at) => `鲲鹏第${at + 1}页`) }];
    const fill = (of: string, count: number) =>
      filing.act(async (ctx) => ok(await fileEntryPages(ctx, office.courts.first, pages(of, count))));
    await fill(caseId, 3);
    await fill(others, 100);
    const judge = office.as('judge');
    const found = async (limit: number, after?: { entry: string; page: number }) => {
      const page = await judge.act(async (ctx) => ok(await searchPages(ctx, { words: '鲲鹏', limit, after })));
      return page.ok ? page.value : { rows: [], next: null };
    };
    expect((await found(50)).rows.map((row) => [row.caseId, row.page])).toEqual([3, 2, 1].map((page) => [caseId, page]));
    const first = await found(1);
    const [entry = '', page] = (first.next ?? '').split('_');
    expect((await found(50, { entry, page: Number(page) })).rows.map((row) => row.page)).toEqual([2, 1]);
  });

  test('a sister court cannot file into, search or order the file', async () => {
    const sister = office.as('clerk', office.courts.second);
    expect(await scan({ text: '别院', item: 'other', title: '别院' }, sister)).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await search('许', sister)).toEqual([]);
  });
});
