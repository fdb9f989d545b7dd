import type { Ctx } from '@duixian/audit/act';
import type { CaseId, CourtId, Id } from '@duixian/kernel/ids';
import type { FileSection } from '../rules/document-template.ts';
import type { PaperBytes } from './documents.ts';
import { documents } from './tables.ts';

export interface FiledReply {
  readonly entryId: Id<'file-entry'>;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly section: FileSection;
  readonly title: string;
  readonly number: string | null;
  readonly mime: string;
  readonly bytes: PaperBytes;
}

/** 回执入卷 · Filed once under the id it was given; the same news again finds it there. */
export async function insertReply(ctx: Ctx, reply: FiledReply): Promise<boolean> {
  const row = await documents(ctx.tx)
    .insertInto('documents.file_entry')
    .values({
      region_id: ctx.region,
      entry_id: reply.entryId,
      case_id: reply.caseId,
      court_id: reply.court,
      section: reply.section,
      title: reply.title,
      number: reply.number,
      document_id: null,
      mime: reply.mime,
      sha256: reply.bytes.sha256,
      size_bytes: reply.bytes.size,
      filed_on: ctx.today.toString(),
      filed_at: ctx.now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'entry_id']).doNothing())
    .returning('entry_id')
    .executeTakeFirst();
  return row !== undefined;
}
