import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Tx } from '@duixian/postgres/tx';
import { hashPassword, passwordMatches } from '../password.ts';
import { admit, afterFailure, SESSION_HOURS, type SignInRefusal } from '../rules/sign-in.ts';
import { hashOfToken, newToken } from '../session.ts';
import { insertSession, lockAccountByLogin, postsOn, saveSignInCount } from '../store.ts';

export interface SignedInNow {
  readonly token: string;
  readonly until: Instant;
}

/** Spent on names nobody has, so that a wrong name takes as long as a wrong word. */
const NOBODY = await hashPassword('nobody');

/**
 * 登录 · Opens a session in the newest post the person holds today.
 * The transaction of a public act is kept whatever it answers: the failure count must stay.
 */
export async function signIn(
  at: { tx: Tx; now: Instant; today: LegalDay },
  input: { login: string; password: string },
): Promise<Result<SignedInNow, SignInRefusal>> {
  const account = await lockAccountByLogin(at.tx, input.login);
  // A locked account is not worth the work of a digest: whoever hammers at it costs nothing.
  const closed = admit(account, false, at.now);
  if (!closed.ok && closed.refusal.kind === 'locked') return closed;
  const matches = await passwordMatches(input.password, account?.passwordHash ?? NOBODY);
  const admitted = admit(account, matches, at.now);
  if (!admitted.ok || !account) {
    if (account && !admitted.ok && admitted.refusal.kind === 'wrong-name-or-password') {
      const next = afterFailure(account.failures, at.now);
      await saveSignInCount(at.tx, account.personId, next.failures, next.lockedUntil);
    }
    return admitted.ok ? refuse({ kind: 'wrong-name-or-password' }) : admitted;
  }
  const [post] = await postsOn(at.tx, account.personId, at.today);
  if (!post) return refuse({ kind: 'no-post-today' });
  if (admitted.value.reset) await saveSignInCount(at.tx, account.personId, 0, null);
  const token = newToken(post.regionId);
  const until = at.now.add({ hours: SESSION_HOURS });
  await insertSession(at.tx, {
    region: post.regionId,
    tokenHash: hashOfToken(token),
    person: account.personId,
    post: post.postId,
    at: at.now,
    until,
  });
  return ok({ token, until });
}
