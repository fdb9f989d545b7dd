import type { Agency } from '@duixian/agencies/directory';
import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { acceptGap } from './commands/accept-gap.ts';
import { answerLead } from './commands/answer-lead.ts';
import { askAgain } from './commands/ask-again.ts';
import { beginLead } from './commands/begin-lead.ts';
import { launchSearch, type SearchSettings } from './commands/launch-search.ts';
import { receiveLead } from './commands/receive-lead.ts';
import * as contract from './contract.ts';
import { leadsOf, openLeads, searchOf } from './queries.ts';
import type { SourceState } from './rules/source-state.ts';
import { findLead } from './store/leads.ts';

export function searchRoutes(handle: Handle<Ctx>, settings: SearchSettings): void {
  const kinds = new Map(settings.sources.map((source: Agency) => [source.code, source.keeps]));
  handle(contract.caseSearch, async (ctx, { params }) => {
    const found = await searchOf(ctx, params.case, settings.sources);
    if (!found.ok) return found;
    const { progress, sources } = found.value;
    return ok({
      ...progress,
      notAsked: progress.notAsked.length,
      sources: sources.map((source) => ({ ...source, assetKind: kinds.get(source.agency) ?? '', ...shown(source.state) })),
    });
  });
  handle(contract.launchSearch, (ctx, { params }) => launchSearch(ctx, { case: params.case, reason: 'by-hand' }, settings));
  handle(contract.askAgain, (ctx, { params }) => askAgain(ctx, params, settings));
  handle(contract.caseLeads, (ctx, { params }) => leadsOf(ctx, params.case));
  handle(contract.revealContact, async (ctx, { params, query }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const lead = await findLead(ctx.tx, ctx.region, params.case, params.lead);
    if (!lead) return refuse({ kind: 'not-found' });
    const { purpose } = query;
    await recordLook(ctx, {
      case: params.case,
      court: seen.value.court,
      what: 'search.reveal-contact',
      facts: { lead: params.lead },
      purpose,
    });
    return ok({ number: lead.giverContact });
  });
  handle(contract.openLeads, async (ctx, { query }) => ok(await openLeads(ctx, query.after)));
  handle(contract.receiveLead, (ctx, { params, body }) => receiveLead(ctx, { case: params.case, ...body }));
  handle(contract.beginLead, (ctx, { params, body }) => beginLead(ctx, { ...params, ...body }, settings));
  handle(contract.answerLead, (ctx, { params, body }) => answerLead(ctx, { ...params, ...body }));
  handle(contract.acceptGap, (ctx, { params, body }) => acceptGap(ctx, { ...params, reason: body.reason }, settings));
}

function shown(state: SourceState) {
  return {
    state: state.kind,
    attempts: state.kind === 'sent' ? state.attempts : null,
    assetsFound: state.kind === 'answered' ? state.assets : null,
    failureKind: state.kind === 'failed' ? state.failure.kind : state.kind === 'sent' ? (state.lastFailure ?? null) : null,
    failureDetail: state.kind === 'failed' ? state.failure.detail : null,
    settledAt: state.kind === 'sent' ? null : state.at,
  };
}
