import type { Ctx } from '@duixian/audit/act';
import { type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { AssignmentTables, LoanId } from '../store.ts';

interface Views {
  'assignment.loan': AssignmentTables['assignment.loan'];
  'assignment.decision': { region_id: number; loan_id: string | null; weight: number | null };
  'courts.person_view': { person_id: string; name: string };
  'courts.court_view': { court_id: number; name_zh: string; name_en: string };
  'courts.team_view': { team_id: string; court_id: number; kind: string };
  'courts.post_view': { person_id: string; court_id: number; role: string; from_on: string; until_on: string | null };
  'courts.leave_view': { leave_id: string; person_id: string; from_on: string; until_on: string };
}

const views = tablesOf<Views>;

type ReadCtx = Omit<Ctx, 'record'>;

export interface LentOfficer {
  readonly loanId: LoanId;
  readonly personId: PersonId;
  readonly name: string;
  readonly teamId: string;
  readonly teamKind: string;
  readonly onLeave: boolean;
}

function runningOn(ctx: { readonly tx: Tx; readonly region: RegionId }, on: LegalDay) {
  const today = on.toString();
  return views(ctx.tx)
    .selectFrom('assignment.loan as l')
    .where('l.region_id', '=', ctx.region)
    .where('l.from_on', '<=', today)
    .where(sql<boolean>`coalesce(l.ended_on - 1, l.until_on) >= ${today}::date`);
}

/** 借入 · Officers lent to a court today. */
export async function lentTo(ctx: ReadCtx, court: CourtId): Promise<readonly LentOfficer[]> {
  const today = ctx.today.toString();
  const rows = await runningOn(ctx, ctx.today)
    .innerJoin('courts.person_view as p', 'p.person_id', 'l.person_id')
    .innerJoin('courts.team_view as t', 't.team_id', 'l.team_id')
    .leftJoin('courts.leave_view as v', (join) =>
      join.onRef('v.person_id', '=', 'l.person_id').on('v.from_on', '<=', today).on('v.until_on', '>=', today),
    )
    .select(['l.loan_id', 'l.person_id', 'p.name', 'l.team_id', 't.kind', 'v.leave_id'])
    .where('l.court_id', '=', court)
    .orderBy('l.person_id')
    .execute();
  return rows.map((row) => ({
    loanId: idFrom<'loan'>(row.loan_id),
    personId: idFrom<'person'>(row.person_id),
    name: row.name,
    teamId: row.team_id,
    teamKind: row.kind,
    onLeave: row.leave_id !== null,
  }));
}

/** 借出 · Who of a court is lent to another today: gets nothing new at home. */
export async function lentFrom(ctx: ReadCtx, court: CourtId): Promise<ReadonlySet<string>> {
  const rows = await runningOn(ctx, ctx.today).select('l.person_id').where('l.from_court_id', '=', court).execute();
  return new Set(rows.map((row) => row.person_id));
}

/** Every court an officer is lent to on a day: the door opens these too, for the officer's own cases there. */
export async function loansOn(tx: Tx, region: RegionId, on: LegalDay): Promise<ReadonlyMap<string, readonly CourtId[]>> {
  const rows = await runningOn({ tx, region }, on).select(['l.person_id', 'l.court_id']).execute();
  const courts = new Map<string, CourtId[]>();
  for (const row of rows) courts.set(row.person_id, [...(courts.get(row.person_id) ?? []), courtIdFrom(row.court_id)]);
  return courts;
}

/** 未来借调 · A loan of the person that meets these days; the database refuses it in any case. */
export async function overlapping(ctx: ReadCtx, person: PersonId, from: LegalDay, until: LegalDay): Promise<LegalDay | undefined> {
  const row = await views(ctx.tx)
    .selectFrom('assignment.loan as l')
    .select('l.until_on')
    .where('l.region_id', '=', ctx.region)
    .where('l.person_id', '=', person)
    .where('l.from_on', '<=', until.toString())
    .where(sql<boolean>`coalesce(l.ended_on, l.until_on) >= ${from.toString()}::date`)
    .limit(1)
    .executeTakeFirst();
  return row && day(row.until_on);
}

/** 借调台账 · Who was lent where, and what was given to them there: counted from the decisions, newest first. */
export async function loanLedger(ctx: ReadCtx, limit: number) {
  const rows = await views(ctx.tx)
    .selectFrom('assignment.loan as l')
    .innerJoin('courts.person_view as p', 'p.person_id', 'l.person_id')
    .innerJoin('courts.court_view as f', 'f.court_id', 'l.from_court_id')
    .innerJoin('courts.court_view as t', 't.court_id', 'l.court_id')
    .select(['l.loan_id', 'l.person_id', 'p.name', 'l.from_court_id', 'f.name_zh as from_zh', 'f.name_en as from_en', 'l.court_id'])
    .select(['t.name_zh as to_zh', 't.name_en as to_en', 'l.from_on', 'l.until_on', 'l.reason', 'l.ended_on', 'l.ended_reason'])
    .select((of) =>
      of
        .selectFrom('assignment.decision as d')
        .select(sql<bigint>`count(*)`.as('n'))
        .where('d.region_id', '=', ctx.region)
        .whereRef('d.loan_id', '=', 'l.loan_id')
        .as('cases'),
    )
    .select((of) =>
      of
        .selectFrom('assignment.decision as d')
        .select(sql<bigint>`coalesce(sum(d.weight), 0)`.as('n'))
        .where('d.region_id', '=', ctx.region)
        .whereRef('d.loan_id', '=', 'l.loan_id')
        .as('weight'),
    )
    .where('l.region_id', '=', ctx.region)
    .orderBy('l.loan_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    loanId: idFrom<'loan'>(row.loan_id),
    personId: idFrom<'person'>(row.person_id),
    name: row.name,
    from: courtIdFrom(row.from_court_id),
    fromZh: row.from_zh,
    fromEn: row.from_en,
    to: courtIdFrom(row.court_id),
    toZh: row.to_zh,
    toEn: row.to_en,
    fromOn: day(row.from_on),
    untilOn: day(row.until_on),
    reason: row.reason,
    endedOn: row.ended_on === null ? null : day(row.ended_on),
    endedReason: row.ended_reason,
    cases: Number(row.cases ?? 0),
    weight: Number(row.weight ?? 0),
  }));
}

