import { whenMoneyIsKnown } from '@duixian/funds/rules/clocks';
import { type Performance, performanceOf } from '@duixian/funds/rules/performance';
import { claimPosting, receiptPosting } from '@duixian/funds/rules/postings';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';
import { daysFromTo, openFrom, openUpTo, shift } from '../days.ts';
import type { Deed, Diary } from '../diary.ts';
import type { Ledger } from '../ledger.ts';
import type { SeededPerson } from '../load-city.ts';
import { caseNumberText } from '../numbers.ts';
import { type Hand, SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';

/** 到账 · A line of the court bank's statement, and to whom it was given. */
export interface ReceiptStory {
  readonly receiptId: Id<'receipt'>;
  readonly reference: string;
  readonly amount: Fen;
  readonly valueOn: LegalDay;
  readonly payer: { readonly name: string; readonly account: string; readonly bank: string };
  readonly subAccount: string;
  readonly remark: string;
  readonly recorded: Deed;
  readonly claimed: { readonly by: Hand | null; readonly on: LegalDay; readonly performance: Performance } | null;
  covered: Fen;
}

export interface Arrival {
  readonly amount: Fen;
  readonly on: LegalDay;
  /** The bank's own number of a deduction; a debtor's payment gets one of the statement. */
  readonly transferNo: string | null;
  readonly account: string | null;
}

interface Scene {
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly ledger: Ledger;
  readonly officer: SeededPerson;
}

/** 到账登记 · A sound sub-account finds its case by itself; some of the old ones were claimed by the officer a day later. */
export function tellReceipt(scene: Scene, of: Arrival): ReceiptStory {
  const { one, diary, ledger, officer } = scene;
  const receiptId = one.idOn<'receipt'>(of.on);
  // The court bank keeps the money under the number the payer wrote: only what was paid out long since may have come astray.
  const astray = of.transferNo === null && one.closed !== null && one.die.chance(0.12);
  const line = lineOf(one, of, receiptId, astray);
  const { reference, amount, valueOn } = line;
  const facts = { reference, amount: amount.toString(), valueOn: valueOn.toString(), payer: line.payer.name, matched: !astray };
  const draft = { kind: 'open', task: 'draft-payout', subject: one.caseId, facts: { amount: amount.toString() } } as const;
  const recorded = diary.enter(of.on, SYSTEM, {
    type: 'funds.receipt-recorded',
    subject: receiptId,
    facts,
    ofCase: !astray,
    ...(astray ? {} : { clocks: whenMoneyIsKnown(receiptId, valueOn, of.on), tasks: [draft] }),
  });
  const book = astray ? receiptId : one.caseId;
  if (astray) ledger.open(receiptId, null, recorded.on);
  ledger.post(receiptPosting({ receipt: receiptId, book, reference, amount, valueOn }), recorded);
  const performance = performanceOf(of.transferNo === null ? 'voluntary' : 'deduction', valueOn);
  const common = { receiptId, ...line, recorded, covered: ZERO_FEN };
  if (!astray) return { ...common, claimed: { by: null, on: recorded.on, performance } };

  const claimOn = diary.dayFor(openFrom(shift(recorded.on, 1)));
  const deed = diary.enter(claimOn, officer, {
    type: 'funds.receipt-claimed',
    subject: receiptId,
    facts: { reference, amount: amount.toString(), payer: line.payer.name, performance: performance.kind },
    clocks: whenMoneyIsKnown(receiptId, valueOn, claimOn),
    tasks: [draft],
  });
  ledger.post(claimPosting({ receipt: receiptId, caseId: one.caseId, claim: 1, amount, valueOn }), deed);
  return { ...common, claimed: { by: officer, on: deed.on, performance } };
}

/** 不明款 · Money of these days that nobody has matched yet; what the payer wrote gives it away to a careful eye. */
export function tellUnmatched(scene: Omit<Scene, 'officer'>, today: LegalDay): ReceiptStory {
  const { one, diary, ledger } = scene;
  const { die } = one;
  const on = openUpTo(shift(today, -die.between(1, Math.min(20, daysFromTo(one.filedOn, today)))));
  const receiptId = one.idOn<'receipt'>(on);
  const amount = fen((one.claim * BigInt(die.between(5, 60))) / 100n);
  const line = lineOf(one, { amount, on, transferNo: null, account: null }, receiptId, true);
  const recorded = diary.enter(on, SYSTEM, {
    type: 'funds.receipt-recorded',
    subject: receiptId,
    facts: { reference: line.reference, amount: amount.toString(), valueOn: on.toString(), payer: line.payer.name, matched: false },
    ofCase: false,
  });
  ledger.open(receiptId, null, recorded.on);
  ledger.post(receiptPosting({ receipt: receiptId, book: receiptId, reference: line.reference, amount, valueOn: line.valueOn }), recorded);
  return { receiptId, ...line, recorded, claimed: null, covered: ZERO_FEN };
}

function lineOf(one: PlannedCase, of: Arrival, receiptId: string, astray: boolean) {
  const { die } = one;
  const debtor = must(
    one.parties.find((party) => party.role === 'debtor'),
    'a case has a debtor',
  );
  const number = caseNumberText(one);
  const named = { name: debtor.name, account: of.account ?? `6299${receiptId.replace(/\D/g, '').slice(-12)}`, bank: '衡江银行' };
  const digits = one.accountNumber;
  // One digit off, as at a counter; or nothing at all.
  const slipped = `${digits.slice(0, -3)}${(Number(digits.at(-3)) + 1) % 10}${digits.slice(-2)}`;
  const wrong = die.chance(0.5) ? { subAccount: slipped, remark: '执行款' } : { subAccount: '', remark: `${number} 还款` };
  const vague = die.chance(0.5) ? { subAccount: '', remark: `代${debtor.name}付执行款` } : wrong;
  const right = { subAccount: one.accountNumber, remark: of.transferNo === null ? '执行款' : `协助扣划 ${number}` };
  return {
    reference: of.transferNo ?? `HN${of.on.toString().replaceAll('-', '')}${receiptId.replaceAll('-', '').slice(-16).toUpperCase()}`,
    amount: of.amount,
    valueOn: of.on,
    payer: named,
    ...(astray ? vague : right),
  };
}
