import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canReach, type RunUser } from './run-user.ts';

export const PORT = 5432;
/** A socket's path may have 107 bytes on Linux and 103 on macOS; PostgreSQL adds its own file name. */
const LONGEST_FOLDER = (process.platform === 'linux' ? 107 : 103) - `/.s.PGSQL.${PORT}`.length;

export interface Layout {
  readonly home: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  /** One file per process that uses this server; the last one out stops it. */
  readonly users: string;
}

/** `DUIXIAN_DATA` or `var` in the repository; the database has its own folder inside. */
export function defaultHome(environment: NodeJS.ProcessEnv): string {
  const chosen = environment.DUIXIAN_DATA;
  return chosen ? resolve(chosen, 'postgres') : fileURLToPath(new URL('../../../var/postgres', import.meta.url));
}

/** Makes the folders, 0700 and owned by the run user. A home that user cannot walk to (below /root) moves to /var/lib. */
export async function prepareLayout(wanted: string, user: RunUser): Promise<Layout> {
  const asked = resolve(wanted);
  await mkdir(dirname(asked), { recursive: true });
  const home = (await canReach(user, join(asked, 'data'))) ? asked : join('/var/lib', `duixian-${digest(asked)}`);
  await ownFolder(home, user);
  const real = await realpath(home);
  const inside = join(real, 'socket');
  const socket = Buffer.byteLength(inside) <= LONGEST_FOLDER ? inside : join(tmpdir(), `duixian-${digest(real)}`);
  await ownFolder(socket, user);
  const users = join(real, 'users');
  await mkdir(users, { recursive: true });
  return { home: real, data: join(real, 'data'), socket, log: join(real, 'postgres.log'), users };
}

async function ownFolder(folder: string, user: RunUser): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user.stepDown) await chown(folder, user.uid, user.gid);
  const found = await lstat(folder);
  // A shared temporary folder is open to everybody: what stands there already must be ours, and a folder.
  if (!found.isDirectory() || found.uid !== user.uid) throw new Error(`${folder} belongs to somebody else (account ${found.uid})`);
  await chmod(folder, 0o700);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
