import type { Ctx } from '@duixian/audit/act';
import { holdActive } from '@duixian/courts/commands/hold-active';
import { teamsOf } from '@duixian/courts/queries';
import type { PersonId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { TASKS } from '../rules/catalogue.ts';
import { placeOf } from '../rules/placing.ts';
import { lockHeldBy, savePlace } from '../store/held-task.ts';
import { stampOf } from './apply-task-effects.ts';
import { caseOf } from './hold-task.ts';

/**
 * 释放 · What somebody who leaves had in hand goes back to where it waits for anybody of its kind; items of a case follow the
 * case to its officer. Run twice it moves nothing.
 */
export async function releaseFrom(ctx: Ctx, input: { person: PersonId }): Promise<Result<{ released: number }, never>> {
  const held = await lockHeldBy(ctx.tx, ctx.region, input.person);
  for (const task of held) {
    const teamKinds = new Set((await teamsOf(ctx.tx, task.court)).map((team) => team.kind));
    const stays = task.caseOfficer !== null && task.caseOfficer !== input.person && (await holdActive(ctx, task.caseOfficer));
    const has = stays ? { officer: task.caseOfficer, team: task.caseTeam } : { officer: null, team: null };
    const place = placeOf(TASKS[task.kind].holder, has, teamKinds);
    await savePlace(stampOf(ctx), task.taskId, place, null);
    await ctx.record({
      type: 'tasks.task-released',
      subject: task.taskId,
      ...caseOf(task),
      facts: { task: task.kind, from: input.person, to: place.kind },
    });
  }
  return ok({ released: held.length });
}
