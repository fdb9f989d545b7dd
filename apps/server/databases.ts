import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '@duixian/postgres/embedded/start';
import { type Database, openDatabase } from '@duixian/postgres/pool';
import type { Vault } from '@duixian/postgres/vault';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openKeyRing, ringPath } from './key-ring.ts';

export interface Databases {
  /** The application's own login: not the owner of any table. */
  readonly app: Database;
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly vault: Vault;
  readonly embedded: EmbeddedServer | undefined;
  close(): Promise<void>;
}

/** The packed PostgreSQL, or the one `DATABASE_URL` names. */
export async function openDatabases(config: Config, log: Logger): Promise<Databases> {
  const onFault = (fault: Error) => log.warn({ err: fault }, 'database connection');
  const embedded = config.DATABASE_URL
    ? undefined
    : await startEmbedded({ home: join(config.DUIXIAN_DATA, 'postgres'), onChange: (change) => log.warn({ change }, 'packed database') });
  const appUrl = config.DATABASE_URL ?? embedded?.url('duixian_app') ?? '';
  const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL ?? embedded?.url('duixian_owner') ?? '';
  const vault = openKeyRing(ringPath(config.DUIXIAN_DATA));
  const app = openDatabase({ url: appUrl, applicationName: 'duixian', maxConnections: 20, vault, onFault });
  const owner = openDatabase({ url: ownerUrl, applicationName: 'duixian-owner', maxConnections: 2, vault, onFault });
  return {
    app,
    vault,
    owner,
    ownerUrl,
    embedded,
    async close() {
      await Promise.all([app.close(), owner.close()]);
      await embedded?.stop();
    },
  };
}
