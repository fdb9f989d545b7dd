import { addFen, type Fen, fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Citation } from '@duixian/law/citation';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { litigationFees } from '@duixian/law/instruments/litigation-fees';
import { DOUBLED_INTEREST_LAST } from '@duixian/law/parameters/delayed-interest';
import { feeOn } from './execution-fee.ts';
import { shareProRata } from './share-pro-rata.ts';

/** 执行费收取时点 · Practice differs and no text decides: a switch of the court. */
export type FeeTiming = 'from-first-receipt' | 'after-creditors';

export interface CreditorClaim {
  readonly creditor: string;
  /** 执行依据确定的债务 still owed on the value day. */
  readonly owedTitle: Fen;
  readonly owedDoubled: Fen;
}

export interface AllocationQuestion {
  readonly available: Fen;
  /** 实际拍卖变卖费用 to be taken out of the proceeds first. */
  readonly saleCosts: Fen;
  readonly feeTiming: FeeTiming;
  /** Already paid to creditors, and already taken as fee, in this case. */
  readonly recoveredBefore: Fen;
  readonly feeTakenBefore: Fen;
  readonly claims: readonly CreditorClaim[];
}

export type AllocationCategory = 'sale-cost' | 'execution-fee' | 'title-debt' | 'doubled-interest' | 'surplus' | 'transfer';

export interface AllocationLine {
  readonly category: AllocationCategory;
  /** Whose money it becomes; `null` for costs, fee and surplus. */
  readonly creditor: string | null;
  readonly amount: Fen;
  readonly basis: readonly Citation[];
}

export interface Allocation {
  readonly lines: readonly AllocationLine[];
  readonly toCreditors: Fen;
  readonly feeTaken: Fen;
  /** The fee the debtor owes on all that was recovered so far, and what of it is still open. */
  readonly feeDue: Fen;
  readonly feeOpen: Fen;
  /** Back to the debtor (执行工作规定第三十四条). */
  readonly surplus: Fen;
}

export type AllocationRefusal =
  | { readonly kind: 'nothing-available'; readonly available: Fen }
  | { readonly kind: 'no-creditor' }
  | { readonly kind: 'cost-negative'; readonly saleCosts: Fen };

const SALE_COST = [enforcementRegulations.article('第三十四条')];
const FEE = [litigationFees.article('第二十条'), litigationFees.article('第三十八条')];
const PRO_RATA = [enforcementRegulations.article('第五十五条')];
const DOUBLED = [DOUBLED_INTEREST_LAST];

/**
 * 核算 · Divides what is available: sale costs, the execution fee (before or after the creditors, as the court has set),
 * the debts of the title, the doubled part last, and the surplus back to the debtor. The lines add up to what was there.
 */
export function allocate(question: AllocationQuestion): Result<Allocation, AllocationRefusal> {
  const { available, saleCosts, claims, recoveredBefore, feeTakenBefore } = question;
  if (available <= 0n) return refuse({ kind: 'nothing-available', available });
  if (saleCosts < 0n) return refuse({ kind: 'cost-negative', saleCosts });
  if (claims.length === 0) return refuse({ kind: 'no-creditor' });

  const costs = minFen(saleCosts, available);
  const pool = subtractFen(available, costs);
  const owedTitle = addFen(...claims.map((claim) => claim.owedTitle));
  const owedDoubled = addFen(...claims.map((claim) => claim.owedDoubled));
  const owed = addFen(owedTitle, owedDoubled);
  const feeAfter = (recovered: Fen) => fenOrNothing(feeOn(addFen(recoveredBefore, recovered)) - feeTakenBefore);

  const toCreditors = question.feeTiming === 'after-creditors' ? minFen(pool, owed) : mostWithFee(pool, owed, feeAfter);
  const feeTaken = minFen(subtractFen(pool, toCreditors), feeAfter(question.feeTiming === 'after-creditors' ? toCreditors : owed));
  const surplus = subtractFen(subtractFen(pool, toCreditors), feeTaken);

  const titlePaid = minFen(toCreditors, owedTitle);
  const doubledPaid = subtractFen(toCreditors, titlePaid);
  const lines: AllocationLine[] = [];
  const add = (category: AllocationCategory, creditor: string | null, amount: Fen, basis: readonly Citation[]) => {
    if (amount > 0n) lines.push({ category, creditor, amount, basis });
  };
  add('sale-cost', null, costs, SALE_COST);
  if (question.feeTiming === 'from-first-receipt') add('execution-fee', null, feeTaken, FEE);
  const titleShares = shareProRata(
    titlePaid,
    claims.map((claim) => claim.owedTitle),
  );
  const doubledShares = shareProRata(
    doubledPaid,
    claims.map((claim) => claim.owedDoubled),
  );
  const shared = claims.length > 1 ? PRO_RATA : [];
  for (const [i, claim] of claims.entries()) add('title-debt', claim.creditor, titleShares[i] ?? ZERO_FEN, [...DOUBLED, ...shared]);
  for (const [i, claim] of claims.entries()) add('doubled-interest', claim.creditor, doubledShares[i] ?? ZERO_FEN, [...DOUBLED, ...shared]);
  if (question.feeTiming === 'after-creditors') add('execution-fee', null, feeTaken, FEE);
  add('surplus', null, surplus, SALE_COST);

  const feeDue = feeOn(addFen(recoveredBefore, toCreditors));
  return ok({ lines, toCreditors, feeTaken, feeDue, feeOpen: fenOrNothing(feeDue - feeTakenBefore - feeTaken), surplus });
}

/** The most the creditors can get while the fee on it also fits into the pool. The fee never falls, so halving finds it. */
function mostWithFee(pool: Fen, owed: Fen, feeAfter: (recovered: Fen) => Fen): Fen {
  let low = 0n;
  let high: bigint = minFen(pool, owed);
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle + feeAfter(fen(middle)) <= pool) low = middle;
    else high = middle - 1n;
  }
  return fen(low);
}

function fenOrNothing(value: bigint): Fen {
  return value > 0n ? fen(value) : ZERO_FEN;
}
