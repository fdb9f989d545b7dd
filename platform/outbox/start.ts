import type { RegionId } from '@duixian/kernel/ids';
import { plainPool } from '@duixian/postgres/pool';
import { Logger, type Runner, run, runMigrations } from 'graphile-worker';
import { dueEvents, headOfKey, inRegion } from './claim.ts';
import { type Delivered, type Delivery, deliver } from './deliver.ts';
import { PATIENCE } from './event.ts';
import { addJobs, firstOfEachKey, readJob, TASK } from './jobs.ts';

const SWEEP_BATCH = 500;
const RESTART_MS = 1_000;

export interface OutboxOptions extends Omit<Delivery, 'patience'>, Partial<Pick<Delivery, 'patience'>> {
  /** The login that owns the worker's own tables; they hold nothing that cannot be made again from the outbox. */
  readonly ownerUrl: string;
  readonly regions: () => Promise<readonly RegionId[]>;
  readonly concurrency?: number;
  /** How often everything undone is looked for again, whatever became of its job. */
  readonly sweepMs?: number;
  readonly onDelivered?: (delivered: Delivered) => void;
  readonly onFault?: (fault: unknown) => void;
}

export interface RunningOutbox {
  /** A hint after a commit: look at this region now. Losing it costs a sweep's time and nothing else. */
  readonly wake: (region: RegionId) => void;
  /** Lets the running listeners finish. */
  readonly stop: () => Promise<void>;
}

/** 发件 · Carries outbox events to their listeners: jobs for speed, a sweep for certainty. */
export async function startOutbox(options: OutboxOptions): Promise<RunningOutbox> {
  const delivery: Delivery = { ...options, patience: options.patience ?? PATIENCE };
  const { db, clock } = options;
  const onFault = options.onFault ?? (() => {});
  const concurrency = options.concurrency ?? 8;
  const pool = plainPool({ url: options.ownerUrl, max: concurrency + 2, applicationName: 'duixian-jobs', onFault });
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') onFault(new Error(message));
  });
  await runMigrations({ pgPool: pool, logger });

  let stopping = false;
  /** Regions with more due events than one look reads, and how many deliveries until the next look. */
  const backlog = new Map<RegionId, number>();
  const carry = async (region: RegionId): Promise<void> => {
    const due = await inRegion(db, region, (tx) => dueEvents(tx, region, clock.now(), SWEEP_BATCH));
    if (due.length === SWEEP_BATCH) backlog.set(region, SWEEP_BATCH / 2);
    else backlog.delete(region);
    await addJobs(pool, region, firstOfEachKey(due));
  };
  const looks = new Map<RegionId, Promise<void>>();
  const wake = (region: RegionId): void => {
    // Many hints at once become one look after the look that is under way.
    if (stopping || looks.has(region)) return;
    const look = new Promise((resolve) => setImmediate(resolve))
      .then(() => {
        looks.delete(region);
        return carry(region);
      })
      .catch(onFault);
    looks.set(region, look);
  };

  const carryOn = async (region: RegionId, delivered: Delivered): Promise<void> => {
    if (delivered.kind !== 'done' && delivered.kind !== 'given-up') return;
    const { serialKey } = delivered;
    // What waited behind this one may go now; what failed comes back with the sweep after its delay.
    const next = serialKey === null ? undefined : await inRegion(db, region, (tx) => headOfKey(tx, region, serialKey, clock.now()));
    if (next !== undefined) await addJobs(pool, region, [next]);
    const left = backlog.get(region);
    if (left === undefined) return;
    backlog.set(region, left - 1);
    if (left <= 0) wake(region);
  };
  const deliverJob = async (payload: unknown): Promise<void> => {
    const job = readJob(payload);
    if (!job) return;
    const delivered = await deliver(delivery, job.region, job.eventId);
    options.onDelivered?.(delivered);
    await carryOn(job.region, delivered);
  };

  let runner: Runner | undefined;
  const keepRunning = (async () => {
    while (!stopping) {
      try {
        runner = await run({
          pgPool: pool,
          taskList: { [TASK]: deliverJob },
          concurrency,
          noHandleSignals: true,
          pollInterval: 1_000,
          logger,
          // In batches the library tries again when the database is away; one by one it would leave a rejected promise to end the process.
          preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        });
        await runner.promise;
      } catch (fault) {
        onFault(fault);
      }
      runner = undefined;
      if (!stopping) await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
    }
  })();

  let sweeping: Promise<void> | undefined;
  const sweep = (): void => {
    sweeping ??= options
      .regions()
      .then(async (regions) => {
        for (const region of regions) if (!stopping) await carry(region);
      })
      .catch(onFault)
      .finally(() => {
        sweeping = undefined;
      });
  };
  const timer = setInterval(sweep, options.sweepMs ?? 2_000);
  sweep();

  return {
    wake,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await sweeping;
      await Promise.all(looks.values());
      await runner?.stop().catch(onFault);
      await keepRunning;
      await pool.end();
    },
  };
}
