import type { Lane } from '@duixian/cases/rules/stage';
import { LANES } from '@duixian/cases/rules/stage';
import { plain } from '@duixian/contract/facts';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { LaneScope } from './rules/lane-scope.ts';
import type { TriageCard } from './rules/triage.ts';
import type { TriageFacts } from './rules/triage-facts.ts';

export type ProposalId = Id<'proposal'>;

export interface TriageTables {
  'triage.lane_scope': {
    region_id: number;
    court_id: number;
    from_on: string;
    scope: string;
    reason: string;
    set_by: string;
    set_at: string;
  };
  'triage.proposal': {
    region_id: number;
    proposal_id: string;
    case_id: string;
    court_id: number;
    state: string;
    lane: string;
    provisional: string;
    facts: string;
    card: string;
    scope: string;
    scope_from: string;
    proposed_on: string;
    proposed_at: string;
    decided_lane: string | null;
    decided_by: string | null;
    decided_on: string | null;
    reason: string | null;
    late: boolean;
  };
}

const written = tablesOf<TriageTables>;

export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LegalDay;
}

export interface NewProposal {
  readonly proposalId: ProposalId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly facts: TriageFacts;
  readonly card: TriageCard;
  readonly scope: LaneScope;
  readonly scopeFrom: LegalDay;
  /** After the case was placed. */
  readonly late?: boolean;
}

/** The waiting proposal of a case gives way to a new one: late replies propose, they never decide. */
export async function replaceOpenProposal(at: Stamp, caseId: CaseId): Promise<number> {
  const gone = await written(at.tx)
    .updateTable('triage.proposal')
    .set({ state: 'replaced' })
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'proposed')
    .returning('proposal_id')
    .execute();
  return gone.length;
}

export async function insertProposal(at: Stamp, of: NewProposal): Promise<void> {
  await written(at.tx)
    .insertInto('triage.proposal')
    .values({
      region_id: at.region,
      proposal_id: of.proposalId,
      case_id: of.caseId,
      court_id: of.court,
      state: 'proposed',
      lane: of.card.lane,
      provisional: of.card.provisional,
      facts: JSON.stringify(plain(of.facts)),
      card: JSON.stringify(plain(of.card)),
      scope: JSON.stringify(plain(of.scope)),
      scope_from: of.scopeFrom.toString(),
      proposed_on: at.today.toString(),
      proposed_at: at.now.toString(),
      decided_lane: null,
      decided_by: null,
      decided_on: null,
      reason: null,
      late: of.late ?? false,
    })
    .execute();
}

export interface OpenProposal {
  readonly proposalId: ProposalId;
  readonly lane: Lane;
  readonly late: boolean;
}

/** The proposal that waits, held until the act ends. */
export async function lockOpenProposal(tx: Tx, region: RegionId, caseId: CaseId): Promise<OpenProposal | undefined> {
  const row = await written(tx)
    .selectFrom('triage.proposal')
    .select(['proposal_id', 'lane', 'late'])
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'proposed')
    .forUpdate()
    .executeTakeFirst();
  return row && { proposalId: idFrom<'proposal'>(row.proposal_id), lane: laneFrom(row.lane), late: row.late };
}

export function laneFrom(text: string): Lane {
  return must(
    LANES.find((lane) => lane === text),
    `a lane called ${text}`,
  );
}

export async function saveDecision(at: Stamp, proposal: ProposalId, lane: Lane, reason: string | null): Promise<void> {
  await written(at.tx)
    .updateTable('triage.proposal')
    .set({ state: 'confirmed', decided_lane: lane, decided_by: at.person, decided_on: at.today.toString(), reason })
    .where('region_id', '=', at.region)
    .where('proposal_id', '=', proposal)
    .execute();
}

export async function saveScope(at: Stamp, of: { court: CourtId; from: LegalDay; scope: LaneScope; reason: string }): Promise<void> {
  const row = { scope: JSON.stringify(plain(of.scope)), reason: of.reason, set_by: at.person, set_at: at.now.toString() };
  await written(at.tx)
    .insertInto('triage.lane_scope')
    .values({ region_id: at.region, court_id: of.court, from_on: of.from.toString(), ...row })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'from_on']).doUpdateSet(row))
    .execute();
}
