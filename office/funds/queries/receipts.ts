import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { idFrom } from '@duixian/kernel/ids';
import { day, daysBetween, type LegalDay } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { type CandidateCase, caseNumbersPrinted, correctionsOf, proposeCases } from '../rules/match-receipt.ts';
import type { ReceiptFilterState } from '../rules/receipt.ts';
import { refusedDeferrals } from '../store/deferrals.ts';
import { openAccount } from '../store/sealed-account.ts';
import { funds } from '../store/tables.ts';

/** 到账筛选 · `open`: claimed and not yet covered by a decision. */
export interface ReceiptFilter {
  readonly case?: CaseId | undefined;
  readonly state?: ReceiptFilterState | undefined;
  /** The last day of arrival whose period is over; asked with `overdue`. */
  readonly lateThrough?: LegalDay | undefined;
}

export interface ReceiptKey {
  readonly valueOn: string;
  readonly receiptId: string;
}

/** 到账清单 · One page of unmatched money and of the cases this actor sees, newest value day first. */
export async function listReceipts(ctx: Ctx, filter: ReceiptFilter, after: ReceiptKey | undefined, limit: number) {
  let query = funds(ctx.tx)
    .selectFrom('funds.receipt as r')
    .leftJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'r.region_id').onRef('c.case_id', '=', 'r.case_id'))
    .leftJoin('courts.person_view as p', 'p.person_id', 'r.claimed_by')
    .leftJoin('funds.deferral as d', (join) =>
      join
        .onRef('d.region_id', '=', 'r.region_id')
        .onRef('d.receipt_id', '=', 'r.receipt_id')
        .on('d.state', 'in', ['proposed', 'approved']),
    )
    .leftJoin('courts.person_view as dp', 'dp.person_id', 'd.proposed_by')
    .select([
      'r.receipt_id',
      'r.reference',
      'r.amount_fen',
      'r.covered_fen',
      'r.value_on',
      'r.payer_name',
      'r.payer_account',
      'r.sub_account',
    ])
    .select(['r.remark', 'r.state', 'r.case_id', 'r.matched_how', 'r.claimed_on', 'r.performance_kind', 'r.performed_on', 'r.recorded_on'])
    .select([
      'c.case_number',
      'p.name as claimed_by_name',
      'd.deferral_id',
      'd.ground',
      'd.state as deferral_state',
      'd.period_ends_on',
      'd.amount_fen as part_fen',
      'd.reason as deferral_reason',
      'd.proposed_on as deferral_on',
      'dp.name as deferral_by',
    ])
    .where('r.region_id', '=', ctx.region)
    // Row security of the case holds here too: money of a case one may not know of is not shown.
    .where((has) => has.or([has('r.case_id', 'is', null), has('c.case_id', 'is not', null)]));
  if (filter.case) query = query.where('r.case_id', '=', filter.case);
  if (filter.state === 'unmatched' || filter.state === 'claimed') query = query.where('r.state', '=', filter.state);
  if (filter.state === 'open') query = query.where('r.state', '=', 'claimed').whereRef('r.covered_fen', '<', 'r.amount_fen');
  if (filter.state === 'arrived') query = query.where(sql<boolean>`(r.state = 'unmatched' or r.covered_fen < r.amount_fen)`);
  if (filter.state === 'due' || filter.state === 'overdue') {
    query = query
      .where('r.state', '=', 'claimed')
      .whereRef('r.covered_fen', '<', 'r.amount_fen')
      .where(sql<boolean>`d.state is distinct from 'approved'`);
  }
  if (filter.state === 'overdue') query = query.where(sql<boolean>`r.value_on <= ${filter.lateThrough?.toString() ?? null}::date`);
  if (filter.state === 'deferred') query = query.where('d.deferral_id', 'is not', null);
  if (after) query = query.where(sql<boolean>`(r.value_on, r.receipt_id) < (${after.valueOn}::date, ${after.receiptId}::uuid)`);
  const rows = await query.orderBy('r.value_on', 'desc').orderBy('r.receipt_id', 'desc').limit(limit).execute();
  const refused = filter.case
    ? await refusedDeferrals(
        ctx,
        rows.map((row) => idFrom<'receipt'>(row.receipt_id)),
      )
    : new Map<string, never>();
  return rows.map((row) => ({
    receiptId: idFrom<'receipt'>(row.receipt_id),
    reference: row.reference,
    amount: fen(row.amount_fen),
    open: fen(row.amount_fen - row.covered_fen),
    valueOn: day(row.value_on),
    recordedOn: day(row.recorded_on),
    ageDays: daysBetween(day(row.value_on), ctx.today),
    payerName: row.payer_name,
    payerAccount: openAccount(ctx.tx, row.payer_account, 'receipt.payer_account', row.receipt_id),
    subAccount: row.sub_account,
    remark: row.remark,
    state: row.state,
    case: row.case_id === null ? null : { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number ?? '' },
    matchedHow: row.matched_how,
    claimedBy: row.claimed_by_name,
    claimedOn: row.claimed_on === null ? null : day(row.claimed_on),
    performance:
      row.performance_kind === null || row.performed_on === null ? null : { kind: row.performance_kind, on: day(row.performed_on) },
    deferral:
      row.deferral_id === null || row.ground === null || row.deferral_state === null || row.period_ends_on === null
        ? null
        : {
            deferralId: idFrom<'deferral'>(row.deferral_id),
            ground: row.ground,
            state: row.deferral_state,
            periodEndsOn: day(row.period_ends_on),
            part: row.part_fen === null ? null : fen(row.part_fen),
            reason: row.deferral_reason ?? '',
            proposedBy: row.deferral_by ?? '',
            proposedOn: day(row.deferral_on ?? row.period_ends_on),
          },
    refusedDeferral: row.deferral_id === null ? (refused.get(row.receipt_id) ?? null) : null,
  }));
}

