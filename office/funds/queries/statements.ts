import type { Ctx } from '@duixian/audit/act';
import { idFrom } from '@duixian/kernel/ids';
import { day, type Instant } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { z } from 'zod';
import { openAccount } from '../store/sealed-account.ts';
import type { StatementFileId } from '../store/statements.ts';
import { funds } from '../store/tables.ts';

const RESULTS = ['waiting', 'matched', 'unmatched', 'known', 'paid', 'returned', 'outgoing', 'refused'] as const;
type RowResult = (typeof RESULTS)[number];
const facts = z.record(z.string(), z.unknown());

/** 对账单清单 · The files a court brought, newest first, with what became of their lines. */
export async function listStatements(ctx: Ctx, before: StatementFileId | undefined, limit: number, only?: StatementFileId) {
  let query = funds(ctx.tx)
    .selectFrom('funds.statement_file as f')
    .leftJoin('courts.person_view as p', 'p.person_id', 'f.brought_by')
    .select([
      'f.file_id',
      'f.file_name',
      'f.sha256',
      'f.size_bytes',
      'f.state',
      'f.format',
      'f.row_count',
      'f.brought_at',
      'f.refusal',
      'p.name',
    ])
    .where('f.region_id', '=', ctx.region);
  if (before !== undefined) query = query.where('f.file_id', '<', before);
  if (only !== undefined) query = query.where('f.file_id', '=', only);
  const files = await query.orderBy('f.file_id', 'desc').limit(limit).execute();
  const counted = await countsOf(
    ctx,
    files.map((file) => file.file_id),
  );
  return files.map((file) => ({
    file: idFrom<'statement-file'>(file.file_id),
    name: file.file_name,
    sha256: file.sha256,
    size: file.size_bytes,
    state: file.state === 'read' ? ('read' as const) : file.state === 'refused' ? ('refused' as const) : ('received' as const),
    format: file.format,
    rows: file.row_count,
    broughtBy: file.name ?? '',
    broughtAt: instantOf(file.brought_at),
    refusal: file.refusal === null ? null : facts.parse(file.refusal),
    counts: counted.get(file.file_id) ?? noCounts(),
  }));
}

function instantOf(at: Instant | string): Instant {
  if (typeof at === 'string') throw new TypeError('the driver reads moments');
  return at;
}

function noCounts(): Record<RowResult, number> {
  return { waiting: 0, matched: 0, unmatched: 0, known: 0, paid: 0, returned: 0, outgoing: 0, refused: 0 };
}

async function countsOf(ctx: Ctx, files: readonly string[]): Promise<ReadonlyMap<string, Record<RowResult, number>>> {
  const found = new Map<string, Record<RowResult, number>>();
  if (files.length === 0) return found;
  const rows = await funds(ctx.tx)
    .selectFrom('funds.statement_row')
    .select(['file_id', 'result', sql<number>`count(*)::int`.as('n')])
    .where('region_id', '=', ctx.region)
    .where('file_id', 'in', [...files])
    .groupBy(['file_id', 'result'])
    .execute();
  for (const row of rows) {
    const counts = found.get(row.file_id) ?? noCounts();
    const result = RESULTS.find((each) => each === row.result);
    if (result !== undefined) counts[result] = row.n;
    found.set(row.file_id, counts);
  }
  return found;
}

/** 对账单逐行结果 · One page of the lines of a file. */
export async function statementFile(
  ctx: Ctx,
  fileId: StatementFileId,
  filter: { result?: RowResult | undefined; after: number },
  limit: number,
) {
  const [file] = await listStatements(ctx, undefined, 1, fileId);
  if (file === undefined) return undefined;
  const head = await funds(ctx.tx)
    .selectFrom('funds.statement_file')
    .select('head')
    .where('region_id', '=', ctx.region)
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow();
  let query = funds(ctx.tx)
    .selectFrom('funds.statement_row as r')
    .leftJoin('funds.receipt as t', (join) => join.onRef('t.region_id', '=', 'r.region_id').onRef('t.receipt_id', '=', 'r.receipt_id'))
    .leftJoin('funds.payment_order as o', (join) => join.onRef('o.region_id', '=', 'r.region_id').onRef('o.order_id', '=', 'r.order_id'))
    .leftJoin('cases.case_view as c', (join) =>
      join.onRef('c.region_id', '=', 'r.region_id').on(sql<boolean>`c.case_id = coalesce(t.case_id, o.case_id)`),
    )
    .select(['r.row_no', 'r.line_no', 'r.result', 'r.direction', 'r.reference', 'r.amount_fen', 'r.value_on', 'r.counterparty_name'])
    .select(['r.counterparty_account', 'r.remark', 'r.facts', 'c.case_id', 'c.case_number'])
    .where('r.region_id', '=', ctx.region)
    .where('r.file_id', '=', fileId)
    .where('r.row_no', '>', filter.after);
  if (filter.result !== undefined) query = query.where('r.result', '=', filter.result);
  const rows = await query.orderBy('r.row_no').limit(limit).execute();
  return {
    file,
    head: head.head === null ? null : facts.parse(head.head),
    rows: rows.map((row) => ({
      row: row.row_no,
      line: row.line_no,
      result: RESULTS.find((each) => each === row.result) ?? ('waiting' as const),
      direction: row.direction === 'in' ? ('in' as const) : row.direction === 'out' ? ('out' as const) : null,
      reference: row.reference,
      amount: row.amount_fen === null ? null : fen(row.amount_fen),
      valueOn: row.value_on === null ? null : day(row.value_on),
      counterparty: row.counterparty_name,
      account: openAccount(ctx.tx, row.counterparty_account, 'statement_row.counterparty_account', fileId, row.row_no),
      remark: row.remark,
      ...saidOf(row.facts),
      case: row.case_id === null || row.case_number === null ? null : { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number },
    })),
  };
}

const said = z.object({ problem: facts.nullable().default(null), text: z.string().default('') });

function saidOf(kept: unknown) {
  return said.parse(kept);
}
