import type { PersonId } from '@duixian/kernel/ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface PersonTable {
  'courts.person': { person_id: string; active: boolean };
}

const people = tablesOf<PersonTable>;

/** The account held for whoever closes or opens it: work on its way to this person ends first, and later work waits and finds it closed. */
export async function lockPerson(tx: Tx, person: PersonId): Promise<void> {
  await people(tx).selectFrom('courts.person').select('person_id').where('person_id', '=', person).forUpdate().execute();
}

/** Whether the account is open, and it stays so until the act ends. Any number of acts may hold it at once. */
export async function holdOpen(tx: Tx, person: PersonId): Promise<boolean> {
  const row = await people(tx)
    .selectFrom('courts.person')
    .select('active')
    .where('person_id', '=', person)
    .forKeyShare()
    .executeTakeFirst();
  return row?.active ?? false;
}
