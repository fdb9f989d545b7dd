import type { Ctx } from '@duixian/audit/act';
import type { CourtId, PersonId, PostId, TeamId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { hashPassword } from '../password.ts';
import { mentorFor } from '../queries/mentor.ts';
import { allCourts, teamsOf, withCourtsBelow } from '../queries.ts';
import { passwordRefusal } from '../rules/password.ts';
import type { AppointRefusal } from '../rules/people.ts';
import { isRole } from '../rules/roles.ts';
import { insertPost } from '../store/posts.ts';
import { insertPerson } from '../store.ts';

/** 任职 · A new person with a post from today, at the actor's court or one below it. The first password is given over by hand and changed by the person. */
export async function appointPerson(
  ctx: Ctx,
  input: { login: string; name: string; password: string; court: CourtId; team: TeamId | null; role: string; mentor?: string | undefined },
): Promise<Result<{ personId: PersonId; postId: PostId }, AppointRefusal>> {
  if (!isRole(input.role)) return refuse({ kind: 'unknown-role', role: input.role });
  const guessed = passwordRefusal(input.password, input);
  if (guessed) return refuse(guessed);
  const courts = await allCourts(ctx.tx);
  const court = courts.find((one) => one.courtId === input.court && one.region === ctx.region);
  if (!court || !withCourtsBelow(courts, ctx.actor.courtId).includes(input.court)) return refuse({ kind: 'unknown-court' });
  if (input.team !== null && !(await teamsOf(ctx.tx, input.court)).some((team) => team.teamId === input.team))
    return refuse({ kind: 'team-not-of-court' });
  const mentor = await mentorFor(ctx.tx, { login: input.mentor, court: input.court, from: ctx.today, person: undefined });
  if (!mentor.ok) return mentor;

  const personId = ctx.newId<'person'>();
  const postId = ctx.newId<'post'>();
  const fresh = await insertPerson(ctx.tx, {
    personId,
    login: input.login,
    name: input.name,
    passwordHash: await hashPassword(input.password),
  });
  if (!fresh) return refuse({ kind: 'login-taken', login: input.login });
  await insertPost(ctx.tx, {
    id: postId,
    person: personId,
    court: input.court,
    team: input.team,
    role: input.role,
    from: ctx.today,
    mentor: mentor.value,
  });
  await ctx.record({
    type: 'courts.person-appointed',
    subject: personId,
    facts: {
      login: input.login,
      name: input.name,
      role: input.role,
      court: court.code,
      ...(input.mentor !== undefined && { mentor: input.mentor }),
    },
  });
  return ok({ personId, postId });
}
