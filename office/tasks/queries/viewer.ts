import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import type { Viewer } from '../rules/placing.ts';

interface Names {
  'courts.team_view': { team_id: string; kind: string };
  'courts.person_view': { person_id: string; name: string; active: boolean };
  'courts.post_view': {
    person_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    from_on: string;
    until_on: string | null;
  };
  'courts.leave_view': { person_id: string; from_on: string; until_on: string };
}

const names = tablesOf<Names>;

/** Who looks at a queue: the actor and the kind of team the post belongs to. */
export async function viewerOf(ctx: Omit<Ctx, 'record'>): Promise<Viewer> {
  const { personId, courtId, teamId, permissions } = ctx.actor;
  const team =
    teamId === null
      ? undefined
      : await names(ctx.tx).selectFrom('courts.team_view').select('kind').where('team_id', '=', teamId).executeTakeFirst();
  return { personId, courtId, teamId, teamKind: team?.kind ?? null, permissions };
}

/** The role of the post an active person, not on leave, holds today at a court; nothing for anybody else. */
export async function roleAt(ctx: Omit<Ctx, 'record'>, person: PersonId, court: number): Promise<string | undefined> {
  const today = ctx.today.toString();
  const row = await names(ctx.tx)
    .selectFrom('courts.post_view as o')
    .innerJoin('courts.person_view as p', 'p.person_id', 'o.person_id')
    .leftJoin('courts.leave_view as l', (join) =>
      join.onRef('l.person_id', '=', 'o.person_id').on('l.from_on', '<=', today).on('l.until_on', '>=', today),
    )
    .select('o.role')
    .where('o.person_id', '=', person)
    .where('o.court_id', '=', court)
    .where('p.active', '=', true)
    .where('l.person_id', 'is', null)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  return row?.role;
}
