import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm } from '../rules/application.ts';
import { blocking } from '../rules/filing-lint.ts';
import type { StockFacts } from '../rules/stock-row.ts';
import { insertApplication, receivedBefore } from '../store/applications.ts';
import {
  type ImportId,
  lockImport,
  markImportDone,
  markRow,
  type RowOutcome,
  type RunningImport,
  type WaitingRow,
  waitingRows,
} from '../store/imports.ts';
import { courtOfRegion, lintForm } from './lint-form.ts';
import { type OldHolds, takeOverCase } from './take-over-case.ts';

/**
 * 导入续行 · Turns the next rows of an import into applications, each on its own feet: one bad row stops no other.
 * Killed in the middle, it goes on where it was, because a row is marked in the transaction that made its application.
 */
export async function continueImport(
  ctx: Ctx,
  input: { importId: ImportId; limit: number },
  old: OldHolds,
): Promise<Result<{ done: boolean; accepted: number }, { readonly kind: 'not-found' }>> {
  const running = await lockImport(ctx, input.importId);
  if (!running) return refuse({ kind: 'not-found' });
  if (running.state === 'done') return ok({ done: true, accepted: 0 });
  const rows = await waitingRows(ctx, input.importId, input.limit);
  let accepted = 0;
  for (const row of rows) {
    const outcome =
      row.stock === null
        ? await takeRow(ctx, running, row)
        : await takeStock(ctx, { ...running, ...input, row: row.row }, row.form, row.stock, old);
    await markRow(ctx, input.importId, row.row, outcome);
    if (outcome.result === 'accepted') accepted++;
  }
  const done = rows.length < input.limit;
  if (done) await markImportDone(ctx, input.importId);
  if (rows.length > 0) {
    await ctx.record({
      type: 'intake.rows-imported',
      subject: input.importId,
      facts: { from: rows[0]?.row ?? 0, to: rows.at(-1)?.row ?? 0, accepted, refused: rows.length - accepted },
    });
  }
  return ok({ done, accepted });
}

async function takeRow(ctx: Ctx, running: RunningImport, row: WaitingRow): Promise<RowOutcome> {
  const before = await receivedBefore(ctx, running.court, row.contentKey);
  if (before) return { result: 'already', application: before };
  const form = { ...row.form, court: running.court };
  const findings = await lintForm(ctx, form, { titleSum: null });
  const open = blocking(findings, []);
  if (open.length > 0) return { result: 'refused', refusals: open };
  const application = ctx.newId<'application'>();
  await insertApplication(
    ctx,
    {
      application,
      court: running.court,
      window: running.window,
      origin: 'import',
      receivedBy: running.createdBy,
      receivedByName: running.createdByName,
      contentKey: row.contentKey,
    },
    { form, findings, confirmed: [] },
  );
  return { result: 'accepted', application };
}

async function takeStock(
  ctx: Ctx,
  of: RunningImport & { readonly importId: ImportId; readonly row: number },
  form: ApplicationForm,
  stock: StockFacts,
  old: OldHolds,
): Promise<RowOutcome> {
  const court = await courtOfRegion(ctx, of.court);
  const courtCode = must(court, 'an import is for a court of its region').code;
  const from = { importId: of.importId, row: of.row };
  const taken = await takeOverCase(ctx, { court: of.court, courtCode, form: { ...form, court: of.court }, stock, from }, old);
  if (taken.ok) return { result: taken.value.fresh ? 'accepted' : 'already', caseId: taken.value.caseId };
  const { refusal } = taken;
  return { result: 'refused', refusals: refusal.kind === 'row-not-complete' ? refusal.findings : [refusal] };
}
