import type { Ctx } from '@duixian/audit/act';
import type { CaseId, CourtId, DocumentId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { FileSection } from '../rules/document-template.ts';
import type { PaperBytes } from './documents.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;

export interface FileEntry {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly section: FileSection;
  readonly title: string;
  readonly number: string | null;
  readonly documentId: DocumentId | null;
  readonly mime: string;
  readonly bytes: PaperBytes;
}

/** 入卷 · In the file in the transaction in which it comes to exist. */
export async function insertFileEntries(ctx: Ctx, entries: readonly FileEntry[]): Promise<void> {
  await documents(ctx.tx)
    .insertInto('documents.file_entry')
    .values(
      entries.map((entry) => ({
        region_id: ctx.region,
        entry_id: ctx.newId<'file-entry'>(),
        case_id: entry.caseId,
        court_id: entry.court,
        section: entry.section,
        title: entry.title,
        number: entry.number,
        document_id: entry.documentId,
        mime: entry.mime,
        sha256: entry.bytes.sha256,
        size_bytes: entry.bytes.size,
        filed_on: ctx.today.toString(),
        filed_at: ctx.now.toString(),
      })),
    )
    .execute();
}

export interface PublicCheck {
  readonly shortCode: string;
  readonly kind: DocumentKind;
  readonly court: CourtId;
  readonly signedOn: LegalDay;
  readonly sha256: string;
  readonly legal: boolean;
}

export async function insertPublicChecks(at: At, checks: readonly PublicCheck[]): Promise<void> {
  await documents(at.tx)
    .insertInto('documents.public_check')
    .values(
      checks.map((check) => ({
        region_id: at.region,
        short_code: check.shortCode,
        kind: check.kind,
        court_id: check.court,
        signed_on: check.signedOn.toString(),
        sha256: check.sha256,
        legal: check.legal,
      })),
    )
    .execute();
}
