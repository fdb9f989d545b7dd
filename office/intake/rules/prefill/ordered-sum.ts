import type { Fen } from '@duixian/kernel/money';
import type { Due, LiabilityLink, Periodic } from './reading.ts';

/** A sum ordered in a clause, with places of the clean text; it gets its id when all clauses are read. */
export interface OrderedSum {
  readonly item: number;
  readonly kind: string;
  readonly label: string;
  readonly amount: Fen | null;
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly due: Due | undefined;
  readonly coversPeriod: { readonly start: string; readonly end: string } | null;
  readonly periodic: Periodic | null;
  readonly acknowledged: boolean;
  readonly start: number;
  readonly end: number;
}

export interface MoneyClause {
  readonly sums: readonly OrderedSum[];
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly shares: LiabilityLink['shares'];
  /** The order itself says 连带. */
  readonly together: boolean;
}
