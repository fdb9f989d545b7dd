import { type CourtId, courtIdFrom, type PersonId } from '@duixian/kernel/ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface PostTables {
  'courts.post': { person_id: string; court_id: number };
}

/** Where a person holds or held a post. */
export async function courtsOfPerson(tx: Tx, person: PersonId): Promise<readonly CourtId[]> {
  const rows = await tablesOf<PostTables>(tx)
    .selectFrom('courts.post')
    .select('court_id')
    .distinct()
    .where('person_id', '=', person)
    .limit(200)
    .execute();
  return rows.map((row) => courtIdFrom(row.court_id));
}
