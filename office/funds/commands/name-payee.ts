import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { partiesOf } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AskedPayeeRuling, mayDecideRuling, type PayeeRulingRefusal, payeeRulingProblem } from '../rules/payee-ruling.ts';
import {
  insertRuling,
  type PayeeRuling,
  type PayeeRulingId,
  rulingById,
  saveRulingDecision,
  saveRulingEnd,
} from '../store/payee-rulings.ts';
import { applyOwnAccount, ownAccountRefused } from './change-payee-account.ts';

export interface NamePayeeInput extends AskedPayeeRuling {
  readonly case: CaseId;
  readonly creditor: PartyId;
  readonly reason: string;
}

/**
 * 另定收款人 · Somebody else than the creditor is put on record as payee: by the decision of a panel, or as an agent with
 * special authority and his papers (法发〔2017〕6号第十一条、第十二条). It holds once another person has approved it.
 */
export async function namePayee(
  ctx: Ctx,
  input: NamePayeeInput,
): Promise<Result<{ readonly rulingId: PayeeRulingId }, PayeeRulingRefusal>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const creditor = (await partiesOf(ctx.tx, ctx.region, input.case)).find((party) => party.partyId === input.creditor);
  if (creditor === undefined) return refuse({ kind: 'not-found' });
  const problem = payeeRulingProblem(input, creditor, ctx.today);
  if (problem !== undefined) return refuse(problem);
  const own = input.kind === 'own-account';
  const refused = own ? await ownAccountRefused(ctx, input.case, input, creditor) : undefined;
  if (refused !== undefined) return refuse(refused);
  const rulingId = ctx.newId<'payee-ruling'>();
  const { payee, kind, reason, document, decidedOn, people, papers } = input;
  const ruling = { kind, payee, reason, document, decidedOn, people, papers };
  const made = await insertRuling(ctx, { ...ruling, rulingId, court: held.value.court, caseId: input.case, creditor: input.creditor });
  if (!made) return refuse({ kind: 'payee-already-named' });
  await ctx.record({
    type: own ? 'funds.payee-account-asked' : 'funds.payee-named',
    subject: rulingId,
    case: input.case,
    facts: { creditor: creditor.name, payee: payee.name, kind, document, decidedOn: decidedOn.toString(), people: [...people] },
  });
  return ok({ rulingId });
}

/** 另定收款人审批 · Another person has looked at the panel's record or the agent's papers. */
export async function decidePayee(
  ctx: Ctx,
  input: { readonly ruling: PayeeRulingId; readonly approve: boolean; readonly words?: string | undefined },
): Promise<Result<{ readonly state: 'approved' | 'applied' | 'refused' }, PayeeRulingRefusal>> {
  const held = await heldRuling(ctx, input.ruling);
  if (!held.ok) return held;
  const ruling = held.value;
  const problem = mayDecideRuling(ruling, ctx.actor.personId);
  if (problem !== undefined) return refuse(problem);
  if (ruling.kind === 'own-account' && input.approve) return applyOwnAccount(ctx, ruling, input.words);
  const state = input.approve ? 'approved' : 'refused';
  await saveRulingDecision(ctx, ruling.rulingId, state, input.words);
  await ctx.record({
    type: input.approve ? 'funds.payee-approved' : 'funds.payee-refused',
    subject: ruling.rulingId,
    case: ruling.caseId,
    facts: { payee: ruling.payee.name, kind: ruling.kind, document: ruling.document, words: input.words ?? null },
  });
  return ok({ state });
}

/** 恢复本人收款 · From now on the creditor is paid again. An order that names the other payee is no longer sent. */
export async function endPayee(
  ctx: Ctx,
  input: { readonly ruling: PayeeRulingId; readonly reason: string },
): Promise<Result<{ readonly rulingId: PayeeRulingId }, PayeeRulingRefusal>> {
  const held = await heldRuling(ctx, input.ruling);
  if (!held.ok) return held;
  const { state, caseId, payee } = held.value;
  if (state !== 'approved') return refuse({ kind: 'payee-ruling-state', state });
  await saveRulingEnd(ctx, input.ruling, input.reason);
  await ctx.record({ type: 'funds.payee-ended', subject: input.ruling, case: caseId, facts: { payee: payee.name, reason: input.reason } });
  return ok({ rulingId: input.ruling });
}

/** The request under the lock of its case. */
export async function heldRuling(ctx: Ctx, rulingId: PayeeRulingId): Promise<Result<PayeeRuling, { readonly kind: 'not-found' }>> {
  const seen = await rulingById(ctx, rulingId);
  if (seen === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, seen.caseId);
  if (!held.ok) return held;
  return ok((await rulingById(ctx, rulingId)) ?? seen);
}
