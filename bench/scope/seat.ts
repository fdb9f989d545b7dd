import type { Actor, Ctx } from '@duixian/audit/act';
import type { Clock } from '@duixian/clock/clock';
import { roleSpec } from '@duixian/courts/rules/roles';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom, regionIdFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { type ActsIn, runAct } from '@duixian/postgres/region';
import type { Tx } from '@duixian/postgres/tx';
import { planCity } from '@duixian/seed/load-city';

/** 席位 · Somebody of the demo city with the scope the door would give. */
export interface Seat {
  readonly actor: Actor;
  readonly at: ActsIn;
  ctx(tx: Tx): Ctx;
}

export function seatOf(login: string, clock: Clock): Seat {
  const person = must(
    planCity().people.find((each) => each.login === login),
    login,
  );
  const spec = must(roleSpec(person.role), person.role);
  const region = regionIdFrom(1);
  const actor: Actor = {
    personId: person.personId,
    postId: person.postId,
    name: person.name,
    courtId: courtIdFrom(person.court.id),
    teamId: person.team,
    role: person.role,
    permissions: new Set<string>(spec.permissions),
  };
  const scope = { actor: person.personId, courts: [person.court.id], reach: spec.reach, teams: [person.team] };
  return {
    actor,
    at: { region, scope },
    ctx: (tx) => ({ tx, region, actor, now: clock.now(), today: clock.today(), newId: clock.newId, record: async () => undefined }),
  };
}

/** One look inside the scope of a seat. */
export async function inScope<T>(db: Database, seat: Seat, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  const done = await runAct(db, seat.at, async (tx) => ok({ found: await read(seat.ctx(tx)) }));
  return must(done.ok ? done.value : undefined, 'a look is never refused').found;
}
