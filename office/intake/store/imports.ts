import type { Ctx } from '@duixian/audit/act';
import { plain } from '@duixian/contract/facts';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import type { ApplicationForm } from '../rules/application.ts';
import type { StockFacts } from '../rules/stock-row.ts';
import type { ApplicationId } from './applications.ts';
import { formFrom, sealedForm } from './sealed-form.ts';
import { sealedStock, stockFrom } from './stock-json.ts';
import type { IntakeTables, ReadTables } from './tables.ts';

const intake = tablesOf<IntakeTables>;
const stored = tablesOf<ReadTables>;

export type ImportId = Id<'import'>;

export interface ImportRow {
  readonly row: number;
  readonly contentKey: string;
  readonly form: ApplicationForm | null;
  /** What a case filed before this system brings besides. */
  readonly stock?: StockFacts | null;
  readonly refusals: readonly object[];
}

export type ImportKind = 'applications' | 'stock';

export interface NewImport {
  readonly importId: ImportId;
  readonly court: CourtId;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: readonly ImportRow[];
}

/** The import of this file for this court, if there is one. */
export async function importOfFile(ctx: Ctx, court: CourtId, sha256: string): Promise<ImportId | undefined> {
  const row = await intake(ctx.tx)
    .selectFrom('intake.import')
    .select('import_id')
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('file_sha256', '=', sha256)
    .executeTakeFirst();
  return row && idFrom<'import'>(row.import_id);
}

/** False when the same file came in at the same moment through another window. */
export async function insertImport(ctx: Ctx, of: NewImport): Promise<boolean> {
  const fresh = await intake(ctx.tx)
    .insertInto('intake.import')
    .values({
      region_id: ctx.region,
      import_id: of.importId,
      court_id: of.court,
      window_court_id: ctx.actor.courtId,
      file_name: of.fileName,
      file_sha256: of.sha256,
      row_count: of.rows.length,
      state: 'running',
      kind: of.kind,
      created_by: ctx.actor.personId,
      created_by_name: ctx.actor.name,
      created_at: ctx.now.toString(),
      done_at: null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'file_sha256']).doNothing())
    .returning('import_id')
    .executeTakeFirst();
  if (!fresh) return false;
  for (let at = 0; at < of.rows.length; at += 1_000) {
    const rows = of.rows.slice(at, at + 1_000).map((row) => ({
      region_id: ctx.region,
      import_id: of.importId,
      row_no: row.row,
      court_id: of.court,
      window_court_id: ctx.actor.courtId,
      content_key: row.contentKey,
      result: row.form === null ? 'refused' : 'waiting',
      form: row.form === null ? null : sealedForm(ctx.tx, row.form, { in: 'import', id: of.importId, row: row.row }),
      refusals: JSON.stringify(plain(row.refusals)),
      application_id: null,
      stock: row.stock ? sealedStock(ctx.tx, row.stock, { in: 'stock', id: of.importId, row: row.row }) : null,
      case_id: null,
    }));
    await intake(ctx.tx).insertInto('intake.import_row').values(rows).execute();
  }
  return true;
}

export interface RunningImport {
  readonly court: CourtId;
  readonly window: CourtId;
  readonly createdBy: PersonId;
  readonly createdByName: string;
  readonly kind: string;
  readonly state: string;
}

/** Held, so that two runs of one import work one after the other. */
export async function lockImport(ctx: Ctx, importId: ImportId): Promise<RunningImport | undefined> {
  const row = await intake(ctx.tx)
    .selectFrom('intake.import')
    .select(['court_id', 'window_court_id', 'created_by', 'created_by_name', 'kind', 'state'])
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      court: courtIdFrom(row.court_id),
      window: courtIdFrom(row.window_court_id),
      createdBy: idFrom<'person'>(row.created_by),
      createdByName: row.created_by_name,
      kind: row.kind,
      state: row.state,
    }
  );
}

export interface WaitingRow {
  readonly row: number;
  readonly contentKey: string;
  readonly form: ApplicationForm;
  readonly stock: StockFacts | null;
}

export async function waitingRows(ctx: Ctx, importId: ImportId, limit: number): Promise<readonly WaitingRow[]> {
  const rows = await stored(ctx.tx)
    .selectFrom('intake.import_row')
    .select(['row_no', 'content_key', 'form', 'stock'])
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .where('result', '=', 'waiting')
    .orderBy('row_no')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    row: row.row_no,
    contentKey: row.content_key,
    form: formFrom(ctx.tx, row.form, { in: 'import', id: importId, row: row.row_no }),
    stock: row.stock === null ? null : stockFrom(ctx.tx, row.stock, { in: 'stock', id: importId, row: row.row_no }),
  }));
}

export type RowOutcome =
  | { readonly result: 'accepted' | 'already'; readonly application: ApplicationId }
  | { readonly result: 'accepted' | 'already'; readonly caseId: CaseId }
  | { readonly result: 'refused'; readonly refusals: readonly object[] };

export async function markRow(ctx: Ctx, importId: ImportId, row: number, outcome: RowOutcome): Promise<void> {
  await intake(ctx.tx)
    .updateTable('intake.import_row')
    .set({
      result: outcome.result,
      application_id: 'application' in outcome ? outcome.application : null,
      case_id: 'caseId' in outcome ? outcome.caseId : null,
      ...(outcome.result === 'refused' ? { refusals: JSON.stringify(plain(outcome.refusals)) } : {}),
    })
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .where('row_no', '=', row)
    .execute();
}

export async function markImportDone(ctx: Ctx, importId: ImportId): Promise<void> {
  await intake(ctx.tx)
    .updateTable('intake.import')
    .set({ state: 'done', done_at: ctx.now.toString() })
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .execute();
}
