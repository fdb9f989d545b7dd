import { casesHeldBy, tasksHeldBy } from '@duixian/assignment/queries/open-work';
import type { Clock } from '@duixian/clock/clock';
import type { Court } from '@duixian/courts/queries';
import type { OpenWork } from '@duixian/courts/rules/people';
import type { PersonId, RegionId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { systemDesk } from './system.ts';

/** 在手工作 · How much open work a person holds in the whole region: an administrator sees no cases, and must not close over them. */
export function openWorkIn(of: {
  db: Database;
  clock: Clock;
  courts: () => Promise<readonly Court[]>;
}): (region: RegionId, person: PersonId) => Promise<OpenWork> {
  return async (region, person) => {
    const desk = systemDesk({ ...of, region, signal: new AbortController().signal });
    const found = await desk.act(async (ctx) =>
      ok({ cases: (await casesHeldBy(ctx, person)).length, tasks: (await tasksHeldBy(ctx, person)).length }),
    );
    return found.ok ? found.value : { cases: 0, tasks: 0 };
  };
}
