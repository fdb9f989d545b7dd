import type { Ctx } from '@duixian/audit/act';
import { plusDays, plusMonths } from '@duixian/kernel/legal-day';
import { type RawBuilder, sql } from 'kysely';
import { ENDING_WITHIN_DAYS, LONG_PENDING_MONTHS, LOOK_BACK_DAYS, PING_PONG_FROM, type Tile } from '../rules/tiles.ts';
import { finishedWork } from './pool.ts';

type ReadCtx = Omit<Ctx, 'record'>;
type Rows = RawBuilder<unknown>;

/**
 * 工作项筛选 · The rows of each tile, with one set of columns: (row_id, case_id, court_id, officer_id, case_number, summary,
 * what, label, amount_fen, sort_on). Counts and lists both wrap what this gives, so a number can only open what it counted.
 *
 * Each statement joins the case under row security: a tile counts nothing its reader may not open.
 */
export function tileRows(ctx: ReadCtx, tile: Tile): Rows {
  const today = sql`${ctx.today.toString()}::date`;
  switch (tile) {
    case 'clocks-overdue':
      return clocks(ctx, sql`k.due_on < ${today}`);
    case 'clocks-red':
      return clocks(ctx, sql`k.red_on <= ${today} and k.due_on >= ${today}`);
    case 'clocks-amber':
      return clocks(ctx, sql`k.amber_on <= ${today} and k.red_on > ${today} and k.due_on >= ${today}`);
    case 'money-near-limit':
      return clocks(ctx, sql`k.term in ('money-order', 'money-pay', 'money-30') and k.amber_on <= ${today}`);
    case 'tasks-late':
      return tasks(ctx, sql`t.due_on < ${today}`);
    case 'work-returned':
      return tasks(ctx, sql`t.return_count > 0`);
    case 'property-to-control':
      return tasks(ctx, sql`t.kind = 'control-property'`);
    case 'papers-to-serve':
      return tasks(ctx, sql`t.kind = 'serve-documents'`);
    case 'pool-done':
      return deeds(ctx, true);
    case 'pool-passed-by':
      return deeds(ctx, false);
    case 'filings-to-check':
      // A filing sent back to the applicant waits for the applicant, not for the centre.
      return cases(
        ctx,
        sql`c.stage = 'check' and not exists (select from tasks.task_view a
          where a.region_id = ${ctx.region} and a.case_id = c.case_id and a.kind = 'amend-application' and a.state = 'open')`,
      );
    case 'unassigned':
      return cases(ctx, sql`c.stage = 'assignment'`);
    case 'long-pending':
      return cases(ctx, sql`c.filed_on < ${plusMonths(ctx.today, -LONG_PENDING_MONTHS).toString()}::date`);
    case 'sources-failed':
      return sources(ctx, sql`s.state in ('failed', 'timed-out') and s.gap_reason is null`);
    case 'searches-running':
      return sources(ctx, sql`s.state = 'sent'`);
    case 'measures-ending':
      return measures(ctx);
    case 'papers-to-seal':
      return drafts(ctx);
    case 'money-unmatched':
      return unmatched(ctx);
    case 'payouts-to-approve':
      return payouts(ctx, sql`p.state = 'drafted'`);
    case 'payouts-to-pay':
      return payouts(ctx, sql`p.state = 'approved'`);
    case 'triage-waiting':
      return proposals(ctx, sql`g.state = 'proposed'`);
    case 'lanes-overruled':
      return proposals(ctx, sql`g.state = 'confirmed' and g.decided_lane <> g.lane and g.decided_on >= ${since(ctx)}`);
    case 'assigned-by-hand':
      return byHand(ctx);
    case 'simple-overdue':
      return cases(
        ctx,
        sql`exists (select from triage.simple_period_view s
          where s.region_id = ${ctx.region} and s.case_id = c.case_id and s.ended_on is null and s.due_on < ${today})`,
      );
    case 'lanes-to-and-fro':
      return cases(
        ctx,
        sql`exists (select from triage.lane_move_view v
          where v.region_id = ${ctx.region} and v.case_id = c.case_id and v.bounces >= ${PING_PONG_FROM})`,
      );
    case 'orders-late':
      return orders(ctx, sql`(o.state = 'open' and o.answer_due_on < ${today} or o.state = 'answered' and o.verify_due_on < ${today})`);
    case 'orders-to-verify':
      return orders(ctx, sql`o.state = 'answered'`);
    case 'petitions-open':
      return petitions(ctx, sql`true`);
    case 'petitions-late':
      return petitions(ctx, sql`k.due_on < ${today}`);
    case 'notice-gaps':
      return noticeGaps(ctx);
  }
}

