import type { Ctx } from '@duixian/audit/act';
import { holdCase, type MoveRefusal, moveTo } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { triageFactsOf } from '../queries/facts.ts';
import { laneScopeOn } from '../queries.ts';
import { type TriageCard, triage } from '../rules/triage.ts';
import { insertProposal, type ProposalId, replaceOpenProposal, type Stamp } from '../store.ts';

export interface Proposed {
  readonly proposalId: ProposalId;
  readonly card: TriageCard;
}

/**
 * 分流建议 · When the search is complete the office proposes a lane with its facts. A late reply proposes anew while
 * nobody has confirmed; a case that is past triage is left as it was decided.
 */
export async function proposeTriage(ctx: Ctx, caseId: CaseId): Promise<Result<Proposed, MoveRefusal>> {
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  const { stage, state } = held.value;
  if (state === 'closed') return refuse({ kind: 'case-closed' });
  if (stage === 'search') {
    const moved = await moveTo(ctx, caseId, 'triage');
    if (!moved.ok) return moved;
  } else if (stage !== 'triage') return refuse({ kind: 'wrong-stage', stage, wanted: 'triage' });

  const file = await caseFile(ctx, caseId);
  if (!file.ok) return file;
  const facts = await triageFactsOf(ctx, file.value);
  const inForce = await laneScopeOn(ctx, file.value.court, ctx.today);
  const card = triage(facts, inForce.scope);
  const proposalId = ctx.newId<'proposal'>();
  const at = stampOf(ctx);
  const replaced = await replaceOpenProposal(at, caseId);
  await insertProposal(at, { proposalId, caseId, court: file.value.court, facts, card, scope: inForce.scope, scopeFrom: inForce.from });
  await ctx.record({
    type: 'triage.lane-proposed',
    subject: proposalId,
    case: caseId,
    facts: { lane: card.lane, provisional: card.provisional, scope: inForce.scope.id, again: replaced > 0 },
    tasks: [{ kind: 'open', task: 'confirm-triage', facts: { lane: card.lane, proposal: proposalId } }],
  });
  return ok({ proposalId, card });
}

export function stampOf(ctx: Ctx): Stamp {
  return { tx: ctx.tx, region: ctx.region, person: ctx.actor.personId, now: ctx.now, today: ctx.today };
}
