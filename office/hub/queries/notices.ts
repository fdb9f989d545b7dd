import type { Ctx } from '@duixian/audit/act';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { type NoticeChannelName, type NoticeId, type NoticeKind, noticeKindFrom, RECEIVE_WITHIN_DAYS } from '../rules/notices.ts';
import type { HubTables } from '../store/tables.ts';

interface Views {
  'hub.notice': Omit<HubTables['hub.notice'], 'facts' | 'sent_at' | 'seen_at'> & {
    facts: Record<string, unknown>;
    sent_at: Instant;
    seen_at: Instant | null;
  };
  'hub.notice_address': HubTables['hub.notice_address'];
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;
const COUNT_CAP = 10_000;
/** How far back the operations page looks. Office policy. */
export const DAYS_SHOWN = 14;
const GAPS_SHOWN = 200;

type ReadCtx = Omit<Ctx, 'record'>;

export interface ShownNotice {
  readonly noticeId: NoticeId;
  readonly kind: NoticeKind;
  readonly source: string;
  readonly caseId: CaseId | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sentAt: Instant;
  readonly received: boolean;
  readonly seen: boolean;
}

export async function myNotices(ctx: ReadCtx, after: string | undefined, limit: number): Promise<readonly ShownNotice[]> {
  let query = views(ctx.tx)
    .selectFrom('hub.notice')
    .select(['notice_id', 'kind', 'source_id', 'case_id', 'facts', 'sent_at', 'received_on', 'seen_at'])
    .where('region_id', '=', ctx.region)
    .where('person_id', '=', ctx.actor.personId)
    .where('channel', '=', 'in-app');
  if (after !== undefined) query = query.where('notice_id', '<', after);
  const rows = await query.orderBy('notice_id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    noticeId: idFrom<'notice'>(row.notice_id),
    kind: noticeKindFrom(row.kind),
    source: row.source_id,
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    facts: row.facts,
    sentAt: row.sent_at,
    received: row.received_on !== null,
    seen: row.seen_at !== null,
  }));
}

/** 我的通知渠道 · Where this person wants notices besides the screen; none is null. */
export async function myAddresses(ctx: ReadCtx): Promise<Readonly<Record<'mail' | 'sms', string | null>>> {
  const rows = await views(ctx.tx)
    .selectFrom('hub.notice_address')
    .select(['channel', 'address'])
    .where('region_id', '=', ctx.region)
    .where('person_id', '=', ctx.actor.personId)
    .execute();
  const at = (channel: NoticeChannelName) => rows.find((row) => row.channel === channel)?.address ?? null;
  return { mail: at('mail'), sms: at('sms') };
}

export async function countUnseen(ctx: ReadCtx): Promise<{ count: number; capped: boolean }> {
  const bounded = views(ctx.tx)
    .selectFrom('hub.notice')
    .select('notice_id')
    .where('region_id', '=', ctx.region)
    .where('person_id', '=', ctx.actor.personId)
    .where('channel', '=', 'in-app')
    .where('seen_at', 'is', null)
    .limit(COUNT_CAP + 1);
  const row = await views(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}

export interface NoticeDay {
  readonly on: LegalDay;
  readonly sent: number;
  readonly received: number;
  readonly failed: number;
  readonly gap: number;
}

/** Overdue for its confirmation: failed, or sent so long ago that silence is no answer. */
export function missing(ctx: ReadCtx) {
  const late = plusDays(ctx.today, -RECEIVE_WITHIN_DAYS).toString();
  return sql<boolean>`(n.failed_reason is not null or n.received_on is null and n.sent_on < ${late}::date)`;
}

/** 通知收发 · Day by day: sent = received + failed + still waiting; the gap is what should have arrived and has not. */
export async function noticeDays(ctx: ReadCtx): Promise<readonly NoticeDay[]> {
  const rows = await views(ctx.tx)
    .selectFrom('hub.notice as n')
    .select('n.sent_on')
    .select(sql<bigint>`count(*)`.as('sent'))
    .select(sql<bigint>`count(*) filter (where n.received_on is not null)`.as('received'))
    .select(sql<bigint>`count(*) filter (where n.failed_reason is not null)`.as('failed'))
    .select(sql<bigint>`count(*) filter (where ${missing(ctx)})`.as('gap'))
    .where('n.region_id', '=', ctx.region)
    .where('n.sent_on', '>', plusDays(ctx.today, -DAYS_SHOWN).toString())
    .groupBy('n.sent_on')
    .orderBy('n.sent_on', 'desc')
    .execute();
  return rows.map((row) => ({
    on: day(row.sent_on),
    sent: Number(row.sent),
    received: Number(row.received),
    failed: Number(row.failed),
    gap: Number(row.gap),
  }));
}

/** 通知缺口 · The rows of the gap. */
export async function noticeGaps(ctx: ReadCtx) {
  const rows = await views(ctx.tx)
    .selectFrom('hub.notice as n')
    .leftJoin('courts.person_view as p', 'p.person_id', 'n.person_id')
    .select(['n.notice_id', 'n.kind', 'n.channel', 'n.sent_on', 'n.failed_reason', 'p.name'])
    .where('n.region_id', '=', ctx.region)
    .where('n.sent_on', '>', plusDays(ctx.today, -DAYS_SHOWN).toString())
    .where(missing(ctx))
    .orderBy('n.sent_on')
    .orderBy('n.notice_id')
    .limit(GAPS_SHOWN)
    .execute();
  return rows.map((row) => ({
    noticeId: idFrom<'notice'>(row.notice_id),
    kind: noticeKindFrom(row.kind),
    channel: row.channel,
    person: row.name ?? '',
    sentOn: day(row.sent_on),
    reason: row.failed_reason,
  }));
}
