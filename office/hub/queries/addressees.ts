import type { Ctx } from '@duixian/audit/act';
import { roleSpec } from '@duixian/courts/rules/roles';
import { type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';

interface Views {
  'courts.person_view': { person_id: string; name: string; active: boolean };
  'courts.post_view': { person_id: string; court_id: number; role: string; from_on: string; until_on: string | null };
  'courts.leave_view': { person_id: string; from_on: string; until_on: string };
}

export interface Addressee {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
}

/** 可督办人员 · Active people of a court who are not on leave today and whose post answers orders. */
export async function addresseesOf(ctx: Omit<Ctx, 'record'>, court: CourtId): Promise<readonly Addressee[]> {
  const today = ctx.today.toString();
  const rows = await tablesOf<Views>(ctx.tx)
    .selectFrom('courts.post_view as o')
    .innerJoin('courts.person_view as p', 'p.person_id', 'o.person_id')
    .leftJoin('courts.leave_view as l', (join) =>
      join.onRef('l.person_id', '=', 'p.person_id').on('l.from_on', '<=', today).on('l.until_on', '>=', today),
    )
    .select(['p.person_id', 'p.name', 'o.role'])
    .where('o.court_id', '=', court)
    .where('p.active', '=', true)
    .where('l.person_id', 'is', null)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
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
