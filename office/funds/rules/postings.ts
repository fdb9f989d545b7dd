import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import type { AllocationLine } from './allocate.ts';
import { type AccountRef, account, type Posting, type Transfer } from './ledger.ts';

/** 到账 · Money at the bank, held in the book it arrived in: the case, or the receipt itself while nobody knows the case. */
export function receiptPosting(of: { receipt: string; book: string; reference: string; amount: Fen; valueOn: LegalDay }): Posting {
  return {
    kind: 'receipt',
    key: `bank:${of.reference}`,
    book: of.book,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.book, 'bank'), credit: account(of.book, 'held'), amount: of.amount }],
  };
}

interface ClaimMoney {
  readonly receipt: string;
  readonly caseId: string;
  /** How often the receipt has been claimed, this time included: a wrong claim may be taken back. */
  readonly claim: number;
  readonly amount: Fen;
  readonly valueOn: LegalDay;
}

/** 认领 · Unmatched money moves into the case's book, with its share of the bank. */
export function claimPosting(of: ClaimMoney): Posting {
  return {
    kind: 'claim',
    key: `claim:${of.receipt}:${of.claim}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [
      { debit: account(of.receipt, 'held'), credit: account(of.caseId, 'held'), amount: of.amount },
      { debit: account(of.caseId, 'bank'), credit: account(of.receipt, 'bank'), amount: of.amount },
    ],
  };
}

/** 转不明款 · After a wrong automatic match was reversed, the same money stands in the receipt's own book. */
export function rebookPosting(of: { receipt: string; claim: number; amount: Fen; valueOn: LegalDay }): Posting {
  return {
    kind: 'receipt',
    key: `rebook:${of.receipt}:${of.claim}`,
    book: of.receipt,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.receipt, 'bank'), credit: account(of.receipt, 'held'), amount: of.amount }],
  };
}

/** 核算入账 · The approved plan divides what was held. */
export function allocationPosting(of: { payout: string; caseId: string; lines: readonly AllocationLine[]; valueOn: LegalDay }): Posting {
  const sums = new Map<string, { to: AccountRef; amount: Fen }>();
  for (const line of of.lines) {
    const to = accountFor(of.caseId, line);
    const key = `${to.kind}/${to.holder}`;
    sums.set(key, { to, amount: addFen(sums.get(key)?.amount ?? ZERO_FEN, line.amount) });
  }
  const transfers = [...sums.values()].map(({ to, amount }): Transfer => ({ debit: account(of.caseId, 'held'), credit: to, amount }));
  return { kind: 'allocation', key: `allocation:${of.payout}`, book: of.caseId, valueOn: of.valueOn, transfers };
}

function accountFor(caseId: string, line: AllocationLine): AccountRef {
  switch (line.category) {
    case 'sale-cost':
      return account(caseId, 'cost');
    case 'execution-fee':
      return account(caseId, 'fee');
    case 'surplus':
      return account(caseId, 'surplus');
    case 'transfer':
      return account(caseId, 'transfer-due');
    case 'title-debt':
    case 'doubled-interest':
      return account(caseId, 'payable', line.creditor ?? '');
  }
}

/** 付款用途 · To a creditor, back to whoever paid it in, or to another court. */
export type OrderPurpose = 'creditor' | 'refund' | 'transfer';

/** 付款附言 · What the payee reads on his own statement. */
export const PURPOSE_WORDS: Readonly<Record<OrderPurpose, string>> = { creditor: '执行款', refund: '退还余款', transfer: '移送案款' };

interface OrderMoney {
  readonly order: string;
  readonly attempt: number;
  readonly caseId: string;
  readonly purpose: OrderPurpose;
  /** Only where the order pays a creditor. */
  readonly creditor: string | null;
  readonly amount: Fen;
  readonly valueOn: LegalDay;
}

/** 交付银行 · The order goes to the bank; until it answers the money is neither here nor there. */
export function dispatchPosting(of: OrderMoney): Posting {
  return {
    kind: 'dispatch',
    key: `dispatch:${of.order}:${of.attempt}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [{ debit: owedAccount(of), credit: account(of.caseId, 'in-transit'), amount: of.amount }],
  };
}

/** 付讫 · The bank has paid. */
export function paymentPosting(of: OrderMoney): Posting {
  return {
    kind: 'payment',
    key: `payment:${of.order}:${of.attempt}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.caseId, 'in-transit'), credit: account(of.caseId, 'bank'), amount: of.amount }],
  };
}

/** 退汇 · It came back: owed to the creditor again. */
export function bouncePosting(of: OrderMoney): Posting {
  return {
    kind: 'bounce',
    key: `bounce:${of.order}:${of.attempt}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.caseId, 'in-transit'), credit: owedAccount(of), amount: of.amount }],
  };
}

/** 付后退回 · The bank had paid and the money is back: owed to the creditor again, whole. */
export function returnPosting(of: OrderMoney & { readonly reference: string }): Posting {
  return {
    kind: 'return',
    key: `return:${of.reference}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.caseId, 'bank'), credit: owedAccount(of), amount: of.amount }],
  };
}

/** 应付科目 · What an order is paid out of. */
export function owedAccount(of: Pick<OrderMoney, 'caseId' | 'purpose' | 'creditor'>): AccountRef {
  switch (of.purpose) {
    case 'creditor':
      return account(of.caseId, 'payable', of.creditor ?? '');
    case 'refund':
      return account(of.caseId, 'surplus');
    case 'transfer':
      return account(of.caseId, 'transfer-due');
  }
}

/** 争议暂扣 · The disputed part of a receipt stands apart; when the dispute ends it is there to be divided again. */
export function holdPosting(of: { deferral: string; caseId: string; amount: Fen; valueOn: LegalDay; ends: boolean }): Posting {
  const [from, to] = of.ends ? (['disputed', 'held'] as const) : (['held', 'disputed'] as const);
  return {
    kind: 'hold',
    key: `hold:${of.deferral}:${of.ends ? 'ends' : 'begins'}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.caseId, from), credit: account(of.caseId, to), amount: of.amount }],
  };
}

interface DepositMoney {
  readonly deposit: string;
  readonly caseId: string;
  readonly creditor: string;
  readonly amount: Fen;
  readonly costs: Fen;
  readonly valueOn: LegalDay;
}

/** 提存 · The creditor's share is kept for him; what the deposit costs comes out of it (法发〔2017〕6号第十七条). */
export function depositPosting(of: DepositMoney): Posting {
  const owed = account(of.caseId, 'payable', of.creditor);
  const kept = { debit: owed, credit: account(of.caseId, 'deposited', of.creditor), amount: subtractFen(of.amount, of.costs) };
  const costs = { debit: owed, credit: account(of.caseId, 'cost'), amount: of.costs };
  return {
    kind: 'deposit',
    key: `deposit:${of.deposit}`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: of.costs > 0n ? [kept, costs] : [kept],
  };
}

/** 提存领取、取回 · Owed to the creditor again, or to whoever paid it in. */
export function depositEndPosting(of: Omit<DepositMoney, 'costs'> & { readonly to: 'collected' | 'returned' }): Posting {
  const purpose = of.to === 'collected' ? 'creditor' : 'refund';
  return {
    kind: 'deposit',
    key: `deposit:${of.deposit}:ends`,
    book: of.caseId,
    valueOn: of.valueOn,
    transfers: [{ debit: account(of.caseId, 'deposited', of.creditor), credit: owedAccount({ ...of, purpose }), amount: of.amount }],
  };
}
