import type { Ctx, Facts } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { openAccount, sealAccount } from './sealed-account.ts';
import { funds } from './tables.ts';

export type StatementFileId = Id<'statement-file'>;

export interface StatementFile {
  readonly fileId: StatementFileId;
  readonly court: CourtId;
  readonly sha256: string;
  readonly state: string;
}

/** `undefined` where the same bytes are already there. */
export async function insertStatementFile(
  ctx: Ctx,
  of: { fileId: StatementFileId; court: CourtId; sha256: string; name: string; size: number },
): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.statement_file')
    .values({
      region_id: ctx.region,
      file_id: of.fileId,
      court_id: of.court,
      sha256: of.sha256,
      file_name: of.name,
      size_bytes: of.size,
      state: 'received',
      format: null,
      head: null,
      refusal: null,
      row_count: 0,
      brought_by: ctx.actor.personId,
      brought_on: ctx.today.toString(),
      brought_at: ctx.now.toString(),
      read_at: null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'sha256']).doNothing())
    .returning('file_id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function statementFileByDigest(ctx: Ctx, court: CourtId, sha256: string): Promise<StatementFileId> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.statement_file')
    .select('file_id')
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return idFrom<'statement-file'>(row.file_id);
}

export async function lockStatementFile(ctx: Ctx, fileId: StatementFileId): Promise<StatementFile | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.statement_file')
    .select(['file_id', 'court_id', 'sha256', 'state'])
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .forUpdate()
    .executeTakeFirst();
  return row && { fileId, court: courtIdFrom(row.court_id), sha256: row.sha256, state: row.state };
}

export async function statementFileById(ctx: Ctx, fileId: StatementFileId): Promise<StatementFile | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.statement_file')
    .select(['court_id', 'sha256', 'state'])
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row && { fileId, court: courtIdFrom(row.court_id), sha256: row.sha256, state: row.state };
}

/** A line as it is kept: what was read, or what could not be. */
export interface NewStatementRow {
  readonly row: number;
  readonly line: number;
  readonly read: {
    readonly direction: 'in' | 'out';
    readonly key: string;
    readonly amount: Fen;
    readonly valueOn: string;
    readonly name: string;
    readonly account: string;
    readonly bank: string;
    readonly subAccount: string;
    readonly remark: string;
    readonly orderNo: string | null;
  } | null;
  readonly facts: Facts;
}

export async function insertStatementRows(ctx: Ctx, file: StatementFile, rows: readonly NewStatementRow[]): Promise<void> {
  if (rows.length === 0) return;
  await funds(ctx.tx)
    .insertInto('funds.statement_row')
    .values(
      rows.map(({ row, line, read, facts }) => ({
        region_id: ctx.region,
        file_id: file.fileId,
        row_no: row,
        court_id: file.court,
        line_no: line,
        result: read === null ? 'refused' : 'waiting',
        direction: read?.direction ?? null,
        reference: read?.key ?? null,
        amount_fen: read?.amount ?? null,
        value_on: read?.valueOn ?? null,
        counterparty_name: read?.name ?? '',
        counterparty_account: sealAccount(ctx.tx, read?.account ?? '', 'statement_row.counterparty_account', file.fileId, row),
        counterparty_bank: read?.bank ?? '',
        sub_account: read?.subAccount ?? '',
        remark: read?.remark ?? '',
        order_no: read?.orderNo ?? null,
        receipt_id: null,
        order_id: null,
        facts: JSON.stringify(facts),
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_id', 'file_id', 'row_no']).doNothing())
    .execute();
}

export async function saveStatementRead(
  ctx: Ctx,
  fileId: StatementFileId,
  to: { state: 'read' | 'refused'; format: string | null; head: Facts | null; refusal: Facts | null; rows: number },
): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.statement_file')
    .set({
      state: to.state,
      format: to.format,
      head: to.head === null ? null : JSON.stringify(to.head),
      refusal: to.refusal === null ? null : JSON.stringify(to.refusal),
      row_count: to.rows,
      read_at: ctx.now.toString(),
    })
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .execute();
}

/** No line of a refused file is booked; each says why. */
export async function refuseWaitingRows(ctx: Ctx, fileId: StatementFileId, problem: Facts): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.statement_row')
    .set({ result: 'refused', facts: sql<string>`facts || ${JSON.stringify({ problem })}::jsonb` })
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .where('result', '=', 'waiting')
    .execute();
}

export interface WaitingRow {
  readonly row: number;
  readonly direction: 'in' | 'out';
  readonly key: string;
  readonly amount: Fen;
  readonly valueOn: LegalDay;
  readonly name: string;
  readonly account: string;
  readonly bank: string;
  readonly subAccount: string;
  readonly remark: string;
  readonly orderNo: string | null;
}

/** The next lines of a file that nobody has booked. */
export async function waitingRows(ctx: Ctx, fileId: StatementFileId, limit: number): Promise<readonly WaitingRow[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.statement_row')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .where('result', '=', 'waiting')
    .orderBy('row_no')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    row: row.row_no,
    direction: row.direction === 'out' ? 'out' : 'in',
    key: must(row.reference, 'a line that was read has its key'),
    amount: fen(must(row.amount_fen ?? undefined, 'a line that was read has its amount')),
    valueOn: day(must(row.value_on, 'a line that was read has its day')),
    name: row.counterparty_name,
    account: openAccount(ctx.tx, row.counterparty_account, 'statement_row.counterparty_account', fileId, row.row_no),
    bank: row.counterparty_bank,
    subAccount: row.sub_account,
    remark: row.remark,
    orderNo: row.order_no,
  }));
}

export type RowResult = 'matched' | 'unmatched' | 'known' | 'paid' | 'returned' | 'outgoing' | 'refused';

/** `false` where another reader has booked it meanwhile. */
export async function saveRowResult(
  ctx: Ctx,
  fileId: StatementFileId,
  row: number,
  to: { result: RowResult; receipt?: string | undefined; order?: string | undefined; facts?: Facts | undefined },
): Promise<boolean> {
  const done = await funds(ctx.tx)
    .updateTable('funds.statement_row')
    .set({
      result: to.result,
      receipt_id: to.receipt ?? null,
      order_id: to.order ?? null,
      ...(to.facts === undefined ? {} : { facts: sql<string>`facts || ${JSON.stringify(to.facts)}::jsonb` }),
    })
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .where('row_no', '=', row)
    .where('result', '=', 'waiting')
    .returning('row_no')
    .executeTakeFirst();
  return done !== undefined;
}
