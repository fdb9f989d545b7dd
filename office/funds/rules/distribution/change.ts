import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ClaimKind, CompetingClaim, DistributionQuestion, Priority } from './question.ts';

/**
 * 异议主张 · What an objector says of one claim, as a change that can be computed: he need not compute the plan himself,
 * and everybody sees what it would mean to the fen.
 */
export type PlanChange =
  /** 不应列入 */
  | { readonly kind: 'strike'; readonly claim: string }
  /** 债权数额 */
  | { readonly kind: 'figures'; readonly claim: string; readonly titleDebt: Fen; readonly doubled: Fen }
  /** 优先受偿权 · `null`: there is none. */
  | { readonly kind: 'priority'; readonly claim: string; readonly priority: Priority | null }
  /** 查封顺位 · `null`: no measure. */
  | { readonly kind: 'rank'; readonly claim: string; readonly seizureRank: number | null }
  /** 债权性质 */
  | { readonly kind: 'nature'; readonly claim: string; readonly nature: ClaimKind }
  /** 是否逾期申请 */
  | { readonly kind: 'in-time'; readonly claim: string };

export type PlanChangeRefusal = { readonly kind: 'no-such-claim'; readonly claim: string };

/** 依主张改算 · The same question as the objector wants it asked. */
export function changedBy(question: DistributionQuestion, change: PlanChange): Result<DistributionQuestion, PlanChangeRefusal> {
  if (!question.claims.some((claim) => claim.id === change.claim)) return refuse({ kind: 'no-such-claim', claim: change.claim });
  const claims = question.claims.flatMap((claim) => (claim.id === change.claim ? changedClaim(claim, change) : [claim]));
  return ok({ ...question, claims });
}

function changedClaim(claim: CompetingClaim, change: PlanChange): readonly CompetingClaim[] {
  switch (change.kind) {
    case 'strike':
      return [];
    case 'figures':
      return [{ ...claim, titleDebt: change.titleDebt, doubled: change.doubled }];
    case 'priority': {
      const { priority: _, ...without } = claim;
      return [change.priority === null ? without : { ...without, priority: change.priority }];
    }
    case 'rank': {
      const { seizureRank: _, ...without } = claim;
      return [change.seizureRank === null ? without : { ...without, seizureRank: change.seizureRank }];
    }
    case 'nature':
      return [{ ...claim, kind: change.nature }];
    case 'in-time': {
      const { appliedOn: _, ...without } = claim;
      return [without];
    }
  }
}
