import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { DocumentId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { DraftRefusal } from '../rules/document-state.ts';
import { courtRecords } from '../store/letterheads.ts';
import { type DraftInput, type GlyphCheck, livingBook, planDraft, writeDrafts } from './plan-draft.ts';

/** 制作文书 · A draft from recorded facts, frozen with the source of each. Refused as a whole when one is missing or only guessed. */
export async function draftDocument(
  ctx: Ctx,
  input: DraftInput,
  glyphs: GlyphCheck,
): Promise<Result<{ documentId: DocumentId }, DraftRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const by = { glyphs, records: courtRecords(ctx), living: await livingBook(ctx, [input]) };
  const planned = await planDraft(ctx, { held: held.value, file: file.value }, input, by);
  if (!planned.ok) return planned;
  await writeDrafts(ctx, [planned.value]);
  return ok({ documentId: planned.value.draft.documentId });
}
