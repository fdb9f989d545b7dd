import type { Ctx } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import { type Result, refuse } from '@duixian/kernel/result';
import { hashPassword, passwordMatches } from '../password.ts';
import { admit, type SignInRefusal } from '../rules/sign-in.ts';
import { lockAccount, postsOn, saveSignInCount } from '../store.ts';
import { openSession, type SignedInNow } from './open-session.ts';
import { countFailure, secondFactorGiven } from './second-factor-given.ts';

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
    const court = await courtConcerned(ctx, input.login);
    const facts = { why: result.refusal.kind };
    await ctx.record({ type: 'courts.sign-in-refused', subject: input.login, facts, ...(court === undefined ? {} : { court }) });
  }
  return result;
}

/** Where whose name was tried works: there it is on record. A name nobody has is among the strangers' rows. */
async function courtConcerned(ctx: Ctx, login: string): Promise<CourtId | undefined> {
  const account = await lockAccount(ctx.tx, { login });
  const [post] = account ? await postsOn(ctx.tx, account.personId, ctx.today) : [];
  return post?.regionId === ctx.region ? post.courtId : undefined;
}

async function tryToSignIn(ctx: Ctx, input: Words): Promise<Result<SignedInNow, SignInRefusal>> {
  const account = await lockAccount(ctx.tx, { login: input.login });
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
  const opened = await openSession(ctx, account, { through: 'password', factor: factor.value.stands });
  if (opened.ok && admitted.value.reset) await saveSignInCount(ctx.tx, account.personId, 0, null);
  return opened;
}
