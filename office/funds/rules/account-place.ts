/** 密存账号 · The columns of this module that hold somebody's bank account, sealed. */
export type AccountColumn =
  | 'payment_order.payee_account'
  | 'receipt.payer_account'
  | 'payee_ruling.payee_account'
  | 'payout_cause.payee_account'
  | 'distribution_claim.payee_account'
  | 'statement_row.counterparty_account';

/** 密存位置 · What a sealed account is bound to: its column and its row. An account moved to another order does not open. */
export function accountPlace(column: AccountColumn, ...row: readonly (string | number)[]): string {
  return `funds.${column}:${row.join(':')}`;
}
