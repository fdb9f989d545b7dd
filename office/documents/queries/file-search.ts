import type { Ctx } from '@duixian/audit/act';
import { folded, gramsAsked } from '@duixian/cases/rules/grams';
import { type CaseId, type Id, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { vaultOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { pagePlace } from '../rules/sealed-place.ts';
import { type Snippet, snippetOf } from '../rules/snippet.ts';
import { documents } from '../store/tables.ts';

export interface PageFound {
  readonly entryId: Id<'file-entry'>;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly title: string;
  readonly section: string;
  readonly volume: string;
  readonly page: number;
  readonly filedOn: LegalDay;
  readonly snippet: Snippet;
}

/** With more than these a walk through the newest finds a page of rows sooner. */
const FEW = 1_000;

/** The pages that hold all of these, when they are few, by the index row security keeps a query from; each is still read within the scope. */
async function pagesWith(ctx: Ctx, grams: readonly string[]) {
  const asked = sql<{ entry_id: string; page: number }>`select entry_id, page from documents.pages_with(${[...grams]}::text[], ${FEW + 1})`;
  const { rows } = await asked.execute(documents(ctx.tx));
  return rows.length > FEW ? undefined : rows;
}

/** 卷宗全文检索 · Pages that hold these words, the newest entries first; `next` is the page after which the search goes on. */
export async function searchPages(
  ctx: Ctx,
  of: { words: string; after?: { entry: string; page: number } | undefined; limit: number },
): Promise<{ rows: readonly PageFound[]; next: string | null }> {
  const grams = gramsAsked(of.words);
  if (grams.length === 0) return { rows: [], next: null };
  let query = documents(ctx.tx)
    .selectFrom('documents.file_page as p')
    .innerJoin('documents.file_entry as e', (join) => join.onRef('e.region_id', '=', 'p.region_id').onRef('e.entry_id', '=', 'p.entry_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .select(['p.entry_id', 'p.page', 'p.case_id', 'p.text', 'e.title', 'e.section', 'e.volume', 'e.filed_on', 'c.case_number'])
    .where('p.region_id', '=', ctx.region)
    .where('e.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region);
  const few = await pagesWith(ctx, grams);
  query =
    few === undefined
      ? query.where(sql<boolean>`p.grams @> ${[...grams]}::text[]`)
      : query.where(
          sql<boolean>`(p.entry_id, p.page) in (select * from unnest(${few.map((one) => one.entry_id)}::uuid[], ${few.map((one) => one.page)}::int[]))`,
        );
  if (!ctx.actor.permissions.has('documents.view-secret')) query = query.where('e.volume', '=', 'main');
  if (of.after !== undefined) query = query.where(sql<boolean>`(p.entry_id, p.page) < (${of.after.entry}::uuid, ${of.after.page}::int)`);
  const stored = await query.orderBy('p.entry_id', 'desc').orderBy('p.page', 'desc').limit(of.limit).execute();
  const rows = stored.map((row) => ({ ...row, text: vaultOf(ctx.tx).open(row.text, pagePlace(row.entry_id, row.page)) }));
  const last = rows.at(-1);
  const next = rows.length === of.limit && last ? `${last.entry_id}_${last.page}` : null;
  // All pairs may be on a page that has not the whole word: the text itself decides.
  const wanted = folded(of.words);
  const found = Array.from(wanted).length < 3 ? rows : rows.filter((row) => folded(row.text).includes(wanted));
  return {
    next,
    rows: found.map((row) => ({
      entryId: idFrom<'file-entry'>(row.entry_id),
      caseId: idFrom<'case'>(row.case_id),
      caseNumber: row.case_number,
      title: row.title,
      section: row.section,
      volume: row.volume,
      page: row.page,
      filedOn: day(row.filed_on),
      snippet: snippetOf(row.text, of.words),
    })),
  };
}
