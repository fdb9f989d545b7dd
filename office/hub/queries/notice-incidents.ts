import type { Ctx } from '@duixian/audit/act';
import { type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { day, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { type GapNow, type IncidentOfGap, incidentSubject, type KnownGap } from '../rules/notice-gaps.ts';
import { DAYS_SHOWN, missing } from './notices.ts';

interface Views {
  'hub.notice': {
    region_id: number;
    court_id: number;
    channel: string;
    sent_on: string;
    received_on: string | null;
    failed_reason: string | null;
  };
  'tasks.task_view': {
    region_id: number;
    task_id: string;
    court_id: number;
    kind: string;
    subject: string;
    facts: Record<string, unknown>;
    state: string;
    opened_on: string;
    due_on: string | null;
    claimed_by: string | null;
    ended_on: string | null;
    ended_by: string | null;
    ended_words: string | null;
  };
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;
const MOST_SHOWN = 200;

type ReadCtx = Omit<Ctx, 'record'>;

/** 缺口现状 · What is missing now, by court, day and channel: of the days shown, and of every day whose incident is still open. */
export async function gapsNow(ctx: ReadCtx, open: readonly KnownGap[]): Promise<readonly GapNow[]> {
  const since = plusDays(ctx.today, -DAYS_SHOWN).toString();
  const older = open.map((each) => each.on.toString());
  const rows = await views(ctx.tx)
    .selectFrom('hub.notice as n')
    .select(['n.court_id', 'n.sent_on', 'n.channel'])
    .select(sql<bigint>`count(*)`.as('missing'))
    .where('n.region_id', '=', ctx.region)
    .where(sql<boolean>`(n.sent_on > ${since}::date or n.sent_on = any(${older}::date[]))`)
    .where(missing(ctx))
    .groupBy(['n.court_id', 'n.sent_on', 'n.channel'])
    .orderBy('n.sent_on')
    .orderBy('n.court_id')
    .orderBy('n.channel')
    .execute();
  return rows.map((row) => {
    const of = { court: courtIdFrom(row.court_id), on: day(row.sent_on), channel: row.channel };
    return { ...of, subject: incidentSubject(of), missing: Number(row.missing) };
  });
}

function incidents(ctx: ReadCtx) {
  return views(ctx.tx).selectFrom('tasks.task_view as t').where('t.region_id', '=', ctx.region).where('t.kind', '=', 'notice-gap');
}

/** 已立事故 · Each incident that is open, and each that was explained, with what was missing then. */
export async function knownGaps(ctx: ReadCtx): Promise<readonly KnownGap[]> {
  const since = plusDays(ctx.today, -2 * DAYS_SHOWN).toString();
  const rows = await incidents(ctx)
    .select(['t.court_id', 't.subject', 't.facts', 't.state'])
    .where((or) => or.or([or('t.state', '=', 'open'), or.and([or('t.state', '=', 'done'), or('t.ended_on', '>', since)])]))
    .orderBy('t.task_id')
    .execute();
  return rows.flatMap((row) => {
    const { on, channel, missing: then } = row.facts;
    if (typeof on !== 'string' || typeof channel !== 'string' || typeof then !== 'number') return [];
    const court: CourtId = courtIdFrom(row.court_id);
    return [{ court, on: day(on), channel, subject: row.subject, missing: then, open: row.state === 'open' }];
  });
}

/** 通知事故 · The incidents of the days shown, the open ones first: whose they are, by when, and how they ended. */
export async function noticeIncidents(ctx: ReadCtx): Promise<readonly IncidentOfGap[]> {
  const rows = await incidents(ctx)
    .leftJoin('courts.person_view as p', 'p.person_id', 't.claimed_by')
    .leftJoin('courts.person_view as e', 'e.person_id', 't.ended_by')
    .select(['t.task_id', 't.facts', 't.state', 't.opened_on', 't.due_on', 't.ended_on', 't.ended_words', 'p.name', 'e.name as ended_name'])
    .where((or) => or.or([or('t.state', '=', 'open'), or('t.opened_on', '>', plusDays(ctx.today, -DAYS_SHOWN).toString())]))
    .orderBy(sql`t.state = 'open'`, 'desc')
    .orderBy('t.task_id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  const dayOr = (text: string | null): LegalDay | null => (text === null ? null : day(text));
  return rows.flatMap((row) => {
    const { on, channel, missing: then } = row.facts;
    if (typeof on !== 'string' || typeof channel !== 'string' || typeof then !== 'number') return [];
    const state = row.state === 'open' ? 'open' : row.state === 'done' ? 'explained' : 'gone';
    return [
      {
        incident: row.task_id,
        on: day(on),
        channel,
        missing: then,
        state,
        openedOn: day(row.opened_on),
        dueOn: dayOr(row.due_on),
        owner: row.name,
        endedOn: dayOr(row.ended_on),
        endedBy: state === 'explained' ? row.ended_name : null,
        words: state === 'explained' ? row.ended_words : null,
      },
    ];
  });
}
