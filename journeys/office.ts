import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildWebWhenStale } from '../scripts/web-build.mjs';
import { freePort } from './free-port.ts';

const MAIN = fileURLToPath(new URL('../apps/server/main.ts', import.meta.url));
const READY_MS = 120_000;
const STOP_MS = 30_000;

/** A city that is loaded before the stories, with the office closed in order. */
export interface PreparedOffice {
  readonly folder: string;
  readonly cases: number;
}

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
  /** Leaves in order; the data of a story go with it. */
  stop(): Promise<void>;
}

/**
 * Opens an office of its own for one story: on a copy of the city that was loaded for the whole run when it has the size
 * asked for, on a fresh one otherwise.
 */
export async function startOffice(of: { cases: number; prepared?: PreparedOffice | undefined }): Promise<RunningOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'dx-'));
  if (of.prepared?.cases === of.cases) {
    await untilMade(of.prepared);
    await copyFolder(of.prepared.folder, folder);
  }
  // The packed database runs as an account of its own and has to walk in here.
  await chmod(folder, 0o755);
  const office = await startOfficeIn(folder, of.cases);
  return {
    ...office,
    stop: async () => {
      await office.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Written beside the folder when the city stands; what kept it from standing is in it. */
export function madeMarkOf({ folder }: PreparedOffice): string {
  return `${folder}.made`;
}

async function untilMade(prepared: PreparedOffice): Promise<void> {
  const mark = madeMarkOf(prepared);
  const until = Date.now() + READY_MS;
  while (!existsSync(mark)) {
    if (Date.now() > until) throw new Error(`the demo city was not loaded within ${READY_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const fault = await readFile(mark, 'utf8');
  if (fault !== '') throw new Error(`the demo city could not be loaded: ${fault}`);
}

/** With its owners and rights: the files of the database belong to its account. */
async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

/** The same in a folder that stays when the office stops. */
export async function startOfficeIn(folder: string, cases: number): Promise<RunningOffice> {
  await buildWebWhenStale();
  const [port, agenciesPort] = [await freePort(), await freePort()];
  const settings = {
    DUIXIAN_DATA: folder,
    DUIXIAN_PORT: String(port),
    DUIXIAN_AGENCIES_PORT: String(agenciesPort),
    DUIXIAN_DEMO_CASES: String(cases),
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
    await ready([`${url}/readyz`, `http://127.0.0.1:${agenciesPort}/healthz`], started, () => log);
  };
  await start();

  return {
    url,
    agenciesUrl: `http://127.0.0.1:${agenciesPort}`,
    log: () => log,
    kill: () => ended(child, 'SIGKILL'),
    startAgain: start,
    stop: () => ended(child, 'SIGTERM'),
  };
}

/** The server and the agencies beside it, which start on their own. */
async function ready(addresses: readonly string[], child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    const answers = await Promise.all(addresses.map((address) => fetch(address).catch(() => undefined)));
    if (answers.every((answer) => answer?.ok === true)) return;
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
