import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BeginRefusal, clocksEndedBy, mayBegin } from '../rules/lead.ts';
import type { LaunchRefusal } from '../rules/refusals.ts';
import { shownState } from '../rules/source-state.ts';
import { findLead, type LeadId, saveBegun } from '../store/leads.ts';
import { latestSources } from '../store/sources.ts';
import { askAll, pairsOf, type SearchSettings } from './launch-search.ts';

/** 核查线索 · Somebody takes it up; where the lead names a kind of property, the agencies that keep that kind are asked at once. */
export async function beginLead(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly lead: LeadId; readonly ask: boolean },
  settings: SearchSettings,
): Promise<Result<{ asked: number }, BeginRefusal | LaunchRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const lead = await findLead(ctx.tx, ctx.region, input.case, input.lead);
  const file = await caseFile(ctx, input.case);
  if (!lead) return refuse({ kind: 'not-found' });
  if (!file.ok) return file;
  const may = mayBegin(lead, ctx.actor.personId);
  if (!may.ok) return may;
  if (input.ask && held.value.state === 'closed') return refuse({ kind: 'case-closed' });
  const known = await latestSources(ctx.tx, ctx.region, input.case);
  const out = new Set(
    known.filter((source) => shownState(source.state, ctx.now).kind === 'sent').map((source) => `${source.party} ${source.agency}`),
  );
  const pairs = pairsOf(file.value, settings.sources).filter(
    ({ party, agency }) =>
      agency.keeps === lead.propertyKind && (lead.party === null || lead.party === party) && !out.has(`${party} ${agency.code}`),
  );
  let asked = 0;
  if (input.ask && pairs.length > 0) {
    const launched = await askAll(ctx, file.value, { reason: 'lead', pairs, patience: settings.patience });
    if (!launched.ok) return launched;
    asked = launched.value.asked;
  }
  if (lead.state === 'verifying') return ok({ asked });
  await saveBegun(ctx.tx, ctx.region, input.lead, { handler: ctx.actor.personId, at: ctx.now });
  await ctx.record({
    type: 'search.lead-begun',
    subject: input.lead,
    case: input.case,
    facts: { serial: lead.serial, asked },
    clocks: clocksEndedBy('begun', lead.urgency).map((term) => ({ kind: 'satisfy', term, on: ctx.today, subject: input.lead }) as const),
  });
  return ok({ asked });
}
