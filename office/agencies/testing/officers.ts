import type { Actor } from '@duixian/audit/act';
import { type Database, statement } from '@duixian/postgres/pool';

/** Registers an officer with the agencies, for database tests. */
export async function authoriseForTests(owner: Database, actor: Actor, certificate = '衡执证0001'): Promise<void> {
  await statement(
    owner,
    `insert into agencies.authorised_officer (region_id, person_id, court_id, name, certificate_number, from_on) values (1, $1, $2, $3, $4, '2024-01-01')`,
    [actor.personId, actor.courtId, actor.name, certificate],
  );
}
