import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { collectableUntil } from '../rules/deposit.ts';
import { depositFrom } from '../store/deposits.ts';
import { type PayeeRulingId, type RulingPaper, rulingById, rulingFrom } from '../store/payee-rulings.ts';
import { payoutKind } from '../store/payouts.ts';
import { payeeFrom } from '../store/sealed-account.ts';
import { funds } from '../store/tables.ts';

const MOST = 500;

/** 旁支 · What of a case, or of all cases seen, is deposited, refunded, transferred or paid to somebody else. */
export async function sideBranches(ctx: Ctx, caseId: CaseId | undefined) {
  return { deposits: await deposits(ctx, caseId), payees: await payees(ctx, caseId), diversions: await diversions(ctx, caseId) };
}

async function deposits(ctx: Ctx, caseId: CaseId | undefined) {
  let query = funds(ctx.tx)
    .selectFrom('funds.deposit as d')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'd.region_id').onRef('c.case_id', '=', 'd.case_id'))
    .innerJoin('cases.party_view as p', (join) => join.onRef('p.region_id', '=', 'd.region_id').onRef('p.party_id', '=', 'd.creditor_id'))
    .innerJoin('courts.person_view as by', 'by.person_id', 'd.proposed_by')
    .selectAll('d')
    .select(['c.case_number', 'p.name as creditor_name', 'by.name as proposed_by_name'])
    .where('d.region_id', '=', ctx.region);
  query = caseId ? query.where('d.case_id', '=', caseId) : query.where('d.state', 'in', ['proposed', 'deposited', 'end-asked']);
  const rows = await query.orderBy('d.deposit_id').limit(MOST).execute();
  return rows.map((row) => {
    const { case_number: caseNumber, creditor_name: creditor, proposed_by_name: proposedBy, ...stored } = row;
    const of = depositFrom(stored);
    return {
      depositId: of.depositId,
      case: { caseId: of.caseId, caseNumber },
      creditor,
      amount: of.amount,
      costs: of.costs,
      ground: of.ground,
      reason: of.reason,
      evidence: of.evidence,
      inTime: of.inTime,
      state: of.state,
      withDraft: of.orderId === null,
      proposedOn: of.proposedOn,
      proposedBy,
      depositedOn: of.depositedOn,
      collectableUntil: of.depositedOn === null ? null : collectableUntil(of.depositedOn),
      end: of.end === null ? null : { kind: of.end.kind, reason: of.end.reason },
      decidedWords: row.decided_words,
      endWords: row.end_words,
    };
  });
}

async function payees(ctx: Ctx, caseId: CaseId | undefined) {
  let query = funds(ctx.tx)
    .selectFrom('funds.payee_ruling as r')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'r.region_id').onRef('c.case_id', '=', 'r.case_id'))
    .innerJoin('cases.party_view as p', (join) => join.onRef('p.region_id', '=', 'r.region_id').onRef('p.party_id', '=', 'r.creditor_id'))
    .innerJoin('courts.person_view as by', 'by.person_id', 'r.proposed_by')
    .selectAll('r')
    .select(['c.case_number', 'p.name as creditor_name', 'by.name as proposed_by_name'])
    .where('r.region_id', '=', ctx.region);
  query = caseId ? query.where('r.case_id', '=', caseId) : query.where('r.state', '=', 'proposed');
  const rows = await query.orderBy('r.ruling_id').limit(MOST).execute();
  return rows.map((row) => {
    const { case_number: caseNumber, creditor_name: creditor, proposed_by_name: proposedBy, ...stored } = row;
    const of = rulingFrom(ctx, stored);
    return {
      rulingId: of.rulingId,
      case: { caseId: of.caseId, caseNumber },
      creditor,
      kind: of.kind,
      payee: of.payee,
      reason: of.reason,
      document: of.document,
      decidedOn: of.decidedOn,
      people: [...of.people],
      papers: [...of.papers],
      state: of.state,
      proposedBy,
      proposedOn: of.proposedOn,
      decidedWords: of.decidedWords,
      paper: of.paper === null ? null : { name: of.paper.name },
    };
  });
}

/** 凭据 · Of a request in a case this actor sees. */
export async function shownPaper(ctx: Ctx, rulingId: PayeeRulingId): Promise<RulingPaper | undefined> {
  const ruling = await rulingById(ctx, rulingId);
  if (ruling === undefined || !(await visibleCase(ctx, ruling.caseId)).ok) return undefined;
  return ruling.paper ?? undefined;
}

async function diversions(ctx: Ctx, caseId: CaseId | undefined) {
  let query = funds(ctx.tx)
    .selectFrom('funds.payout_cause as k')
    .innerJoin('funds.payout as p', (join) => join.onRef('p.region_id', '=', 'k.region_id').onRef('p.payout_id', '=', 'k.payout_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'k.region_id').onRef('c.case_id', '=', 'k.case_id'))
    .selectAll('k')
    .select(['p.kind', 'p.amount_fen', 'p.state', 'p.paid_on', 'c.case_number'])
    .where('k.region_id', '=', ctx.region);
  query = caseId
    ? query.where('k.case_id', '=', caseId)
    : query.where((has) =>
        has.or([
          has('p.state', 'in', ['drafted', 'approved']),
          has.and([has('k.to_court', 'is not', null), has('k.acknowledged_on', 'is', null), has('p.state', '=', 'paid')]),
        ]),
      );
  const rows = await query.orderBy('k.payout_id').limit(MOST).execute();
  return rows.map((row) => ({
    payoutId: idFrom<'payout'>(row.payout_id),
    case: { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number },
    kind: payoutKind(row.kind) === 'transfer' ? ('transfer' as const) : ('refund' as const),
    amount: fen(row.amount_fen),
    ground: row.ground,
    reason: row.reason,
    document: row.document,
    payee: payeeFrom(ctx.tx, row, 'payout_cause.payee_account', row.payout_id),
    to: row.to_court === null || row.to_case_number === null ? null : { court: row.to_court, caseNumber: row.to_case_number },
    state: row.state,
    paidOn: row.paid_on === null ? null : day(row.paid_on),
    acknowledged:
      row.acknowledged_number === null || row.acknowledged_on === null
        ? null
        : { number: row.acknowledged_number, on: day(row.acknowledged_on) },
  }));
}
