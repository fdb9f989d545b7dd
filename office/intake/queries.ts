import type { Ctx } from '@duixian/audit/act';
import { folded, gramsAsked } from '@duixian/cases/rules/grams';
import { courtIdFrom, type Id, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { ApplicationState } from './rules/application.ts';
import type { ListOrder } from './rules/list-order.ts';
import { formFrom } from './store/sealed-form.ts';
import type { ReadTables } from './store/tables.ts';

const intake = tablesOf<ReadTables>;
const COUNT_CAP = 10_000;
/** More applications than these are not named one by one. */
const FEW = 1_000;

export interface ApplicationFilter {
  readonly state?: ApplicationState | undefined;
  /** `received`: taken in at my window; `for`: for my court. Both when absent. */
  readonly side?: 'received' | 'for' | undefined;
  readonly text?: string | undefined;
}

export interface ApplicationKey {
  readonly receivedOn: string;
  readonly id: string;
}

/** In a wrapper, because a query that is awaited would be run. */
async function filtered(ctx: Ctx, filter: ApplicationFilter) {
  let query = intake(ctx.tx).selectFrom('intake.application as a').where('a.region_id', '=', ctx.region);
  if (filter.state) query = query.where('a.state', '=', filter.state);
  if (filter.side === 'received') query = query.where('a.received_court_id', '=', ctx.actor.courtId);
  if (filter.side === 'for') query = query.where('a.court_id', '=', ctx.actor.courtId);
  const grams = filter.text === undefined ? [] : gramsAsked(filter.text);
  const named = grams.length === 0 ? undefined : await applicationsNamed(ctx, filter.text ?? '', grams);
  if (named !== undefined) query = query.where(sql<boolean>`a.application_id = any(${[...named]}::uuid[])`);
  else if (grams.length > 0) query = query.where(sql<boolean>`a.grams @> ${[...grams]}::text[]`);
  return { rows: query };
}

/**
 * 检索词的候选 · The applications that hold the words in a name or number, when they are few; undefined when a walk through the newest
 * finds a page sooner. Pairs of signs may stand apart, so the few are read once more.
 */
async function applicationsNamed(ctx: Ctx, words: string, grams: readonly string[]): Promise<readonly string[] | undefined> {
  const asked = sql<{ application_id: string }>`select application_id from intake.applications_with(${[...grams]}::text[], ${FEW + 1})`;
  const { rows } = await asked.execute(intake(ctx.tx));
  if (rows.length > FEW) return undefined;
  const read = await intake(ctx.tx)
    .selectFrom('intake.application as a')
    .select(['a.application_id', 'a.applicants', 'a.debtors', 'a.title_number', 'a.case_number'])
    .where('a.region_id', '=', ctx.region)
    .where(sql<boolean>`a.application_id = any(${rows.map((row) => row.application_id)}::uuid[])`)
    .execute();
  const sought = folded(words);
  return read
    .filter((row) => [row.applicants, row.debtors, row.title_number, row.case_number ?? ''].some((text) => folded(text).includes(sought)))
    .map((row) => row.application_id);
}

/** 申请列表 · A page of the applications, in the order asked for. */
export async function listApplications(
  ctx: Ctx,
  filter: ApplicationFilter & { readonly order: ListOrder },
  after: ApplicationKey | undefined,
  limit: number,
) {
  const way = filter.order === 'newest' ? 'desc' : 'asc';
  let query = (await filtered(ctx, filter)).rows
    .innerJoin('courts.court_view as k', 'k.court_id', 'a.court_id')
    .innerJoin('courts.court_view as w', 'w.court_id', 'a.received_court_id')
    .select(['a.application_id', 'a.court_id', 'a.state', 'a.origin', 'a.received_on', 'a.received_by_name', 'a.applicants', 'a.debtors'])
    .select(['a.title_number', 'a.claim_fen', 'a.case_id', 'a.case_number', 'a.return_code', 'a.return_words', 'a.returns', 'a.version'])
    .select(['k.name_zh as court_zh', 'k.name_en as court_en', 'w.name_zh as window_zh', 'w.name_en as window_en']);
  const behind = sql.raw(way === 'desc' ? '<' : '>');
  if (after) query = query.where(sql<boolean>`(a.received_on, a.application_id) ${behind} (${after.receivedOn}::date, ${after.id}::uuid)`);
  const rows = await query.orderBy('a.received_on', way).orderBy('a.application_id', way).limit(limit).execute();
  return rows.map((row) => ({
    application: idFrom<'application'>(row.application_id),
    court: courtIdFrom(row.court_id),
    courtZh: row.court_zh,
    courtEn: row.court_en,
    windowZh: row.window_zh,
    windowEn: row.window_en,
    state: row.state,
    origin: row.origin,
    receivedOn: day(row.received_on),
    receivedByName: row.received_by_name,
    applicants: row.applicants,
    debtors: row.debtors,
    titleNumber: row.title_number,
    claim: fen(row.claim_fen),
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    returnCode: row.return_code,
    returnWords: row.return_words,
    returns: row.returns,
    version: row.version,
  }));
}

export async function countApplications(ctx: Ctx, filter: ApplicationFilter): Promise<{ count: number; capped: boolean }> {
  const bounded = (await filtered(ctx, filter)).rows.select('a.application_id').limit(COUNT_CAP + 1);
  const row = await intake(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}

/** 申请全貌 · What it says now, and who said what when. */
export async function applicationFile(ctx: Ctx, application: Id<'application'>) {
  const row = await intake(ctx.tx)
    .selectFrom('intake.application as a')
    .innerJoin('courts.court_view as k', 'k.court_id', 'a.court_id')
    .innerJoin('courts.court_view as w', 'w.court_id', 'a.received_court_id')
    .selectAll('a')
    .select(['k.name_zh as court_zh', 'k.name_en as court_en', 'w.name_zh as window_zh', 'w.name_en as window_en'])
    .where('a.region_id', '=', ctx.region)
    .where('a.application_id', '=', application)
    .executeTakeFirst();
  if (!row) return undefined;
  const versions = await intake(ctx.tx)
    .selectFrom('intake.application_version')
    .select(['version', 'form', 'findings', 'confirmed', 'saved_by', 'saved_by_name', 'saved_at'])
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .orderBy('version', 'desc')
    .limit(50)
    .execute();
  return { row, versions };
}

export async function myDrafts(ctx: Ctx) {
  const rows = await intake(ctx.tx)
    .selectFrom('intake.draft')
    .select(['draft_id', 'title', 'saved_at'])
    .where('region_id', '=', ctx.region)
    .where('person_id', '=', ctx.actor.personId)
    .where('state', '=', 'open')
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ draft: idFrom<'draft'>(row.draft_id), title: row.title, savedAt: row.saved_at }));
}

