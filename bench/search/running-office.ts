import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Directory, demoDirectory } from '@duixian/agencies/directory';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { withRecord } from '@duixian/app-server/record';
import { assetsJobs } from '@duixian/assets/jobs';
import type { JobDesk } from '@duixian/audit/job';
import { folderBlobStore } from '@duixian/blobs/folder-blob-store';
import type { Clock } from '@duixian/clock/clock';
import { must } from '@duixian/kernel/assert';
import { ZERO_FEN } from '@duixian/kernel/money';
import type { Listeners } from '@duixian/outbox/event';
import { startOutbox } from '@duixian/outbox/start';
import type { Database } from '@duixian/postgres/pool';
import { runAct } from '@duixian/postgres/region';
import { searchJobs, searchPolls } from '@duixian/search/jobs';
import type { Seat } from '../scope/seat.ts';

/** The desk of a seat that records whole acts: audit, outbox, clocks and team work, as the server does. */
export function deskOf(db: Database, seat: Seat, signal: AbortSignal): JobDesk {
  return { signal, act: (fn) => runAct(db, seat.at, (tx) => fn(withRecord(seat.ctx(tx)))) };
}

export interface SimulatedCity {
  readonly url: string;
  readonly directory: Directory;
  stop(): void;
}

export async function startAgencies(timeoutMs: number): Promise<SimulatedCity> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('agencies-process.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines = createInterface({ input: must(child.stdout, 'the agencies speak') });
  const url = await new Promise<string>((resolve) => lines.once('line', resolve));
  const directory = demoDirectory(url, fetch, { timeoutMs, attempts: 2, backoffMs: 50, maxReplyBytes: 8_000_000 });
  return { url, directory, stop: () => void child.kill('SIGTERM') };
}

/** The same office in a process of its own, with its patience shortened; `kill` ends it as a power cut would. */
export async function startOfficeProcess(of: {
  url: string;
  ownerUrl: string;
  city: SimulatedCity;
  blobs: string;
  patience: { readonly firstDelaySeconds: number; readonly longestDelaySeconds: number };
}): Promise<{ kill(): Promise<void> }> {
  const { url, ownerUrl, city, blobs, patience } = of;
  const settings = {
    url,
    ownerUrl,
    blobs,
    agenciesUrl: city.url,
    firstDelay: patience.firstDelaySeconds,
    longestDelay: patience.longestDelaySeconds,
  };
  const child = spawn(process.execPath, [fileURLToPath(new URL('office-process.ts', import.meta.url)), JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: must(child.stdout, 'the office speaks') });
  await new Promise<void>((resolve) => lines.once('line', () => resolve()));
  return {
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** Search and register with their jobs over a real outbox. */
export async function startOffice(of: {
  db: Database;
  ownerUrl: string;
  clock: Clock;
  seat: Seat;
  city: SimulatedCity;
  blobs: string;
  patience?: typeof USUAL_PATIENCE;
  /** Answered questions are looked at again; off where only the first answer is measured. */
  rereads?: boolean;
}) {
  const stopping = new AbortController();
  const desk = deskOf(of.db, of.seat, stopping.signal);
  const { directory } = of.city;
  const raw = folderBlobStore(of.blobs);
  const patience = of.patience ?? USUAL_PATIENCE;
  const modules = [
    searchJobs({ directory, raw, patience }),
    assetsJobs({ directory, raw, patience, owedOf: async () => ZERO_FEN, unmatchedMoney: async () => [], paperOf: async () => undefined }),
  ];
  const listeners: Record<string, Listeners[string]> = { 'search.completed': [], 'search.source-reread': [] };
  for (const jobs of modules) {
    for (const [type, handler] of Object.entries(jobs)) {
      if (of.rereads === true || type !== 'search.source-reread')
        listeners[type] = (event) => handler({ ...event, facts: event.facts as never }, desk);
    }
  }
  const outbox = await startOutbox({
    db: of.db,
    ownerUrl: of.ownerUrl,
    clock: of.clock,
    regions: async () => [of.seat.at.region],
    listeners,
  });
  const sweep = setInterval(() => void searchPolls()[0]?.run(desk), 5_000);
  return {
    desk,
    wake: () => outbox.wake(of.seat.at.region),
    async stop() {
      clearInterval(sweep);
      stopping.abort();
      await outbox.stop();
    },
  };
}
