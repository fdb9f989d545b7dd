import type { Ctx } from '@duixian/audit/act';
import { type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { MOST_GRANTS } from '../rules/observer-grant.ts';
import type { GrantTables } from '../store/observer-grants.ts';

const grants = tablesOf<GrantTables>;
const MOST_ROWS = 500;

/** What stands open to one observer today: asked at the door, so that a grant ends with its day or with the act that ends it. */
export async function casesGranted(
  of: { readonly tx: Tx; readonly region: RegionId; readonly today: LegalDay },
  person: PersonId,
): Promise<readonly { readonly caseId: string; readonly court: CourtId }[]> {
  const rows = await grants(of.tx)
    .selectFrom('cases.observer_grant')
    .select(['case_id', 'court_id'])
    .where('region_id', '=', of.region)
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .where('until_on', '>=', of.today.toString())
    .orderBy('grant_id')
    .limit(MOST_GRANTS)
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, court: courtIdFrom(row.court_id) }));
}

/** Who holds an observer's post at one of the courts today. */
export async function observersAt(ctx: Omit<Ctx, 'record'>, courts: readonly CourtId[]) {
  if (courts.length === 0) return [];
  const today = ctx.today.toString();
  const rows = await grants(ctx.tx)
    .selectFrom('courts.post_view as post')
    .innerJoin('courts.person_view as p', 'p.person_id', 'post.person_id')
    .select(['p.person_id', 'p.name'])
    .distinct()
    .where('post.role', '=', 'observer')
    .where('post.court_id', 'in', [...courts])
    .where('post.from_on', '<=', today)
    .where((is) => is.or([is('post.until_on', 'is', null), is('post.until_on', '>=', today)]))
    .orderBy('p.name')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({ person: idFrom<'person'>(row.person_id), name: row.name }));
}
