import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { sql } from 'kysely';
import { accountKind } from '../store/books.ts';
import { funds } from '../store/tables.ts';

const MOST_MOVEMENTS = 2_000;

/** 一案一账 · The account of a case: its balances, and each movement with the running balance of the account it moved. */
export async function caseAccount(ctx: Ctx, caseId: CaseId) {
  const head = await visibleCase(ctx, caseId);
  if (!head.ok) return head;
  const book = await funds(ctx.tx)
    .selectFrom('funds.book')
    .select(['number', 'state', 'chain_seq', 'chain_head'])
    .where('region_id', '=', ctx.region)
    .where('book_id', '=', caseId)
    .executeTakeFirst();
  if (book?.number == null) return refuse({ kind: 'not-found' } as const);
  return ok({
    caseNumber: head.value.caseNumber,
    number: book.number,
    state: book.state,
    chain: { length: Number(book.chain_seq), head: book.chain_head },
    balances: await balancesOf(ctx, caseId),
    movements: await movementsOf(ctx, caseId),
  }) satisfies Result<unknown, never>;
}

async function balancesOf(ctx: Ctx, caseId: CaseId) {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.account')
    .select(['kind', 'holder', 'balance_fen'])
    .where('region_id', '=', ctx.region)
    .where('book_id', '=', caseId)
    .orderBy('kind')
    .orderBy('holder')
    .execute();
  return rows.map((row) => ({ kind: accountKind(row.kind), holder: row.holder, balance: fen(row.balance_fen) }));
}

async function movementsOf(ctx: Ctx, caseId: CaseId) {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.movement_view as m')
    .select(['m.entry_id', 'm.line', 'm.seq', 'm.kind', 'm.account_kind', 'm.holder', 'm.value_on', 'm.posted_on', 'm.amount_fen'])
    // sum(bigint) is numeric in PostgreSQL; the cast brings it back to whole fen.
    .select(sql<bigint>`(sum(m.amount_fen) over (partition by m.account_id order by m.seq, m.line))::bigint`.as('after_fen'))
    .where('m.region_id', '=', ctx.region)
    .where('m.book_id', '=', caseId)
    .orderBy('m.seq')
    .orderBy('m.line')
    .orderBy('m.account_kind')
    .limit(MOST_MOVEMENTS)
    .execute();
  return rows.map((row) => ({
    entryId: row.entry_id,
    seq: Number(row.seq),
    kind: row.kind,
    account: accountKind(row.account_kind),
    holder: row.holder,
    valueOn: day(row.value_on),
    postedOn: day(row.posted_on),
    amount: fen(row.amount_fen),
    after: fen(row.after_fen),
  }));
}
