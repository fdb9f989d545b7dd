import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import {
  type HeldOrder,
  isLate,
  mayAnswer,
  mayJudge,
  mayRead,
  mayWithdraw,
  type OrderId,
  type OrderStep,
  stepsOf,
} from '../rules/order.ts';
import { TILES, type Tile } from '../rules/tiles.ts';
import { heldOrderFrom } from '../store/orders.ts';
import type { HubTables } from '../store/tables.ts';
import { termFrom } from '../term-json.ts';

interface Views {
  'hub.office_order': Omit<HubTables['hub.office_order'], 'checked_facts' | 'answer_term'> & {
    checked_facts: Record<string, unknown> | null;
    answer_term: unknown;
  };
  'hub.order_word': Omit<HubTables['hub.order_word'], 'said_at'> & { said_at: Instant };
  'cases.case_view': { region_id: number; case_id: string; case_number: string };
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;
const COUNT_CAP = 10_000;
const SYSTEM_NAME = '系统';

type ReadCtx = Omit<Ctx, 'record'>;

export type OrderBox = 'to-me' | 'by-me' | 'court';

export interface OrderFilter {
  readonly box: OrderBox;
  readonly openOnly: boolean;
}

/** Counts and rows of a box both start here. */
function ordersIn(ctx: ReadCtx, { box, openOnly }: OrderFilter) {
  let query = views(ctx.tx)
    .selectFrom('hub.office_order as o')
    .leftJoin('cases.case_view as c', (join) =>
      join.onRef('c.region_id', '=', 'o.region_id').on('c.region_id', '=', ctx.region).onRef('c.case_id', '=', 'o.case_id'),
    )
    .leftJoin('courts.person_view as a', 'a.person_id', 'o.addressee_id')
    .leftJoin('courts.person_view as i', 'i.person_id', 'o.issued_by')
    .where('o.region_id', '=', ctx.region);
  if (box === 'to-me') query = query.where('o.addressee_id', '=', ctx.actor.personId);
  if (box === 'by-me') query = query.where('o.issued_by', '=', ctx.actor.personId);
  return openOnly ? query.where('o.state', 'in', ['open', 'answered']) : query;
}

export interface OrderKey {
  readonly on: string;
  readonly orderId: string;
}

export async function listOrders(ctx: ReadCtx, filter: OrderFilter, after: OrderKey | undefined, limit: number) {
  let query = ordersIn(ctx, filter)
    .selectAll('o')
    .select(['c.case_id as seen_case', 'c.case_number', 'a.name as to_name', 'i.name as by_name']);
  if (after) query = query.where(sql<boolean>`(o.answer_due_on, o.order_id) > (${after.on}::date, ${after.orderId}::uuid)`);
  const rows = await query.orderBy('o.answer_due_on').orderBy('o.order_id').limit(limit).execute();
  return rows.map((row) => shown(row, ctx.today));
}

export async function countOrders(ctx: ReadCtx, filter: OrderFilter): Promise<{ count: number; capped: boolean }> {
  const bounded = ordersIn(ctx, filter)
    .select('o.order_id')
    .limit(COUNT_CAP + 1);
  const row = await views(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}

type Row = Views['hub.office_order'] & {
  seen_case: string | null;
  case_number: string | null;
  to_name: string | null;
  by_name: string | null;
};

export interface ShownOrder {
  readonly held: HeldOrder;
  readonly orderId: OrderId;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly tile: Tile;
  readonly words: string;
  readonly outcome: 'verified' | 'accepted' | null;
  readonly checkHolds: boolean | null;
  readonly issuedByName: string;
  readonly addresseeName: string;
  readonly late: boolean;
  readonly steps: readonly OrderStep[];
  readonly rounds: number;
}

function shown(row: Row, today: LegalDay): ShownOrder {
  const held = heldOrderFrom(row);
  return {
    held,
    orderId: idFrom<'order'>(row.order_id),
    caseId: row.seen_case === null ? null : idFrom<'case'>(row.seen_case),
    caseNumber: row.case_number,
    tile: must(
      TILES.find((tile) => tile === row.tile),
      `an order from the tile ${row.tile}`,
    ),
    words: row.words,
    outcome: row.outcome === 'verified' || row.outcome === 'accepted' ? row.outcome : null,
    checkHolds: row.check_holds,
    issuedByName: row.by_name ?? SYSTEM_NAME,
    addresseeName: row.to_name ?? '',
    late: isLate(held, today),
    steps: stepsOf(held, today),
    rounds: row.rounds,
  };
}

export type OrderAct = 'read' | 'answer' | 'accept' | 'send-back' | 'withdraw' | 'verify';

/** By the same rules the acts themselves ask. */
function actsOn(held: HeldOrder, by: PersonId): readonly OrderAct[] {
  const acts: OrderAct[] = [];
  if (held.readOn === null && mayRead(held, by).ok) acts.push('read');
  if (mayAnswer(held, by).ok) acts.push('answer');
  if (mayJudge(held, by).ok) acts.push(...(held.check === null ? [] : (['verify'] as const)), 'accept', 'send-back');
  if (mayWithdraw(held, by).ok) acts.push('withdraw');
  return acts;
}

/** 督办详情 · The order, everything said on it, and what the reader may do. */
export async function orderOf(ctx: ReadCtx, order: OrderId) {
  const row = await ordersIn(ctx, { box: 'court', openOnly: false })
    .selectAll('o')
    .select(['c.case_id as seen_case', 'c.case_number', 'a.name as to_name', 'i.name as by_name'])
    .where('o.order_id', '=', order)
    .executeTakeFirst();
  if (!row) return refuse({ kind: 'not-found' as const });
  const said = await views(ctx.tx)
    .selectFrom('hub.order_word as w')
    .leftJoin('courts.person_view as p', 'p.person_id', 'w.said_by')
    .select(['w.word_id', 'w.kind', 'w.words', 'w.late_days', 'w.said_at', 'p.name'])
    .where('w.region_id', '=', ctx.region)
    .where('w.order_id', '=', order)
    .orderBy('w.word_id')
    .limit(200)
    .execute();
  const head = shown(row, ctx.today);
  return ok({
    ...head,
    what: row.what,
    label: row.label,
    rowKind: row.row_kind,
    answerTerm: termFrom(row.answer_term),
    checkedOn: row.checked_on === null ? null : day(row.checked_on),
    checkedFacts: row.checked_facts,
    said: said.map((word) => ({
      wordId: word.word_id,
      kind: saidKind(word.kind),
      words: word.words,
      lateDays: word.late_days,
      by: word.name ?? SYSTEM_NAME,
      at: word.said_at,
    })),
    acts: [...actsOn(head.held, ctx.actor.personId)],
  }) satisfies Result<unknown, never>;
}

function saidKind(text: string): 'answer' | 'send-back' | 'accept' | 'withdraw' {
  return text === 'send-back' || text === 'accept' || text === 'withdraw' ? text : 'answer';
}

/** 超期未答 · Open orders past their day of which nobody was told for that day. */
export async function ordersToTellOverdue(ctx: ReadCtx, limit: number): Promise<readonly OrderId[]> {
  const rows = await views(ctx.tx)
    .selectFrom('hub.office_order')
    .select('order_id')
    .where('region_id', '=', ctx.region)
    .where('state', '=', 'open')
    .where('answer_due_on', '<', ctx.today.toString())
    .where((or) => or('overdue_told_for', 'is distinct from', or.ref('answer_due_on')))
    .orderBy('answer_due_on')
    .orderBy('order_id')
    .limit(limit)
    .execute();
  return rows.map((row) => idFrom<'order'>(row.order_id));
}

/** 待核 · Answered orders that name a check: asked again until it holds or somebody decides. */
export async function ordersToVerify(ctx: ReadCtx, limit: number): Promise<readonly OrderId[]> {
  const rows = await views(ctx.tx)
    .selectFrom('hub.office_order')
    .select('order_id')
    .where('region_id', '=', ctx.region)
    .where('state', '=', 'answered')
    .where('check_kind', 'is not', null)
    .where((or) => or.or([or('checked_on', 'is', null), or('checked_on', '<', ctx.today.toString())]))
    .orderBy('order_id')
    .limit(limit)
    .execute();
  return rows.map((row) => idFrom<'order'>(row.order_id));
}