export async function loanOf(ctx: ReadCtx, loan: LoanId): Promise<{ readonly fromOn: LegalDay } | undefined> {
  const row = await views(ctx.tx)
    .selectFrom('assignment.loan')
    .select('from_on')
    .where('region_id', '=', ctx.region)
    .where('loan_id', '=', loan)
    .executeTakeFirst();
  return row && { fromOn: day(row.from_on) };
}

/** The court whose judge somebody is today. */
export async function courtOfOfficer(ctx: ReadCtx, person: PersonId): Promise<CourtId | undefined> {
  const today = ctx.today.toString();
  const row = await views(ctx.tx)
    .selectFrom('courts.post_view as o')
    .select('o.court_id')
    .where('o.person_id', '=', person)
    .where('o.role', '=', 'judge')
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  return row && courtIdFrom(row.court_id);
}

/** Where somebody holds a post today, in whatever role. */
export async function courtsOfPerson(ctx: ReadCtx, person: PersonId): Promise<readonly CourtId[]> {
  const today = ctx.today.toString();
  const rows = await views(ctx.tx)
    .selectFrom('courts.post_view as o')
    .select('o.court_id')
    .where('o.person_id', '=', person)
    .where('o.from_on', '<=', today)
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today)]))
    .groupBy('o.court_id')
    .orderBy('o.court_id')
    .execute();
  return rows.map((row) => courtIdFrom(row.court_id));
}
