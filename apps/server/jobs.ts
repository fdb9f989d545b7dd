import type { Clock } from '@duixian/clock/clock';
import type { Court } from '@duixian/courts/queries';
import { type RegionId, regionIdFrom } from '@duixian/kernel/ids';
import { startOutbox } from '@duixian/outbox/start';
import type { Logger } from 'pino';
import type { Databases } from './databases.ts';
import { listenersOf, pollsOf } from './listeners.ts';
import { startPolls } from './polls.ts';
import type { Services } from './services.ts';
import { systemDesk } from './system.ts';

export interface RunningJobs {
  wake(region: RegionId): void;
  stop(): Promise<void>;
}

/** 作业 · Carries the outbox and asks what nothing announces, for every region of this database. */
export async function startJobs(of: {
  databases: Databases;
  clock: Clock;
  log: Logger;
  services: Services;
  courts: () => Promise<readonly Court[]>;
}): Promise<RunningJobs> {
  const { databases, clock, log, services, courts } = of;
  const stopping = new AbortController();
  const deskOf = (region: RegionId) => systemDesk({ db: databases.app, clock, region, courts, signal: stopping.signal });
  const regions = async () => [...new Set((await courts()).map((court) => court.region))].map(regionIdFrom);
  const outbox = await startOutbox({
    db: databases.app,
    ownerUrl: databases.ownerUrl,
    clock,
    regions,
    listeners: listenersOf(services, deskOf),
    onDelivered: (delivered) => {
      if (delivered.kind === 'again' || delivered.kind === 'given-up')
        log.warn({ type: delivered.event.type, err: delivered.fault }, `event ${delivered.kind}`);
    },
    onFault: (fault) => log.warn({ err: fault }, 'outbox'),
  });
  const polls = startPolls({
    polls: pollsOf(services),
    regions,
    deskOf,
    onFault: (name, fault) => log.warn({ err: fault, poll: name }, 'poll'),
  });
  return {
    wake: outbox.wake,
    async stop() {
      stopping.abort();
      await polls.stop();
      await outbox.stop();
    },
  };
}
