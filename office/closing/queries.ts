import { openHoldings } from '@duixian/assets/queries';
import type { Ctx } from '@duixian/audit/act';
import { partiesOf, visibleCase } from '@duixian/cases/queries';
import { openPapersOf } from '@duixian/documents/queries/open-papers';
import { openMoneyOf } from '@duixian/funds/queries';
import { unmatchedReceiptsNaming } from '@duixian/funds/queries/unlooked-money';
import { feeOn } from '@duixian/funds/rules/execution-fee';
import type { CaseId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { openTasksOf } from '@duixian/tasks/queries';
import { sql } from 'kysely';
import { type ClosingFacts, type Gate, gateOf } from './rules/gate.ts';

interface Views {
  'funds.payout_view': { region_id: number; case_id: string; state: string; to_creditors_fen: bigint; fee_fen: bigint };
  'documents.document_view': { region_id: number; document_id: string; case_id: string; kind: string; state: string };
  'search.source_view': { region_id: number; source_id: string; case_id: string; state: string };
  'closing.closing': { region_id: number; case_id: string; kind: string; closed_on: string; closed_by: string };
  'courts.person_view': { person_id: string; name: string };
}

const views = tablesOf<Views>;

/** 结案事实 · Everything the gate asks about a case, as it stands in this transaction. */
export async function closingFactsOf(ctx: Ctx, caseId: CaseId): Promise<Result<ClosingFacts, { readonly kind: 'not-found' }>> {
  const holdings = await openHoldings(ctx, caseId);
  if (!holdings.ok) return holdings;
  const tasks = await openTasksOf(ctx, caseId);
  if (!tasks.ok) return tasks;
  const money = await openMoneyOf(ctx, caseId);
  const debtors = (await partiesOf(ctx.tx, ctx.region, caseId)).flatMap((party) => (party.role === 'debtor' ? [party.name] : []));
  const paid = await paidOf(ctx, caseId);
  return ok({
    // 执行和解规定第八条: an agreement performed to its end has ended the duty, whatever it let the debtor off.
    owed: money.settlement === 'performed' ? ZERO_FEN : (money.owed?.total ?? null),
    owedUnknown: money.owedUnknown,
    feeDue: feeOn(paid.toCreditors),
    feeTaken: paid.fee,
    money: {
      undivided: money.undivided,
      payable: money.payable,
      inTransit: money.inTransit,
      openPayouts: money.openPayouts,
      deferred: money.deferred,
      cash: money.cash,
      unmatched: (await unmatchedReceiptsNaming(ctx, debtors)).length,
    },
    measures: holdings.value,
    tasks: tasks.value.map((task) => ({ taskId: task.taskId, kind: task.kind })),
    papers: await openPapersOf(ctx, caseId),
    searches: await openSearchesOf(ctx, caseId),
    notice: await sealedNoticeOf(ctx, caseId),
  });
}

/** What the creditors and the state have really been paid: decisions that are carried out, not those that wait. */
async function paidOf(ctx: Ctx, caseId: CaseId): Promise<{ toCreditors: Fen; fee: Fen }> {
  const row = await views(ctx.tx)
    .selectFrom('funds.payout_view')
    .select(sql<bigint>`coalesce(sum(to_creditors_fen), 0)::bigint`.as('to_creditors'))
    .select(sql<bigint>`coalesce(sum(fee_fen), 0)::bigint`.as('fee'))
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'paid')
    .executeTakeFirstOrThrow();
  return { toCreditors: fen(row.to_creditors), fee: fen(row.fee) };
}

async function openSearchesOf(ctx: Ctx, caseId: CaseId): Promise<number> {
  const row = await views(ctx.tx)
    .selectFrom('search.source_view')
    .select(sql<bigint>`count(*)`.as('n'))
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

async function sealedNoticeOf(ctx: Ctx, caseId: CaseId): Promise<string | null> {
  const row = await views(ctx.tx)
    .selectFrom('documents.document_view')
    .select('document_id')
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'closing-notice')
    .where('state', '=', 'sealed')
    .orderBy('document_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.document_id ?? null;
}

export interface ShownGate {
  readonly gate: Gate;
  readonly stage: string;
  readonly closed: { readonly kind: string; readonly on: LegalDay; readonly by: string } | null;
}

/** 结案关口 · The conditions of a case with their evidence, for whoever may see it. */
export async function showGate(ctx: Ctx, caseId: CaseId): Promise<Result<ShownGate, { readonly kind: 'not-found' }>> {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const facts = await closingFactsOf(ctx, caseId);
  if (!facts.ok) return facts;
  const row = await views(ctx.tx)
    .selectFrom('closing.closing as c')
    .innerJoin('courts.person_view as p', 'p.person_id', 'c.closed_by')
    .select(['c.kind', 'c.closed_on', 'p.name'])
    .where('c.region_id', '=', ctx.region)
    .where('c.case_id', '=', caseId)
    .executeTakeFirst();
  return ok({
    gate: gateOf(facts.value),
    stage: seen.value.stage,
    closed: row ? { kind: row.kind, on: day(row.closed_on), by: row.name } : null,
  });
}
