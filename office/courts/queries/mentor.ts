import { type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type Tx, tablesOf } from '@duixian/postgres/tx';

interface PostsHeld {
  'courts.person': { person_id: string; login: string; active: boolean };
  'courts.post': { person_id: string; court_id: number; from_on: string; until_on: string | null };
}

const courts = tablesOf<PostsHeld>;

/** 师傅 · A colleague with a post at the same court on the day it begins, and another person; nobody when none was named. */
export async function mentorFor(
  tx: Tx,
  of: { readonly login: string | undefined; readonly court: CourtId; readonly from: LegalDay; readonly person: PersonId | undefined },
): Promise<Result<PersonId | undefined, { readonly kind: 'mentor-not-of-court' }>> {
  if (of.login === undefined) return ok(undefined);
  const on = of.from.toString();
  const row = await courts(tx)
    .selectFrom('courts.person as p')
    .innerJoin('courts.post as o', 'o.person_id', 'p.person_id')
    .select('p.person_id')
    .where('p.login', '=', of.login)
    .where('p.active', '=', true)
    .where('o.court_id', '=', of.court)
    .where('o.from_on', '<=', on)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', on)]))
    .executeTakeFirst();
  if (!row || row.person_id === of.person) return refuse({ kind: 'mentor-not-of-court' });
  return ok(idFrom<'person'>(row.person_id));
}
