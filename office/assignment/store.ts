import { plain } from '@duixian/contract/facts';
import type { CaseId, CourtId, Id, PersonId, RegionId, TeamId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { AssignInputs, WhyMe } from './rules/assign.ts';
import type { LoadWeights } from './rules/weights.ts';

export type DecisionId = Id<'assignment'>;
export type BatchId = Id<'batch'>;
export type LoanId = Id<'loan'>;

export interface AssignmentTables {
  'assignment.setting': {
    region_id: number;
    court_id: number;
    from_on: string;
    weights: string;
    reason: string;
    set_by: string;
    set_at: string;
  };
  'assignment.recusal': {
    region_id: number;
    case_id: string;
    person_id: string;
    court_id: number;
    ground: string;
    recorded_by: string;
    recorded_on: string;
  };
  'assignment.decision': {
    region_id: number;
    decision_id: string;
    case_id: string;
    court_id: number;
    officer_id: string;
    team_id: string;
    how: string;
    rule_version: string;
    inputs: string;
    outcome: string;
    reason: string | null;
    decided_by: string;
    decided_on: string;
    decided_at: string;
    batch_id: string | null;
    weight: number | null;
    loan_id: string | null;
  };
  'assignment.batch': {
    region_id: number;
    batch_id: string;
    court_id: number;
    rule_version: string;
    inputs: string;
    bound: number;
    highest: number;
    cases: number;
    given: number;
    decided_by: string;
    decided_on: string;
    decided_at: string;
  };
  'assignment.loan': {
    region_id: number;
    loan_id: string;
    person_id: string;
    from_court_id: number;
    court_id: number;
    team_id: string;
    from_on: string;
    until_on: string;
    reason: string;
    ordered_by: string;
    ordered_on: string;
    ended_on: string | null;
    ended_by: string | null;
    ended_reason: string | null;
  };
}

export const written = tablesOf<AssignmentTables>;

export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LegalDay;
}

export interface NewDecision {
  readonly decisionId: DecisionId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly officer: PersonId;
  readonly team: TeamId;
  readonly how: 'by-rule' | 'by-hand' | 'handed-on';
  readonly ruleVersion: string;
  /** Of a decision of a whole batch the batch keeps them. */
  readonly inputs: AssignInputs | null;
  readonly batch?: BatchId | undefined;
  readonly weight?: number | undefined;
  readonly loan?: LoanId | undefined;
  /** By rule: why this officer. By hand: nothing but the reason. */
  readonly why: WhyMe | null;
  readonly reason: string | null;
}

export async function insertDecision(at: Stamp, of: NewDecision): Promise<void> {
  await written(at.tx)
    .insertInto('assignment.decision')
    .values({
      region_id: at.region,
      decision_id: of.decisionId,
      case_id: of.caseId,
      court_id: of.court,
      officer_id: of.officer,
      team_id: of.team,
      how: of.how,
      rule_version: of.ruleVersion,
      inputs: of.inputs === null ? '{}' : JSON.stringify(plain(of.inputs)),
      outcome: JSON.stringify(plain(of.why)),
      reason: of.reason,
      decided_by: at.person,
      decided_on: at.today.toString(),
      decided_at: at.now.toString(),
      batch_id: of.batch ?? null,
      weight: of.weight ?? null,
      loan_id: of.loan ?? null,
    })
    .execute();
}

/** Recorded once; recording it again changes nothing. */
export async function insertRecusal(
  at: Stamp,
  of: { caseId: CaseId; person: PersonId; court: CourtId; ground: string },
): Promise<{ fresh: boolean }> {
  const row = await written(at.tx)
    .insertInto('assignment.recusal')
    .values({
      region_id: at.region,
      case_id: of.caseId,
      person_id: of.person,
      court_id: of.court,
      ground: of.ground,
      recorded_by: at.person,
      recorded_on: at.today.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'case_id', 'person_id']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return { fresh: row !== undefined };
}

export async function saveWeights(at: Stamp, of: { court: CourtId; from: LegalDay; weights: LoadWeights; reason: string }): Promise<void> {
  const row = { weights: JSON.stringify(plain(of.weights)), reason: of.reason, set_by: at.person, set_at: at.now.toString() };
  await written(at.tx)
    .insertInto('assignment.setting')
    .values({ region_id: at.region, court_id: of.court, from_on: of.from.toString(), ...row })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'from_on']).doUpdateSet(row))
    .execute();
}
