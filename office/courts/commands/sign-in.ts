import type { Ctx } from '@duixian/audit/act';
import { recordAct } from '@duixian/audit/commands/record-act';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { hashPassword, passwordMatches } from '../password.ts';
import { courtsAbove } from '../queries/own-account.ts';
import { allCourts } from '../queries.ts';
import { admit, afterFailure, SESSION_HOURS, type SignInRefusal } from '../rules/sign-in.ts';
import { hashOfToken, newToken } from '../session.ts';
import { keepLastStep, lockSecondFactor, secondFactorAsked, spendRecoveryCode } from '../store/second-factors.ts';
import { insertSession, lockAccountByLogin, postsOn, type StoredAccount, type StoredPost, saveSignInCount } from '../store.ts';
import { stepOfCode } from '../totp.ts';

export interface SignedInNow {
  readonly token: string;
  readonly until: Instant;
  /** The role asks for a second factor that is not there yet. */
  readonly mustEnrol: boolean;
}

/** Spent on names nobody has, so that a wrong name takes as long as a wrong word. */
const NOBODY = await hashPassword('nobody');

interface Words {
  readonly login: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/**
 * 登录 · Opens a session in the newest post the person holds today. The transaction of a public act is kept whatever it
 * answers: the failure count must stay, and so must the row that says who tried.
 */
export async function signIn(ctx: Ctx, input: Words): Promise<Result<SignedInNow, SignInRefusal>> {
  const result = await tryToSignIn(ctx, input);
  if (!result.ok && result.refusal.kind !== 'second-factor-needed') {
    await ctx.record({ type: 'courts.sign-in-refused', subject: input.login, facts: { why: result.refusal.kind } });
  }
  return result;
}

async function tryToSignIn(ctx: Ctx, input: Words): Promise<Result<SignedInNow, SignInRefusal>> {
  const account = await lockAccountByLogin(ctx.tx, input.login);
  // A locked account is not worth the work of a digest: whoever hammers at it costs nothing.
  const closed = admit(account, false, ctx.now);
  if (!closed.ok && closed.refusal.kind === 'locked') return closed;
  const matches = await passwordMatches(input.password, account?.passwordHash ?? NOBODY);
  const admitted = admit(account, matches, ctx.now);
  if (!admitted.ok || !account) {
    if (account && !admitted.ok && admitted.refusal.kind === 'wrong-name-or-password') await countFailure(ctx, account);
    return admitted.ok ? refuse({ kind: 'wrong-name-or-password' }) : admitted;
  }
  const factor = await secondFactorGiven(ctx, account, input.code);
  if (!factor.ok) {
    if (factor.refusal.kind === 'wrong-code') await countFailure(ctx, account);
    return factor;
  }
  const [post] = await postsOn(ctx.tx, account.personId, ctx.today);
  if (!post) return refuse({ kind: 'no-post-today' });
  if (admitted.value.reset) await saveSignInCount(ctx.tx, account.personId, 0, null);
  const courts = courtsAbove(await allCourts(ctx.tx), post.courtId);
  const mustEnrol = !factor.value.stands && (await secondFactorAsked(ctx.tx, courts, post.role));
  return ok(await open(ctx, account, post, mustEnrol));
}

async function countFailure(ctx: Ctx, account: StoredAccount): Promise<void> {
  const next = afterFailure(account.failures, ctx.now);
  await saveSignInCount(ctx.tx, account.personId, next.failures, next.lockedUntil);
}

/** 第二要素 · A code of now, or one of the recovery words; each counts once. */
async function secondFactorGiven(
  ctx: Ctx,
  account: StoredAccount,
  code: string | undefined,
): Promise<Result<{ stands: boolean }, { readonly kind: 'second-factor-needed' } | { readonly kind: 'wrong-code' }>> {
  const factor = await lockSecondFactor(ctx.tx, account.personId);
  if (!factor?.confirmed) return ok({ stands: false });
  if (code === undefined) return refuse({ kind: 'second-factor-needed' });
  const typed = code.replaceAll(/\s/g, '').toLowerCase();
  const step = stepOfCode(factor.secret, typed, ctx.now, factor.lastStep);
  if (step !== undefined) {
    await keepLastStep(ctx.tx, account.personId, step);
    return ok({ stands: true });
  }
  const spent = await spendRecoveryCode(ctx.tx, account.personId, hashOfToken(typed), ctx.now);
  return spent ? ok({ stands: true }) : refuse({ kind: 'wrong-code' });
}

async function open(ctx: Ctx, account: StoredAccount, post: StoredPost, mustEnrol: boolean): Promise<SignedInNow> {
  const token = newToken(post.regionId);
  const until = ctx.now.add({ hours: SESSION_HOURS });
  const sessionId = ctx.newId<'session'>();
  const address = ctx.actor.address ?? null;
  const { regionId: region, postId } = post;
  const person = account.personId;
  const tokenHash = hashOfToken(token);
  await insertSession(ctx.tx, { region, tokenHash, sessionId, address, mustEnrol, person, post: postId, at: ctx.now, until });
  const actor = { ...ctx.actor, personId: person, postId, name: account.name, courtId: post.courtId, role: post.role };
  // The public door stands in one region; a court of another has its row among the strangers' until its own region is entered.
  const court = region === ctx.region ? post.courtId : ctx.actor.courtId;
  await recordAct({ ...ctx, actor }, { type: 'courts.signed-in', subject: sessionId, facts: { address } }, court);
  return { token, until, mustEnrol };
}
