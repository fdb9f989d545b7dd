import type { Replied } from '@duixian/contract/endpoint';
import type { listPapers } from '@duixian/documents/contract';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';

export type Paper = Replied<typeof listPapers>['rows'][number];

/** What papers need of the case they belong to; the case as read has more. */
export interface PapersCase {
  readonly caseId: CaseId;
  readonly state: string;
  readonly parties: readonly PapersParty[];
}

export interface PapersParty {
  readonly partyId: PartyId;
  readonly role: string;
  readonly name: string;
  readonly service: { readonly channel: string; readonly address: string; readonly consentOn: LegalDay } | null;
}
