import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type Instant } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { MessageTables } from '../store/messages.ts';
import { addresseesOf } from './addressees.ts';

interface Views extends Omit<MessageTables, 'hub.message'> {
  'hub.message': Omit<MessageTables['hub.message'], 'written_at'> & { written_at: Instant };
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;
const MOST = 500;

type ReadCtx = Omit<Ctx, 'record'>;

/** 案内留言 · Oldest first, each with whom it names, who has read it, and whether it has become a tip. */
export async function messagesOf(ctx: ReadCtx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const rows = await views(ctx.tx)
    .selectFrom('hub.message as m')
    .leftJoin('courts.person_view as p', 'p.person_id', 'm.written_by')
    .select(['m.message_id', 'm.words', 'm.written_by', 'm.written_at', 'p.name'])
    .select(
      sql<string[]>`array(select x.name from hub.mention n join courts.person_view x on x.person_id = n.person_id
        where n.region_id = m.region_id and n.region_id = ${ctx.region} and n.message_id = m.message_id order by x.name)`.as('mentions'),
    )
    .select(
      sql<string[]>`array(select x.name from hub.message_read r join courts.person_view x on x.person_id = r.person_id
        where r.region_id = m.region_id and r.region_id = ${ctx.region} and r.message_id = m.message_id order by r.read_at)`.as('readers'),
    )
    .select(
      sql<string[]>`array(select t.place from hub.tip t where t.region_id = m.region_id and t.region_id = ${ctx.region}
        and t.message_id = m.message_id and t.withdrawn_on is null order by t.place)`.as('tips'),
    )
    .where('m.region_id', '=', ctx.region)
    .where('m.case_id', '=', caseId)
    .orderBy('m.message_id')
    .limit(MOST)
    .execute();
  const people = await addresseesOf(ctx, seen.value.court);
  return ok({
    messages: rows.map((row) => ({
      messageId: idFrom<'message'>(row.message_id),
      words: row.words,
      by: row.name ?? '',
      mine: row.written_by === ctx.actor.personId,
      at: row.written_at,
      mentions: row.mentions,
      readers: row.readers,
      tips: row.tips,
    })),
    people: people.filter((one) => one.personId !== ctx.actor.personId),
  });
}

/** 本案提示 · The tips of the case's court, each with who looked at it in this case. */
export async function tipsOf(ctx: ReadCtx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const rows = await views(ctx.tx)
    .selectFrom('hub.tip as t')
    .leftJoin('hub.tip_check as k', (join) =>
      join
        .onRef('k.region_id', '=', 't.region_id')
        .on('k.region_id', '=', ctx.region)
        .onRef('k.tip_id', '=', 't.tip_id')
        .on('k.case_id', '=', caseId),
    )
    .leftJoin('courts.person_view as p', 'p.person_id', 't.made_by')
    .leftJoin('courts.person_view as q', 'q.person_id', 'k.checked_by')
    .select(['t.tip_id', 't.place', 't.words', 't.made_on', 'p.name as made_by_name', 'k.checked_on', 'q.name as checked_by_name'])
    .where('t.region_id', '=', ctx.region)
    .where('t.court_id', '=', seen.value.court)
    .where('t.withdrawn_on', 'is', null)
    .orderBy('t.place')
    .orderBy('t.tip_id')
    .limit(MOST)
    .execute();
  return ok({
    tips: rows.map((row) => ({
      tipId: idFrom<'tip'>(row.tip_id),
      place: row.place,
      words: row.words,
      by: row.made_by_name ?? '',
      on: day(row.made_on),
      checked: row.checked_on === null ? null : { by: row.checked_by_name ?? '', on: day(row.checked_on) },
    })),
  });
}
