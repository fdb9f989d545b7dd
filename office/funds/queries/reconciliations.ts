import type { Ctx } from '@duixian/audit/act';
import { type CourtId, courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay, wallClockText } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { z } from 'zod';
import type { ReportFacts } from '../rules/reconciliation-paper.ts';
import type { ReconciliationId } from '../store/reconciliations.ts';
import { funds } from '../store/tables.ts';

/** 对账清单 · The reports of the courts this actor sees, newest day first; of each day every version. */
export async function listReconciliations(
  ctx: Ctx,
  filter: { readonly before?: { on: string; id: string } | undefined; readonly only?: ReconciliationId | undefined },
  limit: number,
) {
  let query = funds(ctx.tx)
    .selectFrom('funds.reconciliation as r')
    .innerJoin('courts.court_view as c', 'c.court_id', 'r.court_id')
    .selectAll('r')
    .select(['c.name_zh', 'c.name_en'])
    .where('r.region_id', '=', ctx.region);
  if (filter.only !== undefined) query = query.where('r.reconciliation_id', '=', filter.only);
  const { before } = filter;
  if (before !== undefined)
    query = query.where((has) =>
      has.or([has('r.on_day', '<', before.on), has.and([has('r.on_day', '=', before.on), has('r.reconciliation_id', '<', before.id)])]),
    );
  const rows = await query.orderBy('r.on_day', 'desc').orderBy('r.reconciliation_id', 'desc').limit(limit).execute();
  const signatures = await signaturesOf(
    ctx,
    rows.map((row) => row.reconciliation_id),
  );
  return rows.map((row) => ({
    reconciliation: idFrom<'reconciliation'>(row.reconciliation_id),
    court: courtIdFrom(row.court_id),
    courtZh: row.name_zh,
    courtEn: row.name_en,
    on: day(row.on_day),
    version: row.version,
    ledger: fen(row.ledger_fen),
    bank: row.bank_fen === null ? null : fen(row.bank_fen),
    source: sourceFrom(row.bank_source),
    unmatched: fen(row.unmatched_fen),
    inTransit: fen(row.in_transit_fen),
    books: row.books,
    head: row.chain_head,
    sound: row.chain_sound,
    differences: row.differences,
    madeAt: z.custom<Exclude<typeof row.made_at, string>>((value) => typeof value !== 'string').parse(row.made_at),
    signatures: signatures.filter((each) => each.of === row.reconciliation_id).map(({ of: _, ...signature }) => signature),
  }));
}

function sourceFrom(text: string): 'adapter' | 'file' | 'none' {
  return text === 'adapter' || text === 'file' ? text : 'none';
}

async function signaturesOf(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await funds(ctx.tx)
    .selectFrom('funds.reconciliation_signature as s')
    .leftJoin('courts.person_view as p', 'p.person_id', 's.signed_by')
    .select(['s.reconciliation_id', 's.side', 's.signed_on', 's.remark', 'p.name'])
    .where('s.region_id', '=', ctx.region)
    .where('s.reconciliation_id', 'in', [...ids])
    .orderBy('s.side')
    .execute();
  return rows.map((row) => ({
    of: row.reconciliation_id,
    side: row.side === 'finance' ? ('finance' as const) : ('enforcement' as const),
    by: row.name ?? '',
    on: day(row.signed_on),
    remark: row.remark,
  }));
}

/** 逐笔差异 · The rows of one report. */
export async function differencesOf(ctx: Ctx, id: ReconciliationId) {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.reconciliation_row as r')
    .leftJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'r.region_id').onRef('c.case_id', '=', 'r.case_id'))
    .select(['r.kind', 'r.reference', 'r.amount_fen', 'r.value_on', 'r.facts', 'c.case_id', 'c.case_number'])
    .where('r.region_id', '=', ctx.region)
    .where('r.reconciliation_id', '=', id)
    .orderBy('r.row_no')
    .limit(1_001)
    .execute();
  return rows.map((row) => ({
    kind: KINDS.find((kind) => kind === row.kind) ?? ('balance-differs' as const),
    reference: row.reference,
    amount: fen(row.amount_fen),
    on: row.value_on === null ? null : day(row.value_on),
    words: z.object({ words: z.string().default('') }).parse(row.facts).words,
    case: row.case_id === null || row.case_number === null ? null : { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number },
  }));
}

const KINDS = ['at-bank-only', 'in-books-only', 'amount-differs', 'balance-differs'] as const;

/** What the paper of a report prints, and when it was made. */
export async function reportFacts(
  ctx: Ctx,
  id: ReconciliationId,
): Promise<{ facts: ReportFacts; madeAtSeconds: number; court: CourtId; on: LegalDay } | undefined> {
  const [head] = await listReconciliations(ctx, { only: id }, 1);
  if (head === undefined) return undefined;
  const { courtZh, courtEn: _, reconciliation: __, court, madeAt, ...rest } = head;
  const facts = { ...rest, court: courtZh, madeAt: wallClockText(madeAt), rows: await differencesOf(ctx, id) };
  return { facts, madeAtSeconds: Math.floor(madeAt.epochMilliseconds / 1_000), court, on: head.on };
}