/** 集约与否 · Clerical work people finished lately, by the pool or past it. */
function deeds(ctx: ReadCtx, pooled: boolean): Rows {
  const { region } = ctx;
  return sql`select t.task_id as row_id, t.case_id, c.court_id, t.ended_by as officer_id, c.case_number, c.summary,
      t.kind as what, null::text as label, null::bigint as amount_fen, t.ended_on as sort_on
    from ${finishedWork(ctx)} t
    join cases.case_view c on c.case_id = t.case_id
    where c.region_id = ${region} and t.pooled = ${pooled}`;
}

function since(ctx: ReadCtx) {
  return sql`${plusDays(ctx.today, -LOOK_BACK_DAYS).toString()}::date`;
}

const OPEN_SUM = sql`greatest(c.claim_fen - c.received_fen, 0)`;

function clocks({ region }: ReadCtx, which: Rows): Rows {
  return sql`select k.clock_id as row_id, k.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      k.term as what, null::text as label, ${OPEN_SUM} as amount_fen, k.due_on as sort_on
    from deadlines.clock_view k
    join cases.case_view c on c.region_id = k.region_id and c.case_id = k.case_id
    where k.region_id = ${region} and c.region_id = ${region}
      and k.stopped_on is null and k.amber_on is not null and ${which}`;
}

function tasks({ region }: ReadCtx, which: Rows): Rows {
  return sql`select t.task_id as row_id, t.case_id, c.court_id, coalesce(t.claimed_by, t.officer_id, c.officer_id) as officer_id, c.case_number, c.summary,
      t.kind as what, t.returned_code as label, ${OPEN_SUM} as amount_fen, coalesce(t.due_on, t.opened_on) as sort_on
    from tasks.task_view t
    join cases.case_view c on c.region_id = t.region_id and c.case_id = t.case_id
    where t.region_id = ${region} and c.region_id = ${region} and t.state = 'open' and ${which}`;
}

function cases({ region }: ReadCtx, which: Rows): Rows {
  return sql`select c.case_id as row_id, c.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      c.stage as what, c.lane as label, ${OPEN_SUM} as amount_fen, c.filed_on as sort_on
    from cases.case_view c
    where c.region_id = ${region} and c.state <> 'closed' and ${which}`;
}

function sources({ region }: ReadCtx, which: Rows): Rows {
  return sql`select s.source_id as row_id, s.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      s.state as what, s.agency_zh as label, null::bigint as amount_fen, (s.asked_at at time zone 'Asia/Shanghai')::date as sort_on
    from search.source_view s
    join cases.case_view c on c.region_id = s.region_id and c.case_id = s.case_id
    where s.region_id = ${region} and c.region_id = ${region} and c.state <> 'closed' and ${which}`;
}

function measures(ctx: ReadCtx): Rows {
  const { region } = ctx;
  return sql`select m.measure_id as row_id, m.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      m.term as what, a.label, m.held_fen as amount_fen, m.alarm_on as sort_on
    from assets.measure_view m
    join assets.asset_view a on a.region_id = m.region_id and a.asset_id = m.asset_id
    join cases.case_view c on c.region_id = m.region_id and c.case_id = m.case_id
    where m.region_id = ${region} and a.region_id = ${region} and c.region_id = ${region}
      and m.ended_on is null and m.decision is null and m.alarm_on <= ${plusDays(ctx.today, ENDING_WITHIN_DAYS).toString()}::date`;
}

