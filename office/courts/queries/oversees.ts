import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { allCourts, withCourtsBelow } from '../queries.ts';
import { courtsOfPerson } from '../store/courts-of-person.ts';

/** 管得到的人 · Whether every post the person holds or held is at the actor's court or one below it. */
export async function oversees(ctx: Ctx, person: PersonId): Promise<boolean> {
  const posts = await courtsOfPerson(ctx.tx, person);
  const courts = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  return posts.length > 0 && posts.every((court) => courts.includes(court));
}
