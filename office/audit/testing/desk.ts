import { type Clock, fixedClock } from '@duixian/clock/clock';
import type { RegionId } from '@duixian/kernel/ids';
import { regionIdFrom } from '@duixian/kernel/ids';
import type { Result } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { runAct } from '@duixian/postgres/region';
import type { Act, Actor, Ctx } from '../act.ts';
import { actsOf, recordActs } from '../commands/record-act.ts';

export const TEST_REGION = regionIdFrom(1);

/** Acts as somebody: scope as the door would set it. Clock and task effects are collected, not applied. */
export interface Desk {
  readonly acts: Act[];
  act<T, R>(fn: (ctx: Ctx) => Promise<Result<T, R>>): Promise<Result<T, R>>;
}

export interface DeskSettings {
  readonly actor: Actor;
  readonly courts: readonly number[];
  readonly reach: 'court' | 'team' | 'own' | 'money' | 'granted';
  readonly clock?: Clock;
  readonly region?: RegionId;
}

/** For database tests of modules: real transaction, real audit and outbox rows. */
export function deskFor(db: Database, settings: DeskSettings): Desk {
  const acts: Act[] = [];
  const clock = settings.clock ?? fixedClock('2026-09-01T02:00:00Z', acts.length + settings.actor.name.length);
  const region = settings.region ?? TEST_REGION;
  const scope = {
    actor: settings.actor.personId,
    courts: settings.courts,
    reach: settings.reach,
    teams: settings.actor.teamId === null ? [] : [settings.actor.teamId],
  };
  return {
    acts,
    act: (fn) =>
      runAct(db, { region, scope }, async (tx) => {
        const done: Act[] = [];
        const base = { tx, region, actor: settings.actor, now: clock.now(), today: clock.today(), newId: clock.newId };
        const record: Ctx['record'] = async (acts) => {
          const all = actsOf(acts);
          await recordActs(
            base,
            all.map((act) => ({ act })),
          );
          done.push(...all);
        };
        const result = await fn({ ...base, record });
        if (result.ok) acts.push(...done);
        return result;
      }),
  };
}
