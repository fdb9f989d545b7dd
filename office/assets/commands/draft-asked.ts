import type { Ctx, Facts, OfficeEvent } from '@duixian/audit/act';
import { newsPlace } from '@duixian/audit/rules/news-place';
import type { CaseId, DocumentId, PartyId, PersonId } from '@duixian/kernel/ids';
import { vaultOf } from '@duixian/postgres/tx';

const ASKED = 'documents.draft-asked';

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

/**
 * 请制文书 · Asks for a paper about a record of this module; the documents of the office make it, or say why not. What the paper is to
 * say names accounts, so it goes sealed for the one paper.
 */
export function draftAsked(ctx: Ctx, of: PaperWanted): OfficeEvent {
  const { case: caseId, document, kind, party, by, record, recordId } = of;
  const facts = vaultOf(ctx.tx).seal(JSON.stringify(of.facts), newsPlace(ASKED, document));
  return {
    type: ASKED,
    facts: { case: caseId, document, kind, party, draftedBy: by, record, recordId, facts },
    serialKey: caseId,
  };
}
