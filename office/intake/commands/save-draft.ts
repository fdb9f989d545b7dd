import type { Ctx } from '@duixian/audit/act';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm } from '../rules/application.ts';
import type { DraftRefusal } from '../rules/refusals.ts';
import { type DraftId, keepDraft } from '../store/drafts.ts';

/**
 * 暂存 · Keeps a half-filled form every few seconds, so that a crash costs nothing. The screen makes the id, so saving
 * twice is saving once. Not an act on a case: it leaves no audit row.
 */
export async function saveDraft(
  ctx: Ctx,
  input: { draft: DraftId; form: ApplicationForm },
): Promise<Result<{ savedAt: Instant }, DraftRefusal>> {
  const kept = await keepDraft(ctx, input.draft, titleOf(input.form), input.form);
  return kept ? ok({ savedAt: ctx.now }) : refuse({ kind: 'draft-not-open' });
}

function titleOf(form: ApplicationForm): string {
  const names = form.parties.map((party) => party.name.trim()).filter((name) => name !== '');
  return [...names.slice(0, 3), form.title.number.trim()]
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, 120);
}
