import type { Ctx } from '@duixian/audit/act';
import { type Result, refuse } from '@duixian/kernel/result';
import {
  type CodeEntryRefusal,
  ENTRY_MINUTES,
  entryRefusal,
  type FinishEntryRefusal,
  type ProofRefusal,
  type ProvenIdentity,
} from '../rules/provider.ts';
import { admit } from '../rules/sign-in.ts';
import { hashOfToken } from '../session.ts';
import { insertEntry, lockEntry, moveEntry, noteWaiting, personLinkedTo } from '../store/identities.ts';
import { lockSecondFactor } from '../store/second-factors.ts';
import { lockAccount, saveSignInCount } from '../store.ts';
import { openSession, type SignedInNow } from './open-session.ts';
import { countFailure, secondFactorGiven } from './second-factor-given.ts';

/** 去统一身份登录 · Remembers that a sign-in began at one of our pages; the secret itself stays with the browser. */
export async function beginEntry(ctx: Ctx, secret: string): Promise<void> {
  await insertEntry(ctx.tx, ctx.region, hashOfToken(secret), ctx.now, ctx.now.add({ minutes: ENTRY_MINUTES }));
}

/**
 * 统一身份登录 · What the provider proved is matched with a person an administrator joined it to, never by a name. Each answer
 * counts once. As at the local door the transaction is kept whatever the answer, and a no is on record.
 */
export async function finishEntry(
  ctx: Ctx,
  secret: string,
  proof: Result<ProvenIdentity, ProofRefusal | { readonly kind: 'no-provider' }>,
): Promise<Result<SignedInNow, FinishEntryRefusal>> {
  const result = await match(ctx, secret, proof);
  if (!result.ok && result.refusal.kind !== 'second-factor-needed') {
    const who = proof.ok ? proof.value.subject : 'unknown';
    await ctx.record({ type: 'courts.sign-in-refused', subject: who, facts: { why: result.refusal.kind, through: 'provider' } });
  }
  return result;
}

async function match(
  ctx: Ctx,
  secret: string,
  proof: Result<ProvenIdentity, ProofRefusal | { readonly kind: 'no-provider' }>,
): Promise<Result<SignedInNow, FinishEntryRefusal>> {
  const hash = hashOfToken(secret);
  const closed = entryRefusal(await lockEntry(ctx.tx, ctx.region, hash), 'prove', ctx.now);
  if (closed) return refuse(closed);
  await moveEntry(ctx.tx, ctx.region, hash, { proved: ctx.now });
  if (!proof.ok) return proof;
  const { issuer, subject, name, secondFactor } = proof.value;
  const linked = await personLinkedTo(ctx.tx, issuer, subject);
  if (!linked) {
    await noteWaiting(ctx.tx, proof.value, ctx.now);
    return refuse({ kind: 'identity-not-linked', identity: subject, name });
  }
  const account = await lockAccount(ctx.tx, linked);
  if (!account?.active) return refuse({ kind: 'account-closed' });
  const own = await lockSecondFactor(ctx.tx, linked.person);
  if (own?.confirmed && !secondFactor) {
    await moveEntry(ctx.tx, ctx.region, hash, { proved: ctx.now, person: linked.person });
    return refuse({ kind: 'second-factor-needed' });
  }
  const opened = await openSession(ctx, account, { through: 'provider', factor: secondFactor });
  if (opened.ok) await moveEntry(ctx.tx, ctx.region, hash, { entered: ctx.now, person: linked.person });
  return opened;
}

/** 统一身份登录之动态码 · The provider saw no second factor: ours is asked, and wrong codes lock as they do at the local door. */
export async function codeEntry(ctx: Ctx, secret: string, code: string): Promise<Result<SignedInNow, CodeEntryRefusal>> {
  const result = await withCode(ctx, secret, code);
  if (!result.ok) {
    const facts = { why: result.refusal.kind, through: 'provider' };
    await ctx.record({ type: 'courts.sign-in-refused', subject: 'unknown', facts });
  }
  return result;
}

async function withCode(ctx: Ctx, secret: string, code: string): Promise<Result<SignedInNow, CodeEntryRefusal>> {
  const hash = hashOfToken(secret);
  const entry = await lockEntry(ctx.tx, ctx.region, hash);
  const closed = entryRefusal(entry, 'enter', ctx.now);
  if (closed) return refuse(closed);
  if (!entry || entry.person === null) return refuse({ kind: 'entry-over' });
  const account = await lockAccount(ctx.tx, { person: entry.person });
  const admitted = admit(account, true, ctx.now);
  if (!admitted.ok && admitted.refusal.kind === 'locked') return refuse(admitted.refusal);
  if (!admitted.ok || !account) return refuse({ kind: 'account-closed' });
  const factor = await secondFactorGiven(ctx, account, code);
  if (!factor.ok) {
    if (factor.refusal.kind === 'wrong-code') await countFailure(ctx, account);
    return factor;
  }
  const opened = await openSession(ctx, account, { through: 'provider', factor: factor.value.stands });
  if (!opened.ok) return opened;
  if (admitted.value.reset) await saveSignInCount(ctx.tx, account.personId, 0, null);
  await moveEntry(ctx.tx, ctx.region, hash, { entered: ctx.now, person: entry.person });
  return opened;
}
