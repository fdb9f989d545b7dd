import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';

/** What the money of a case needs to be named: creditors, items, account. */
export interface FundsCase {
  readonly caseId: CaseId;
  readonly state: string;
  readonly parties: readonly {
    readonly partyId: PartyId;
    readonly role: string;
    /** 自然人、法人或者其他组织. */
    readonly kind: string;
    readonly name: string;
    readonly payee: { readonly name: string; readonly bank: string; readonly account: string; readonly confirmedOn: LegalDay } | null;
  }[];
  readonly obligations: readonly { readonly obligationId: string; readonly label: string }[];
}

export function namesOf(file: FundsCase): ReadonlyMap<string, string> {
  return new Map(file.parties.map((party) => [party.partyId, party.name]));
}

export function itemsOf(file: FundsCase): ReadonlyMap<string, string> {
  return new Map(file.obligations.map((one) => [one.obligationId, one.label]));
}
