import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';

interface GrantRow {
  region_id: number;
  grant_id: string;
  case_id: string;
  court_id: number;
  person_id: string;
  reason: string;
  granted_on: string;
  until_on: string;
  granted_by: string;
  granted_at: string;
  ended_on: string | null;
  ended_by: string | null;
  end_reason: string | null;
}

export interface GrantTables {
  'cases.observer_grant': GrantRow;
  'courts.person_view': { person_id: string; name: string };
  'courts.post_view': { person_id: string; court_id: number; role: string; from_on: string; until_on: string | null };
}

const grants = tablesOf<GrantTables>;
const MOST_ROWS = 500;

export type GrantId = Id<'observer-grant'>;

export interface ObserverGrant {
  readonly grantId: GrantId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly person: PersonId;
  readonly name: string;
  readonly reason: string;
  readonly grantedOn: LegalDay;
  readonly until: LegalDay;
  readonly grantedBy: string;
  readonly endedOn: LegalDay | null;
  readonly endReason: string | null;
}

/** 授权一览 · Of one case, or of every case in scope; the newest first. */
export async function grantsOf(ctx: Omit<Ctx, 'record'>, of: { readonly case?: CaseId; readonly grant?: GrantId }) {
  let query = grants(ctx.tx)
    .selectFrom('cases.observer_grant as g')
    .innerJoin('courts.person_view as p', 'p.person_id', 'g.person_id')
    .innerJoin('courts.person_view as by', 'by.person_id', 'g.granted_by')
    .selectAll('g')
    .select(['p.name as name', 'by.name as by_name'])
    .where('g.region_id', '=', ctx.region);
  if (of.case !== undefined) query = query.where('g.case_id', '=', of.case);
  if (of.grant !== undefined) query = query.where('g.grant_id', '=', of.grant);
  const rows = await query.orderBy('g.grant_id', 'desc').limit(MOST_ROWS).execute();
  return rows.map(
    (row): ObserverGrant => ({
      grantId: idFrom<'observer-grant'>(row.grant_id),
      caseId: idFrom<'case'>(row.case_id),
      court: courtIdFrom(row.court_id),
      person: idFrom<'person'>(row.person_id),
      name: row.name,
      reason: row.reason,
      grantedOn: day(row.granted_on),
      until: day(row.until_on),
      grantedBy: row.by_name,
      endedOn: row.ended_on === null ? null : day(row.ended_on),
      endReason: row.end_reason,
    }),
  );
}

export async function insertGrant(
  ctx: Ctx,
  of: { grantId: GrantId; case: CaseId; court: CourtId; person: PersonId; until: LegalDay; reason: string },
): Promise<void> {
  await grants(ctx.tx)
    .insertInto('cases.observer_grant')
    .values({
      region_id: ctx.region,
      grant_id: of.grantId,
      case_id: of.case,
      court_id: of.court,
      person_id: of.person,
      reason: of.reason,
      granted_on: ctx.today.toString(),
      until_on: of.until.toString(),
      granted_by: ctx.actor.personId,
      granted_at: ctx.now.toString(),
      ended_on: null,
      ended_by: null,
      end_reason: null,
    })
    .execute();
}

/** Whether it was this act that ended it. */
export async function saveGrantEnd(ctx: Ctx, grant: GrantId, reason: string): Promise<boolean> {
  const ended = await grants(ctx.tx)
    .updateTable('cases.observer_grant')
    .set({ ended_on: ctx.today.toString(), ended_by: ctx.actor.personId, end_reason: reason })
    .where('region_id', '=', ctx.region)
    .where('grant_id', '=', grant)
    .where('ended_on', 'is', null)
    .returning('grant_id')
    .executeTakeFirst();
  return ended !== undefined;
}
