import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { SetActiveRefusal } from '../rules/people.ts';
import { setActive as saveActive } from '../store.ts';

/** 停用、启用 · Closes or reopens an account; its sessions end at the next request. Nobody locks himself out. */
export async function setActive(
  ctx: Ctx,
  input: { person: PersonId; active: boolean },
): Promise<Result<{ active: boolean }, SetActiveRefusal>> {
  if (input.person === ctx.actor.personId) return refuse({ kind: 'not-oneself' });
  await saveActive(ctx.tx, input.person, input.active);
  await ctx.record({ type: 'courts.person-active-set', subject: input.person, facts: { active: input.active } });
  return ok({ active: input.active });
}
