import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, Id } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CountersignRefusal, leaderSigns } from '../rules/money-settings.ts';
import { settingsOfCourt } from '../store/court-settings.ts';
import { type DeferralId, deferralById } from '../store/deferrals.ts';
import { type DepositId, depositById } from '../store/deposits.ts';
import { insertLeaderSignature, type Signable } from '../store/leader-signatures.ts';
import { caseOfPayout, lockPayout, type PayoutId } from '../store/payouts.ts';

export type ToSign =
  | { readonly kind: 'deferral'; readonly id: DeferralId }
  | { readonly kind: 'deposit'; readonly id: DepositId }
  | { readonly kind: 'payout'; readonly id: PayoutId };

/** A decision that waits, with everybody who has had a hand in it. */
interface Waiting extends Signable {
  readonly caseId: CaseId;
  readonly hands: readonly { readonly did: 'propose' | 'draft' | 'claim'; readonly by: string }[];
}

/**
 * 分管院领导会签 · Where the court asks for both signatures (法发〔2017〕6号第十条、第十二条、第十七条 ask for one), the leader signs
 * before the director's approval takes effect. A signature is of this one decision: drafted again, it is signed again.
 */
export async function countersign(
  ctx: Ctx,
  asked: ToSign,
): Promise<Result<{ readonly subject: Id<'deferral'> | Id<'deposit'> | Id<'payout'> }, CountersignRefusal>> {
  const caseId = await caseOf(ctx, asked);
  if (caseId === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const waiting = await waitingOf(ctx, asked, caseId);
  if (waiting === undefined) return refuse({ kind: 'nothing-to-sign', of: asked.kind });
  const wanted = leaderSigns(await settingsOfCourt(ctx, waiting.court), waiting.kind, waiting.amount, ctx.today);
  if (!wanted) return refuse({ kind: 'nothing-to-sign', of: asked.kind });
  const hand = waiting.hands.find(({ by }) => by === ctx.actor.personId);
  if (hand !== undefined) return refuse({ kind: 'same-person', did: hand.did, person: hand.by });
  if (!(await insertLeaderSignature(ctx, waiting))) return refuse({ kind: 'leader-already-signed' });
  await ctx.record({
    type: 'funds.leader-signed',
    subject: asked.id,
    case: caseId,
    facts: { of: asked.kind, amount: waiting.amount.toString() },
  });
  return ok({ subject: asked.id });
}

async function caseOf(ctx: Ctx, asked: ToSign): Promise<CaseId | undefined> {
  switch (asked.kind) {
    case 'deferral':
      return (await deferralById(ctx, asked.id))?.caseId;
    case 'deposit':
      return (await depositById(ctx, asked.id))?.caseId;
    case 'payout':
      return caseOfPayout(ctx, asked.id);
  }
}

/** Read again under the lock of the case; nothing where it has been decided. */
async function waitingOf(ctx: Ctx, asked: ToSign, caseId: CaseId): Promise<Waiting | undefined> {
  const of = { kind: asked.kind, subject: asked.id, caseId };
  const proposed = (by: string) => [{ did: 'propose' as const, by }];
  switch (asked.kind) {
    case 'deferral': {
      const deferral = await deferralById(ctx, asked.id);
      if (deferral?.state !== 'proposed') return undefined;
      return { ...of, court: deferral.court, amount: deferral.part?.amount ?? deferral.received, hands: proposed(deferral.proposedBy) };
    }
    case 'deposit': {
      const deposit = await depositById(ctx, asked.id);
      if (deposit?.state !== 'proposed') return undefined;
      return { ...of, court: deposit.court, amount: deposit.amount, hands: proposed(deposit.proposedBy) };
    }
    case 'payout': {
      const payout = await lockPayout(ctx, asked.id);
      if (payout?.state !== 'drafted') return undefined;
      const claimed = payout.claimedBy.map((by) => ({ did: 'claim' as const, by }));
      return { ...of, court: payout.court, amount: payout.amount, hands: [{ did: 'draft', by: payout.draftedBy }, ...claimed] };
    }
  }
}
