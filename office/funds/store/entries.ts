import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { type AccountRef, ENTRY_KINDS, type PostedEntry } from '../rules/ledger.ts';
import { accountKind } from './books.ts';
import { funds } from './tables.ts';

/** 凭证 · A posted entry as the reversal rule wants it. */
export async function entryByKey(ctx: Ctx, key: string): Promise<PostedEntry | undefined> {
  const entry = await funds(ctx.tx)
    .selectFrom('funds.entry')
    .select(['entry_id', 'book_id', 'kind', 'value_on', 'posted_by'])
    .where('region_id', '=', ctx.region)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!entry) return undefined;
  const reversal = await funds(ctx.tx)
    .selectFrom('funds.entry')
    .select('entry_id')
    .where('region_id', '=', ctx.region)
    .where('reverses', '=', entry.entry_id)
    .executeTakeFirst();
  const rows = await funds(ctx.tx)
    .selectFrom('funds.transfer as t')
    .innerJoin('funds.account as d', (join) => join.onRef('d.region_id', '=', 't.region_id').onRef('d.account_id', '=', 't.debit_account'))
    .innerJoin('funds.account as c', (join) => join.onRef('c.region_id', '=', 't.region_id').onRef('c.account_id', '=', 't.credit_account'))
    .select(['d.book_id as debit_book', 'd.kind as debit_kind', 'd.holder as debit_holder', 't.amount_fen'])
    .select(['c.book_id as credit_book', 'c.kind as credit_kind', 'c.holder as credit_holder'])
    .where('t.region_id', '=', ctx.region)
    .where('t.entry_id', '=', entry.entry_id)
    .orderBy('t.line')
    .execute();
  return {
    entryId: entry.entry_id,
    postedBy: entry.posted_by,
    reversedBy: reversal?.entry_id ?? null,
    posting: {
      kind: must(
        ENTRY_KINDS.find((kind) => kind === entry.kind),
        `entry kind ${entry.kind}`,
      ),
      key,
      book: entry.book_id,
      valueOn: day(entry.value_on),
      transfers: rows.map((row) => ({
        debit: refOf(row.debit_book, row.debit_kind, row.debit_holder),
        credit: refOf(row.credit_book, row.credit_kind, row.credit_holder),
        amount: fen(row.amount_fen),
      })),
    },
  };
}

/** 冲正人 · Who reversed the first of these keys that was reversed. */
export async function reverserOf(ctx: Ctx, keys: readonly string[]): Promise<string | undefined> {
  const found = await funds(ctx.tx)
    .selectFrom('funds.entry as e')
    .innerJoin('funds.entry as r', (join) => join.onRef('r.region_id', '=', 'e.region_id').onRef('r.reverses', '=', 'e.entry_id'))
    .select(['e.key', 'r.posted_by'])
    .where('e.region_id', '=', ctx.region)
    .where('e.key', 'in', keys)
    .execute();
  return keys.flatMap((key) => found.filter((each) => each.key === key).map((each) => each.posted_by))[0];
}

export async function entryExists(ctx: Ctx, key: string): Promise<boolean> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.entry')
    .select('entry_id')
    .where('region_id', '=', ctx.region)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

function refOf(book: string, kind: string, holder: string): AccountRef {
  return { book, kind: accountKind(kind), holder };
}
