import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { nameOfPrepared } from './prepared.ts';
import { queryGuard } from './query-guard.ts';
import { columnTypes, parameter } from './types.ts';
import type { Vault } from './vault.ts';

export interface DatabaseSettings {
  /** `postgresql://duixian_app@/duixian?host=/folder` for a socket, or any PostgreSQL URL. */
  readonly url: string;
  readonly maxConnections?: number;
  readonly applicationName?: string;
  /** No statement and no idle transaction may outlive these. */
  readonly statementTimeoutMs?: number;
  readonly idleInTransactionTimeoutMs?: number;
  /** For how long a transaction that met a failover, a deadlock or a lost connection is tried again. */
  readonly retryForMs?: number;
  /** Distributed set-up: settings of a transaction are sent to its shards as well. */
  readonly citus?: boolean;
  /** Hot statements are planned once a connection under a name. Off where a pooler between does not keep names apart. */
  readonly prepare?: boolean;
  /** `schema.table` of every sharded table: a statement that forgets its region throws. Tests fill it. */
  readonly sharded?: ReadonlySet<string>;
  /** Keys of the sealed columns: without them personal data can be neither written nor read. */
  readonly vault?: Vault;
  /** Faults of idle connections: logged, never fatal. */
  readonly onFault?: (fault: Error) => void;
}

export interface Database {
  readonly pool: pg.Pool;
  readonly settings: DatabaseSettings;
  readonly close: () => Promise<void>;
}

/** Opens nothing yet: the first transaction connects. */
export function openDatabase(settings: DatabaseSettings): Database {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.maxConnections ?? 10,
    application_name: settings.applicationName ?? 'duixian',
    types: columnTypes,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  const onFault = settings.onFault ?? (() => {});
  // Without these two a server that goes away ends the Node process.
  pool.on('error', onFault);
  pool.on('connect', (client) => client.on('error', onFault));
  return { pool, settings, close: () => pool.end() };
}

const questions = new WeakMap<pg.PoolClient, Kysely<unknown>>();
const CONTROL = /^\s*(?:begin|start\s+transaction|commit|rollback(?!\s+to)|end|abort|set\s+session)\b/i;

/** Query builder over one connection that is already in a transaction. The runner alone begins and ends it. */
export function questionsOn(client: pg.PoolClient, settings: DatabaseSettings): Kysely<unknown> {
  const known = questions.get(client);
  if (known) return known;
  const guard = settings.sharded ? queryGuard(settings.sharded) : () => {};
  const connection = {
    query: (statement: unknown, parameters?: unknown[]) => {
      if (typeof statement !== 'string') return client.query(statement as pg.Submittable);
      if (CONTROL.test(statement)) throw new TypeError(`only the runner may send: ${statement}`);
      guard(statement);
      const name = settings.prepare === false ? undefined : nameOfPrepared(statement);
      const values = parameters?.map(parameter);
      return name === undefined ? client.query(statement, values) : client.query({ name, text: statement, values: values ?? [] });
    },
    release: () => {},
  };
  const pool = { connect: async () => connection, end: async () => {}, options: {} };
  const built = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  questions.set(client, built);
  return built;
}

/** One statement outside any act, as the login itself: migrations, health, tests. */
export async function statement<Row extends pg.QueryResultRow>(
  db: Database,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await db.pool.query<Row>(text, parameters.map(parameter));
  return rows;
}

/** A whole builder over the pool, for the migrator and the generators; acts never see it. */
export function builderOf<Tables>(db: Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: db.pool }) });
}

/** A pool with the driver's own types, for libraries that bring their own tables. */
export function plainPool(options: {
  readonly url: string;
  readonly max: number;
  readonly applicationName: string;
  readonly onFault: (fault: Error) => void;
}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.applicationName,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', options.onFault);
  pool.on('connect', (client) => client.on('error', options.onFault));
  return pool;
}