export async function myDraft(ctx: Ctx, draft: Id<'draft'>) {
  const row = await intake(ctx.tx)
    .selectFrom('intake.draft')
    .select(['form', 'saved_at'])
    .where('region_id', '=', ctx.region)
    .where('draft_id', '=', draft)
    .where('person_id', '=', ctx.actor.personId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row && { form: formFrom(ctx.tx, row.form, { in: 'draft', id: draft }), savedAt: row.saved_at };
}

/** 导入结果 · How far an import has come, and rows of it from a place on: refused ones first asked for alone where wanted. */
export async function importFile(ctx: Ctx, importId: Id<'import'>, of: { after: number; result?: string | undefined; limit: number }) {
  const head = await intake(ctx.tx)
    .selectFrom('intake.import')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .executeTakeFirst();
  if (!head) return undefined;
  const counts = await intake(ctx.tx)
    .selectFrom('intake.import_row')
    .select(['result'])
    .select(sql<bigint>`count(*)`.as('n'))
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .groupBy('result')
    .execute();
  let query = intake(ctx.tx)
    .selectFrom('intake.import_row')
    .select(['row_no', 'result', 'refusals', 'application_id', 'case_id'])
    .where('region_id', '=', ctx.region)
    .where('import_id', '=', importId)
    .where('row_no', '>', of.after);
  if (of.result !== undefined) query = query.where('result', '=', of.result);
  const rows = await query.orderBy('row_no').limit(of.limit).execute();
  const count = (result: string) => Number(counts.find((one) => one.result === result)?.n ?? 0n);
  return {
    importId,
    fileName: head.file_name,
    kind: head.kind,
    state: head.state,
    rowCount: head.row_count,
    waiting: count('waiting'),
    accepted: count('accepted'),
    already: count('already'),
    refused: count('refused'),
    rows: rows.map((row) => ({
      row: row.row_no,
      result: row.result,
      refusals: Array.isArray(row.refusals) ? row.refusals : [],
      application: row.application_id === null ? null : idFrom<'application'>(row.application_id),
      caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    })),
  };
}