function drafts({ region }: ReadCtx): Rows {
  return sql`select d.document_id as row_id, d.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      d.kind as what, null::text as label, null::bigint as amount_fen, d.drafted_on as sort_on
    from documents.document_view d
    join cases.case_view c on c.region_id = d.region_id and c.case_id = d.case_id
    where d.region_id = ${region} and c.region_id = ${region} and d.state = 'drafted'`;
}

/** Money that nobody has matched has no case: row security of the court holds it. */
function unmatched({ region }: ReadCtx): Rows {
  return sql`select r.receipt_id as row_id, null::uuid as case_id, r.court_id, null::uuid as officer_id, null::text as case_number, null::text as summary,
      r.state as what, null::text as label, r.amount_fen, r.value_on as sort_on
    from funds.receipt_view r
    where r.region_id = ${region} and r.state = 'unmatched'`;
}

function payouts({ region }: ReadCtx, which: Rows): Rows {
  return sql`select p.payout_id as row_id, p.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      p.state as what, null::text as label, p.amount_fen, p.drafted_on as sort_on
    from funds.payout_view p
    join cases.case_view c on c.region_id = p.region_id and c.case_id = p.case_id
    where p.region_id = ${region} and c.region_id = ${region} and ${which}`;
}

function proposals({ region }: ReadCtx, which: Rows): Rows {
  return sql`select g.proposal_id as row_id, g.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      g.lane as what, g.decided_lane as label, ${OPEN_SUM} as amount_fen, g.proposed_on as sort_on
    from triage.proposal_view g
    join cases.case_view c on c.region_id = g.region_id and c.case_id = g.case_id
    where g.region_id = ${region} and c.region_id = ${region} and ${which}`;
}

function byHand(ctx: ReadCtx): Rows {
  const { region } = ctx;
  return sql`select d.decision_id as row_id, d.case_id, c.court_id, d.officer_id, c.case_number, c.summary,
      d.how as what, null::text as label, ${OPEN_SUM} as amount_fen, d.decided_on as sort_on
    from assignment.decision_view d
    join cases.case_view c on c.region_id = d.region_id and c.case_id = d.case_id
    where d.region_id = ${region} and c.region_id = ${region} and d.how = 'by-hand' and d.decided_on >= ${since(ctx)}`;
}

/** 信访 · Petitions nobody has answered, by the day their answer is due; by the day they came where the calendar of that year is not loaded. */
function petitions({ region }: ReadCtx, which: Rows): Rows {
  return sql`select p.petition_id as row_id, p.case_id, c.court_id, c.officer_id, c.case_number, c.summary,
      p.way as what, p.petitioner as label, null::bigint as amount_fen, coalesce(k.due_on, p.received_on) as sort_on
    from hub.petition p
    join cases.case_view c on c.region_id = p.region_id and c.case_id = p.case_id
    left join deadlines.clock_view k on k.region_id = p.region_id and k.region_id = ${region} and k.case_id = p.case_id
      and k.term = 'petition-finish' and k.subject = p.petition_id::text
    where p.region_id = ${region} and c.region_id = ${region} and p.answered_on is null and ${which}`;
}

/** 督办 · An order stands in the hub with its case where the reader may see the case, and without it where not. */
function orders({ region }: ReadCtx, which: Rows): Rows {
  return sql`select o.order_id as row_id, c.case_id, o.court_id, o.addressee_id as officer_id, c.case_number, c.summary,
      o.state as what, o.words as label, null::bigint as amount_fen, o.answer_due_on as sort_on
    from hub.office_order o
    left join cases.case_view c on c.region_id = o.region_id and c.region_id = ${region} and c.case_id = o.case_id
    where o.region_id = ${region} and ${which}`;
}

/** 通知缺口 · Notices of a day and channel that did not arrive: work of the centre, and of no case. The day is the day of the gap. */
function noticeGaps({ region }: ReadCtx): Rows {
  return sql`select t.task_id as row_id, null::uuid as case_id, t.court_id, t.claimed_by as officer_id, null::text as case_number, null::text as summary,
      t.kind as what, t.facts->>'channel' as label, null::bigint as amount_fen, coalesce((t.facts->>'on')::date, t.opened_on) as sort_on
    from tasks.task_view t
    where t.region_id = ${region} and t.state = 'open' and t.kind = 'notice-gap'`;
}
