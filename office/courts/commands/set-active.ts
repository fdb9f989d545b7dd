import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import type { PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { oversees } from '../queries/oversees.ts';
import type { OpenWork, SetActiveRefusal } from '../rules/people.ts';
import { lockPerson } from '../store/held-person.ts';
import { endSessionsOf, isActive, setActive as saveActive } from '../store.ts';

/**
 * 停用、启用 · Closes or reopens an account of the actor's court or one below it. Closing ends its sessions for good: reopened,
 * the person signs in anew. Nobody locks himself out, and nobody's work is left behind: it is handed over first.
 */
export async function setActive(
  ctx: Ctx,
  input: { person: PersonId; active: boolean; openWork: (person: PersonId) => Promise<OpenWork> },
): Promise<Result<{ active: boolean }, SetActiveRefusal>> {
  if (input.person === ctx.actor.personId) return refuse({ kind: 'not-oneself' });
  if (!(await oversees(ctx, input.person))) return refuse({ kind: 'not-found' });
  // Work that is being given this moment arrives first, or finds the account closed.
  await lockPerson(ctx.tx, input.person);
  if (!input.active) {
    const { cases, tasks } = await input.openWork(input.person);
    if (cases + tasks > 0) return refuse({ kind: 'has-open-work', cases, tasks });
  }
  const changed = changedFrom({ active: await isActive(ctx.tx, input.person) }, { active: input.active });
  await saveActive(ctx.tx, input.person, input.active);
  if (!input.active) await endSessionsOf(ctx.tx, ctx.region, input.person, ctx.now);
  await ctx.record({ type: 'courts.person-active-set', subject: input.person, facts: { active: input.active }, changed });
  return ok({ active: input.active });
}
