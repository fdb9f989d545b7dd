import { compareDays, earlierDay, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { addFen, fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { delayedInterestInterpretation } from '@duixian/law/instruments/delayed-interest-interpretation';
import { DOUBLED_INTEREST_DAILY } from '@duixian/law/parameters/delayed-interest';
import { type ApplicationOrder, type Bucket, bucketOf } from './application-order.ts';
import { applyPayment } from './apply-payment.ts';
import { type BenchmarkBook, PUBLISHED_BENCHMARK } from './benchmark-book.ts';
import { tierOf } from './benchmark-tier.ts';
import { claimProblem } from './check-claim.ts';
import type { AppliedPayment, ClaimRefusal, ClaimSheet, SheetLine } from './claim-sheet.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { DoubledAccount } from './doubled-account.ts';
import { InterestAccount } from './interest-account.ts';
import type { LprBook } from './lpr-book.ts';
import type { MoneyTitle } from './money-title.ts';
import { OLD_RULE_THROUGH } from './old-rule.ts';
import { PartTotal } from './part-total.ts';
import { dueGroups, type InterestOnItem, type OpenItem, payablesOf } from './payables.ts';
import { type Payment, performedOn } from './performance.ts';
import { StatedBases } from './stated-bases.ts';

export interface ClaimQuestion {
  readonly title: MoneyTitle;
  readonly payments: readonly Payment[];
  readonly asOf: LegalDay;
  readonly order: ApplicationOrder;
  readonly rates: LprBook;
  /** The published benchmark table unless the computation brings its own. */
  readonly benchmark?: BenchmarkBook;
}

/**
 * 截至某日的债权 · What one creditor is owed on a day, with every line of the way there.
 *
 * 法释〔2014〕8号: general interest runs as the title orders; the doubled part on the unpaid rest; each payment stops
 * "the corresponding part" on its own day. Pure: the same stored inputs give the same sheet years later.
 */
export function claimAsOf(question: ClaimQuestion): Result<ClaimSheet, ClaimRefusal> {
  const { title, asOf, order } = question;
  const problem = claimProblem(title, question.payments, order, asOf);
  if (problem !== undefined) return refuse(problem);
  const lines: SheetLine[] = [];
  const items = title.items.map((item): OpenItem => ({ item, unpaid: item.amount })).sort(byDueDay);
  const totals = { interest: new PartTotal(), penalty: new PartTotal() };
  const opened = openOrders(question, items, totals, lines);
  if (!opened.ok) return opened;
  const interests = opened.value;
  const doubled = openDoubled(question, items, interests, lines);
  const missing = doubled.missingOldRate();
  if (missing !== undefined) {
    const term = tierOf(missing, Math.min(dayNumber(asOf), OLD_RULE_THROUGH));
    return refuse({ kind: 'rate-not-loaded', order: 'doubled', term, from: dayFromNumber(missing) });
  }

  const stated = new StatedBases(interests);
  const marks = dueMarks(interests);
  const stops = [...new Set([...stated.cuts, ...marks.keys()])].sort((a, b) => a - b);
  let at = Number.NEGATIVE_INFINITY;
  let nextStop = 0;
  const advance = (to: number) => {
    for (const running of interests) running.account.runTo(to, stated.baseOf(running, at));
    at = Math.max(at, to);
  };
  const advancePast = (on: number) => {
    for (let stop = stops[nextStop]; stop !== undefined && stop <= on; stop = stops[nextStop]) {
      advance(stop);
      for (const account of marks.get(stop) ?? []) account.markDue();
      nextStop += 1;
    }
  };

  const applied: AppliedPayment[] = [];
  const claim = { items, payables: payablesOf(items, interests), doubled };
  const payments = question.payments.map((payment) => ({ payment, n: dayNumber(performedOn(payment.performance)) }));
  for (const { payment, n } of payments.sort((a, b) => a.n - b.n)) {
    advancePast(n);
    for (const running of interests) {
      running.account.runTo(n + running.account.paymentShift, stated.baseOf(running, at));
      running.account.flush();
    }
    at = n;
    doubled.runTo(n);
    applied.push(applyPayment(payment, n, order, claim));
  }
  advancePast(dayNumber(asOf));
  for (const running of interests) {
    running.account.runTo(Number.POSITIVE_INFINITY, stated.baseOf(running, at));
    running.account.flush();
  }
  doubled.finish(dayNumber(asOf));
  return ok(sheet(question, lines, applied, items, interests, totals, doubled));
}

type Totals = { readonly [nature in 'interest' | 'penalty']: PartTotal };

function openOrders(
  { title, asOf, rates, benchmark = PUBLISHED_BENCHMARK }: ClaimQuestion,
  items: readonly OpenItem[],
  totals: Totals,
  lines: SheetLine[],
): Result<readonly InterestOnItem[], ClaimRefusal> {
  const byId = new Map(items.map((open) => [open.item.id, open]));
  const interests: InterestOnItem[] = [];
  for (const order of title.orders) {
    const item = byId.get(order.item);
    if (item === undefined) return refuse({ kind: 'order-on-unknown-item', order: order.id, item: order.item });
    const into = { total: totals[order.nature], lines };
    const account = InterestAccount.open(order, item.item, asOf, title.bankruptcyAcceptedOn, { lpr: rates, benchmark }, into);
    if (!account.ok) return account;
    interests.push({ account: account.value, item });
  }
  return ok(interests);
}

function openDoubled(
  { title, asOf, benchmark = PUBLISHED_BENCHMARK }: ClaimQuestion,
  items: readonly OpenItem[],
  interests: readonly InterestOnItem[],
  lines: SheetLine[],
): DoubledAccount {
  const accepted = title.bankruptcyAcceptedOn;
  const stop = accepted === undefined ? asOf : earlierDay(asOf, plusDays(accepted, -1));
  const besides = [
    ...(title.restitution === true ? [delayedInterestInterpretation.article('第六条')] : []),
    ...(title.converted === true ? [delayedInterestInterpretation.article('第五条')] : []),
  ];
  const groups = title.doubledPart === 'owed' ? dueGroups(items, interests) : [];
  return new DoubledAccount(groups, { stays: title.stays, rates: DOUBLED_INTEREST_DAILY, stop, benchmark, besides }, lines);
}

/** Orders whose interest up to the due day matters afterwards: penalties that double, and all of them under the old rule. */
function dueMarks(interests: readonly InterestOnItem[]): ReadonlyMap<number, readonly InterestAccount[]> {
  const marks = new Map<number, InterestAccount[]>();
  for (const { account, item } of interests) {
    const due = dayNumber(item.item.dueOn);
    if (account.order.doublesWhenDue !== true && due >= OLD_RULE_THROUGH) continue;
    const known = marks.get(due);
    if (known === undefined) marks.set(due, [account]);
    else known.push(account);
  }
  return marks;
}

function byDueDay(a: OpenItem, b: OpenItem): number {
  return compareDays(a.item.dueOn, b.item.dueOn);
}

function sheet(
  { asOf, order }: ClaimQuestion,
  lines: readonly SheetLine[],
  payments: readonly AppliedPayment[],
  items: readonly OpenItem[],
  interests: readonly InterestOnItem[],
  totals: Totals,
  doubled: DoubledAccount,
): ClaimSheet {
  const unpaid = (bucket: Bucket) =>
    items.reduce((sum, open) => (bucketOf(open.item.kind) === bucket ? addFen(sum, open.unpaid) : sum), ZERO_FEN);
  const running = (nature: 'interest' | 'penalty') =>
    interests.reduce((sum, { account }) => (account.order.nature === nature ? addFen(sum, account.owed) : sum), ZERO_FEN);
  const owed = {
    cost: unpaid('cost'),
    interest: addFen(unpaid('interest'), running('interest')),
    penalty: addFen(unpaid('penalty'), running('penalty')),
    principal: unpaid('principal'),
    doubled: doubled.owed,
  };
  const owedTitle = addFen(owed.cost, owed.interest, owed.penalty, owed.principal);
  const accrued = { interest: totals.interest.rounded, penalty: totals.penalty.rounded, doubled: doubled.accrued };
  return { asOf, lines, payments, accrued, owed, owedTitle, owedTotal: fen(owedTitle + owed.doubled), order };
}
