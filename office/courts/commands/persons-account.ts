import type { Ctx } from '@duixian/audit/act';
import type { Id, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { hashPassword } from '../password.ts';
import { oversees } from '../queries/oversees.ts';
import { passwordOf } from '../queries/own-account.ts';
import { type PasswordRefusal, passwordRefusal } from '../rules/password.ts';
import { endEverythingOf, endSession, savePassword } from '../store/tokens.ts';
import { saveSignInCount } from '../store.ts';
import { accountNews } from './account-news.ts';

/** 重设口令 · For whoever forgot theirs: a password by hand, good for one sign-in, after which the person sets their own. */
export async function givePassword(
  ctx: Ctx,
  input: { person: PersonId; password: string },
): Promise<Result<{ given: true }, PasswordRefusal | { readonly kind: 'not-found' } | { readonly kind: 'not-oneself' }>> {
  const { person, password } = input;
  if (person === ctx.actor.personId) return refuse({ kind: 'not-oneself' });
  if (!(await oversees(ctx, person))) return refuse({ kind: 'not-found' });
  const kept = await passwordOf(ctx.tx, person);
  const guessed = passwordRefusal(password, kept);
  if (guessed) return refuse(guessed);
  await savePassword(ctx.tx, person, await hashPassword(password), 'given');
  await saveSignInCount(ctx.tx, person, 0, null);
  await endEverythingOf(ctx.tx, ctx.region, person, null, ctx.now);
  await ctx.record({
    type: 'courts.password-given',
    subject: person,
    facts: { login: kept.login },
    events: accountNews(ctx, person, 'password'),
  });
  return ok({ given: true });
}

/** 结束他人登录 · One session of a person of one's own court or below, at whatever desk it is. */
export async function endSessionOf(
  ctx: Ctx,
  input: { person: PersonId; session: Id<'session'> },
): Promise<Result<{ ended: true }, { readonly kind: 'not-found' }>> {
  if (!(await oversees(ctx, input.person))) return refuse({ kind: 'not-found' });
  if (!(await endSession(ctx.tx, ctx.region, input.person, input.session, ctx.now))) return refuse({ kind: 'not-found' });
  await ctx.record({ type: 'courts.session-ended', subject: input.session, facts: { person: input.person } });
  return ok({ ended: true });
}
