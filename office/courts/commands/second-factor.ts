import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { oversees } from '../queries/oversees.ts';
import { passwordOf } from '../queries/own-account.ts';
import { allCourts, withCourtsBelow } from '../queries.ts';
import type { ConfirmFactorRefusal, EnrolRefusal } from '../rules/account.ts';
import type { FactorRule, SetFactorRuleRefusal } from '../rules/factor-rule.ts';
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
import { enrolmentUri, newRecoveryCodes, newSecret, stepOfCode } from '../totp.ts';
import { accountNews } from './account-news.ts';

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
  await ctx.record({ type: 'courts.second-factor-confirmed', subject: person, events: accountNews(ctx, person, 'second-factor') });
  return ok({ recoveryCodes });
}

/** 重置动态码 · For whoever lost telephone and words: an administrator takes the factor away, and every session with it. */
export async function resetSecondFactor(ctx: Ctx, person: PersonId): Promise<Result<{ reset: true }, { readonly kind: 'not-found' }>> {
  if (!(await oversees(ctx, person))) return refuse({ kind: 'not-found' });
  await voidSecondFactor(ctx.tx, person, ctx.now);
  await endEverythingOf(ctx.tx, ctx.region, person, null, ctx.now);
  await ctx.record({ type: 'courts.second-factor-reset', subject: person, events: accountNews(ctx, person, 'second-factor') });
  return ok({ reset: true });
}

/** 按角色要求 · From a day on, holders of the role at this court and below come in with a second factor alone; each learns it at the next sign-in. */
export async function setFactorRule(ctx: Ctx, rule: FactorRule): Promise<Result<{ required: boolean }, SetFactorRuleRefusal>> {
  if (!isRole(rule.role)) return refuse({ kind: 'unknown-role', role: rule.role });
  if (!withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId).includes(rule.court)) return refuse({ kind: 'not-found' });
  if (rule.from.toString() < ctx.today.toString()) return refuse({ kind: 'rule-begins-in-the-past', today: ctx.today });
  await askRole(ctx.tx, rule);
  const { role, required } = rule;
  const facts = { role, required, from: rule.from.toString() };
  await ctx.record({ type: 'courts.second-factor-rule-set', subject: String(rule.court), facts });
  return ok({ required });
}
