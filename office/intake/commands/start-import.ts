import type { Ctx } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ImportRefusal } from '../rules/refusals.ts';
import { type ImportId, type ImportKind, type ImportRow, importOfFile, insertImport } from '../store/imports.ts';
import { courtOfRegion } from './lint-form.ts';

export interface StartImportInput {
  readonly court: CourtId;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: readonly ImportRow[];
}

/**
 * 批量导入 · Takes a list in whole, row by row; a job then turns rows into applications a few hundred at a time.
 * The same file for the same court is the same import: sending it again changes nothing and shows what came of it.
 */
export async function startImport(
  ctx: Ctx,
  input: StartImportInput,
): Promise<Result<{ importId: ImportId; fresh: boolean }, ImportRefusal>> {
  if (input.rows.length === 0) return refuse({ kind: 'no-rows' });
  const court = await courtOfRegion(ctx, input.court);
  if (!court) return refuse({ kind: 'court-not-in-region' });
  const known = await importOfFile(ctx, input.court, input.sha256);
  if (known) return ok({ importId: known, fresh: false });

  const importId = ctx.newId<'import'>();
  const fresh = await insertImport(ctx, { importId, ...input });
  const first = fresh ? importId : await importOfFile(ctx, input.court, input.sha256);
  if (!fresh) return ok({ importId: first ?? importId, fresh: false });
  await ctx.record({
    type: 'intake.import-started',
    subject: importId,
    facts: { court: input.court, kind: input.kind, file: input.fileName, sha256: input.sha256, rows: input.rows.length },
    events: [{ type: 'intake.import-started', facts: { import: importId }, serialKey: importId }],
  });
  return ok({ importId, fresh: true });
}
