import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { type Layout, PORT } from './layout.ts';
import type { RunUser } from './run-user.ts';

const POLL_MS = 4;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** Runs one of the packed programs as the run user, with nothing of our own environment. */
export function spawnAs(
  user: RunUser,
  binaries: Binaries,
  program: string,
  args: readonly string[],
  logFd: number,
  cwd: string,
): ChildProcess {
  return spawn(join(binaries.folder, 'bin', program), args, {
    cwd,
    detached: true,
    stdio: ['ignore', logFd, logFd],
    env: { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(binaries.folder, 'lib') },
    ...(user.stepDown ? { uid: user.uid, gid: user.gid } : {}),
  });
}

/** Opens the log for appending; a long one is kept once as `.old`. */
export async function openLog(layout: Layout) {
  const size = (await stat(layout.log).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await rename(layout.log, `${layout.log}.old`);
  return open(layout.log, 'a', 0o600);
}

export async function logTail(layout: Layout): Promise<string> {
  const text = await readFile(layout.log, 'utf8').catch(() => '');
  return text.split('\n').slice(-15).join('\n').trim();
}

export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'dead' }
  /** The number in the file now belongs to another program: the machine was restarted, or its numbers went round. */
  | { readonly kind: 'not-ours'; readonly pid: number }
  | { readonly kind: 'ours'; readonly pid: number; readonly ready: boolean };

/** Reads postmaster.pid and makes sure that the process it names is the server of this very folder. */
export async function findPostmaster(layout: Layout): Promise<Found> {
  const text = await readFile(join(layout.data, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return { kind: 'none' };
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return { kind: 'none' };
  if (!isTaken(pid)) return { kind: 'dead' };
  if (!(await worksIn(pid, layout.data))) return { kind: 'not-ours', pid };
  return { kind: 'ours', pid, ready: lines[7]?.trim() === 'ready' && lines[4]?.trim() === layout.socket };
}

/** A number in use, even if only by a dead process that its parent has not collected: PostgreSQL looks no closer. */
function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

export function isAlive(pid: number): boolean {
  return isTaken(pid) && !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** A postmaster's working folder is its data folder. Where /proc cannot tell, the connection's own check decides. */
async function worksIn(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  if (isZombie(pid)) return false;
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return cwd !== undefined && cwd === (await realpath(data));
}

const ORPHANS_MS = 15_000;

/**
 * Lock files whose process number is no longer our server make PostgreSQL refuse to start: another program took the
 * number over, or the killed server is a zombie that nobody has collected. They may go only when nothing works in the
 * data folder any more; the children of a killed server need a moment to notice.
 */
export async function clearStaleLocks(layout: Layout): Promise<void> {
  const giveUpAt = performance.now() + ORPHANS_MS;
  for (;;) {
    const orphan = await orphanIn(layout.data);
    if (orphan === undefined) break;
    if (performance.now() > giveUpAt) throw new Error(`process ${orphan} still works in ${layout.data}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await rm(join(layout.data, 'postmaster.pid'), { force: true });
  await rm(join(layout.socket, `.s.PGSQL.${PORT}.lock`), { force: true });
}

async function orphanIn(data: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) if (await worksIn(Number(pid), data)) return pid;
  return undefined;
}

export interface ServerTuning {
  /** Tests only: gives up durability for speed. */
  readonly fast: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

export async function spawnPostmaster(layout: Layout, binaries: Binaries, user: RunUser, tuning: ServerTuning): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: layout.socket,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    max_connections: '80',
    shared_buffers: tuning.fast ? '128MB' : '256MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    ...(tuning.fast
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }
      : {}),
    ...tuning.settings,
  };
  const args = ['-D', layout.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = await openLog(layout);
  try {
    const child = spawnAs(user, binaries, 'postgres', args, log.fd, layout.home);
    child.on('error', () => {});
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

export interface Readiness {
  readonly pid: number;
}

/** Waits for the word "ready" in postmaster.pid; `gone` tells that the server gave up first. */
export async function untilReady(layout: Layout, gone: () => boolean, timeoutMs: number): Promise<Readiness | undefined> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    const found = await findPostmaster(layout);
    if (found.kind === 'ours' && found.ready) return { pid: found.pid };
    if (gone()) return undefined;
    if (performance.now() > giveUpAt)
      throw new Error(`the database did not become ready in ${timeoutMs / 1000} s:\n${await logTail(layout)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Fast stop: open transactions are rolled back, everything committed is written. Then, if it hangs, the hard way. */
export async function stopPostmaster(layout: Layout, pid: number, timeoutMs = 30_000): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', timeoutMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!(await isServing(layout, pid))) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const giveUpAt = performance.now() + waitMs;
    while (performance.now() < giveUpAt) {
      if (!(await isServing(layout, pid))) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

async function isServing(layout: Layout, pid: number): Promise<boolean> {
  return isAlive(pid) && (await worksIn(pid, layout.data));
}
