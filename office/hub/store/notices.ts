import type { Facts } from '@duixian/audit/act';
import { type CaseId, type CourtId, type Id, idFrom, type PersonId } from '@duixian/kernel/ids';
import { type NoticeChannelName, type NoticeId, type NoticeKind, noticeKindFrom } from '../rules/notices.ts';
import { hub, type Stamp } from './tables.ts';

export interface NewNotice {
  readonly noticeId: NoticeId;
  readonly court: CourtId;
  readonly to: PersonId;
  readonly channel: NoticeChannelName;
  readonly kind: NoticeKind;
  /** The order, item or message it is about. */
  readonly source: string;
  readonly caseId: CaseId | null;
  readonly facts: Facts;
}

export async function insertNotice(at: Stamp, of: NewNotice): Promise<void> {
  await hub(at.tx)
    .insertInto('hub.notice')
    .values({
      region_id: at.region,
      notice_id: of.noticeId,
      court_id: of.court,
      person_id: of.to,
      channel: of.channel,
      kind: of.kind,
      source_id: of.source,
      case_id: of.caseId,
      facts: JSON.stringify(of.facts),
      sent_by: at.person,
      sent_on: at.today.toString(),
      sent_at: at.now.toString(),
      received_on: null,
      received_at: null,
      receipt: null,
      failed_reason: null,
      seen_at: null,
    })
    .execute();
}

/** Where else a person wants notices. */
export async function addressesOf(at: Stamp, person: PersonId): Promise<readonly { channel: 'mail' | 'sms'; address: string }[]> {
  const rows = await hub(at.tx)
    .selectFrom('hub.notice_address')
    .select(['channel', 'address'])
    .where('region_id', '=', at.region)
    .where('person_id', '=', person)
    .orderBy('channel')
    .execute();
  return rows.flatMap(({ channel, address }) => (address === null ? [] : [{ channel: channel === 'mail' ? 'mail' : 'sms', address }]));
}

export async function saveAddress(at: Stamp, of: { court: CourtId; channel: 'mail' | 'sms'; address: string | null }): Promise<void> {
  const row = { address: of.address, court_id: of.court, set_at: at.now.toString() };
  await hub(at.tx)
    .insertInto('hub.notice_address')
    .values({ region_id: at.region, person_id: at.person, channel: of.channel, ...row })
    .onConflict((conflict) => conflict.columns(['region_id', 'person_id', 'channel']).doUpdateSet(row))
    .execute();
}

export interface ConfirmedNotice {
  readonly kind: string;
  readonly source: Id<'order'>;
}

/** The receiver's screen has it: confirmed once, and only notices of this person's own. */
export async function confirmOnScreen(at: Stamp, notices: readonly NoticeId[]): Promise<readonly ConfirmedNotice[]> {
  const rows = await hub(at.tx)
    .updateTable('hub.notice')
    .set({ received_on: at.today.toString(), received_at: at.now.toString(), receipt: 'on-screen' })
    .where('region_id', '=', at.region)
    .where('person_id', '=', at.person)
    .where('channel', '=', 'in-app')
    .where('received_on', 'is', null)
    .where('notice_id', 'in', [...notices])
    .returning(['kind', 'source_id'])
    .execute();
  return rows.map((row) => ({ kind: row.kind, source: idFrom<'order'>(row.source_id) }));
}

export async function markSeen(at: Stamp, source: string): Promise<number> {
  const rows = await hub(at.tx)
    .updateTable('hub.notice')
    .set((of) => ({
      seen_at: at.now.toString(),
      received_on: of.fn.coalesce('received_on', of.val(at.today.toString())),
      received_at: of.fn.coalesce('received_at', of.val(at.now.toString())),
      receipt: of.fn.coalesce('receipt', of.val('on-screen')),
    }))
    .where('region_id', '=', at.region)
    .where('person_id', '=', at.person)
    .where('channel', '=', 'in-app')
    .where('source_id', '=', source)
    .where('seen_at', 'is', null)
    .returning('notice_id')
    .execute();
  return rows.length;
}

export interface OutgoingNotice {
  readonly noticeId: NoticeId;
  readonly channel: 'mail' | 'sms';
  readonly kind: NoticeKind;
  readonly address: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a job hands to the gateway; nothing when it was settled before. */
export async function noticeToSend(at: Stamp, notice: NoticeId): Promise<OutgoingNotice | undefined> {
  const row = await hub(at.tx)
    .selectFrom('hub.notice as n')
    .leftJoin('hub.notice_address as a', (join) =>
      join.onRef('a.region_id', '=', 'n.region_id').onRef('a.person_id', '=', 'n.person_id').onRef('a.channel', '=', 'n.channel'),
    )
    .select(['n.notice_id', 'n.channel', 'n.kind', 'n.facts', 'a.address'])
    .where('n.region_id', '=', at.region)
    .where((or) => or.or([or('a.region_id', '=', at.region), or('a.region_id', 'is', null)]))
    .where('n.notice_id', '=', notice)
    .where('n.received_on', 'is', null)
    .where('n.failed_reason', 'is', null)
    .executeTakeFirst();
  if (!row || row.channel === 'in-app') return undefined;
  return {
    noticeId: idFrom<'notice'>(row.notice_id),
    channel: row.channel === 'mail' ? 'mail' : 'sms',
    kind: noticeKindFrom(row.kind),
    address: row.address,
    facts: Object(row.facts),
  };
}

export async function saveOutcome(
  at: Stamp,
  notice: NoticeId,
  outcome: { readonly receipt: string } | { readonly reason: string },
): Promise<void> {
  const set =
    'receipt' in outcome
      ? { received_on: at.today.toString(), received_at: at.now.toString(), receipt: outcome.receipt }
      : { failed_reason: outcome.reason };
  await hub(at.tx)
    .updateTable('hub.notice')
    .set(set)
    .where('region_id', '=', at.region)
    .where('notice_id', '=', notice)
    .where('received_on', 'is', null)
    .execute();
}

/** A notice that went outside, held until the act ends; what stands on the screen cannot come back. */
export async function lockOutsideNotice(
  at: Stamp,
  notice: NoticeId,
): Promise<{ readonly channel: string; readonly receipt: string | null; readonly failed: boolean } | undefined> {
  const row = await hub(at.tx)
    .selectFrom('hub.notice')
    .select(['channel', 'receipt', 'failed_reason'])
    .where('region_id', '=', at.region)
    .where('notice_id', '=', notice)
    .where('channel', '<>', 'in-app')
    .forUpdate()
    .executeTakeFirst();
  return row && { channel: row.channel, receipt: row.receipt, failed: row.failed_reason !== null };
}

export async function saveReturned(at: Stamp, notice: NoticeId, reason: string): Promise<void> {
  await hub(at.tx)
    .updateTable('hub.notice')
    .set({ received_on: null, received_at: null, receipt: null, failed_reason: reason })
    .where('region_id', '=', at.region)
    .where('notice_id', '=', notice)
    .execute();
}

/** Who has this notice of this thing already. */
export async function toldOf(at: Stamp, of: { readonly source: string; readonly kind: NoticeKind }): Promise<ReadonlySet<string>> {
  const rows = await hub(at.tx)
    .selectFrom('hub.notice')
    .select('person_id')
    .where('region_id', '=', at.region)
    .where('source_id', '=', of.source)
    .where('kind', '=', of.kind)
    .limit(1_000)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
