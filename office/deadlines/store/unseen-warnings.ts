import { idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { RungReader } from '@duixian/law/ladders';
import type { BothLanguages } from '@duixian/law/term';
import { isTermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { levelOn } from '../rules/rungs.ts';
import type { ReadCtx } from './clocks.ts';
import type { DeadlinesTables } from './tables.ts';

interface ReadTables extends DeadlinesTables {
  'cases.case_view': { region_id: number; case_id: string; case_number: string; officer_id: string | null; summary: string };
}

const deadlines = tablesOf<ReadTables>;

/** Whose warnings: an officer's own cases, or everything told to the supervisors or directors of the reader's courts. */
export type WarningsOf = { readonly reader: 'officer'; readonly person: PersonId } | { readonly reader: Exclude<RungReader, 'officer'> };

/** 未阅预警 · One page by last day; a clock that has stopped warns no more. */
export async function unseenWarnings(ctx: ReadCtx, of: WarningsOf, after: { dueOn: string; warningId: string } | undefined, limit: number) {
  let query = deadlines(ctx.tx)
    .selectFrom('deadlines.warning as w')
    .innerJoin('deadlines.clock as k', (join) => join.onRef('k.region_id', '=', 'w.region_id').onRef('k.clock_id', '=', 'w.clock_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'w.region_id').onRef('c.case_id', '=', 'w.case_id'))
    .select(['w.warning_id', 'w.clock_id', 'w.case_id', 'w.due_on', 'w.rung', 'w.rung_on', 'k.term', 'k.amber_on', 'k.red_on'])
    .select(['c.case_number', 'c.summary'])
    .where('w.region_id', '=', ctx.region)
    .where('k.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('w.reader', '=', of.reader)
    .where('w.seen_at', 'is', null)
    .where('k.stopped_on', 'is', null)
    .whereRef('k.due_on', '=', 'w.due_on');
  if (of.reader === 'officer') query = query.where('c.officer_id', '=', of.person);
  if (after) query = query.where(sql<boolean>`(w.due_on, w.warning_id) > (${after.dueOn}::date, ${after.warningId}::uuid)`);
  const rows = await query.orderBy('w.due_on').orderBy('w.warning_id').limit(limit).execute();
  return rows.map((row) => ({
    warningId: idFrom<'warning'>(row.warning_id),
    clockId: idFrom<'clock'>(row.clock_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    summary: row.summary,
    term: row.term,
    name: nameOf(row.term),
    dueOn: day(row.due_on),
    rung: row.rung,
    rungOn: day(row.rung_on),
    level: levelOn({ amberOn: dayOrNull(row.amber_on), redOn: dayOrNull(row.red_on), dueOn: day(row.due_on) }, ctx.today),
  }));
}

function nameOf(term: string): BothLanguages {
  if (!isTermId(term)) return { zh: term, en: term };
  const { nameZh, nameEn } = termOf(term);
  return { zh: nameZh, en: nameEn };
}

function dayOrNull(text: string | null): LegalDay | null {
  return text === null ? null : day(text);
}
