import { createHash } from 'node:crypto';
import { createServer, type ListenOptions } from 'node:net';
import { resolve } from 'node:path';

/** A start that cannot go on, for a reason the person at the terminal can mend. */
export class StartRefused extends Error {
  readonly reason: StartRefusal;

  constructor(reason: StartRefusal) {
    super(JSON.stringify(reason));
    this.reason = reason;
  }
}

export type StartRefusal =
  | { readonly kind: 'port-taken'; readonly setting: 'DUIXIAN_PORT' | 'DUIXIAN_AGENCIES_PORT'; readonly port: number }
  | { readonly kind: 'port-forbidden'; readonly setting: 'DUIXIAN_PORT' | 'DUIXIAN_AGENCIES_PORT'; readonly port: number }
  | { readonly kind: 'no-such-address'; readonly host: string }
  | { readonly kind: 'data-in-use'; readonly folder: string }
  | { readonly kind: 'wrong-settings'; readonly lines: readonly string[] };

/** 端口 · Looked at before the database is brought up: a taken port is told at once and leaves nothing running. Port 0 is any free one. */
export async function seePortFree(setting: 'DUIXIAN_PORT' | 'DUIXIAN_AGENCIES_PORT', host: string, port: number): Promise<void> {
  if (port === 0) return;
  const held = await hold({ host, port }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EACCES') throw new StartRefused({ kind: 'port-forbidden', setting, port });
    throw ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(fault.code ?? '')
      ? new StartRefused({ kind: 'no-such-address', host })
      : fault;
  });
  if (held === undefined) throw new StartRefused({ kind: 'port-taken', setting, port });
  await held();
}

/**
 * 数据目录 · One server with simulated agencies for one folder: two would write one journal of the agencies.
 * Held by a name the kernel gives back when the process dies, however it dies. Answers how to let go.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const whole = resolve(folder);
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 24);
  const held = await hold({ path: `\0duixian-data-${digest}` });
  if (held === undefined) throw new StartRefused({ kind: 'data-in-use', folder: whole });
  return held;
}

function hold(address: ListenOptions): Promise<(() => Promise<void>) | undefined> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((taken, failed) => {
    server.once('error', (fault: NodeJS.ErrnoException) => (fault.code === 'EADDRINUSE' ? taken(undefined) : failed(fault)));
    server.listen(address, () => taken(() => new Promise((closed) => server.close(() => closed()))));
  });
}
