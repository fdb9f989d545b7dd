import type { Ctx } from '@duixian/audit/act';
import { type CaseFile, caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { subtractFen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { DepositGround } from '../rules/deposit.ts';
import { moneySettingsOn } from '../rules/office-settings.ts';
import { payeeProblem } from '../rules/payee.ts';
import { type Payment, performanceOf } from '../rules/performance.ts';
import { type PayoutPlan, type PayoutQuestion, planPayout } from '../rules/plan-payout.ts';
import type { PlanCaseRefusal } from '../rules/refusals.ts';
import { titleOfCase } from '../rules/title-of-case.ts';
import { settingsOfCourt } from '../store/court-settings.ts';
import { spentOf } from '../store/covers.ts';
import { directPaymentsOf } from '../store/direct-payments.ts';
import { distributedTo } from '../store/distribution-pool.ts';
import { lprBookOf } from '../store/lpr-quotes.ts';
import { feeTakenIn } from '../store/payouts.ts';
import type { Receipt } from '../store/receipts.ts';
import { type PayeeOf, payeesInForce } from './payee-of.ts';

export interface PlanInput {
  readonly case: CaseId;
  /** 无争议部分 · Everything open when absent. */
  readonly amount?: Fen | undefined;
  readonly saleCosts: Fen;
  /** Whom to pay, and in what proportion; the only applicant when empty. */
  readonly payees: readonly {
    readonly party: PartyId;
    readonly weight: bigint;
    /** Name and account as the officer typed them; they must be the confirmed ones. */
    readonly asked?: { readonly name: string; readonly account: string } | undefined;
    /** 拟提存 · The share is kept for a creditor who cannot be paid: no account is asked of him. */
    readonly deposit?: AskedDeposit | undefined;
  }[];
}

export interface AskedDeposit {
  readonly ground: DepositGround;
  readonly reason: string;
  readonly evidence: string;
  readonly costs: Fen;
  /** The calendar in use, for the period the deposit is asked for in. */
  readonly calendar: CourtCalendar;
}

export interface PlannedCase {
  readonly file: CaseFile;
  readonly question: PayoutQuestion;
  readonly plan: PayoutPlan;
}

/** 方案测算 · Loads what the plan rule needs and asks it. `receipts` are those the decision may spend. */
export async function planCase(ctx: Ctx, input: PlanInput, receipts: readonly Receipt[]): Promise<Result<PlannedCase, PlanCaseRefusal>> {
  const found = await caseFile(ctx, input.case);
  if (!found.ok) return found;
  const file = found.value;
  const creditors = creditorsOf(file, input, await payeesInForce(ctx, input.case));
  if (!creditors.ok) return creditors;
  const question: PayoutQuestion = {
    title: titleOfCase(file.obligations, file.title.performanceEndsOn, []),
    earlier: await earlierPayments(ctx, input.case),
    receipts: receipts.flatMap(openPart),
    ...(input.amount === undefined ? {} : { limit: input.amount }),
    saleCosts: input.saleCosts,
    feeTakenBefore: await feeTakenIn(ctx, input.case),
    creditors: creditors.value,
    rates: await lprBookOf(ctx),
    ...moneySettingsOn(ctx.today, await settingsOfCourt(ctx, file.court)),
  };
  const plan = planPayout(question);
  return plan.ok ? ok({ file, question, plan: plan.value }) : plan;
}

function creditorsOf(file: CaseFile, input: PlanInput, payeeOf: PayeeOf): Result<PayoutQuestion['creditors'], PlanCaseRefusal> {
  const applicants = file.parties.filter((party) => party.role === 'applicant');
  const only = applicants[0];
  const named = input.payees.length === 0 && applicants.length === 1 && only ? [{ party: only.partyId, weight: 1n }] : input.payees;
  if (named.length === 0) return refuse({ kind: 'shares-needed', applicants: applicants.length });
  for (const { party, asked, deposit } of named) {
    const known = file.parties.find((each) => each.partyId === party);
    if (known === undefined) return refuse({ kind: 'payee-not-creditor', asked: asked?.name ?? party, creditor: only?.name ?? '' });
    const problem = payeeProblem(payeeOf(known), asked);
    const noAccountNeeded = deposit !== undefined && problem?.kind !== 'payee-not-creditor';
    if (problem !== undefined && !noAccountNeeded) return refuse(problem);
  }
  return ok(named.map(({ party, weight }) => ({ creditor: party, weight })));
}

/** What standing decisions give the creditors, each part on the day its receipt counts from; and what the debtor paid them himself. */
export async function earlierPayments(ctx: Ctx, caseId: CaseId): Promise<readonly Payment[]> {
  const spent = await spentOf(ctx, caseId);
  const here = spent.map((cover) => ({
    id: `${cover.payoutId}/${cover.receiptId}`,
    amount: cover.toCreditors,
    performance: performanceOf(cover.performanceKind, day(cover.performedOn)),
  }));
  const direct = (await directPaymentsOf(ctx, caseId))
    .filter((payment) => payment.state === 'recorded')
    .map(({ paymentId, amount, paidOn }) => ({ id: paymentId, amount, performance: performanceOf('voluntary', paidOn) }));
  return [...here, ...direct, ...(await distributedTo(ctx, caseId))];
}

function openPart(receipt: Receipt): readonly Payment[] {
  const open = subtractFen(receipt.amount, receipt.covered);
  if (open <= 0n || receipt.claimed === null) return [];
  return [{ id: receipt.receiptId, amount: open, performance: receipt.claimed.performance }];
}
