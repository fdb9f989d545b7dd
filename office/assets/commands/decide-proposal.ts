import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type DecideProposalRefusal, mayDecide } from '../rules/approval.ts';
import type { FreezeRefusal } from '../rules/decide-freeze.ts';
import type { ControlRefusal } from '../rules/refusals.ts';
import type { MeasureId } from '../store/measures.ts';
import { type ProposalId, proposalsOfCase, saveDecision } from '../store/proposals.ts';
import { requestFreeze } from './request-freeze.ts';
import type { AssetsSettings } from './settings.ts';

export interface ProposalDecision {
  readonly case: CaseId;
  readonly proposal: ProposalId;
  readonly approve: boolean;
  readonly reason: string;
  readonly despiteMoney?: string | null | undefined;
}

/** 审批控制措施 · The second person's word. Approved, the measure is decided again on the facts of this moment and goes out in this very act. */
export async function decideProposal(
  ctx: Ctx,
  input: ProposalDecision,
  settings: AssetsSettings,
): Promise<Result<{ measure: MeasureId | null }, DecideProposalRefusal | FreezeRefusal | ControlRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const proposal = (await proposalsOfCase(ctx.tx, ctx.region, input.case)).find((each) => each.proposalId === input.proposal);
  if (!proposal) return refuse({ kind: 'not-found' });
  const may = mayDecide(proposal, ctx.actor.personId);
  if (!may.ok) return may;
  let measure: MeasureId | null = null;
  if (input.approve) {
    const asked = await requestFreeze(ctx, { ...proposal, case: input.case, approved: true, despiteMoney: input.despiteMoney }, settings);
    if (!asked.ok) return asked;
    measure = must(asked.value.measure, 'an approved measure goes out');
  }
  await saveDecision(ctx.tx, ctx.region, input.proposal, { by: ctx.actor.personId, on: ctx.today, reason: input.reason, measure });
  await ctx.record({
    type: input.approve ? 'assets.proposal-approved' : 'assets.proposal-declined',
    subject: input.proposal,
    case: input.case,
    facts: { reason: input.reason, grounds: [...proposal.grounds] },
    tasks: [{ kind: 'complete', task: 'approve-control', subject: input.proposal }],
  });
  return ok({ measure });
}
