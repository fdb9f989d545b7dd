import type { RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne, type Tx, tablesOf } from '@duixian/postgres/tx';
import { type PostHeld, postHeld } from '../queries.ts';

interface Views {
  'courts.api_token': {
    token_id: string;
    token_hash: string;
    person_id: string;
    post_id: string;
    permissions: string[];
    expires_at: Instant;
    ended_at: Instant | null;
  };
  'courts.person': { person_id: string; name: string; active: boolean };
  'courts.post': {
    post_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    mentor_id: string | null;
    from_on: string;
    until_on: string | null;
  };
  'courts.team': { team_id: string; kind: string };
}

const courts = tablesOf<Views>;

export interface SignedIn extends PostHeld {
  readonly sessionId: string;
  /** The role asks for a second factor and there is none yet: only the doors of one's own account are open. */
  readonly mustEnrol: boolean;
  /** The password they came in with was set by another hand. */
  readonly mustChangePassword: boolean;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

interface SessionRow {
  readonly session_id: string;
  readonly must_enrol: boolean;
  readonly through: string;
  readonly password_given: boolean;
  readonly person_id: string;
  readonly post_id: string;
  readonly name: string;
  readonly court_id: number;
  readonly team_id: string | null;
  readonly team_kind: string | null;
  readonly role: string;
  readonly mentor_id: string | null;
  readonly mentor_name: string | null;
  readonly seen_at: Instant;
  readonly expires_at: Instant;
}

/** Asked by every request of everybody: planned once a connection. */
const SIGNED_IN = prepared(`
  select s.session_id, s.must_enrol, s.through, s.seen_at, s.expires_at,
    p.person_id, p.name, p.password_given, o.post_id, o.court_id, o.team_id, t.kind as team_kind, o.role, o.mentor_id, m.name as mentor_name
  from courts.session s
  join courts.person p on p.person_id = s.person_id
  join courts.post o on o.post_id = s.post_id
  left join courts.team t on t.team_id = o.team_id
  left join courts.person m on m.person_id = o.mentor_id
  where s.region_id = $1 and s.token_hash = $2 and s.ended_at is null and p.active
    and o.from_on <= $3 and (o.until_on is null or o.until_on >= $3)`);

/** The person behind a token: session open, person active, post held today. One indexed read. */
export async function signedInBy(tx: Tx, region: RegionId, tokenHash: string, today: LegalDay): Promise<SignedIn | undefined> {
  const [row] = await askInOne<SessionRow>(tx, SIGNED_IN, [region, tokenHash, today.toString()]);
  if (!row) return undefined;
  const { session_id: sessionId, must_enrol: mustEnrol, seen_at: seenAt, expires_at: expiresAt } = row;
  const mustChangePassword = row.password_given && row.through === 'password';
  return { ...postHeld(row), sessionId, mustEnrol, mustChangePassword, seenAt, expiresAt };
}

export interface MachineIn extends PostHeld {
  readonly permissions: readonly string[];
}

/** 机器令牌 · The post a machine acts in, and the part of its rights the token holds. */
export async function machineBy(tx: Tx, tokenHash: string, today: LegalDay, now: Instant): Promise<MachineIn | undefined> {
  const row = await courts(tx)
    .selectFrom('courts.api_token as k')
    .innerJoin('courts.person as p', 'p.person_id', 'k.person_id')
    .innerJoin('courts.post as o', 'o.post_id', 'k.post_id')
    .leftJoin('courts.team as t', 't.team_id', 'o.team_id')
    .leftJoin('courts.person as m', 'm.person_id', 'o.mentor_id')
    .select(['p.person_id', 'p.name', 'o.post_id', 'o.court_id', 'o.team_id', 't.kind as team_kind', 'o.role', 'k.permissions'])
    .select(['o.mentor_id', 'm.name as mentor_name'])
    .where('k.token_hash', '=', tokenHash)
    .where('k.ended_at', 'is', null)
    .where('k.expires_at', '>', now)
    .where('p.active', '=', true)
    .where('o.from_on', '<=', today.toString())
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today.toString())]))
    .executeTakeFirst();
  return row && { ...postHeld(row), permissions: row.permissions };
}
