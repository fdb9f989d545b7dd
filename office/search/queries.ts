import type { Agency } from '@duixian/agencies/directory';
import type { Ctx } from '@duixian/audit/act';
import { caseFile, visibleCase } from '@duixian/cases/queries';
import { type CaseId, idFrom, isId } from '@duixian/kernel/ids';
import { day, dayFromText } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { pairsOf } from './commands/launch-search.ts';
import { type Progress, progressOf } from './rules/search-progress.ts';
import { shownState } from './rules/source-state.ts';
import { leadsOfCase } from './store/leads.ts';
import { latestSources } from './store/sources.ts';

/** 查控进度 · Each source of a case as it is at this moment, and whether that is complete. */
export async function searchOf(ctx: Ctx, caseId: CaseId, sources: readonly Agency[]) {
  const file = await caseFile(ctx, caseId);
  if (!file.ok) return file;
  const names = new Map(file.value.parties.map((party) => [party.partyId, party.name]));
  const known = (await latestSources(ctx.tx, ctx.region, caseId)).map((source) => ({
    ...source,
    state: shownState(source.state, ctx.now),
  }));
  const wanted = pairsOf(file.value, sources).map(({ party, agency }) => ({ party, agency: agency.code }));
  const progress = progressOf(wanted, known);
  return ok({
    progress,
    sources: known.map((source) => ({ ...source, partyName: names.get(source.party) ?? source.subject.name })),
  });
}

/** For triage and the closing gate: what the search has come to. */
export async function searchProgress(
  ctx: Ctx,
  caseId: CaseId,
  sources: readonly Agency[],
): Promise<Result<Progress, { readonly kind: 'not-found' }>> {
  const found = await searchOf(ctx, caseId, sources);
  return found.ok ? ok(found.value.progress) : found;
}

/** 财产线索 · Who told is for those who look into it; everybody else sees what was told. */
export async function leadsOf(ctx: Ctx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const mayKnow = ctx.actor.permissions.has('search.verify-lead');
  const rows = (await leadsOfCase(ctx.tx, ctx.region, caseId)).map((lead) => ({
    ...lead,
    giverName: mayKnow || lead.giver === 'creditor' ? lead.giverName : null,
    giverContact: mayKnow ? lead.giverContact : null,
    mine: lead.handler === ctx.actor.personId,
  }));
  return ok({ rows });
}

interface LeadViews {
  'search.lead': {
    region_id: number;
    lead_id: string;
    case_id: string;
    serial: number;
    giver: string;
    urgency: string;
    property_kind: string | null;
    content: string;
    received_on: string;
    state: string;
  };
  'cases.case_view': { region_id: number; case_id: string; case_number: string };
}

const LEADS_PAGE = 100;

/** 待核查线索 · The oldest first; the page key is the day and the number of the last row. */
export async function openLeads(ctx: Ctx, after: string | undefined) {
  const [on, id] = after?.split('_') ?? [];
  let query = tablesOf<LeadViews>(ctx.tx)
    .selectFrom('search.lead as l')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'l.region_id').onRef('c.case_id', '=', 'l.case_id'))
    .select([
      'l.lead_id',
      'l.case_id',
      'c.case_number',
      'l.serial',
      'l.giver',
      'l.urgency',
      'l.property_kind',
      'l.content',
      'l.received_on',
      'l.state',
    ])
    .where('l.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('l.state', '<>', 'answered');
  const from = on === undefined ? undefined : dayFromText(on);
  if (from !== undefined && id !== undefined && isId(id)) {
    query = query.where((or) =>
      or.or([or('l.received_on', '>', from.toString()), or.and([or('l.received_on', '=', from.toString()), or('l.lead_id', '>', id)])]),
    );
  }
  const rows = await query.orderBy('l.received_on').orderBy('l.lead_id').limit(LEADS_PAGE).execute();
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      leadId: idFrom<'lead'>(row.lead_id),
      caseId: idFrom<'case'>(row.case_id),
      caseNumber: row.case_number,
      serial: row.serial,
      giver: row.giver,
      urgency: row.urgency,
      propertyKind: row.property_kind,
      content: row.content,
      receivedOn: day(row.received_on),
      state: row.state,
    })),
    next: rows.length === LEADS_PAGE && last ? `${last.received_on}_${last.lead_id}` : null,
  };
}
