import { compareDays, earlierDay, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { DOUBLED_INTEREST_DAILY } from '@duixian/law/parameters/delayed-interest';
import { type ApplicationOrder, type Bucket, bucketOf } from './application-order.ts';
import { claimProblem, oldRuleDays } from './check-claim.ts';
import type { AppliedPayment, ClaimRefusal, ClaimSheet, SheetLine } from './claim-sheet.ts';
import { dayNumber } from './day-number.ts';
import { DOUBLED_BASE } from './delayed-interest.ts';
import { DoubledAccount, type DueGroup } from './doubled-account.ts';
import { InterestAccount } from './interest-account.ts';
import type { LprBook } from './lpr-book.ts';
import type { MoneyTitle, TitleItem } from './money-title.ts';
import { type Payment, performedOn } from './performance.ts';

export interface ClaimQuestion {
  readonly title: MoneyTitle;
  readonly payments: readonly Payment[];
  readonly asOf: LegalDay;
  readonly order: ApplicationOrder;
  readonly rates: LprBook;
}

interface OpenItem {
  readonly item: TitleItem;
  unpaid: Fen;
}

/**
 * 截至某日的债权 · What one creditor is owed on a day, with every line of the way there.
 *
 * 法释〔2014〕8号: general interest runs as the title orders; the doubled part on the unpaid rest; each payment stops
 * "the corresponding part" on its own day. Pure: the same stored inputs give the same sheet years later.
 */
export function claimAsOf(question: ClaimQuestion): Result<ClaimSheet, ClaimRefusal> {
  const { title, asOf, order, rates } = question;
  const newRuleFrom = DOUBLED_INTEREST_DAILY[0]?.from ?? asOf;
  const problem = claimProblem(title, question.payments, order, asOf) ?? oldRuleDays(title, newRuleFrom, asOf);
  if (problem !== undefined) return refuse(problem);

  const accepted = title.bankruptcyAcceptedOn;
  const items = title.items.map((item): OpenItem => ({ item, unpaid: item.amount })).sort(byDueDay);
  const byId = new Map(items.map((open) => [open.item.id, open]));

  const interests: { readonly account: InterestAccount; readonly of: OpenItem }[] = [];
  for (const interest of title.orders) {
    const of = byId.get(interest.item);
    if (of === undefined) return refuse({ kind: 'order-on-unknown-item', order: interest.id, item: interest.item });
    const account = InterestAccount.open(interest, of.item, asOf, accepted, rates);
    if (!account.ok) return account;
    interests.push({ account: account.value, of });
  }
  const stop = accepted === undefined ? asOf : earlierDay(asOf, plusDays(accepted, -1));
  const doubled = new DoubledAccount(title.doubledPart === 'owed' ? dueGroups(items) : [], title.stays, DOUBLED_INTEREST_DAILY, stop);

  const lines: SheetLine[] = [];
  const runTo = (on: LegalDay) => {
    const n = dayNumber(on);
    for (const { account, of } of interests) account.runTo(n, of.unpaid, lines);
    doubled.runTo(n, lines);
  };
  const accounts = interests.map(({ account }) => account);
  const applied: AppliedPayment[] = [];
  const payments = question.payments.map((payment) => ({ payment, on: performedOn(payment.performance) }));
  for (const { payment, on } of payments.sort((a, b) => compareDays(a.on, b.on))) {
    runTo(on);
    applied.push(apply(payment, on, order, items, accounts, doubled));
  }
  runTo(asOf);
  return ok(sheet(asOf, lines, applied, order, items, accounts, doubled));
}

function byDueDay(a: OpenItem, b: OpenItem): number {
  return compareDays(a.item.dueOn, b.item.dueOn);
}

function dueGroups(items: readonly OpenItem[]): readonly DueGroup[] {
  const groups = new Map<string, { readonly dueOn: LegalDay; readonly members: OpenItem[] }>();
  for (const open of items) {
    if (!DOUBLED_BASE[open.item.kind].inBase || !open.item.earnsDoubled) continue;
    const key = open.item.dueOn.toString();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { dueOn: open.item.dueOn, members: [open] });
    else group.members.push(open);
  }
  return [...groups.values()].map(({ dueOn, members }) => ({ dueOn, unpaid: () => addFen(...members.map((open) => open.unpaid)) }));
}

/** 抵充 · Fills the buckets in order; inside a bucket what fell due first goes first (民法典第五百六十条). */
function apply(
  payment: Payment,
  on: LegalDay,
  order: ApplicationOrder,
  items: readonly OpenItem[],
  accounts: readonly InterestAccount[],
  doubled: DoubledAccount,
): AppliedPayment {
  const parts: { readonly bucket: Bucket; readonly of: string; readonly amount: Fen }[] = [];
  let left = payment.amount;
  const settle = (bucket: Bucket, of: string, owed: Fen, pay: (amount: Fen) => void) => {
    const amount = minFen(left, owed);
    if (amount <= 0n) return;
    pay(amount);
    left = subtractFen(left, amount);
    parts.push({ bucket, of, amount });
  };
  for (const bucket of order.buckets) {
    for (const open of items) {
      if (bucketOf(open.item.kind) !== bucket) continue;
      settle(bucket, open.item.id, open.unpaid, (amount) => {
        open.unpaid = subtractFen(open.unpaid, amount);
      });
    }
    for (const account of accounts) {
      if (account.order.nature === bucket) settle(bucket, account.order.id, account.owed, (amount) => account.pay(amount));
    }
    if (bucket === 'doubled') settle(bucket, 'doubled', doubled.owed, (amount) => doubled.pay(amount));
  }
  return { payment: payment.id, on, amount: payment.amount, parts, surplus: left };
}

function sheet(
  asOf: LegalDay,
  lines: readonly SheetLine[],
  payments: readonly AppliedPayment[],
  order: ApplicationOrder,
  items: readonly OpenItem[],
  accounts: readonly InterestAccount[],
  doubled: DoubledAccount,
): ClaimSheet {
  const unpaid = (bucket: Bucket) => addFen(...items.filter((open) => bucketOf(open.item.kind) === bucket).map((open) => open.unpaid));
  const of = (nature: 'interest' | 'penalty') => accounts.filter((account) => account.order.nature === nature);
  const owed = {
    cost: unpaid('cost'),
    interest: addFen(unpaid('interest'), ...of('interest').map((account) => account.owed)),
    penalty: addFen(unpaid('penalty'), ...of('penalty').map((account) => account.owed)),
    principal: unpaid('principal'),
    doubled: doubled.owed,
  };
  const owedTitle = addFen(owed.cost, owed.interest, owed.penalty, owed.principal);
  const accrued = {
    interest: addFen(ZERO_FEN, ...of('interest').map((account) => account.accrued)),
    penalty: addFen(ZERO_FEN, ...of('penalty').map((account) => account.accrued)),
    doubled: doubled.accrued,
  };
  return { asOf, lines, payments, accrued, owed, owedTitle, owedTotal: fen(owedTitle + owed.doubled), order };
}
