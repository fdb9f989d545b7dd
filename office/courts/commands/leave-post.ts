import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import type { CourtId, PersonId, PostId, TeamId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { mentorFor } from '../queries/mentor.ts';
import { oversees } from '../queries/oversees.ts';
import { allCourts, teamsOf, withCourtsBelow } from '../queries.ts';
import type { OpenWork, SetActiveRefusal } from '../rules/people.ts';
import { changeOf, endOf, type PostEndRefusal, type TransferRefusal } from '../rules/post.ts';
import { isRole } from '../rules/roles.ts';
import { lockPerson } from '../store/held-person.ts';
import { type HeldPost, insertPost, lockPost, endPost as saveEnd } from '../store/posts.ts';

interface Leaving {
  readonly post: PostId;
  readonly openWork: (person: PersonId) => Promise<OpenWork>;
}

/** 离任 · A post has its last day; the record of it stays. Work in hand is handed over before, never left behind. */
export async function endPost(
  ctx: Ctx,
  input: Leaving & { readonly until: LegalDay },
): Promise<Result<{ until: LegalDay }, PostEndRefusal>> {
  const held = await leaving(ctx, input);
  if (!held.ok) return held;
  const last = endOf(held.value, input.until, ctx.today);
  if (!last.ok) return last;
  await saveEnd(ctx.tx, input.post, last.value);
  await ctx.record({
    type: 'courts.post-ended',
    subject: held.value.person,
    court: held.value.court,
    facts: { role: held.value.role },
    changed: changedFrom({ untilOn: null }, { untilOn: last.value.toString() }),
  });
  return ok({ until: last.value });
}

/** 调任 · From a day on another court, team or role; the former post ends the day before, and with it every session in it. */
export async function transferPost(
  ctx: Ctx,
  input: Leaving & {
    readonly court: CourtId;
    readonly team: TeamId | null;
    readonly role: string;
    readonly mentor?: string | undefined;
    readonly from: LegalDay;
  },
): Promise<Result<{ postId: PostId }, TransferRefusal>> {
  if (!isRole(input.role)) return refuse({ kind: 'unknown-role', role: input.role });
  const courts = await allCourts(ctx.tx);
  const to = courts.find((one) => one.courtId === input.court && one.region === ctx.region);
  if (!to || !withCourtsBelow(courts, ctx.actor.courtId).includes(input.court)) return refuse({ kind: 'unknown-court' });
  if (input.team !== null && !(await teamsOf(ctx.tx, input.court)).some((team) => team.teamId === input.team))
    return refuse({ kind: 'team-not-of-court' });
  const held = await leaving(ctx, input);
  if (!held.ok) return held;
  const { person, court, team, role } = held.value;
  const mentor = await mentorFor(ctx.tx, { login: input.mentor, court: input.court, from: input.from, person });
  if (!mentor.ok) return mentor;
  const under = mentor.value ?? null;
  if (court === input.court && team === input.team && role === input.role && held.value.mentor === under)
    return refuse({ kind: 'same-post' });
  const last = changeOf(held.value, input.from, ctx.today);
  if (!last.ok) return last;
  const postId = ctx.newId<'post'>();
  await saveEnd(ctx.tx, input.post, last.value);
  await insertPost(ctx.tx, {
    id: postId,
    person,
    court: input.court,
    team: input.team,
    role: input.role,
    from: input.from,
    mentor: mentor.value,
  });
  const codeOf = (id: CourtId) => courts.find((one) => one.courtId === id)?.code ?? null;
  await ctx.record({
    type: 'courts.post-transferred',
    subject: person,
    court: input.court,
    facts: { from: input.from.toString() },
    changed: changedFrom(
      { court: codeOf(court), team, role, mentor: held.value.mentor },
      { court: to.code, team: input.team, role: input.role, mentor: under },
    ),
  });
  return ok({ postId });
}

/** Whom one oversees, who is somebody else, and who holds no work: nothing is left behind in a post nobody fills. */
async function leaving(ctx: Ctx, { post, openWork }: Leaving): Promise<Result<HeldPost, SetActiveRefusal>> {
  const held = await lockPost(ctx.tx, post);
  if (!held || !(await oversees(ctx, held.person))) return refuse({ kind: 'not-found' });
  if (held.person === ctx.actor.personId) return refuse({ kind: 'not-oneself' });
  // Work that is being given this moment arrives first.
  await lockPerson(ctx.tx, held.person);
  const { cases, tasks } = await openWork(held.person);
  return cases + tasks > 0 ? refuse({ kind: 'has-open-work', cases, tasks }) : ok(held);
}
