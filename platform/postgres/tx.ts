import { CompiledQuery, type Kysely } from 'kysely';
import type { Vault } from './vault.ts';

declare const opaque: unique symbol;

/**
 * One act's transaction, bound to one region. Opaque on purpose: a command can pass it on and nothing else;
 * only a store, through {@link tablesOf}, can put a question to the database with it.
 */
export interface Tx {
  readonly [opaque]: true;
}

interface Opened {
  readonly transaction: Kysely<unknown>;
  readonly vault: Vault | undefined;
}

const opened = new WeakMap<Tx, Opened>();

/** For the transaction runner alone. */
export function sealTx(transaction: Kysely<unknown>, vault: Vault | undefined): Tx {
  const tx = Object.freeze({}) as unknown as Tx;
  opened.set(tx, { transaction, vault });
  return tx;
}

/** The act is over: a store that kept the key finds the door shut. */
export function closeTx(tx: Tx): void {
  opened.delete(tx);
}

/** What a store sees: its own tables, in this act's transaction. `const funds = tablesOf<FundsTables>;` */
export function tablesOf<Tables>(tx: Tx): Kysely<Tables> {
  const found = opened.get(tx);
  if (!found) throw new TypeError('this transaction is not open');
  return found.transaction as unknown as Kysely<Tables>;
}

/** What a store seals personal data with, and opens it: the keys that belong to this database. */
export function vaultOf(tx: Tx): Vault {
  const vault = opened.get(tx)?.vault;
  if (!vault) throw new TypeError('this database was opened without the keys of its sealed columns');
  return vault;
}

/** One statement written out by hand, where a store must say in one breath what the builder says in many. Rows come as the caller says. */
export async function askInOne<Row>(tx: Tx, text: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await tablesOf<unknown>(tx).executeQuery(CompiledQuery.raw(text, [...parameters]));
  return rows as readonly Row[];
}
