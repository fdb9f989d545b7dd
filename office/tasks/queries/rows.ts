import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { kindsFor, TASKS } from '../rules/catalogue.ts';
import type { Viewer } from '../rules/placing.ts';
import { TASK_KINDS, type TaskKind } from '../rules/task-spec.ts';

interface TaskRow {
  region_id: number;
  task_id: string;
  court_id: number;
  case_id: string | null;
  kind: string;
  subject: string;
  place: string;
  team_kind: string | null;
  team_id: string | null;
  officer_id: string | null;
  due_on: string | null;
  facts: Record<string, unknown>;
  state: string;
  opened_on: string;
  claimed_by: string | null;
  returned_code: string | null;
  returned_words: string | null;
  return_count: number;
  ended_on: string | null;
  ended_by: string | null;
}

interface ReadTables {
  'tasks.task': TaskRow;
  'cases.case_view': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    stage: string;
    summary: string;
    claim_fen: bigint;
    received_fen: bigint;
  };
  'deadlines.clock_view': {
    region_id: number;
    case_id: string;
    term: string;
    due_on: string | null;
    amber_on: string | null;
    stopped_on: string | null;
  };
  'courts.person_view': { person_id: string; name: string };
  'courts.post_view': { person_id: string; team_id: string | null; from_on: string; until_on: string | null };
}

export const reads = tablesOf<ReadTables>;

export const TABS = ['mine', 'available', 'team', 'all'] as const;
/** mine: taken by me or waiting for me by name; available: mine to take; team: in my colleagues' hands; all: open in my scope. */
export type Tab = (typeof TABS)[number];

export interface DeskFilter {
  readonly tab: Tab;
  readonly kind?: TaskKind | undefined;
  /** Only items past their own service level. */
  readonly overdue?: boolean | undefined;
  readonly officer?: PersonId | undefined;
}

/** 工作台筛选 · The items of a tab. Counts and rows both start here, so a number can only open what it counted. */
export function deskItems(ctx: Omit<Ctx, 'record'>, viewer: Viewer, filter: DeskFilter) {
  const me = viewer.personId;
  let query = reads(ctx.tx)
    .selectFrom('tasks.task as t')
    .leftJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 't.region_id').onRef('c.case_id', '=', 't.case_id'))
    .where('t.region_id', '=', ctx.region)
    .where('t.state', '=', 'open')
    // Row security of the case holds here too: an item of a case one may not know of is not shown and not counted.
    .where((or) => or.or([or('t.case_id', 'is', null), or.and([or('c.region_id', '=', ctx.region), or('c.case_id', 'is not', null)])]));
  if (filter.kind !== undefined) query = query.where('t.kind', '=', filter.kind);
  if (filter.overdue === true) query = query.where('t.due_on', '<', ctx.today.toString());
  if (filter.officer !== undefined) query = query.where('t.officer_id', '=', filter.officer);
  if (filter.tab === 'mine') {
    return query.where((or) => or.or([or('t.claimed_by', '=', me), or.and([or('t.claimed_by', 'is', null), or('t.officer_id', '=', me)])]));
  }
  if (filter.tab === 'available') {
    const kinds = kindsFor(viewer.permissions);
    query = kinds.length === 0 ? query.where(sql<boolean>`false`) : query.where('t.kind', 'in', [...kinds]);
    return query
      .where('t.claimed_by', 'is', null)
      .where((or) => or.or([or('t.officer_id', 'is', null), or('t.officer_id', '<>', me)]))
      .where((or) =>
        or.or([
          or('t.place', '=', 'court'),
          or.and([or('t.place', '=', 'team-kind'), or('t.team_kind', '=', viewer.teamKind ?? '')]),
          ...(viewer.teamId === null ? [] : [or.and([or('t.place', 'in', ['team', 'officer']), or('t.team_id', '=', viewer.teamId)])]),
        ]),
      );
  }
  if (filter.tab === 'team') {
    return query
      .where('t.claimed_by', '<>', me)
      .where((is) =>
        is.exists(
          is
            .selectFrom('courts.post_view as o')
            .select('o.person_id')
            .whereRef('o.person_id', '=', 't.claimed_by')
            .where('o.team_id', '=', viewer.teamId)
            .where('o.until_on', 'is', null),
        ),
      );
  }
  return query;
}

/** Which clocks an item keeps waiting, as two lists side by side for the database. */
export const TERMS_OF_KINDS: { readonly kinds: readonly string[]; readonly terms: readonly string[] } = {
  kinds: TASK_KINDS.flatMap((kind) => TASKS[kind].terms.map(() => kind)),
  terms: TASK_KINDS.flatMap((kind) => [...TASKS[kind].terms]),
};
export const KINDS_OF_ANY_TERM: readonly string[] = TASK_KINDS.filter((kind) => TASKS[kind].terms.length === 0);
