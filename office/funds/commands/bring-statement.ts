import type { Ctx } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { insertStatementFile, type StatementFileId, statementFileByDigest } from '../store/statements.ts';

/** Where the bytes of a file are kept under their own digest. */
export interface FileKeeper {
  put(bytes: Uint8Array): Promise<{ readonly sha256: string }>;
  get(sha256: string): Promise<Uint8Array | undefined>;
}

export interface BroughtStatement {
  readonly file: StatementFileId;
  /** False where the same bytes were brought before: nothing is read again. */
  readonly fresh: boolean;
}

/**
 * 送入对账单 · A person brings a file of the bank. Its bytes are kept as they are, whatever is in them; a job reads it on a
 * thread of its own and books it line by line. The same file again is the same file.
 */
export async function bringStatement(
  ctx: Ctx,
  file: { readonly name: string; readonly bytes: Uint8Array },
  keeper: FileKeeper,
): Promise<Result<BroughtStatement, never>> {
  const { sha256 } = await keeper.put(file.bytes);
  const court = ctx.actor.courtId;
  const fileId = ctx.newId<'statement-file'>();
  const fresh = await insertStatementFile(ctx, { fileId, court, sha256, name: file.name.slice(0, 200), size: file.bytes.length });
  if (!fresh) return ok({ file: await statementFileByDigest(ctx, court, sha256), fresh });
  await ctx.record({
    type: 'funds.statement-brought',
    subject: fileId,
    facts: { name: file.name.slice(0, 200), size: file.bytes.length, sha256 },
    events: [{ type: 'funds.statement-brought', facts: { file: fileId }, serialKey: fileId }],
  });
  return ok({ file: fileId, fresh });
}
