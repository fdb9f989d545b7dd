import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { caseLeads } from '@duixian/search/contract';

export type Lead = Replied<typeof caseLeads>['rows'][number];

/** What leads need of their case. */
export interface LeadCase {
  readonly caseId: CaseId;
  readonly state: string;
  readonly parties: readonly { readonly partyId: PartyId; readonly name: string; readonly role: string }[];
}
