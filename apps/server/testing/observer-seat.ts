import { hashOfToken, newToken } from '@duixian/courts/session';
import { regionIdFrom, uuidV7 } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import type { OpenOffice } from './open-office.ts';

/** 外部观察员 · Somebody from outside to whom one case stands open by name, signed in under this login. */
export async function seatObserver(
  office: OpenOffice,
  owner: Database,
  at: { login: string; caseId: string; court: number },
): Promise<void> {
  const now = office.clock.now();
  const today = office.clock.today().toString();
  const id = uuidV7(now.epochMilliseconds, new Uint8Array(10).fill(9));
  const token = newToken(regionIdFrom(1));
  await statement(
    owner,
    "insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'watcher', '观察员', '-', true)",
    [id],
  );
  await statement(owner, "insert into courts.post (post_id, person_id, court_id, role, from_on) values ($1, $1, $2, 'observer', $3)", [
    id,
    at.court,
    today,
  ]);
  await statement(
    owner,
    `insert into courts.session (region_id, token_hash, session_id, person_id, post_id, created_at, seen_at, expires_at)
     values (1, $1, $2, $2, $2, $3, $3, $4)`,
    [hashOfToken(token), id, now.toString(), now.add({ minutes: 600 }).toString()],
  );
  await statement(
    owner,
    `insert into cases.observer_grant (region_id, grant_id, case_id, court_id, person_id, reason, granted_on, until_on, granted_by, granted_at)
     values (1, $1, $2, $3, $1, '代表视察', $4, $4, $1, $5)`,
    [id, at.caseId, at.court, today, now.toString()],
  );
  office.keepToken(at.login, token);
}
