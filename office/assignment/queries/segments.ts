import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { judgesOn } from '@duixian/courts/queries';
import { type CaseId, type CourtId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { type Checked, checkAll } from '../rules/segments/condition.ts';
import { placeOf, type SegmentFlow, segmentOf } from '../rules/segments/segment-flow.ts';
import { flowOn } from './segment-flows.ts';
import { type KeyedStanding, standingFrom, standingOf, standings } from './segment-standings.ts';
import { type Transfer, transfersOf } from './segment-transfers.ts';

type ReadCtx = Omit<Ctx, 'record'>;

const views = tablesOf<{ 'courts.person_view': { person_id: string; name: string } }>;

/** Which of a segment's cases: those that stand there, those that wait to be accepted, and of these the late ones. */
export const SEGMENT_SIDES = ['here', 'waiting', 'late'] as const;
export type SegmentSide = (typeof SEGMENT_SIDES)[number];

const MOST_KEYS = 10_000;

/** The one place that says which side of which segment a case is counted on. */
function isOn(flow: SegmentFlow, of: KeyedStanding, segment: string, side: SegmentSide): boolean {
  const { at, waitsFor } = placeOf(flow, of.standing, of.last);
  if (side === 'here') return at?.id === segment;
  return waitsFor?.id === segment && (side === 'waiting' || of.late);
}

/** 各段件数 · For each segment of a flow the cases on each side, as far as the reader sees them. */
export async function segmentCounts(ctx: ReadCtx, court: CourtId, flow: SegmentFlow) {
  const groups = await keyGroups(ctx, court);
  return flow.segments.map(({ id }) => {
    const count = (side: SegmentSide) => groups.reduce((sum, { of, n }) => sum + (isOn(flow, of, id, side) ? n : 0), 0);
    return { segment: id, here: count('here'), waiting: count('waiting'), late: count('late') };
  });
}

async function keyGroups(ctx: ReadCtx, court: CourtId) {
  const rows = await views(ctx.tx)
    .selectFrom(standings(ctx, court).as('g'))
    .select('g.key')
    .select(sql<bigint>`count(*)`.as('n'))
    .groupBy('g.key')
    .limit(MOST_KEYS)
    .execute();
  return rows.map((row) => ({ key: row.key, of: standingFrom(row.key), n: Number(row.n) }));
}

/** 段内案件 · Exactly the cases one of these numbers counts, the oldest filing first. */
export async function segmentRows(
  ctx: ReadCtx,
  of: {
    readonly court: CourtId;
    readonly flow: SegmentFlow;
    readonly segment: string;
    readonly side: SegmentSide;
    readonly after: { readonly filedOn: string; readonly caseId: string } | undefined;
    readonly limit: number;
  },
) {
  const keys = (await keyGroups(ctx, of.court)).filter((group) => isOn(of.flow, group.of, of.segment, of.side)).map(({ key }) => key);
  let query = views(ctx.tx)
    .selectFrom(standings(ctx, of.court).as('g'))
    .leftJoin('courts.person_view as p', 'p.person_id', 'g.officer_id')
    .select(['g.case_id', 'g.case_number', 'g.summary', 'g.filed_on', 'g.due_on', 'g.key', 'p.name'])
    .where(sql<boolean>`g.key = any(${keys}::text[])`);
  if (of.after) query = query.where(sql<boolean>`(g.filed_on, g.case_id) > (${of.after.filedOn}::date, ${of.after.caseId}::uuid)`);
  const rows = await query.orderBy('g.filed_on').orderBy('g.case_id').limit(of.limit).execute();
  return rows.map((row) => {
    const { last, late } = standingFrom(row.key);
    return {
      caseId: idFrom<'case'>(row.case_id),
      caseNumber: row.case_number,
      summary: row.summary,
      officerName: row.name,
      filedOn: day(row.filed_on),
      waitsFor: last?.state === 'open' ? last.to : null,
      dueOn: last?.state !== 'open' || row.due_on === null ? null : day(row.due_on),
      late,
    };
  });
}

export interface CaseSegment {
  readonly flow: SegmentFlow | null;
  readonly at: string | null;
  readonly waitsFor: string | null;
  readonly next: readonly { readonly segment: string; readonly leave: readonly Checked[]; readonly enter: readonly Checked[] }[];
  readonly transfers: readonly Transfer[];
  readonly mentors: readonly { readonly personId: PersonId; readonly name: string }[];
}

/** 本案所在段 · Where the case stands and why, what each next segment still asks, and every hand-over with both ends. */
export async function segmentOfCase(ctx: ReadCtx, caseId: CaseId): Promise<Result<CaseSegment, { readonly kind: 'not-found' }>> {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const { court } = seen.value;
  const inForce = await flowOn(ctx, court, ctx.today);
  const transfers = await transfersOf(ctx, caseId);
  const now = await standingOf(ctx, court, caseId);
  if (inForce === undefined || now === undefined)
    return ok({ flow: inForce?.flow ?? null, at: null, waitsFor: null, next: [], transfers, mentors: [] });
  const { flow } = inForce;
  const { at, waitsFor } = placeOf(flow, now.standing, now.last);
  const next = (at?.next ?? []).flatMap((id) => {
    const to = segmentOf(flow, id);
    return to === undefined
      ? []
      : [{ segment: id, leave: checkAll(at?.leave ?? [], now.standing), enter: checkAll(to.enter, now.standing) }];
  });
  const mentored = at?.mentored || waitsFor?.mentored;
  const mentors = mentored ? (await judgesOn(ctx.tx, court, ctx.today)).map(({ personId, name }) => ({ personId, name })) : [];
  return ok({ flow, at: at?.id ?? null, waitsFor: waitsFor?.id ?? null, next, transfers, mentors });
}
