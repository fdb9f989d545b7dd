import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 审批事由 · Why a second person looks before an agency is told. */
export const APPROVAL_GROUNDS = ['not-entitled', 'living-needs', 'far-above-debt'] as const;
export type ApprovalGround = (typeof APPROVAL_GROUNDS)[number];

/** Held whole, a thing worth more than so many times the rest of the debt needs a second look. Office policy. */
const FAR_ABOVE = 2n;

/**
 * 是否须审批 · Three cases: who asks may not rule on it, the money is what somebody lives on (查扣冻规定第三条), or an
 * indivisible thing is worth far more than what is still uncovered (查扣冻规定第十九条).
 */
export function approvalGrounds(of: {
  readonly entitled: boolean;
  readonly livingNeeds: boolean;
  readonly value: Fen | null;
  readonly headroom: Fen;
}): readonly ApprovalGround[] {
  const grounds: ApprovalGround[] = [];
  if (!of.entitled) grounds.push('not-entitled');
  if (of.livingNeeds) grounds.push('living-needs');
  if (of.value !== null && of.value > fen(of.headroom * FAR_ABOVE)) grounds.push('far-above-debt');
  return grounds;
}

export type DecideProposalRefusal = { readonly kind: 'proposal-decided'; readonly state: string } | { readonly kind: 'own-proposal' };

/** Whoever proposed does not decide. */
export function mayDecide(proposal: { readonly state: string; readonly by: string }, person: string): Result<true, DecideProposalRefusal> {
  if (proposal.state !== 'proposed') return refuse({ kind: 'proposal-decided', state: proposal.state });
  return proposal.by === person ? refuse({ kind: 'own-proposal' }) : ok(true);
}
