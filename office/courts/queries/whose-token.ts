import type { RegionId } from '@duixian/kernel/ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { type PostHeld, postHeld } from '../queries.ts';

interface Views {
  'courts.session': { region_id: number; token_hash: string; person_id: string; post_id: string };
  'courts.api_token': { token_hash: string; person_id: string; post_id: string };
  'courts.person': { person_id: string; name: string };
  'courts.post': { post_id: string; court_id: number; team_id: string | null; role: string; mentor_id: string | null };
  'courts.team': { team_id: string; kind: string };
}

const courts = tablesOf<Views>;

/** 旧凭证的主人 · Whose a session or a machine's token was that opens nothing any more: for the record, never to let anybody in. */
export async function whoseToken(tx: Tx, region: RegionId, tokenHash: string, machine: boolean): Promise<PostHeld | undefined> {
  const held = machine
    ? courts(tx).selectFrom('courts.api_token as s').select(['s.person_id', 's.post_id']).where('s.token_hash', '=', tokenHash)
    : courts(tx)
        .selectFrom('courts.session as s')
        .select(['s.person_id', 's.post_id'])
        .where('s.region_id', '=', region)
        .where('s.token_hash', '=', tokenHash);
  const row = await courts(tx)
    .selectFrom(held.as('s'))
    .innerJoin('courts.person as p', 'p.person_id', 's.person_id')
    .innerJoin('courts.post as o', 'o.post_id', 's.post_id')
    .leftJoin('courts.team as t', 't.team_id', 'o.team_id')
    .select(['p.person_id', 'p.name', 'o.post_id', 'o.court_id', 'o.team_id', 't.kind as team_kind', 'o.role', 'o.mentor_id'])
    .executeTakeFirst();
  return row && postHeld({ ...row, mentor_name: null });
}
