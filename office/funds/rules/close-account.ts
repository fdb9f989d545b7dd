import { type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 销户所需事实 · The account of a case as it stands, with the case held. */
export interface AccountStanding {
  readonly caseClosed: boolean;
  readonly open: boolean;
  /** What of the bank's money the books still hold for the case: held, disputed, deposited and on its way included. */
  readonly balance: Fen;
  /** Sums in officers' hands that finance has not got. */
  readonly cash: number;
}

export type CloseAccountRefusal =
  | { readonly kind: 'account-closed' }
  | { readonly kind: 'case-not-closed' }
  | { readonly kind: 'balance-left'; readonly balance: Fen }
  | { readonly kind: 'cash-with-officers'; readonly count: number };

export type ReopenAccountRefusal = { readonly kind: 'account-not-closed' };

/** 案款账户销户 · One case, one account, for as long as the case lasts and a fen is in it (法发〔2017〕6号第四条). */
export function mayCloseAccount(of: AccountStanding): Result<undefined, CloseAccountRefusal> {
  if (!of.open) return refuse({ kind: 'account-closed' });
  if (!of.caseClosed) return refuse({ kind: 'case-not-closed' });
  if (of.balance !== ZERO_FEN) return refuse({ kind: 'balance-left', balance: of.balance });
  if (of.cash > 0) return refuse({ kind: 'cash-with-officers', count: of.cash });
  return ok(undefined);
}
