import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { beyondOnesOwn, type IssueTokenRefusal } from '../rules/account.ts';
import { hashOfToken, newApiToken } from '../session.ts';
import { endApiToken, endSession, insertApiToken } from '../store/tokens.ts';
import { accountNews } from './account-news.ts';

/** 签发令牌 · A part of one’s own rights for a machine, until a day. The token is shown once and kept as its digest. */
export async function issueToken(
  ctx: Ctx,
  input: { name: string; permissions: readonly string[]; days: number },
): Promise<Result<{ tokenId: Id<'api-token'>; token: string }, IssueTokenRefusal>> {
  const beyond = beyondOnesOwn(input.permissions, ctx.actor.permissions);
  if (beyond.length > 0) return refuse({ kind: 'rights-beyond-ones-own', permissions: beyond });
  const token = newApiToken(ctx.region);
  const tokenId = ctx.newId<'api-token'>();
  const { personId, postId } = ctx.actor;
  const until = ctx.now.add({ hours: input.days * 24 });
  const { name, permissions } = input;
  await insertApiToken(ctx.tx, {
    tokenId,
    hash: hashOfToken(token),
    person: personId,
    post: postId,
    name,
    permissions,
    at: ctx.now,
    until,
  });
  await ctx.record({
    type: 'courts.token-issued',
    subject: tokenId,
    facts: { name, permissions, until: until.toString() },
    events: accountNews(ctx, personId, 'token'),
  });
  return ok({ tokenId, token });
}

export async function endToken(ctx: Ctx, token: Id<'api-token'>): Promise<Result<{ ended: true }, { readonly kind: 'not-found' }>> {
  if (!(await endApiToken(ctx.tx, ctx.actor.personId, token, ctx.now))) return refuse({ kind: 'not-found' });
  await ctx.record({ type: 'courts.token-ended', subject: token, events: accountNews(ctx, ctx.actor.personId, 'token') });
  return ok({ ended: true });
}

/** 结束登录 · One of one’s own sessions, at another desk. */
export async function endOwnSession(ctx: Ctx, session: Id<'session'>): Promise<Result<{ ended: true }, { readonly kind: 'not-found' }>> {
  if (!(await endSession(ctx.tx, ctx.region, ctx.actor.personId, session, ctx.now))) return refuse({ kind: 'not-found' });
  await ctx.record({ type: 'courts.session-ended', subject: session });
  return ok({ ended: true });
}
