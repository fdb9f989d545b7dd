import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { triageFactsOf } from '../queries/facts.ts';
import { laneScopeOn } from '../queries.ts';
import { triage } from '../rules/triage.ts';
import { insertProposal, replaceOpenProposal } from '../store.ts';
import { stampOf } from './propose-triage.ts';

/**
 * 迟到答复 · What came after a case was placed runs triage again. Only another lane than the case is in becomes a proposal, and a
 * proposal moves nothing: a person confirms it or says why not.
 */
export async function proposeLate(ctx: Ctx, caseId: CaseId): Promise<Result<{ proposed: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const { stage, state, lane } = held.value;
  if (state === 'closed' || lane === null || (stage !== 'assignment' && stage !== 'enforcement')) return ok({ proposed: false });
  const file = await caseFile(ctx, caseId);
  if (!file.ok) return file;
  const facts = await triageFactsOf(ctx, file.value);
  const inForce = await laneScopeOn(ctx, file.value.court, ctx.today);
  const card = triage(facts, inForce.scope);
  if (card.lane === lane) return ok({ proposed: false });
  const proposalId = ctx.newId<'proposal'>();
  const at = stampOf(ctx);
  await replaceOpenProposal(at, caseId);
  const { scope, from: scopeFrom } = inForce;
  await insertProposal(at, { proposalId, caseId, court: file.value.court, facts, card, scope, scopeFrom, late: true });
  await ctx.record({
    type: 'triage.lane-late-proposed',
    subject: proposalId,
    case: caseId,
    facts: { lane: card.lane, from: lane },
    tasks: [{ kind: 'open', task: 'confirm-triage', facts: { lane: card.lane, proposal: proposalId } }],
  });
  return ok({ proposed: true });
}
