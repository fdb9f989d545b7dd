import { caseNumberKey, parseCaseNumber, printCaseNumber } from '@duixian/cases/rules/case-number';
import type { Fen } from '@duixian/kernel/money';
import { readAccountNumber } from './account-number.ts';

/** 流水行 · One line of the bank statement, as it came. */
export interface StatementRow {
  readonly subAccount: string;
  readonly payerName: string;
  readonly remark: string;
  readonly amount: Fen;
}

export interface CandidateCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly accountNumber: string;
  readonly debtors: readonly string[];
  readonly claim: Fen;
}

export type MatchReason =
  | { readonly kind: 'case-number-in-remark'; readonly caseNumber: string }
  | { readonly kind: 'account-nearly-the-same'; readonly accountNumber: string }
  | { readonly kind: 'payer-is-debtor'; readonly name: string }
  | { readonly kind: 'debtor-in-remark'; readonly name: string }
  | { readonly kind: 'amount-is-the-claim'; readonly amount: Fen };

export interface MatchProposal {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly reasons: readonly MatchReason[];
  readonly weight: number;
}

const WEIGHTS: { readonly [kind in MatchReason['kind']]: number } = {
  'case-number-in-remark': 50,
  'account-nearly-the-same': 40,
  'payer-is-debtor': 30,
  'debtor-in-remark': 20,
  'amount-is-the-claim': 15,
};
const MOST_PROPOSALS = 10;

/** 自动匹配 · The one way a receipt finds its case without a person: a whole, sound sub-account number. */
export function soundSubAccount(row: StatementRow): string | undefined {
  const read = readAccountNumber(row.subAccount);
  return read.ok ? read.value : undefined;
}

/** 以款找案 · Cases this money may belong to, with the reasons a person can check. Nothing is matched by it. */
export function proposeCases(row: StatementRow, candidates: readonly CandidateCase[]): readonly MatchProposal[] {
  const numbers = caseNumbersIn(row.remark);
  return candidates
    .map((candidate) => {
      const reasons = reasonsFor(row, numbers, candidate);
      const weight = reasons.reduce((sum, reason) => sum + WEIGHTS[reason.kind], 0);
      return { caseId: candidate.caseId, caseNumber: candidate.caseNumber, reasons, weight };
    })
    .filter((proposal) => proposal.reasons.length > 0)
    .sort((a, b) => b.weight - a.weight || (a.caseNumber < b.caseNumber ? -1 : 1))
    .slice(0, MOST_PROPOSALS);
}

function reasonsFor(row: StatementRow, numbers: ReadonlySet<string>, candidate: CandidateCase): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  const own = parseCaseNumber(candidate.caseNumber);
  if (own.ok && numbers.has(caseNumberKey(own.value))) reasons.push({ kind: 'case-number-in-remark', caseNumber: candidate.caseNumber });
  if (nearlyTheSame(row.subAccount.replace(/[\s-]/g, ''), candidate.accountNumber)) {
    reasons.push({ kind: 'account-nearly-the-same', accountNumber: candidate.accountNumber });
  }
  for (const name of candidate.debtors) {
    const named = namesDebtor(row, [name]);
    if (named !== undefined) reasons.push({ kind: named.clue, name });
  }
  if (row.amount === candidate.claim) reasons.push({ kind: 'amount-is-the-claim', amount: row.amount });
  return reasons;
}

const NUMBER_IN_TEXT = /[（(〔[［]\s*\d{4}\s*[）)〕\]］][^，。；,;]{1,30}?\p{Script=Han}\s*\d+(?:\s*号)?/gu;

/** 案号 · Every case number in a remark, whatever brackets the payer's bank prints, as comparable keys. */
export function caseNumbersIn(remark: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [text] of remark.slice(0, 500).matchAll(NUMBER_IN_TEXT)) {
    const parsed = parseCaseNumber(/号\s*$/u.test(text) ? text : `${text}号`);
    if (parsed.ok) found.add(caseNumberKey(parsed.value));
  }
  return found;
}

/** The same numbers in the form the case list prints, to look them up by. */
export function caseNumbersPrinted(remark: string): readonly string[] {
  const found: string[] = [];
  for (const [text] of remark.slice(0, 500).matchAll(NUMBER_IN_TEXT)) {
    const parsed = parseCaseNumber(/号\s*$/u.test(text) ? text : `${text}号`);
    if (parsed.ok) found.push(printCaseNumber(parsed.value));
  }
  return found;
}

/** One digit mistyped, left out or added, or two neighbours swapped. */
export function nearlyTheSame(written: string, actual: string): boolean {
  if (written === actual || Math.abs(written.length - actual.length) > 1 || written.length < 8) return false;
  let start = 0;
  while (start < written.length && written[start] === actual[start]) start += 1;
  const same = (a: string, b: string) => a === b;
  const restW = written.slice(start);
  const restA = actual.slice(start);
  const swapped = restW.length >= 2 && same(restW.slice(2), restA.slice(2)) && restW[0] === restA[1] && restW[1] === restA[0];
  return swapped || same(restW.slice(1), restA.slice(1)) || same(restW, restA.slice(1)) || same(restW.slice(1), restA);
}

/** 点名 · Which of these debtors a line names, and where: as its payer, or else in its remark. */
export function namesDebtor(
  row: { readonly payerName: string; readonly remark: string },
  debtors: readonly string[],
): { readonly clue: 'payer-is-debtor' | 'debtor-in-remark'; readonly debtor: string } | undefined {
  const payer = plainName(row.payerName);
  const paying = debtors.find((debtor) => plainName(debtor) === payer);
  if (paying !== undefined) return { clue: 'payer-is-debtor', debtor: paying };
  const remark = plainName(row.remark);
  const named = debtors.find((debtor) => plainName(debtor).length >= 2 && remark.includes(plainName(debtor)));
  return named === undefined ? undefined : { clue: 'debtor-in-remark', debtor: named };
}

function plainName(name: string): string {
  return name.replace(/\s+/g, '').replace(/[（(]/g, '(').replace(/[）)]/g, ')');
}

/** 账号更正 · The sound numbers one slip away from what the payer wrote; the check digits leave about one in a hundred. */
export function correctionsOf(written: string): readonly string[] {
  const digits = written.replace(/[\s-]/g, '');
  if (!/^\d{12,40}$/.test(digits) || readAccountNumber(digits).ok) return [];
  const tries = new Set<string>();
  for (let i = 0; i <= digits.length; i++) {
    const before = digits.slice(0, i);
    const after = digits.slice(i);
    for (const digit of '0123456789') {
      tries.add(before + digit + after.slice(1));
      tries.add(before + digit + after);
    }
    tries.add(before + after.slice(1));
    if (after.length >= 2) tries.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  return [...tries].filter((each) => readAccountNumber(each).ok).slice(0, 50);
}
