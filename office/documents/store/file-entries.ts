import type { Ctx } from '@duixian/audit/act';
import type { CaseId, CourtId, DocumentId, Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { sql } from 'kysely';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { FileSection } from '../rules/document-template.ts';
import type { FileItem, FileVolume } from '../rules/file-item.ts';
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

export interface FiledScan extends FileEntry {
  readonly entryId: Id<'file-entry'>;
  readonly item: FileItem;
  readonly volume: FileVolume;
  readonly pages: number;
}

/** 收件入卷 · What came from outside, with what it is and how many pages it has; its text is filed in the same act. */
export async function insertScan(ctx: Ctx, scan: FiledScan): Promise<void> {
  await documents(ctx.tx)
    .insertInto('documents.file_entry')
    .values({
      region_id: ctx.region,
      entry_id: scan.entryId,
      case_id: scan.caseId,
      court_id: scan.court,
      section: scan.section,
      title: scan.title,
      number: scan.number,
      document_id: scan.documentId,
      mime: scan.mime,
      sha256: scan.bytes.sha256,
      size_bytes: scan.bytes.size,
      filed_on: ctx.today.toString(),
      filed_at: ctx.now.toString(),
      volume: scan.volume,
      origin: 'uploaded',
      item: scan.item,
      pages: scan.pages,
      filed_by: ctx.actor.personId,
      read_at: ctx.now.toString(),
    })
    .execute();
}

/** The entry of a case that has these very bytes. */
export async function entryWith(at: At, caseId: CaseId, sha256: string): Promise<string | undefined> {
  const row = await documents(at.tx)
    .selectFrom('documents.file_entry')
    .select('entry_id')
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row?.entry_id;
}

/** Where entries of one case stand from now on: their volume and section, one after the other. */
export async function savePlaces(
  at: At,
  caseId: CaseId,
  to: { readonly volume: FileVolume; readonly section: FileSection; readonly entries: readonly string[] },
): Promise<void> {
  await sql`update documents.file_entry as e set volume = ${to.volume}, section = ${to.section}, place = n.place
    from unnest(${[...to.entries]}::uuid[], ${to.entries.map((_, at) => at + 1)}::int[]) as n (entry_id, place)
    where e.region_id = ${at.region} and e.case_id = ${caseId}::uuid and e.entry_id = n.entry_id`.execute(documents(at.tx));
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
