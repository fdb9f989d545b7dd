import { type Database, statement } from '@duixian/postgres/pool';
import type { CourtRow } from '../rules/court-table.ts';

/** The table of courts as the owner of the reference tables writes it: new courts are added, names renewed, nothing moves to another region. */
export async function saveCourts(owner: Database, rows: readonly CourtRow[]): Promise<void> {
  for (const row of rows) {
    await statement(owner, 'insert into courts.region (region_id, name_zh) values ($1, $2) on conflict do nothing', [
      row.region,
      row.nameZh,
    ]);
    await statement(
      owner,
      `insert into courts.court (court_id, region_id, parent_id, level, code, name_zh, name_en) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (court_id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`,
      [row.court, row.region, row.parent, row.level, row.code, row.nameZh, row.nameEn],
    );
  }
}

/** The court nobody stands above, of those that are there. */
export async function topCourt(owner: Database): Promise<number | undefined> {
  const [row] = await statement<{ court_id: number }>(
    owner,
    `select court_id from courts.court order by array_position(array['supreme', 'high', 'intermediate', 'basic'], level), court_id limit 1`,
  );
  return row?.court_id;
}

/** Whether anybody has ever set a password: then nobody is invited any more. */
export async function somebodyCanSignIn(owner: Database): Promise<boolean> {
  const [row] = await statement<{ there: boolean }>(
    owner,
    `select exists (select from courts.person where password_hash like '$argon2id$%') as there`,
  );
  return row?.there ?? false;
}

export async function inviteAdministrator(
  owner: Database,
  of: { person: string; post: string; court: number; today: string; hash: string; at: string; until: string },
): Promise<void> {
  await statement(
    owner,
    `with p as (
       insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'administrator', '管理员', 'none', true)
       on conflict (login) do update set active = true returning person_id),
     o as (
       insert into courts.post (post_id, person_id, court_id, role, from_on)
       select $2, person_id, $3, 'administrator', $4 from p
       where not exists (select from courts.post o join p on p.person_id = o.person_id) returning post_id),
     gone as (
       update courts.invitation i set used_at = $6 from p where i.person_id = p.person_id and i.used_at is null)
     insert into courts.invitation (token_hash, person_id, created_at, expires_at)
     select $5, person_id, $6, $7 from p`,
    [of.person, of.post, of.court, of.today, of.hash, of.at, of.until],
  );
}
