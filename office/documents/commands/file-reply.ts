import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { PaperBytes } from '../store/documents.ts';
import { insertReply } from '../store/filed-replies.ts';

export interface ReplyToFile {
  readonly entry: Id<'file-entry'>;
  readonly case: CaseId;
  readonly title: string;
  readonly number: string | null;
  readonly mime: string;
  readonly bytes: PaperBytes;
}

/** 回执附卷 · What an agency answered to an act of control stands in the file beside the papers it answers. */
export async function fileReply(ctx: Ctx, input: ReplyToFile): Promise<Result<{ filed: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const { entry, title, number, mime, bytes } = input;
  const reply = { entryId: entry, caseId: input.case, court: held.value.court, section: 'control', title, number, mime, bytes } as const;
  const filed = await insertReply(ctx, reply);
  if (filed) await ctx.record({ type: 'documents.reply-filed', subject: entry, case: input.case, facts: { title, sha256: bytes.sha256 } });
  return ok({ filed });
}
