import type { Ctx } from '@duixian/audit/act';
import { LANES } from '@duixian/cases/rules/stage';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { CaseStanding } from '../rules/segments/case-standing.ts';
import type { LastTransfer } from '../rules/segments/segment-flow.ts';

type ReadCtx = Omit<Ctx, 'record'>;

interface Views {
  'cases.case_view': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    state: string;
    stage: string;
    lane: string | null;
    officer_id: string | null;
    filed_on: string;
    summary: string;
  };
  'assignment.segment_transfer': {
    region_id: number;
    transfer_id: string;
    case_id: string;
    from_segment: string;
    to_segment: string;
    state: string;
    last: boolean;
    due_on: string | null;
  };
  'search.source_view': { region_id: number; case_id: string; state: string };
  'documents.document_view': { region_id: number; document_id: string; kind: string };
  'documents.service_view': { region_id: number; document_id: string; case_id: string; served_on: string | null };
  'assets.measure_view': { region_id: number; asset_id: string; case_id: string; state: string };
  'assets.asset_view': { region_id: number; asset_id: string; case_id: string; kind: string };
  'funds.receipt_view': { region_id: number; case_id: string | null; covered_fen: bigint; amount_fen: bigint };
}

const views = tablesOf<Views>;

export interface KeyedStanding {
  readonly standing: CaseStanding;
  readonly last: LastTransfer | undefined;
  readonly late: boolean;
}

/**
 * 办理情况 · Each open case of a court with the facts its place in the flow follows from, as one key. Counting groups by the
 * key and listing filters by it, so that a number and its rows cannot differ.
 */
export function standings(ctx: ReadCtx, court: CourtId) {
  return views(ctx.tx)
    .selectFrom('cases.case_view as c')
    .leftJoin('assignment.segment_transfer as t', (join) =>
      join.onRef('t.region_id', '=', 'c.region_id').onRef('t.case_id', '=', 'c.case_id').on('t.last', '=', true),
    )
    .select(['c.case_id', 'c.case_number', 'c.summary', 'c.filed_on', 'c.officer_id', 't.due_on', 't.from_segment', 't.to_segment'])
    .select((of) => {
      const sent = of.exists(
        of
          .selectFrom('search.source_view as s')
          .select('s.case_id')
          .whereRef('s.region_id', '=', 'c.region_id')
          .whereRef('s.case_id', '=', 'c.case_id')
          .where('s.state', '=', 'sent'),
      );
      const served = of.exists(
        of
          .selectFrom('documents.service_view as v')
          .innerJoin('documents.document_view as d', (join) =>
            join.onRef('d.region_id', '=', 'v.region_id').onRef('d.document_id', '=', 'v.document_id'),
          )
          .select('v.case_id')
          .whereRef('v.region_id', '=', 'c.region_id')
          .whereRef('v.case_id', '=', 'c.case_id')
          .where('d.kind', '=', 'enforcement-notice')
          .where('v.served_on', 'is not', null),
      );
      const held = of
        .selectFrom('assets.measure_view as m')
        .innerJoin('assets.asset_view as a', (join) => join.onRef('a.region_id', '=', 'm.region_id').onRef('a.asset_id', '=', 'm.asset_id'))
        .select('m.case_id')
        .whereRef('m.region_id', '=', 'c.region_id')
        .whereRef('m.case_id', '=', 'c.case_id')
        .where('m.state', '=', 'held');
      const money = of.exists(
        of
          .selectFrom('funds.receipt_view as r')
          .select('r.case_id')
          .whereRef('r.region_id', '=', 'c.region_id')
          .whereRef('r.case_id', '=', 'c.case_id')
          .whereRef('r.covered_fen', '<', 'r.amount_fen'),
      );
      const toSell = of.exists(held.where('a.kind', 'not in', ['deposit', 'housing-fund', 'claim']));
      const late = sql`(t.state = 'open' and t.due_on < ${ctx.today.toString()}::date)`;
      return sql<string>`concat_ws('|', c.stage, coalesce(c.lane, ''), c.officer_id is not null, not ${sent}, ${served}, ${of.exists(held)},
        ${toSell}, ${money}, coalesce(t.state, ''), coalesce(t.from_segment, ''), coalesce(t.to_segment, ''), coalesce(${late}, false))`.as(
        'key',
      );
    })
    .where('c.region_id', '=', ctx.region)
    .where('c.court_id', '=', court)
    .where('c.state', '<>', 'closed');
}

/** One case; `undefined` when it is closed or out of sight. */
export async function standingOf(ctx: ReadCtx, court: CourtId, caseId: CaseId): Promise<KeyedStanding | undefined> {
  const row = await standings(ctx, court).where('c.case_id', '=', caseId).executeTakeFirst();
  return row === undefined ? undefined : standingFrom(row.key);
}

const STAGES = ['check', 'search', 'triage', 'assignment', 'enforcement'] as const;
const STATES = ['open', 'accepted', 'returned'] as const;

/** The search was completed when the case left that stage; a source asked again later is out again. */
export function standingFrom(key: string): KeyedStanding {
  const [stageText, laneText, officer, answered, served, held, toSell, money, stateText, from = '', to = '', late] = key.split('|');
  const stage = STAGES.find((one) => one === stageText) ?? 'check';
  const state = STATES.find((one) => one === stateText);
  const is = (flag: string | undefined) => flag === 't' || flag === 'true';
  return {
    standing: {
      stage,
      lane: LANES.find((one) => one === laneText) ?? null,
      officerNamed: is(officer),
      searchReturned: stage !== 'check' && stage !== 'search' && is(answered),
      noticeServed: is(served),
      propertyHeld: is(held),
      propertyToSell: is(toSell),
      moneyWaiting: is(money),
    },
    last: state === undefined ? undefined : { from, to, state },
    late: is(late),
  };
}
