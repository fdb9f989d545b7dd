import type { Ctx } from '@duixian/audit/act';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { isTaskKind, TASKS } from '../rules/catalogue.ts';
import { openActs, type TaskAct } from '../rules/open-acts.ts';
import type { Viewer } from '../rules/placing.ts';
import type { ReturnCode, TaskKind } from '../rules/task-spec.ts';
import { CALM_RANK, OVERDUE_RANK, SERVICE_RANK, WARNED_RANK, type WhyNow, whyNow } from '../rules/urgency.ts';
import { placeFrom, type TaskId } from '../store/tables.ts';
import { type DeskFilter, deskItems, KINDS_OF_ANY_TERM, reads, TERMS_OF_KINDS } from './rows.ts';
import { viewerOf } from './viewer.ts';

const LAST_DAY = '9999-12-31';

/** 工作台一行 · One item with the reason for its place in the queue. */
export interface DeskRow {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly case: { readonly caseId: CaseId; readonly caseNumber: string; readonly summary: string; readonly stage: string } | null;
  readonly openedOn: LegalDay;
  readonly dueOn: LegalDay | null;
  readonly clock: { readonly term: string; readonly dueOn: LegalDay; readonly amberOn: LegalDay | null } | null;
  readonly atStake: Fen | null;
  readonly claimedBy: string | null;
  readonly returned: { readonly code: string; readonly words: string; readonly times: number } | null;
  readonly why: readonly WhyNow[];
  /** What the reader may do with it now. */
  readonly acts: readonly TaskAct[];
  readonly returnCodes: readonly ReturnCode[];
}

/** After which row the next page starts: rank, day, sum and id of the last one. */
export interface DeskKey {
  readonly rank: number;
  readonly riskOn: string;
  readonly stake: string;
  readonly taskId: string;
}

/** 我的工作台 · One page by the legal risk of waiting. The next clock of a row is the one of its own subject, else the nearest one its work would stop. */
export async function desk(ctx: Omit<Ctx, 'record'>, filter: DeskFilter, after: DeskKey | undefined, limit: number) {
  const today = ctx.today.toString();
  const viewer = await viewerOf(ctx);
  const items = deskItems(ctx, viewer, filter)
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('deadlines.clock_view as k')
          .select(['k.term', 'k.due_on', 'k.amber_on'])
          .where('k.region_id', '=', ctx.region)
          .whereRef('k.case_id', '=', 't.case_id')
          .where('k.stopped_on', 'is', null)
          .where('k.due_on', 'is not', null)
          .where(
            sql<boolean>`(t.kind = any(${[...KINDS_OF_ANY_TERM]}::text[]) or exists (
              select from unnest(${[...TERMS_OF_KINDS.kinds]}::text[], ${[...TERMS_OF_KINDS.terms]}::text[]) as m(kind, term)
              where m.kind = t.kind and m.term = k.term))`,
          )
          .orderBy(sql`k.subject = t.subject`, 'desc')
          .orderBy('k.due_on')
          .limit(1)
          .as('u'),
      (join) => join.onTrue(),
    )
    .leftJoin('courts.person_view as p', 'p.person_id', 't.claimed_by')
    .select(['t.task_id', 't.kind', 't.subject', 't.facts', 't.case_id', 't.opened_on', 't.due_on'])
    .select(['t.returned_code', 't.returned_words', 't.return_count', 'c.case_number', 'c.summary', 'c.stage', 'p.name as claimed_name'])
    .select(['t.claimed_by', 't.place', 't.team_kind', 't.team_id', 't.officer_id'])
    .select(['u.term', 'u.due_on as clock_due_on', 'u.amber_on as clock_amber_on'])
    .select(sql<bigint | null>`greatest(c.claim_fen - c.received_fen, 0)`.as('stake_fen'))
    .select(sql<bigint>`-coalesce(greatest(c.claim_fen - c.received_fen, 0), 0)`.as('stake_key'))
    .select(
      sql<number>`case when u.due_on <= ${today}::date then ${sql.lit(OVERDUE_RANK)} when u.amber_on <= ${today}::date then ${sql.lit(WARNED_RANK)}
        when t.due_on < ${today}::date then ${sql.lit(SERVICE_RANK)} else ${sql.lit(CALM_RANK)} end`.as('rank'),
    )
    .select(
      sql<string>`case when u.due_on <= ${today}::date or u.amber_on <= ${today}::date then u.due_on when t.due_on < ${today}::date then t.due_on
        else coalesce(least(u.due_on, t.due_on), ${LAST_DAY}::date) end`.as('risk_on'),
    );
  let page = reads(ctx.tx).selectFrom(items.as('q')).selectAll();
  if (after) {
    page = page.where(
      sql<boolean>`(q.rank, q.risk_on, q.stake_key, q.task_id) > (${after.rank}::int, ${after.riskOn}::date, ${after.stake}::bigint, ${after.taskId}::uuid)`,
    );
  }
  const rows = await page.orderBy('q.rank').orderBy('q.risk_on').orderBy('q.stake_key').orderBy('q.task_id').limit(limit).execute();
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    rows: rows.flatMap((row) => deskRow(row, viewer, ctx.today)),
    next: last ? { rank: last.rank, riskOn: last.risk_on, stake: last.stake_key.toString(), taskId: last.task_id } : null,
  };
}

interface Found {
  readonly task_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly facts: Record<string, unknown>;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly summary: string | null;
  readonly stage: string | null;
  readonly opened_on: string;
  readonly due_on: string | null;
  readonly term: string | null;
  readonly clock_due_on: string | null;
  readonly clock_amber_on: string | null;
  readonly stake_fen: bigint | null;
  readonly claimed_by: string | null;
  readonly claimed_name: string | null;
  readonly place: string;
  readonly team_kind: string | null;
  readonly team_id: string | null;
  readonly officer_id: string | null;
  readonly returned_code: string | null;
  readonly returned_words: string | null;
  readonly return_count: number;
}

function deskRow(row: Found, viewer: Viewer, today: LegalDay): readonly DeskRow[] {
  if (!isTaskKind(row.kind)) return [];
  const clock =
    row.term === null || row.clock_due_on === null
      ? null
      : { term: row.term, dueOn: day(row.clock_due_on), amberOn: row.clock_amber_on === null ? null : day(row.clock_amber_on) };
  const queued = {
    clock,
    dueOn: row.due_on === null ? null : day(row.due_on),
    atStake: row.stake_fen === null ? null : fen(row.stake_fen),
  };
  const { case_id, case_number, summary, stage } = row;
  return [
    {
      taskId: idFrom<'task'>(row.task_id),
      kind: row.kind,
      subject: row.subject,
      facts: row.facts,
      case:
        case_id === null || case_number === null || summary === null || stage === null
          ? null
          : { caseId: idFrom<'case'>(case_id), caseNumber: case_number, summary, stage },
      openedOn: day(row.opened_on),
      ...queued,
      claimedBy: row.claimed_name,
      returned: row.returned_code === null ? null : { code: row.returned_code, words: row.returned_words ?? '', times: row.return_count },
      why: whyNow(queued, today),
      acts: openActs(
        {
          kind: row.kind,
          state: 'open',
          place: placeFrom(row),
          claimedBy: row.claimed_by === null ? null : idFrom<'person'>(row.claimed_by),
        },
        viewer,
      ),
      returnCodes: TASKS[row.kind].returnCodes,
    },
  ];
}
