import type { Ctx } from '@duixian/audit/act';
import { recordAct } from '@duixian/audit/commands/record-act';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { courtsAbove } from '../queries/own-account.ts';
import { allCourts } from '../queries.ts';
import { SESSION_HOURS, type Through } from '../rules/sign-in.ts';
import { hashOfToken, newToken } from '../session.ts';
import { secondFactorAsked } from '../store/second-factors.ts';
import { insertSession, postsOn, type StoredAccount } from '../store.ts';

export interface SignedInNow {
  readonly token: string;
  readonly until: Instant;
  /** The role asks for a second factor that is not there yet. */
  readonly mustEnrol: boolean;
}

/** 开启会话 · In the newest post the person holds today; the same session whichever door they came in by. */
export async function openSession(
  ctx: Ctx,
  account: StoredAccount,
  came: { readonly through: Through; readonly factor: boolean },
): Promise<Result<SignedInNow, { readonly kind: 'no-post-today' }>> {
  const [post] = await postsOn(ctx.tx, account.personId, ctx.today);
  if (!post) return refuse({ kind: 'no-post-today' });
  const courts = courtsAbove(await allCourts(ctx.tx), post.courtId);
  const mustEnrol = !came.factor && (await secondFactorAsked(ctx.tx, courts, post.role, ctx.today));
  const token = newToken(post.regionId);
  const until = ctx.now.add({ hours: SESSION_HOURS });
  const sessionId = ctx.newId<'session'>();
  const address = ctx.actor.address ?? null;
  const { regionId: region, postId } = post;
  const { through } = came;
  const person = account.personId;
  const tokenHash = hashOfToken(token);
  await insertSession(ctx.tx, { region, tokenHash, sessionId, address, mustEnrol, through, person, post: postId, at: ctx.now, until });
  const actor = { ...ctx.actor, personId: person, postId, name: account.name, courtId: post.courtId, role: post.role };
  // The public door stands in one region; a court of another has its row among the strangers' until its own region is entered.
  const court = region === ctx.region ? post.courtId : ctx.actor.courtId;
  await recordAct({ ...ctx, actor }, { type: 'courts.signed-in', subject: sessionId, facts: { address, through } }, court);
  return ok({ token, until, mustEnrol });
}