/** 不明款台 · Money nobody has matched, oldest first, each with the cases it may belong to and why. The target is none. */
export async function unmatchedDesk(ctx: Ctx, after: ReceiptKey | undefined, limit: number) {
  let query = funds(ctx.tx)
    .selectFrom('funds.receipt')
    .select(['receipt_id', 'reference', 'amount_fen', 'value_on', 'payer_name', 'payer_account', 'sub_account', 'remark'])
    .where('region_id', '=', ctx.region)
    .where('state', '=', 'unmatched');
  if (after) query = query.where(sql<boolean>`(value_on, receipt_id) > (${after.valueOn}::date, ${after.receiptId}::uuid)`);
  const rows = await query.orderBy('value_on').orderBy('receipt_id').limit(limit).execute();
  const candidates = await candidatesFor(ctx, rows);
  return rows.map((row) => ({
    receiptId: idFrom<'receipt'>(row.receipt_id),
    reference: row.reference,
    amount: fen(row.amount_fen),
    valueOn: day(row.value_on),
    ageDays: daysBetween(day(row.value_on), ctx.today),
    payerName: row.payer_name,
    payerAccount: openAccount(ctx.tx, row.payer_account, 'receipt.payer_account', row.receipt_id),
    subAccount: row.sub_account,
    remark: row.remark,
    proposals: [
      ...proposeCases(
        { subAccount: row.sub_account, payerName: row.payer_name, remark: row.remark, amount: fen(row.amount_fen) },
        candidates,
      ),
    ].map((proposal) => ({ ...proposal, reasons: [...proposal.reasons] })),
  }));
}

interface Clue {
  readonly amount_fen: bigint;
  readonly payer_name: string;
  readonly sub_account: string;
  readonly remark: string;
}

const MOST_CANDIDATES = 500;

/** The cases worth a look for a page of lines, by indexed clues: names, numbers, corrected accounts, amounts. */
async function candidatesFor(ctx: Ctx, clues: readonly Clue[]): Promise<readonly CandidateCase[]> {
  if (clues.length === 0) return [];
  const names = [...new Set(clues.map((clue) => clue.payer_name).filter((name) => name !== ''))];
  const numbers = [...new Set(clues.flatMap((clue) => caseNumbersPrinted(clue.remark)))];
  const accounts = [...new Set(clues.flatMap((clue) => correctionsOf(clue.sub_account)))];
  const amounts = [...new Set(clues.map((clue) => clue.amount_fen))];
  const rows = await funds(ctx.tx)
    .selectFrom('cases.case_view as c')
    .leftJoin('cases.party_view as p', (join) =>
      join.onRef('p.region_id', '=', 'c.region_id').onRef('p.case_id', '=', 'c.case_id').on('p.role', '=', 'debtor'),
    )
    .select(['c.case_id', 'c.case_number', 'c.account_number', 'c.claim_fen', 'p.name'])
    .where('c.region_id', '=', ctx.region)
    .where('c.state', '<>', 'closed')
    .where((has) =>
      has.or([
        ...(names.length === 0 ? [] : [has('p.name', 'in', names)]),
        ...(numbers.length === 0 ? [] : [has('c.case_number', 'in', numbers)]),
        ...(accounts.length === 0 ? [] : [has('c.account_number', 'in', accounts)]),
        has('c.claim_fen', 'in', amounts),
      ]),
    )
    .orderBy('c.case_id')
    .limit(MOST_CANDIDATES)
    .execute();
  const byCase = new Map<
    string,
    { caseId: string; caseNumber: string; accountNumber: string; debtors: string[]; claim: CandidateCase['claim'] }
  >();
  for (const row of rows) {
    const known = byCase.get(row.case_id) ?? {
      caseId: row.case_id,
      caseNumber: row.case_number,
      accountNumber: row.account_number,
      debtors: [],
      claim: fen(row.claim_fen),
    };
    if (row.name !== null) known.debtors.push(row.name);
    byCase.set(row.case_id, known);
  }
  return [...byCase.values()];
}
