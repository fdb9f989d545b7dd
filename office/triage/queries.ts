import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import type { Lane } from '@duixian/cases/rules/stage';
import { type CaseId, type CourtId, courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { valueOn } from '@duixian/law/dated';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { laneScopeJson, triageCardJson } from './card-json.ts';
import { DEFAULT_SCOPES, type LaneScope, STANDARD_SCOPE } from './rules/lane-scope.ts';
import { provisionalLane, type TriageCard } from './rules/triage.ts';
import { laneFrom, type ProposalId, type TriageTables } from './store.ts';

/** `jsonb` comes back parsed, unlike how it is written. */
interface ReadTables {
  'triage.lane_scope': Omit<TriageTables['triage.lane_scope'], 'scope'> & { scope: unknown };
  'triage.proposal': Omit<TriageTables['triage.proposal'], 'card' | 'scope'> & { card: unknown; scope: unknown };
  'cases.case_view': { region_id: number; case_id: string; case_number: string; summary: string; filed_on: string };
  'courts.person_view': { person_id: string; name: string };
}

const reads = tablesOf<ReadTables>;
const COUNT_CAP = 10_000;

type ReadCtx = Omit<Ctx, 'record'>;

export interface ScopeInForce {
  readonly scope: LaneScope;
  readonly from: LegalDay;
  /** False: the court has set none and works by the standard one. */
  readonly ownSetting: boolean;
}

/** 现行范围 · The court's written scope on a day; the standard one where the court has set none. */
export async function laneScopeOn(ctx: { tx: Tx; region: Ctx['region'] }, court: CourtId, on: LegalDay): Promise<ScopeInForce> {
  const row = await reads(ctx.tx)
    .selectFrom('triage.lane_scope')
    .select(['scope', 'from_on'])
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('from_on', '<=', on.toString())
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return { scope: laneScopeJson.parse(row.scope), from: day(row.from_on), ownSetting: true };
  const standard = valueOn(DEFAULT_SCOPES, on);
  return { scope: standard?.value ?? STANDARD_SCOPE, from: standard?.from ?? on, ownSetting: false };
}

export interface ShownProposal {
  readonly proposalId: ProposalId;
  readonly state: string;
  readonly card: TriageCard;
  readonly scope: LaneScope;
  readonly scopeFrom: LegalDay;
  readonly proposedOn: LegalDay;
  readonly decided: { readonly lane: Lane; readonly by: string; readonly on: LegalDay; readonly reason: string | null } | null;
}

/** 分流卡 · The provisional lane of a case and every proposal made for it, the newest first. */
export async function triageOf(
  ctx: ReadCtx,
  caseId: CaseId,
): Promise<Result<{ provisional: Lane; proposals: readonly ShownProposal[] }, { readonly kind: 'not-found' }>> {
  const file = await caseFile(ctx, caseId);
  if (!file.ok) return file;
  const { scope } = await laneScopeOn(ctx, file.value.court, file.value.filedOn);
  const debtors = file.value.parties.filter((party) => party.role === 'debtor');
  const provisional = provisionalLane({ debtors, obligationKinds: file.value.obligations.map((of) => of.kind) }, scope);
  const rows = await reads(ctx.tx)
    .selectFrom('triage.proposal as t')
    .leftJoin('courts.person_view as p', 'p.person_id', 't.decided_by')
    .select([
      't.proposal_id',
      't.state',
      't.card',
      't.scope',
      't.scope_from',
      't.proposed_on',
      't.decided_lane',
      't.decided_on',
      't.reason',
    ])
    .select('p.name as decided_name')
    .where('t.region_id', '=', ctx.region)
    .where('t.case_id', '=', caseId)
    .orderBy('t.proposal_id', 'desc')
    .limit(50)
    .execute();
  return ok({
    provisional,
    proposals: rows.map((row) => ({
      proposalId: idFrom<'proposal'>(row.proposal_id),
      state: row.state,
      card: triageCardJson.parse(row.card),
      scope: laneScopeJson.parse(row.scope),
      scopeFrom: day(row.scope_from),
      proposedOn: day(row.proposed_on),
      decided:
        row.decided_lane === null || row.decided_on === null
          ? null
          : { lane: laneFrom(row.decided_lane), by: row.decided_name ?? '', on: day(row.decided_on), reason: row.reason },
    })),
  });
}

/** 待确认 · Proposals that wait for a judge or the centre. Count and rows start here. */
export function waitingProposals(ctx: ReadCtx) {
  return reads(ctx.tx)
    .selectFrom('triage.proposal as t')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 't.region_id').onRef('c.case_id', '=', 't.case_id'))
    .where('t.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('t.state', '=', 'proposed');
}

export async function triageQueue(ctx: ReadCtx, after: string | undefined, limit: number) {
  let query = waitingProposals(ctx).select([
    't.proposal_id',
    't.case_id',
    't.court_id',
    't.lane',
    't.provisional',
    't.card',
    't.proposed_on',
    'c.case_number',
    'c.summary',
    'c.filed_on',
  ]);
  if (after !== undefined) query = query.where('t.proposal_id', '>', after);
  const rows = await query.orderBy('t.proposal_id').limit(limit).execute();
  return rows.map((row) => ({
    proposalId: idFrom<'proposal'>(row.proposal_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    caseNumber: row.case_number,
    summary: row.summary,
    filedOn: day(row.filed_on),
    proposedOn: day(row.proposed_on),
    lane: laneFrom(row.lane),
    provisional: laneFrom(row.provisional),
    card: triageCardJson.parse(row.card),
  }));
}

export async function countTriageQueue(ctx: ReadCtx): Promise<{ count: number; capped: boolean }> {
  const bounded = waitingProposals(ctx)
    .select('t.proposal_id')
    .limit(COUNT_CAP + 1);
  const row = await reads(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}
