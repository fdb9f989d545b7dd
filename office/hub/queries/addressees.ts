import type { Ctx } from '@duixian/audit/act';
import { roleSpec } from '@duixian/courts/rules/roles';
import { type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';

interface Views {
  'courts.person_view': { person_id: string; name: string; active: boolean };
  'courts.post_view': {
    person_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    from_on: string;
    until_on: string | null;
  };
  'courts.team_view': { team_id: string; kind: string };
  'courts.leave_view': { person_id: string; from_on: string; until_on: string };
}

export interface Addressee {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
}

/** Posts held today by active people of a court who are not on leave. */
function onDuty(ctx: Omit<Ctx, 'record'>, court: CourtId) {
  const today = ctx.today.toString();
  return tablesOf<Views>(ctx.tx)
    .selectFrom('courts.post_view as o')
    .innerJoin('courts.person_view as p', 'p.person_id', 'o.person_id')
    .leftJoin('courts.leave_view as l', (join) =>
      join.onRef('l.person_id', '=', 'p.person_id').on('l.from_on', '<=', today).on('l.until_on', '>=', today),
    )
    .where('o.court_id', '=', court)
    .where('p.active', '=', true)
    .where('l.person_id', 'is', null)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]));
}

/** 可督办人员 · Active people of a court who are not on leave today and whose post answers orders. */
export async function addresseesOf(ctx: Omit<Ctx, 'record'>, court: CourtId): Promise<readonly Addressee[]> {
  const rows = await onDuty(ctx, court)
    .select(['p.person_id', 'p.name', 'o.role'])
    .orderBy('o.role')
    .orderBy('p.person_id')
    .limit(500)
    .execute();
  return rows.flatMap((row) =>
    roleSpec(row.role)?.permissions.includes('orders.answer')
      ? [{ personId: idFrom<'person'>(row.person_id), name: row.name, role: row.role }]
      : [],
  );
}

const LARGEST_TEAM = 100;

/** 段内在岗人员 · Who of the teams of one kind is at work today. */
export async function teamOnDuty(ctx: Omit<Ctx, 'record'>, court: CourtId, teamKind: string): Promise<readonly PersonId[]> {
  const rows = await onDuty(ctx, court)
    .innerJoin('courts.team_view as t', 't.team_id', 'o.team_id')
    .select('p.person_id')
    .distinct()
    .where('t.kind', '=', teamKind)
    .orderBy('p.person_id')
    .limit(LARGEST_TEAM)
    .execute();
  return rows.map((row) => idFrom<'person'>(row.person_id));
}

/** Whether this person is at work in the court today. */
export async function isOnDuty(ctx: Omit<Ctx, 'record'>, court: CourtId, person: PersonId): Promise<boolean> {
  const row = await onDuty(ctx, court).select('p.person_id').where('p.person_id', '=', person).limit(1).executeTakeFirst();
  return row !== undefined;
}
