import type { Ctx } from '@duixian/audit/act';
import { type CourtId, courtIdFrom, type Id } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import type { Difference } from './bank-comparison.ts';
import { funds } from './tables.ts';

export type ReconciliationId = Id<'reconciliation'>;

export interface NewReconciliation {
  readonly id: ReconciliationId;
  readonly court: CourtId;
  readonly on: LegalDay;
  readonly version: number;
  readonly ledger: Fen;
  readonly bank: Fen | null;
  readonly source: 'adapter' | 'file' | 'none';
  readonly unmatched: Fen;
  readonly inTransit: Fen;
  readonly books: number;
  readonly head: string;
  readonly sound: boolean;
  readonly differences: readonly (Difference | BalanceDiffers)[];
}

/** The sums differ though no line does: a line is missing on both sides, or money moved before the first line. */
export interface BalanceDiffers {
  readonly kind: 'balance-differs';
  readonly amount: Fen;
}

/** The next version of a day; two makers at once meet at the unique version, and the later is tried again. */
export async function nextVersion(ctx: Ctx, court: CourtId, on: LegalDay): Promise<number> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.reconciliation')
    .select(sql<number>`coalesce(max(version), 0)::int`.as('version'))
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('on_day', '=', on.toString())
    .executeTakeFirstOrThrow();
  return row.version + 1;
}

export async function insertReconciliation(ctx: Ctx, of: NewReconciliation): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.reconciliation')
    .values({
      region_id: ctx.region,
      reconciliation_id: of.id,
      court_id: of.court,
      on_day: of.on.toString(),
      version: of.version,
      ledger_fen: of.ledger,
      bank_fen: of.bank,
      bank_source: of.source,
      unmatched_fen: of.unmatched,
      in_transit_fen: of.inTransit,
      books: of.books,
      chain_head: of.head,
      chain_sound: of.sound,
      differences: of.differences.length,
      made_by: ctx.actor.personId,
      made_at: ctx.now.toString(),
    })
    .execute();
  if (of.differences.length === 0) return;
  await funds(ctx.tx)
    .insertInto('funds.reconciliation_row')
    .values(
      of.differences.map((row, i) => ({
        region_id: ctx.region,
        reconciliation_id: of.id,
        row_no: i + 1,
        court_id: of.court,
        kind: row.kind,
        reference: row.kind === 'balance-differs' ? '' : row.reference,
        amount_fen: row.amount,
        value_on: row.kind === 'balance-differs' ? null : (row.valueOn?.toString() ?? null),
        case_id: row.kind === 'balance-differs' ? null : row.caseId,
        facts: JSON.stringify({ words: row.kind === 'balance-differs' ? '' : row.words }),
      })),
    )
    .execute();
}

export interface KeptReconciliation {
  readonly court: CourtId;
  readonly on: LegalDay;
  readonly version: number;
  readonly differences: number;
  readonly newest: boolean;
  readonly signed: readonly { readonly side: string; readonly by: string }[];
}

/** Held for a signature: the two sides of one report sign one after the other. */
export async function lockReconciliation(ctx: Ctx, id: ReconciliationId): Promise<KeptReconciliation | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.reconciliation')
    .select(['court_id', 'on_day', 'version', 'differences'])
    .where('region_id', '=', ctx.region)
    .where('reconciliation_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const signatures = await funds(ctx.tx)
    .selectFrom('funds.reconciliation_signature')
    .select(['side', 'signed_by'])
    .where('region_id', '=', ctx.region)
    .where('reconciliation_id', '=', id)
    .execute();
  const court = courtIdFrom(row.court_id);
  const on = day(row.on_day);
  const next = await nextVersion(ctx, court, on);
  const signed = signatures.map(({ side, signed_by }) => ({ side, by: signed_by }));
  return { court, on, version: row.version, differences: row.differences, newest: next === row.version + 1, signed };
}

/** `false` where this side or this person has signed. */
export async function insertSignature(ctx: Ctx, id: ReconciliationId, court: CourtId, side: string, remark: string): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.reconciliation_signature')
    .values({
      region_id: ctx.region,
      reconciliation_id: id,
      side,
      court_id: court,
      signed_by: ctx.actor.personId,
      signed_on: ctx.today.toString(),
      signed_at: ctx.now.toString(),
      remark,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('side')
    .executeTakeFirst();
  return made !== undefined;
}

/** 文件余额 · The closing balance the newest file of a court states for a day, where one does. */
export async function closingOfFile(ctx: Ctx, court: CourtId, on: LegalDay): Promise<Fen | null> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.statement_file')
    .select(sql<string | null>`head -> 'blocks' -> 0 ->> 'closing'`.as('closing'))
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('state', '=', 'read')
    .where(sql<boolean>`head -> 'blocks' -> 0 ->> 'closingOn' = ${on.toString()}`)
    .orderBy('file_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.closing == null ? null : fen(BigInt(row.closing));
}

/** Courts of the region with books, and those with a report for a day. */
/** 漏做的月末对账 · Courts that reconciled before that day and have no report of it: a month is not left without one to sign. */
export async function courtsWithoutMonthEnd(ctx: Ctx, end: LegalDay): Promise<readonly CourtId[]> {
  const on = end.toString();
  const rows = await funds(ctx.tx)
    .selectFrom('funds.reconciliation')
    .select('court_id')
    .where('region_id', '=', ctx.region)
    .where('on_day', '<=', on)
    .groupBy('court_id')
    .having((has) => has.fn.max<string>('on_day'), '<', on)
    .execute();
  return rows.map((row) => courtIdFrom(row.court_id));
}

export async function courtsToReconcile(ctx: Ctx, on: LegalDay): Promise<readonly CourtId[]> {
  const books = await funds(ctx.tx).selectFrom('funds.book').select('court_id').distinct().where('region_id', '=', ctx.region).execute();
  const done = await funds(ctx.tx)
    .selectFrom('funds.reconciliation')
    .select('court_id')
    .distinct()
    .where('region_id', '=', ctx.region)
    .where('on_day', '=', on.toString())
    .execute();
  const had = new Set(done.map((row) => row.court_id));
  return books.filter((row) => !had.has(row.court_id)).map((row) => courtIdFrom(row.court_id));
}
