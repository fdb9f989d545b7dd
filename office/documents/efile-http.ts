import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import type { StoredBlob } from '@duixian/blobs/blob-store';
import { caseFile, visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { archiveOf } from './archive.ts';
import { fileScan } from './commands/file-scan.ts';
import { placeEntry } from './commands/place-entry.ts';
import * as contract from './efile-contract.ts';
import * as reading from './file-contract.ts';
import type { PaperDoors } from './http.ts';
import { fileOfCase } from './queries/case-file.ts';
import { fileCheckOf } from './queries/file-check.ts';
import { searchPages } from './queries/file-search.ts';
import { endingOf } from './rules/archive-list.ts';
import type { ScanRefusal } from './rules/scan.ts';
import { type CheckedScan, checkScan } from './scans/check-scan.ts';

const PAGES = 50;

/** The doors of the file of a case: reading, taking in, putting in order, checking, exporting, searching. */
export function efileRoutes(handle: Handle<Ctx>, doors: Pick<PaperDoors, 'blobs'>): void {
  handle(reading.showFile, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    return ok({ rows: [...(await fileOfCase(ctx, params.case))] });
  });
  handle(reading.openFileEntry, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const entry = (await fileOfCase(ctx, params.case)).find((row) => row.entryId === params.entry);
    if (entry === undefined) return refuse({ kind: 'not-found' });
    await recordLook(ctx, { case: params.case, court: seen.value.court, what: 'documents.open-file-entry' });
    const bytes = async () => ok(must(await doors.blobs.get(entry.sha256), 'what is in the file is in the store'));
    return ok({ name: `${entry.title}.${endingOf(entry.mime)}`, mime: entry.mime, bytes });
  });
  handle<typeof contract.fileScan, Result<CheckedScan & { stored: StoredBlob }, ScanRefusal>>(
    contract.fileScan,
    async (ctx, { params, body }, _cookie, ready) => {
      if (!ready.ok) return ready;
      const { stored, ...scan } = ready.value;
      return fileScan(ctx, { ...body, ...scan, case: params.case, bytes: stored });
    },
    async ({ body }) => {
      const checked = await checkScan(body.file);
      return checked.ok ? ok({ ...checked.value, stored: await doors.blobs.put(body.file.bytes) }) : checked;
    },
  );
  handle(contract.placeEntry, (ctx, { params, body }) => placeEntry(ctx, { ...params, ...body }));
  handle(contract.checkFile, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const check = await fileCheckOf(ctx, seen.value);
    return ok({
      expected: check.expected,
      missing: check.missing.map((one) => ({ ...one, document: one.document === null ? null : idFrom<'document'>(one.document) })),
    });
  });
  handle(contract.exportFile, async (ctx, { params }) => {
    const file = await caseFile(ctx, params.case);
    if (!file.ok) return file;
    const entries = await fileOfCase(ctx, params.case);
    await recordLook(ctx, { case: params.case, court: file.value.court, what: 'documents.export-file' });
    const head = {
      caseNumber: file.value.caseNumber,
      court: file.value.courtNameZh,
      exportedAt: ctx.now.toString(),
      exportedBy: ctx.actor.name,
      withSecret: ctx.actor.permissions.has('documents.view-secret'),
    };
    return ok({
      name: `${file.value.caseNumber}.zip`,
      mime: 'application/zip',
      bytes: async () => ok(archiveOf(doors.blobs, head, entries)),
    });
  });
  handle(contract.searchFiles, async (ctx, { query }) => {
    const [entry, page] = query.after?.split('_') ?? [];
    const after = entry === undefined || page === undefined ? undefined : { entry, page: Number(page) };
    const found = await searchPages(ctx, { words: query.words, after, limit: PAGES });
    return ok({ rows: found.rows.map((row) => ({ ...row, snippet: { ...row.snippet } })), next: found.next });
  });
}
