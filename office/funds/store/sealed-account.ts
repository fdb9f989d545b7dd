import { lineAccountPlace } from '@duixian/agencies/rules/line-place';
import { type Tx, vaultOf } from '@duixian/postgres/tx';
import { type AccountColumn, accountPlace } from '../rules/account-place.ts';

/** 密存账号 · A bank account as it goes into the database. */
export function sealAccount(tx: Tx, account: string, column: AccountColumn, ...row: readonly (string | number)[]): string {
  return vaultOf(tx).seal(account, accountPlace(column, ...row));
}

/** Opened again; one from before accounts were sealed is read as it is. */
export function openAccount(tx: Tx, stored: string, column: AccountColumn, ...row: readonly (string | number)[]): string {
  return vaultOf(tx).open(stored, accountPlace(column, ...row));
}

/** The account in the news of a statement line, sealed as in the line itself. */
export function openLineAccount(tx: Tx, told: string, bank: string, lineNo: string | number): string {
  return vaultOf(tx).open(told, lineAccountPlace(bank, lineNo));
}

interface PayeeRow {
  readonly payee_name: string;
  readonly payee_bank: string;
  readonly payee_account: string;
}

/** 收款人 · Name, bank and account of a row that says whom money goes to. */
export function payeeFrom(tx: Tx, stored: PayeeRow, column: AccountColumn, ...row: readonly (string | number)[]) {
  return { name: stored.payee_name, bank: stored.payee_bank, account: openAccount(tx, stored.payee_account, column, ...row) };
}
