import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWebWhenStale } from '../scripts/web-build.mjs';
import { freePort } from './free-port.ts';

const MAIN = fileURLToPath(new URL('../apps/server/main.ts', import.meta.url));
const READY_MS = 120_000;
const STOP_MS = 30_000;

/** 一间开着门的执行局 · The real server process with its own data, ports and agencies. */
export interface RunningOffice {
  readonly url: string;
  readonly agenciesUrl: string;
  /** What the process wrote so far. */
  log(): string;
  /** `kill -9`: nothing is said to anybody. */
  kill(): Promise<void>;
  /** The same data, the same ports. */
  startAgain(): Promise<void>;
  /** Leaves in order and takes the data away. */
  stop(): Promise<void>;
}

export async function startOffice(of: { cases: number }): Promise<RunningOffice> {
  await buildWebWhenStale();
  const folder = await mkdtemp(join(tmpdir(), 'dx-'));
  // The packed database runs as an account of its own and has to walk in here.
  await chmod(folder, 0o755);
  const [port, agenciesPort] = [await freePort(), await freePort()];
  const settings = {
    DUIXIAN_DATA: folder,
    DUIXIAN_PORT: String(port),
    DUIXIAN_AGENCIES_PORT: String(agenciesPort),
    DUIXIAN_DEMO_CASES: String(of.cases),
    DUIXIAN_REQUESTS_PER_MINUTE: '100000',
  };
  const url = `http://127.0.0.1:${port}`;
  let log = '';
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...settings, NODE_ENV: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child = started;
    await ready(url, started, () => log);
  };
  await start();

  return {
    url,
    agenciesUrl: `http://127.0.0.1:${agenciesPort}`,
    log: () => log,
    kill: () => ended(child, 'SIGKILL'),
    startAgain: start,
    stop: async () => {
      await ended(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server is not ready after ${READY_MS / 1000} s:\n${log()}`);
}

/** A process that does not stop when asked is a fault of its own, told after it was ended. */
async function ended(child: ChildProcess | undefined, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, STOP_MS);
  await gone;
  clearTimeout(timer);
  if (late) throw new Error(`the server did not stop within ${STOP_MS / 1000} s of ${signal}`);
}
