import type { Ctx } from '@duixian/audit/act';
import type { CaseId, CourtId, DocumentId } from '@duixian/kernel/ids';
import { APPROVAL_STEPS, type Approval, type ApprovalStep } from '../rules/approval.ts';
import { documents } from './tables.ts';

export async function insertApproval(
  ctx: Ctx,
  paper: { readonly documentId: DocumentId; readonly court: CourtId; readonly caseId: CaseId },
  step: ApprovalStep,
): Promise<void> {
  await documents(ctx.tx)
    .insertInto('documents.approval')
    .values({
      region_id: ctx.region,
      document_id: paper.documentId,
      step,
      court_id: paper.court,
      case_id: paper.caseId,
      decided_by: ctx.actor.personId,
      decided_at: ctx.now.toString(),
    })
    .execute();
}

/** Back from `json_agg`: only the shape an approval has; anything else means the row is broken. */
export function readApprovals(value: unknown): readonly Approval[] {
  if (!Array.isArray(value)) throw new TypeError('approvals are a list');
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('step' in row) || !('by' in row)) throw new TypeError('an approval has its step');
    const step = APPROVAL_STEPS.find((one) => one === row.step);
    if (step === undefined || typeof row.by !== 'string') throw new TypeError('an approval is of a known step');
    return { step, by: row.by };
  });
}
