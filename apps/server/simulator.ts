import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';

const MAIN = fileURLToPath(new URL('../agencies/main.ts', import.meta.url));
const RESTART_MS = 1_000;

export interface RunningSimulator {
  readonly url: string;
  stop(): Promise<void>;
}

/** What the agencies remember of a demo city that was just made: its holds and its money. An older journal is of another city. */
export function writeAgencyJournal(data: string, lines: readonly string[]): void {
  const folder = join(data, 'agencies');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'journal.jsonl'), lines.map((line) => `${line}\n`).join(''));
}

/** 模拟机关 · The agencies of the demo city in a process of their own, started again when it dies. */
export function startSimulator(of: { port: number; data: string; log: Logger }): RunningSimulator {
  let stopping = false;
  let child: ChildProcess | undefined;
  const start = () => {
    if (stopping) return;
    child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, AGENCIES_PORT: String(of.port), AGENCIES_HOST: '127.0.0.1', AGENCIES_FOLDER: join(of.data, 'agencies') },
      // The channel closes when this process dies, however it dies; the agencies then leave too and free their port.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (chunk: Buffer) => of.log.warn({ agencies: chunk.toString().slice(0, 500) }, 'agency simulator'));
    child.once('exit', (code) => {
      if (stopping) return;
      of.log.warn({ code }, 'the agency simulator ended and is started again');
      setTimeout(start, RESTART_MS).unref();
    });
  };
  start();
  return {
    url: `http://127.0.0.1:${of.port}`,
    async stop() {
      stopping = true;
      const running = child;
      if (!running || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    },
  };
}
