import type { Ctx, Facts } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import {
  insertStatementRows,
  lockStatementFile,
  type NewStatementRow,
  refuseWaitingRows,
  type StatementFile,
  type StatementFileId,
  saveStatementRead,
} from '../store/statements.ts';

export type KeepStatementRefusal = { readonly kind: 'not-found' } | { readonly kind: 'already-read' };

/** The file while it is still to be read. */
export async function statementToRead(ctx: Ctx, fileId: StatementFileId): Promise<Result<StatementFile, KeepStatementRefusal>> {
  const file = await lockStatementFile(ctx, fileId);
  if (file === undefined) return refuse({ kind: 'not-found' });
  return file.state === 'received' ? ok(file) : refuse({ kind: 'already-read' });
}

/** 逐行留存 · A batch of lines as they were read. Read twice after a crash, a line is kept once. */
export async function keepStatementRows(
  ctx: Ctx,
  fileId: StatementFileId,
  rows: readonly NewStatementRow[],
): Promise<Result<undefined, KeepStatementRefusal>> {
  const file = await statementToRead(ctx, fileId);
  if (!file.ok) return file;
  await insertStatementRows(ctx, file.value, rows);
  return ok(undefined);
}

export interface StatementRead {
  readonly format: string | null;
  readonly head: Facts | null;
  /** Why the file as a whole is not booked. */
  readonly refusal: Facts | null;
  readonly rows: number;
}

/** 读毕 · The file is read to its end: its lines may be booked, or, where its own totals contradict them, none is. */
export async function finishStatement(
  ctx: Ctx,
  fileId: StatementFileId,
  read: StatementRead,
): Promise<Result<{ readonly state: 'read' | 'refused' }, KeepStatementRefusal>> {
  const file = await statementToRead(ctx, fileId);
  if (!file.ok) return file;
  const state = read.refusal === null ? 'read' : 'refused';
  if (read.refusal !== null) await refuseWaitingRows(ctx, fileId, read.refusal);
  await saveStatementRead(ctx, fileId, { state, ...read });
  await ctx.record({
    type: state === 'read' ? 'funds.statement-read' : 'funds.statement-refused',
    subject: fileId,
    facts: { rows: read.rows, format: read.format, refusal: read.refusal },
    events: state === 'read' ? [{ type: 'funds.statement-read', facts: { file: fileId }, serialKey: fileId }] : [],
  });
  return ok({ state });
}
