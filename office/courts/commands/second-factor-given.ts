import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { afterFailure } from '../rules/sign-in.ts';
import { hashOfToken } from '../session.ts';
import { keepLastStep, lockSecondFactor, spendRecoveryCode } from '../store/second-factors.ts';
import { type StoredAccount, saveSignInCount } from '../store.ts';
import { stepOfCode } from '../totp.ts';

export async function countFailure(ctx: Ctx, account: StoredAccount): Promise<void> {
  const next = afterFailure(account.failures, ctx.now);
  await saveSignInCount(ctx.tx, account.personId, next.failures, next.lockedUntil);
}

/** 第二要素 · A code of now, or one of the recovery words; each counts once. */
export async function secondFactorGiven(
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
