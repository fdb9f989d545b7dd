import type { CourtId, PersonId, TeamId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type LoanId, type Stamp, written } from '../store.ts';

export interface NewLoan {
  readonly loanId: LoanId;
  readonly person: PersonId;
  readonly from: CourtId;
  readonly to: CourtId;
  readonly team: TeamId;
  readonly fromOn: LegalDay;
  readonly untilOn: LegalDay;
  readonly reason: string;
}

export async function insertLoan(at: Stamp, of: NewLoan): Promise<void> {
  await written(at.tx)
    .insertInto('assignment.loan')
    .values({
      region_id: at.region,
      loan_id: of.loanId,
      person_id: of.person,
      from_court_id: of.from,
      court_id: of.to,
      team_id: of.team,
      from_on: of.fromOn.toString(),
      until_on: of.untilOn.toString(),
      reason: of.reason,
      ordered_by: at.person,
      ordered_on: at.today.toString(),
      ended_on: null,
      ended_by: null,
      ended_reason: null,
    })
    .execute();
}

/** Ends a loan that runs; nothing when it had ended. Before its first day it ends on its first day. */
export async function endLoan(at: Stamp, loan: LoanId, endOn: LegalDay, reason: string): Promise<boolean> {
  const row = await written(at.tx)
    .updateTable('assignment.loan')
    .set({ ended_on: endOn.toString(), ended_by: at.person, ended_reason: reason })
    .where('region_id', '=', at.region)
    .where('loan_id', '=', loan)
    .where('ended_on', 'is', null)
    .returning('loan_id')
    .executeTakeFirst();
  return row !== undefined;
}
