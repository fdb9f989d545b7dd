import type { Ctx } from '@duixian/audit/act';
import { gramsOf } from '@duixian/cases/rules/grams';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { openJson } from '@duixian/postgres/sealed-json';
import { vaultOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { type PaperData, readPaperData } from '../rules/paper-data.ts';
import { pagePlace, paperPlace } from '../rules/sealed-place.ts';
import { documents } from './tables.ts';

export interface ReadEntry {
  readonly entryId: Id<'file-entry'>;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly pages: readonly string[];
}

/** The text of the pages of entries, each page found by every sign and pair of signs on it. A page that is there stays as it is. */
export async function insertPages(ctx: Pick<Ctx, 'tx' | 'region'>, entries: readonly ReadEntry[]): Promise<void> {
  const rows = entries.flatMap((entry) =>
    entry.pages.flatMap((text, at) =>
      text.trim() === ''
        ? []
        : [
            {
              region_id: ctx.region,
              entry_id: entry.entryId,
              page: at + 1,
              case_id: entry.caseId,
              court_id: entry.court,
              text: vaultOf(ctx.tx).seal(kept(text), pagePlace(entry.entryId, at + 1)),
              grams: [...gramsOf([text])],
            },
          ],
    ),
  );
  for (let at = 0; at < rows.length; at += 100)
    await documents(ctx.tx)
      .insertInto('documents.file_page')
      .values(rows.slice(at, at + 100))
      .onConflict((conflict) => conflict.columns(['region_id', 'entry_id', 'page']).doNothing())
      .execute();
}

const MOST_SIGNS_A_PAGE = 20_000;

/** The database keeps no zero character; a page longer than any page is cut. */
function kept(text: string): string {
  return Array.from(text.replaceAll('\u0000', '')).slice(0, MOST_SIGNS_A_PAGE).join('');
}

export interface UnreadEntry {
  readonly entryId: Id<'file-entry'>;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly title: string;
  readonly number: string | null;
  readonly mime: string;
  readonly sha256: string;
  /** What the paper says, where the entry is that very paper. */
  readonly paper: PaperData | null;
  readonly addressee: string | null;
}

/** Entries nobody has counted and read yet, oldest first. */
export async function unreadEntries(ctx: Pick<Ctx, 'tx' | 'region'>, limit: number): Promise<readonly UnreadEntry[]> {
  const rows = await documents(ctx.tx)
    .selectFrom('documents.file_entry as e')
    .leftJoin('documents.document as d', (join) =>
      join
        .onRef('d.region_id', '=', 'e.region_id')
        .onRef('d.document_id', '=', 'e.document_id')
        .onRef('d.sha256', '=', 'e.sha256')
        .on('d.region_id', '=', ctx.region),
    )
    .select([
      'e.entry_id',
      'e.case_id',
      'e.court_id',
      'e.title',
      'e.number',
      'e.mime',
      'e.sha256',
      'd.document_id',
      'd.paper',
      'd.addressee',
    ])
    .where('e.region_id', '=', ctx.region)
    .where('e.read_at', 'is', null)
    .orderBy('e.entry_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    entryId: idFrom<'file-entry'>(row.entry_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    title: row.title,
    number: row.number,
    mime: row.mime,
    sha256: row.sha256,
    paper: row.document_id === null ? null : readPaperData(openJson(ctx.tx, row.paper, paperPlace('paper', row.document_id))),
    addressee: row.addressee,
  }));
}

/** Entries are read: how many pages each has is known from now on. */
export async function saveRead(ctx: Ctx, entries: readonly { readonly entryId: string; readonly pages: number }[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`update documents.file_entry as e set pages = n.pages, read_at = ${ctx.now.toString()}::timestamptz
    from unnest(${entries.map((one) => one.entryId)}::uuid[], ${entries.map((one) => one.pages)}::int[]) as n (entry_id, pages)
    where e.region_id = ${ctx.region} and e.entry_id = n.entry_id`.execute(documents(ctx.tx));
}
