import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { allCourts, withCourtsBelow } from '@duixian/courts/queries';
import type { CourtId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { LetterheadRefusal } from '../rules/batch.ts';
import type { Letterhead } from '../rules/case-facts.ts';
import { letterheadOf, saveLetterhead } from '../store/letterheads.ts';

/** 法院用笺 · Address, telephone, hotline and money account a court prints. Changed papers already made: none. */
export async function setLetterhead(
  ctx: Ctx,
  input: { court: CourtId; letterhead: Letterhead },
): Promise<Result<{ court: CourtId }, LetterheadRefusal>> {
  const overseen = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  if (!overseen.includes(input.court)) return refuse({ kind: 'not-found' });
  const before = await letterheadOf(ctx, input.court);
  await saveLetterhead(ctx, input.court, input.letterhead);
  await ctx.record({
    type: 'documents.letterhead-set',
    subject: String(input.court),
    court: input.court,
    changed: changedFrom(before && { ...before }, { ...input.letterhead }),
  });
  return ok({ court: input.court });
}
