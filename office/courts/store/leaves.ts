import type { Id, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface LeaveTables {
  'courts.leave': { leave_id: string; person_id: string; from_on: string; until_on: string };
}

export async function insertLeave(tx: Tx, of: { leaveId: Id<'leave'>; person: PersonId; from: LegalDay; until: LegalDay }): Promise<void> {
  await tablesOf<LeaveTables>(tx)
    .insertInto('courts.leave')
    .values({ leave_id: of.leaveId, person_id: of.person, from_on: of.from.toString(), until_on: of.until.toString() })
    .execute();
}
