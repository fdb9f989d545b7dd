import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { fileOfCase } from '../queries/case-file.ts';
import type { FileSection } from '../rules/document-template.ts';
import type { FileVolume } from '../rules/file-item.ts';
import { savePlaces } from '../store/file-entries.ts';

/** 调整卷内次序 · An entry is put before another one, or last in its section. What it is, its bytes and its hash stay. */
export async function placeEntry(
  ctx: Ctx,
  input: {
    case: CaseId;
    entry: Id<'file-entry'>;
    volume: FileVolume;
    section: FileSection;
    before: Id<'file-entry'> | null;
  },
): Promise<Result<{ entryId: Id<'file-entry'> }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const secret = ctx.actor.permissions.has('documents.view-secret');
  const file = await fileOfCase(ctx, input.case);
  const moved = file.find((row) => row.entryId === input.entry);
  // Whoever may not read the secret volume puts nothing into it either.
  if (moved === undefined || (input.volume === 'secret' && !secret)) return refuse({ kind: 'not-found' });
  const others = file.filter((row) => row.volume === input.volume && row.section === input.section && row !== moved);
  const at = input.before === null ? others.length : others.findIndex((row) => row.entryId === input.before);
  if (at < 0) return refuse({ kind: 'not-found' });
  const entries = others.map((row) => row.entryId).toSpliced(at, 0, moved.entryId);
  await savePlaces(ctx, input.case, { volume: input.volume, section: input.section, entries });
  await ctx.record({
    type: 'documents.entry-placed',
    subject: input.entry,
    case: input.case,
    facts: { title: moved.title, from: `${moved.volume}/${moved.section}`, to: `${input.volume}/${input.section}`, place: at + 1 },
  });
  return ok({ entryId: input.entry });
}
