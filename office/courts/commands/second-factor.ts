import type { Ctx } from '@duixian/audit/act';
import type { CourtId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { passwordOf } from '../queries/own-account.ts';
import { allCourts, withCourtsBelow } from '../queries.ts';
import type { ConfirmFactorRefusal, EnrolRefusal } from '../rules/account.ts';
import { isRole } from '../rules/roles.ts';
import { hashOfToken } from '../session.ts';
import {
  askRole,
  confirmSecondFactor,
  keepLastStep,
  keepRecoveryCodes,
  lockSecondFactor,
  proposeSecondFactor,
  voidSecondFactor,
} from '../store/second-factors.ts';
import { endEverythingOf } from '../store/tokens.ts';
import { courtsOfPerson } from '../store.ts';
import { enrolmentUri, newRecoveryCodes, newSecret, stepOfCode } from '../totp.ts';

/** 绑定动态码 · A new secret that counts from the first right code on; asked again before that, another one. */
export async function enrolSecondFactor(ctx: Ctx): Promise<Result<{ secret: string; uri: string }, EnrolRefusal>> {
  const person = ctx.actor.personId;
  const standing = await lockSecondFactor(ctx.tx, person);
  if (standing?.confirmed) return refuse({ kind: 'second-factor-stands' });
  const secret = newSecret();
  await proposeSecondFactor(ctx.tx, person, secret);
  await ctx.record({ type: 'courts.second-factor-proposed', subject: person });
  const { login } = await passwordOf(ctx.tx, person);
  return ok({ secret, uri: enrolmentUri(secret, login) });
}

/** The first right code makes the factor stand, and shows the recovery words once. */
export async function confirmFactor(ctx: Ctx, code: string): Promise<Result<{ recoveryCodes: readonly string[] }, ConfirmFactorRefusal>> {
  const person = ctx.actor.personId;
  const factor = await lockSecondFactor(ctx.tx, person);
  if (!factor) return refuse({ kind: 'no-second-factor-proposed' });
  if (factor.confirmed) return refuse({ kind: 'second-factor-stands' });
  const step = stepOfCode(factor.secret, code, ctx.now, factor.lastStep);
  if (step === undefined) return refuse({ kind: 'wrong-code' });
  const recoveryCodes = newRecoveryCodes();
  await keepLastStep(ctx.tx, person, step);
  await confirmSecondFactor(ctx.tx, person, ctx.now);
  await keepRecoveryCodes(ctx.tx, person, recoveryCodes.map(hashOfToken), ctx.now);
  await ctx.record({ type: 'courts.second-factor-confirmed', subject: person });
  return ok({ recoveryCodes });
}

/** 重置动态码 · For whoever lost telephone and words: an administrator takes the factor away, and every session with it. */
export async function resetSecondFactor(ctx: Ctx, person: PersonId): Promise<Result<{ reset: true }, { readonly kind: 'not-found' }>> {
  const posts = await courtsOfPerson(ctx.tx, person);
  const overseen = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  if (posts.length === 0 || posts.some((court) => !overseen.includes(court))) return refuse({ kind: 'not-found' });
  await voidSecondFactor(ctx.tx, person, ctx.now);
  await endEverythingOf(ctx.tx, ctx.region, person, null, ctx.now);
  await ctx.record({ type: 'courts.second-factor-reset', subject: person });
  return ok({ reset: true });
}

/** 按角色要求 · From the next sign-in on, holders of the role at this court and below come in with a second factor alone. */
export async function setFactorRule(
  ctx: Ctx,
  input: { court: CourtId; role: string; required: boolean },
): Promise<Result<{ required: boolean }, { readonly kind: 'unknown-role'; readonly role: string } | { readonly kind: 'not-found' }>> {
  if (!isRole(input.role)) return refuse({ kind: 'unknown-role', role: input.role });
  if (!withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId).includes(input.court)) return refuse({ kind: 'not-found' });
  await askRole(ctx.tx, input.court, input.role, input.required);
  await ctx.record({
    type: 'courts.second-factor-rule-set',
    subject: String(input.court),
    facts: { role: input.role, required: input.required },
  });
  return ok({ required: input.required });
}
