import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 审批环节 · Roles whose agreement some papers need before they exist (院长签发、局长审批). */
export const APPROVAL_STEPS = ['judge', 'director', 'president'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

export interface Approval {
  readonly step: ApprovalStep;
  readonly by: string;
}

export type ApproveRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-a-draft'; readonly state: string }
  | { readonly kind: 'nothing-to-approve' }
  | { readonly kind: 'not-your-step'; readonly step: ApprovalStep }
  | { readonly kind: 'drafter-may-not-approve' };

/** The first step nobody has agreed to yet; `undefined` when all have. */
export function openStep(chain: readonly ApprovalStep[], given: readonly Approval[]): ApprovalStep | undefined {
  return chain.find((step) => !given.some((one) => one.step === step));
}

/** 审批 · Whether this person may agree now: in order, in the role the step names, and never to their own draft. */
export function mayApprove(
  chain: readonly ApprovalStep[],
  document: { readonly state: string; readonly draftedBy: string; readonly approvals: readonly Approval[] },
  approver: { readonly personId: string; readonly role: string },
): Result<ApprovalStep, ApproveRefusal> {
  if (document.state !== 'drafted') return refuse({ kind: 'not-a-draft', state: document.state });
  const step = openStep(chain, document.approvals);
  if (step === undefined) return refuse({ kind: 'nothing-to-approve' });
  if (document.draftedBy === approver.personId) return refuse({ kind: 'drafter-may-not-approve' });
  if (approver.role !== step) return refuse({ kind: 'not-your-step', step });
  return ok(step);
}
