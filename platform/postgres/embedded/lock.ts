import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WAIT_MS = 120_000;
const POLL_MS = 25;

/**
 * One starter at a time for one data folder. The lock is a listening socket, which the kernel gives back
 * when its process dies, however it dies: nothing stale is left to guess about.
 */
export async function underLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + WAIT_MS;
  for (;;) {
    const held = await take(home);
    if (held) {
      try {
        return await work();
      } finally {
        await new Promise((resolve) => held.close(resolve));
      }
    }
    if (performance.now() > giveUpAt) throw new Error(`another process has been starting the database in ${home} for ${WAIT_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function lockAddress(home: string): string {
  const digest = createHash('sha256').update(home).digest('hex').slice(0, 24);
  // Linux keeps "abstract" names outside the file system; elsewhere it is a file that a dead owner leaves behind.
  return process.platform === 'linux' ? `\0duixian-postgres-${digest}` : join(tmpdir(), `duixian-${digest}.lock`);
}

async function take(home: string): Promise<Server | undefined> {
  const address = lockAddress(home);
  const server = createServer((socket) => socket.destroy());
  const listening = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => (fault.code === 'EADDRINUSE' ? resolve(false) : reject(fault)));
    server.listen(address, () => resolve(true));
  });
  if (listening) return server;
  if (!address.startsWith('\0') && !(await answers(address))) await unlink(address).catch(() => {});
  return undefined;
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
