import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { hashPassword, passwordMatches } from '../password.ts';
import { passwordOf } from '../queries/own-account.ts';
import type { AcceptInvitationRefusal, ChangePasswordRefusal } from '../rules/account.ts';
import { passwordRefusal } from '../rules/password.ts';
import { hashOfToken } from '../session.ts';
import { endEverythingOf, lockInvitation, savePassword, spendInvitation } from '../store/tokens.ts';
import { accountNews } from './account-news.ts';

/** 修改口令 · One’s own, with the one that stands. Every other session and every token of the person ends. */
export async function changePassword(
  ctx: Ctx,
  input: { current: string; next: string },
): Promise<Result<{ changed: true }, ChangePasswordRefusal>> {
  const person = ctx.actor.personId;
  const kept = await passwordOf(ctx.tx, person);
  if (!(await passwordMatches(input.current, kept.password_hash))) return refuse({ kind: 'wrong-password' });
  const guessed = passwordRefusal(input.next, kept);
  if (guessed) return refuse(guessed);
  if (await passwordMatches(input.next, kept.password_hash)) return refuse({ kind: 'same-password' });
  await savePassword(ctx.tx, person, await hashPassword(input.next), 'own');
  await endEverythingOf(ctx.tx, ctx.region, person, ctx.actor.sessionId ?? null, ctx.now);
  await ctx.record({ type: 'courts.password-changed', subject: person, events: accountNews(ctx, person, 'password') });
  return ok({ changed: true });
}

/** 启用账号 · The first password, through a link that opens once. The person then signs in like everybody. */
export async function acceptInvitation(
  ctx: Ctx,
  input: { token: string; password: string },
): Promise<Result<{ login: string }, AcceptInvitationRefusal>> {
  const hash = hashOfToken(input.token);
  const person = await lockInvitation(ctx.tx, hash, ctx.now);
  if (person === undefined) return refuse({ kind: 'invitation-not-valid' });
  const kept = await passwordOf(ctx.tx, person);
  const guessed = passwordRefusal(input.password, kept);
  // What a public door has written is kept also when it says no: a poor password must not cost the link.
  if (guessed) return refuse(guessed);
  await spendInvitation(ctx.tx, hash, ctx.now);
  await savePassword(ctx.tx, person, await hashPassword(input.password), 'own');
  await ctx.record({ type: 'courts.invitation-accepted', subject: person });
  return ok({ login: kept.login });
}
