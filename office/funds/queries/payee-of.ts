import type { Ctx } from '@duixian/audit/act';
import type { PayeeParty } from '@duixian/cases/queries/payees-of';
import type { CaseId } from '@duixian/kernel/ids';
import type { ConfirmedPayee } from '../rules/payee.ts';
import { type PayeeRuling, rulingsOf } from '../store/payee-rulings.ts';

/** 收款人 · The account a creditor confirmed, or the one an approved ruling names instead. */
export type PayeeOf = (party: PayeeParty) => ConfirmedPayee;

/** Of one case, as things stand in this act. */
export async function payeesInForce(ctx: Ctx, caseId: CaseId): Promise<PayeeOf> {
  const rulings = new Map<string, PayeeRuling>();
  for (const ruling of await rulingsOf(ctx, caseId)) if (ruling.state === 'approved') rulings.set(ruling.creditor, ruling);
  return (party) => {
    const ruling = rulings.get(party.partyId);
    const { partyId, role, payee } = party;
    if (ruling !== undefined) {
      const { name, bank, account } = ruling.payee;
      return { party: partyId, partyName: name, role, account: { name, bank, number: account } };
    }
    return {
      party: partyId,
      partyName: party.name,
      role,
      account: payee && { name: payee.name, bank: payee.bank, number: payee.account },
    };
  };
}
