import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { type Result, refuse } from '@duixian/kernel/result';
import type { AskAgainRefusal, LaunchRefusal } from '../rules/refusals.ts';
import { shownState } from '../rules/source-state.ts';
import { findSource, type SourceId } from '../store/sources.ts';
import { askAll, type Launched, type SearchSettings } from './launch-search.ts';

/** 再次查询 · One debtor at one agency, asked anew under a new number; the old question stays as history. */
export async function askAgain(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly source: SourceId },
  settings: SearchSettings,
): Promise<Result<Launched, AskAgainRefusal | LaunchRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  if (held.value.state === 'closed') return refuse({ kind: 'case-closed' });
  const source = await findSource(ctx.tx, ctx.region, input.source);
  const agency = settings.sources.find((each) => each.code === source?.agency);
  if (!source || !agency || source.caseId !== input.case) return refuse({ kind: 'not-found' });
  if (!source.latest || shownState(source.state, ctx.now).kind === 'sent') return refuse({ kind: 'source-still-asked' });
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  return askAll(ctx, file.value, { reason: 'source-again', pairs: [{ party: source.party, agency }], patience: settings.patience });
}
