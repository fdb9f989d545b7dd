import { plain } from '@duixian/contract/facts';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import { sql, type UpdateObject } from 'kysely';
import type { AnswerTerm } from '../rules/answer-term.ts';
import { type HeldOrder, ORDER_STATES, type OrderId } from '../rules/order.ts';
import { ORDER_CHECKS, type OrderCheck } from '../rules/order-checks.ts';
import type { RowKind, Tile } from '../rules/tiles.ts';
import { type HubTables, hub, type Stamp } from './tables.ts';

export interface LockedOrder extends HeldOrder {
  readonly orderId: OrderId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly rowId: string;
  readonly overdueToldFor: LegalDay | null;
}

export interface NewOrder {
  readonly orderId: OrderId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly tile: Tile;
  readonly rowKind: RowKind;
  readonly rowId: string;
  readonly what: string;
  readonly label: string | null;
  readonly words: string;
  readonly check: OrderCheck | null;
  readonly addressee: PersonId;
  readonly readDueOn: LegalDay;
  readonly answerDueOn: LegalDay;
  readonly term: AnswerTerm | null;
}

const termText = (term: AnswerTerm | null) => (term === null ? null : JSON.stringify(plain(term)));

export async function insertOrder(at: Stamp, of: NewOrder): Promise<void> {
  await hub(at.tx)
    .insertInto('hub.office_order')
    .values({
      region_id: at.region,
      order_id: of.orderId,
      court_id: of.court,
      case_id: of.caseId,
      tile: of.tile,
      row_kind: of.rowKind,
      row_id: of.rowId,
      what: of.what,
      label: of.label,
      words: of.words,
      check_kind: of.check,
      issued_by: at.person,
      issued_on: at.today.toString(),
      issued_at: at.now.toString(),
      addressee_id: of.addressee,
      read_due_on: of.readDueOn.toString(),
      answer_due_on: of.answerDueOn.toString(),
      answer_term: termText(of.term),
      overdue_told_for: null,
      verify_due_on: null,
      delivered_on: null,
      delivered_at: null,
      read_on: null,
      read_at: null,
      answered_on: null,
      answered_at: null,
      state: 'open',
      outcome: null,
      rounds: 0,
      checked_on: null,
      checked_facts: null,
      check_holds: null,
      closed_on: null,
      closed_by: null,
    })
    .execute();
}

/** Who has an order on this row that has not ended; the same row is not ordered twice of one person. */
export async function openOrderOf(at: Stamp, of: { rowId: string; addressee: PersonId }): Promise<PersonId | undefined> {
  const row = await hub(at.tx)
    .selectFrom('hub.office_order')
    .select('issued_by')
    .where('region_id', '=', at.region)
    .where('row_id', '=', of.rowId)
    .where('addressee_id', '=', of.addressee)
    .where('state', 'in', ['open', 'answered'])
    .limit(1)
    .executeTakeFirst();
  return row && idFrom<'person'>(row.issued_by);
}

const dayOr = (text: string | null) => (text === null ? null : day(text));

/** The order, held until the act ends; nothing for one this actor may not know of. */
export async function lockOrder(tx: Tx, region: RegionId, order: OrderId): Promise<LockedOrder | undefined> {
  const row = await hub(tx)
    .selectFrom('hub.office_order')
    .select(['order_id', 'court_id', 'case_id', 'row_id', 'state', 'issued_by', 'addressee_id', 'check_kind', 'issued_on', 'read_due_on'])
    .select(['answer_due_on', 'verify_due_on', 'delivered_on', 'read_on', 'answered_on', 'closed_on', 'overdue_told_for'])
    .where('region_id', '=', region)
    .where('order_id', '=', order)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    orderId: idFrom<'order'>(row.order_id),
    court: courtIdFrom(row.court_id),
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    rowId: row.row_id,
    ...heldOrderFrom(row),
    overdueToldFor: dayOr(row.overdue_told_for),
  };
}

type HeldColumns = Pick<
  HubTables['hub.office_order'],
  | 'state'
  | 'issued_by'
  | 'addressee_id'
  | 'check_kind'
  | 'issued_on'
  | 'read_due_on'
  | 'answer_due_on'
  | 'verify_due_on'
  | 'delivered_on'
  | 'read_on'
  | 'answered_on'
  | 'closed_on'
