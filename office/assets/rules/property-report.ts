import { compareDays, isBefore, type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { reportSupplement } from '@duixian/law/terms/intake';

/** 报告项目 · What 法释〔2017〕8号第五条 asks for, by heading. */
export const REPORT_HEADINGS = [
  'income',
  'deposit',
  'cash-and-wealth',
  'securities',
  'real-estate',
  'vehicle',
  'machines-and-goods',
  'claims',
  'equity',
  'housing-fund',
  'intellectual-property',
  'held-through-others',
  'change-in-look-back',
] as const;
export type ReportHeading = (typeof REPORT_HEADINGS)[number];

/** One line of the debtor's form. */
export interface ReportItem {
  readonly heading: ReportHeading;
  readonly description: string;
  /** Account, plate, certificate or unit number, credit code: what identifies the thing; empty where there is none. */
  readonly number: string;
  readonly value: Fen | null;
  readonly note: string;
}

export type ReportVerdict = 'truthful' | 'late' | 'false' | 'refused';
export const REPORT_CONSEQUENCES = ['none', 'warning', 'fine', 'detention', 'dishonest-list', 'crime-referral'] as const;
export type ReportConsequence = (typeof REPORT_CONSEQUENCES)[number];

/** 第六条: changes from one year before the day the notice was received. */
export function lookBackFrom(servedOn: LegalDay): LegalDay {
  return plusYears(servedOn, -1);
}

export type OrderReportRefusal =
  | { readonly kind: 'not-a-debtor' }
  | { readonly kind: 'served-after-today'; readonly servedOn: LegalDay }
  | { readonly kind: 'due-before-service'; readonly servedOn: LegalDay }
  | { readonly kind: 'ruling-not-of-this-case'; readonly number: string; readonly caseNumber: string }
  | { readonly kind: 'order-already-entered' };

export interface OrderedReport {
  readonly servedOn: LegalDay;
  readonly dueOn: LegalDay;
  readonly verdict: ReportVerdict | null;
  readonly firstReceivedOn: LegalDay | null;
}

export type EnterReportRefusal =
  | { readonly kind: 'received-after-today'; readonly receivedOn: LegalDay }
  | { readonly kind: 'received-before-order'; readonly servedOn: LegalDay }
  | { readonly kind: 'already-reported' }
  | { readonly kind: 'first-report-missing' }
  | { readonly kind: 'changed-after-received'; readonly changedOn: LegalDay };

/** 第三条至第七条: one first report, then a supplement for each change. */
export function mayEnter(
  order: OrderedReport,
  report: { readonly kind: 'first' | 'supplement'; readonly receivedOn: LegalDay; readonly changedOn: LegalDay | null },
  today: LegalDay,
): Result<true, EnterReportRefusal> {
  const { kind, receivedOn, changedOn } = report;
  if (isBefore(today, receivedOn)) return refuse({ kind: 'received-after-today', receivedOn });
  if (isBefore(receivedOn, order.servedOn)) return refuse({ kind: 'received-before-order', servedOn: order.servedOn });
  if (kind === 'first') return order.firstReceivedOn === null ? ok(true) : refuse({ kind: 'already-reported' });
  if (order.firstReceivedOn === null) return refuse({ kind: 'first-report-missing' });
  if (changedOn !== null && isBefore(receivedOn, changedOn)) return refuse({ kind: 'changed-after-received', changedOn });
  return ok(true);
}

/** Where a report stands on a day; computed, so it is true with every job stopped. */
export type ReportState = 'awaited' | 'overdue' | 'reported' | 'reported-late' | 'judged';

export function reportState(order: OrderedReport, today: LegalDay): ReportState {
  if (order.verdict !== null) return 'judged';
  if (order.firstReceivedOn === null) return isBefore(order.dueOn, today) ? 'overdue' : 'awaited';
  return isBefore(order.dueOn, order.firstReceivedOn) ? 'reported-late' : 'reported';
}

/** 第七条: a supplement comes within ten days of the change. */
export function supplementLate(changedOn: LegalDay, receivedOn: LegalDay): boolean {
  return compareDays(plusDays(changedOn, reportSupplement.duration.value), receivedOn) < 0;
}

export type JudgeReportRefusal =
  | { readonly kind: 'already-judged' }
  | { readonly kind: 'not-due-yet'; readonly dueOn: LegalDay }
  | { readonly kind: 'nothing-reported' }
  | { readonly kind: 'was-reported-in-time' }
  | { readonly kind: 'consequence-without-fault' };

/** 第九条、第十条: a person decides what the report was worth and what follows; silence is a refusal only once the ordered day is past. */
export function mayJudge(
  order: OrderedReport,
  wish: { readonly verdict: ReportVerdict; readonly consequence: ReportConsequence },
  today: LegalDay,
): Result<true, JudgeReportRefusal> {
  const state = reportState(order, today);
  if (state === 'judged') return refuse({ kind: 'already-judged' });
  const reported = state === 'reported' || state === 'reported-late';
  if (wish.verdict === 'refused') {
    if (state === 'awaited') return refuse({ kind: 'not-due-yet', dueOn: order.dueOn });
  } else if (!reported) return refuse({ kind: 'nothing-reported' });
  if (wish.verdict === 'late' && state !== 'reported-late') return refuse({ kind: 'was-reported-in-time' });
  if (wish.verdict === 'truthful' && wish.consequence !== 'none') return refuse({ kind: 'consequence-without-fault' });
  return ok(true);
}

/** A thing the office knows of, as far as comparing goes. */
export interface KnownThing {
  readonly asset: string;
  readonly label: string;
  readonly numbers: readonly string[];
  readonly balance: Fen | null;
}

export type ReportDifference =
  | { readonly kind: 'not-reported'; readonly asset: string; readonly label: string; readonly balance: Fen | null }
  | { readonly kind: 'not-known'; readonly description: string; readonly number: string }
  | { readonly kind: 'amount-differs'; readonly asset: string; readonly label: string; readonly reported: Fen; readonly balance: Fen };

/**
 * 比对 · What agencies named and the debtor did not, what the debtor named and no agency knows, and sums that differ.
 * A difference is not yet a lie: balances move from day to day, so a person judges.
 */
export function compareReport(items: readonly ReportItem[], known: readonly KnownThing[]): readonly ReportDifference[] {
  const found: ReportDifference[] = [];
  const matched = new Set<string>();
  for (const item of items) {
    const thing = known.find((each) => same(item.number, each.numbers));
    if (thing === undefined) {
      if (item.number !== '') found.push({ kind: 'not-known', description: item.description, number: item.number });
      continue;
    }
    matched.add(thing.asset);
    if (item.value !== null && thing.balance !== null && item.value !== thing.balance) {
      found.push({ kind: 'amount-differs', asset: thing.asset, label: thing.label, reported: item.value, balance: thing.balance });
    }
  }
  for (const { asset, label, balance } of known) if (!matched.has(asset)) found.push({ kind: 'not-reported', asset, label, balance });
  return found;
}

/** The last digits are enough where the form shows no more, but never fewer than four. */
function same(written: string, numbers: readonly string[]): boolean {
  const number = plain(written);
  return number.length >= 4 && numbers.some((each) => plain(each) === number || plain(each).endsWith(number));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*·-]+/g, '')
    .toUpperCase();
}
