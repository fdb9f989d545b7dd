import type { Ctx } from '@duixian/audit/act';
import { changedFrom, maskedNumber } from '@duixian/audit/rules/changed';
import { notePayee } from '@duixian/cases/commands/note-payee';
import { type Party, partiesOf } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AskedPayeeRuling, type OwnAccountRefusal, ownAccountProblem } from '../rules/payee-ruling.ts';
import { openOrdersTo, savePayee } from '../store/orders.ts';
import { type PayeeRuling, saveRulingDecision } from '../store/payee-rulings.ts';

/** 变更可否 · Asked when it is put forward and once more when it is confirmed: a payment may have been sent meanwhile. */
export async function ownAccountRefused(
  ctx: Ctx,
  caseId: CaseId,
  asked: Pick<AskedPayeeRuling, 'payee' | 'people'>,
  creditor: Party,
): Promise<OwnAccountRefusal | undefined> {
  const problem = ownAccountProblem(asked, creditor);
  if (problem !== undefined) return problem;
  const sent = (await openOrdersTo(ctx, caseId, creditor.partyId)).filter(({ order }) => order.state === 'ordered').length;
  return sent === 0 ? undefined : { kind: 'payment-under-way', orders: sent };
}

/**
 * 确认变更收款账户 · Another person has looked at the paper: the party has the new account, and so have the orders to him that
 * finance has not sent. Former and new account stand on the record of the act, masked.
 */
export async function applyOwnAccount(
  ctx: Ctx,
  ruling: PayeeRuling,
  words: string | undefined,
): Promise<Result<{ readonly state: 'applied' }, OwnAccountRefusal>> {
  if (ruling.paper === null) return refuse({ kind: 'paper-missing', document: ruling.document });
  const { caseId, payee, document, reason, people } = ruling;
  const creditor = (await partiesOf(ctx.tx, ctx.region, caseId)).find((party) => party.partyId === ruling.creditor);
  if (creditor === undefined) return refuse({ kind: 'not-found' });
  const problem = await ownAccountRefused(ctx, caseId, ruling, creditor);
  if (problem !== undefined) return refuse(problem);
  await notePayee(ctx, { case: caseId, party: creditor.partyId }, payee);
  const unsent = await openOrdersTo(ctx, caseId, creditor.partyId);
  for (const { orderId } of unsent) await savePayee(ctx, orderId, payee);
  await saveRulingDecision(ctx, ruling.rulingId, 'applied', words);
  await ctx.record({
    type: 'funds.payee-account-changed',
    subject: ruling.rulingId,
    case: caseId,
    facts: { creditor: creditor.name, askedBy: [...people], reason, document, paper: ruling.paper.sha256, orders: unsent.length },
    changed: changedFrom(accountShown(creditor.payee), accountShown(payee)),
  });
  return ok({ state: 'applied' });
}

function accountShown(payee: { readonly bank: string; readonly account: string } | null) {
  return { bank: payee?.bank ?? null, account: payee === null ? null : maskedNumber(payee.account) };
}
