import type { Facts, OfficeEvent } from '@duixian/audit/act';
import type { CaseId, DocumentId, PartyId, PersonId } from '@duixian/kernel/ids';

export interface PaperWanted {
  readonly case: CaseId;
  /** Chosen here, so that what becomes of the paper can be recognised by its id. */
  readonly document: DocumentId;
  readonly kind: string;
  readonly party: PartyId | null;
  readonly by: PersonId;
  readonly record: string;
  readonly recordId: string;
  readonly facts: Facts;
}

/** 请制文书 · Asks for a paper about a record of this module; the documents of the office make it, or say why not. */
export function draftAsked(of: PaperWanted): OfficeEvent {
  const { case: caseId, document, kind, party, by, record, recordId, facts } = of;
  return {
    type: 'documents.draft-asked',
    facts: { case: caseId, document, kind, party, draftedBy: by, record, recordId, facts },
    serialKey: caseId,
  };
}
