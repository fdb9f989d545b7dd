import type { Ctx } from '@duixian/audit/act';
import { folded, gramsAsked } from '@duixian/cases/rules/grams';
import { roleSpec } from '@duixian/courts/rules/roles';
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

/** Pages named at a time: the first are enough where whoever asks may read them all; behind pages kept from them stand more. */
const STRETCHES = [60, 1_000, 8_000] as const;

/** 少案 · Whoever reads no more cases than these is looked for among the pages of these, not among those of the court. */
const FEW_CASES = 1_000;

interface Place {
  readonly entry: string;
  readonly page: number;
}

/** The newest pages that hold all of these, named by the index row security keeps a query from; each is still read within the scope. */
async function pagesWith(
  ctx: Ctx,
  grams: readonly string[],
  of: { most: number; after: Place | undefined; among: readonly string[] | undefined },
): Promise<readonly Place[]> {
  const asked = sql<Place>`select entry_id as entry, page from documents.pages_with(${[...grams]}::text[], ${of.most}::int,
    ${of.after?.entry ?? null}::uuid, ${of.after?.page ?? null}::int, among => ${of.among === undefined ? null : [...of.among]}::uuid[])`;
  return (await asked.execute(documents(ctx.tx))).rows;
}

/** 卷宗全文检索 · Pages that hold these words, the newest entries first; `next` is the page after which the search goes on. */
export async function searchPages(
  ctx: Ctx,
  of: { words: string; after?: Place | undefined; limit: number },
): Promise<{ rows: readonly PageFound[]; next: string | null }> {
  const grams = gramsAsked(of.words);
  if (grams.length === 0) return { rows: [], next: null };
  const stored = await storedPages(ctx, grams, of);
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

/** All cases of whoever reads few; nothing for whoever reads many, or every case of their courts. */
async function fewCases(ctx: Ctx): Promise<readonly string[] | undefined> {
  const reach = roleSpec(ctx.actor.role)?.reach;
  if (reach === undefined || reach === 'court') return undefined;
  const rows = await documents(ctx.tx)
    .selectFrom('cases.case_view')
    .select('case_id')
    .where('region_id', '=', ctx.region)
    // Row security says no less, but it may not use the index of the officer.
    .$if(reach === 'own', (own) => own.where('officer_id', '=', ctx.actor.personId))
    .limit(FEW_CASES + 1)
    .execute();
  return rows.length > FEW_CASES ? undefined : rows.map((row) => row.case_id);
}

/** The first rows of the search, read within the scope of whoever asks: stretch by stretch of what the index names, then page by page. */
async function storedPages(ctx: Ctx, grams: readonly string[], of: { after?: Place | undefined; limit: number }) {
  const rows: Awaited<ReturnType<ReturnType<typeof pagesRead>['execute']>> = [];
  const among = await fewCases(ctx);
  let after = of.after;
  for (const most of STRETCHES) {
    const named = await pagesWith(ctx, grams, { most, after, among });
    const [entries, pages] = [named.map((one) => one.entry), named.map((one) => one.page)];
    const these = sql<boolean>`(p.entry_id, p.page) in (select * from unnest(${entries}::uuid[], ${pages}::int[]))`;
    if (named.length > 0)
      rows.push(
        ...(await pagesRead(ctx, { limit: of.limit - rows.length })
          .where(these)
          .execute()),
      );
    if (rows.length >= of.limit || named.length < most) return rows;
    after = named.at(-1);
  }
  const rest = pagesRead(ctx, { after, limit: of.limit - rows.length }).where(sql<boolean>`p.grams @> ${[...grams]}::text[]`);
  return [...rows, ...(await rest.execute())];
}

/** Pages with their entry and case, newest first. */
function pagesRead(ctx: Ctx, of: { after?: Place | undefined; limit: number }) {
  const query = documents(ctx.tx)
    .selectFrom('documents.file_page as p')
    .innerJoin('documents.file_entry as e', (join) => join.onRef('e.region_id', '=', 'p.region_id').onRef('e.entry_id', '=', 'p.entry_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.case_id', '=', 'p.case_id'))
    .select(['p.entry_id', 'p.page', 'p.case_id', 'p.text', 'e.title', 'e.section', 'e.volume', 'e.filed_on', 'c.case_number'])
    .where('p.region_id', '=', ctx.region)
    .where('e.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .$if(!ctx.actor.permissions.has('documents.view-secret'), (main) => main.where('e.volume', '=', 'main'))
    .$if(of.after !== undefined, (rest) =>
      rest.where(sql<boolean>`(p.entry_id, p.page) < (${of.after?.entry ?? null}::uuid, ${of.after?.page ?? null}::int)`),
    );
  return query.orderBy('p.entry_id', 'desc').orderBy('p.page', 'desc').limit(of.limit);
}
