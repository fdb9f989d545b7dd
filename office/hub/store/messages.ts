import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import type { MessageId, TipId } from '../rules/messages.ts';
import type { Stamp } from './tables.ts';

export interface MessageTables {
  'hub.message': {
    region_id: number;
    message_id: string;
    case_id: string;
    court_id: number;
    words: string;
    written_by: string;
    written_on: string;
    written_at: string;
  };
  'hub.mention': { region_id: number; message_id: string; person_id: string; court_id: number };
  'hub.message_read': { region_id: number; message_id: string; person_id: string; court_id: number; read_at: string };
  'hub.tip': {
    region_id: number;
    tip_id: string;
    court_id: number;
    place: string;
    words: string;
    message_id: string | null;
    made_by: string;
    made_on: string;
    withdrawn_on: string | null;
    withdrawn_by: string | null;
    withdrawn_reason: string | null;
  };
  'hub.tip_check': {
    region_id: number;
    tip_id: string;
    case_id: string;
    court_id: number;
    checked_by: string;
    checked_on: string;
  };
}

const written = tablesOf<MessageTables>;

export async function insertMessage(
  at: Stamp,
  of: { messageId: MessageId; caseId: CaseId; court: CourtId; words: string; mentions: readonly PersonId[] },
): Promise<void> {
  await written(at.tx)
    .insertInto('hub.message')
    .values({
      region_id: at.region,
      message_id: of.messageId,
      case_id: of.caseId,
      court_id: of.court,
      words: of.words,
      written_by: at.person,
      written_on: at.today.toString(),
      written_at: at.now.toString(),
    })
    .execute();
  if (of.mentions.length === 0) return;
  await written(at.tx)
    .insertInto('hub.mention')
    .values(of.mentions.map((person) => ({ region_id: at.region, message_id: of.messageId, person_id: person, court_id: of.court })))
    .execute();
}

/** Marks every message of the case that others wrote and this person has not read; once each. */
export async function markRead(at: Stamp, of: { caseId: CaseId; court: CourtId }): Promise<number> {
  const unread = await written(at.tx)
    .selectFrom('hub.message as m')
    .leftJoin('hub.message_read as r', (join) =>
      join
        .onRef('r.region_id', '=', 'm.region_id')
        .on('r.region_id', '=', at.region)
        .onRef('r.message_id', '=', 'm.message_id')
        .on('r.person_id', '=', at.person),
    )
    .select('m.message_id')
    .where('m.region_id', '=', at.region)
    .where('m.case_id', '=', of.caseId)
    .where('m.written_by', '<>', at.person)
    .where('r.message_id', 'is', null)
    .limit(1_000)
    .execute();
  if (unread.length === 0) return 0;
  const read = await written(at.tx)
    .insertInto('hub.message_read')
    .values(
      unread.map((row) => ({
        region_id: at.region,
        message_id: row.message_id,
        person_id: at.person,
        court_id: of.court,
        read_at: at.now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_id', 'message_id', 'person_id']).doNothing())
    .returning('message_id')
    .execute();
  return read.length;
}

export async function messageIsOf(at: Stamp, message: MessageId, caseId: CaseId): Promise<boolean> {
  const row = await written(at.tx)
    .selectFrom('hub.message')
    .select('case_id')
    .where('region_id', '=', at.region)
    .where('message_id', '=', message)
    .executeTakeFirst();
  return row?.case_id === caseId;
}

/** `false` when this message has become a tip at this place before. */
export async function insertTip(
  at: Stamp,
  of: { tipId: TipId; court: CourtId; place: string; words: string; message: MessageId | null },
): Promise<boolean> {
  const row = await written(at.tx)
    .insertInto('hub.tip')
    .values({
      region_id: at.region,
      tip_id: of.tipId,
      court_id: of.court,
      place: of.place,
      words: of.words,
      message_id: of.message,
      made_by: at.person,
      made_on: at.today.toString(),
      withdrawn_on: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'message_id', 'place']).doNothing())
    .returning('tip_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function lockTip(at: Stamp, tip: TipId): Promise<{ court: number; withdrawn: boolean } | undefined> {
  const row = await written(at.tx)
    .selectFrom('hub.tip')
    .select(['court_id', 'withdrawn_on'])
    .where('region_id', '=', at.region)
    .where('tip_id', '=', tip)
    .forUpdate()
    .executeTakeFirst();
  return row && { court: row.court_id, withdrawn: row.withdrawn_on !== null };
}

export async function saveTipWithdrawn(at: Stamp, tip: TipId, reason: string): Promise<void> {
  await written(at.tx)
    .updateTable('hub.tip')
    .set({ withdrawn_on: at.today.toString(), withdrawn_by: at.person, withdrawn_reason: reason })
    .where('region_id', '=', at.region)
    .where('tip_id', '=', tip)
    .execute();
}

/** `false` when somebody had looked before: the first look stands. */
export async function insertTipCheck(at: Stamp, of: { tip: TipId; caseId: CaseId; court: CourtId }): Promise<boolean> {
  const row = await written(at.tx)
    .insertInto('hub.tip_check')
    .values({
      region_id: at.region,
      tip_id: of.tip,
      case_id: of.caseId,
      court_id: of.court,
      checked_by: at.person,
      checked_on: at.today.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'tip_id', 'case_id']).doNothing())
    .returning('tip_id')
    .executeTakeFirst();
  return row !== undefined;
}