>;

/** What the rules of an order need, from its row: for an act that holds it and for a list alike. */
export function heldOrderFrom(row: HeldColumns): HeldOrder {
  return {
    state: must(
      ORDER_STATES.find((state) => state === row.state),
      `an order ${row.state}`,
    ),
    issuedBy: idFrom<'person'>(row.issued_by),
    addressee: idFrom<'person'>(row.addressee_id),
    check: checkFrom(row.check_kind),
    issuedOn: day(row.issued_on),
    readDueOn: day(row.read_due_on),
    answerDueOn: day(row.answer_due_on),
    verifyDueOn: dayOr(row.verify_due_on),
    deliveredOn: dayOr(row.delivered_on),
    readOn: dayOr(row.read_on),
    answeredOn: dayOr(row.answered_on),
    closedOn: dayOr(row.closed_on),
  };
}

function checkFrom(text: string | null): OrderCheck | null {
  return ORDER_CHECKS.find((check) => check === text) ?? null;
}

type Change = UpdateObject<HubTables, 'hub.office_order'>;

async function change(at: Stamp, order: OrderId, set: Change): Promise<void> {
  await hub(at.tx).updateTable('hub.office_order').set(set).where('region_id', '=', at.region).where('order_id', '=', order).execute();
}

export function saveDelivered(at: Stamp, order: OrderId): Promise<void> {
  return change(at, order, { delivered_on: at.today.toString(), delivered_at: at.now.toString() });
}

export function saveRead(at: Stamp, order: OrderId, delivered: boolean): Promise<void> {
  const arrived = delivered ? {} : { delivered_on: at.today.toString(), delivered_at: at.now.toString() };
  return change(at, order, { ...arrived, read_on: at.today.toString(), read_at: at.now.toString() });
}

export function saveAnswered(at: Stamp, order: OrderId, verifyDueOn: LegalDay): Promise<void> {
  return change(at, order, {
    state: 'answered',
    answered_on: at.today.toString(),
    answered_at: at.now.toString(),
    verify_due_on: verifyDueOn.toString(),
    rounds: sql<number>`rounds + 1`,
  });
}

export function saveSentBack(at: Stamp, order: OrderId, answerDueOn: LegalDay, term: AnswerTerm | null): Promise<void> {
  return change(at, order, {
    state: 'open',
    answered_on: null,
    answered_at: null,
    verify_due_on: null,
    checked_on: null,
    checked_facts: null,
    check_holds: null,
    answer_due_on: answerDueOn.toString(),
    answer_term: termText(term),
  });
}

/** Told for this answer day; a new one after a return is told anew. */
export function saveOverdueTold(at: Stamp, order: OrderId, dueOn: LegalDay): Promise<void> {
  return change(at, order, { overdue_told_for: dueOn.toString() });
}

export function saveClosed(at: Stamp, order: OrderId, outcome: 'verified' | 'accepted'): Promise<void> {
  return change(at, order, { state: 'closed', outcome, closed_on: at.today.toString(), closed_by: at.person });
}

export function saveWithdrawn(at: Stamp, order: OrderId): Promise<void> {
  return change(at, order, { state: 'withdrawn', closed_on: at.today.toString(), closed_by: at.person });
}

export function saveChecked(at: Stamp, order: OrderId, found: { holds: boolean; facts: Readonly<Record<string, unknown>> }): Promise<void> {
  return change(at, order, {
    checked_on: at.today.toString(),
    check_holds: found.holds,
    checked_facts: JSON.stringify(plain(found.facts)),
  });
}

export async function insertWord(
  at: Stamp,
  of: { wordId: string; order: LockedOrder; kind: 'answer' | 'send-back' | 'accept' | 'withdraw'; words: string; lateDays: number | null },
): Promise<void> {
  await hub(at.tx)
    .insertInto('hub.order_word')
    .values({
      region_id: at.region,
      word_id: of.wordId,
      order_id: of.order.orderId,
      court_id: of.order.court,
      addressee_id: of.order.addressee,
      issued_by: of.order.issuedBy,
      kind: of.kind,
      words: of.words,
      late_days: of.lateDays,
      said_by: at.person,
      said_on: at.today.toString(),
      said_at: at.now.toString(),
    })
    .execute();
}
