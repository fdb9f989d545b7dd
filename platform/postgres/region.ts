import type { RegionId } from '@duixian/kernel/ids';
import type { Result } from '@duixian/kernel/result';
import type pg from 'pg';
import { CommitRefused, CommitUnknown, commitWasRefused, isLostConnection, mayTryAgain, sqlStateOf } from './faults.ts';
import { type Database, questionsOn } from './pool.ts';
import { openingStatements, type Scope } from './setting.ts';
import { closeTx, sealTx, type Tx } from './tx.ts';

const APP_ROLE = 'duixian_app';
const RETRY_FOR_MS = 60_000;
const FIRST_DELAY_MS = 20;
const LONGEST_DELAY_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 30_000;

/** Where an act happens: one region, and the rows its actor may meet there. */
export interface ActsIn {
  readonly region: RegionId;
  readonly scope: Scope;
}

/** 一地一事务 · One transaction in one region, kept when `fn` returns. Tried again from the start after a conflict or a failover. */
export function withRegion<T>(db: Database, at: ActsIn, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return untilSettled(db, { bound: at, readOnly: false }, async (tx) => ({ keep: true, value: await fn(tx) }));
}

/** 行为 · Like {@link withRegion}, but a refusal keeps nothing: whatever the command had written before it said no is gone. */
export function runAct<T, R>(db: Database, at: ActsIn, fn: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>> {
  return untilSettled(db, { bound: at, readOnly: false }, async (tx) => {
    const value = await fn(tx);
    return { keep: value.ok, value };
  });
}

/**
 * 一问 · One question and nothing else, so nothing has to be opened and closed around it: a third of the way to the database
 * and back. For tables the row scope does not cut; a login that must first step down to the application's role asks in a
 * transaction as everybody else.
 */
export async function askAlone<T>(db: Database, at: ActsIn, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if ((await loginOf(db)) !== APP_ROLE) return withRegion(db, at, fn);
  let client: Client;
  try {
    client = await db.pool.connect();
  } catch (fault) {
    // The server may be coming back this very moment: the transaction waits for it, a lone question does not know how.
    if (mayTryAgain(fault)) return withRegion(db, at, fn);
    throw fault;
  }
  const tx = sealTx(questionsOn(client, db.settings), db.settings.vault);
  let broken: Error | undefined;
  try {
    return await fn(tx);
  } catch (fault) {
    broken = fault instanceof Error ? fault : new Error(String(fault));
    if (mayTryAgain(fault)) return withRegion(db, at, fn);
    throw fault;
  } finally {
    closeTx(tx);
    client.release(broken);
  }
}

/** Reads of reference tables, where there is no region yet: sign-in, courts, calendars. Writes nothing. */
export function reference<T>(db: Database, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return untilSettled(db, { bound: undefined, readOnly: true }, async (tx) => ({ keep: true, value: await fn(tx) }));
}

/** Changes of reference tables (people, posts, calendars): rare, never together with a sharded row. */
export function changeReference<T, R>(db: Database, fn: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>> {
  return untilSettled(db, { bound: undefined, readOnly: false }, async (tx) => {
    const value = await fn(tx);
    return { keep: value.ok, value };
  });
}

/**
 * 快照 · Many questions to one moment of the whole database, asked as the login itself: for checks from outside the office.
 * Writes nothing, and is not tried again.
 */
export async function snapshot<T>(db: Database, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  let tx: Tx | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    tx = sealTx(questionsOn(client, db.settings), db.settings.vault);
    return await fn(tx);
  } finally {
    if (tx) closeTx(tx);
    client.release(await rollBack(client));
  }
}

interface Opening {
  readonly bound: ActsIn | undefined;
  readonly readOnly: boolean;
}
type Attempt<T> = (tx: Tx) => Promise<{ readonly keep: boolean; readonly value: T }>;

async function untilSettled<T>(db: Database, opening: Opening, attempt: Attempt<T>): Promise<T> {
  const giveUpAt = performance.now() + (db.settings.retryForMs ?? RETRY_FOR_MS);
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
    try {
      return await once(db, opening, attempt);
    } catch (fault) {
      // In a transaction we opened as read-only, "read only" is our own mistake and no failover.
      const ours = opening.readOnly && sqlStateOf(fault) === '25006';
      if (ours || !mayTryAgain(fault) || performance.now() + delayMs > giveUpAt) throw fault;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

async function once<T>(db: Database, opening: Opening, attempt: Attempt<T>): Promise<T> {
  const role = (await loginOf(db)) === APP_ROLE ? undefined : APP_ROLE;
  const client: Client = await db.pool.connect();
  const unsafe: string[] = [];
  const listen = (notice: { readonly message?: string | undefined }) => {
    if (notice.message?.includes('canceling wait for synchronous replication')) unsafe.push(notice.message);
  };
  client.on('notice', listen);
  let broken: Error | undefined;
  let tx: Tx | undefined;
  try {
    const { settings } = db;
    const statementTimeoutMs = settings.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
    const idleTimeoutMs = settings.idleInTransactionTimeoutMs ?? STATEMENT_TIMEOUT_MS;
    await client.query(openingStatements({ ...opening, role, citus: settings.citus ?? false, statementTimeoutMs, idleTimeoutMs }));
    tx = sealTx(questionsOn(client, settings), settings.vault);
    const { keep, value } = await attempt(tx);
    closeTx(tx);
    if (keep) await commit(client, unsafe);
    else await client.query('rollback');
    return value;
  } catch (fault) {
    broken = fault instanceof CommitUnknown || isLostConnection(fault) ? (fault as Error) : await rollBack(client);
    throw fault;
  } finally {
    if (tx) closeTx(tx);
    client.off('notice', listen);
    client.release(broken);
  }
}

type Client = pg.PoolClient;

async function commit(client: Client, unsafe: readonly string[]): Promise<void> {
  let command: string;
  try {
    ({ command } = await client.query('commit'));
  } catch (cause) {
    if (commitWasRefused(cause)) throw cause;
    throw new CommitUnknown('the answer to COMMIT was lost', { cause });
  }
  if (command !== 'COMMIT') throw new CommitRefused('a statement of this act had failed, so the server rolled it back');
  // The driver calls this success, but the standby may not have it: after a failover the act could be gone.
  if (unsafe.length > 0) throw new CommitUnknown(unsafe.join('; '));
}

/** `undefined` when the connection is clean again; otherwise the reason to throw it away. */
async function rollBack(client: Client): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

const logins = new WeakMap<Database, string>();

async function loginOf(db: Database): Promise<string> {
  const known = logins.get(db);
  if (known !== undefined) return known;
  const { rows } = await db.pool.query<{ login: string }>('select session_user::text as login');
  const login = rows[0]?.login ?? '';
  logins.set(db, login);
  return login;
}
