import { type CourtId, courtIdFrom, type RegionId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { type CourtRule, rungsFrom, termInForce } from '@duixian/law/court-rule';
import type { Rung } from '@duixian/law/ladders';
import { isDurationUnit, type Term } from '@duixian/law/term';
import { isTermId, type TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { type Selectable, sql } from 'kysely';
import { calendarInUse } from './calendar.ts';
import type { CourtRuleTables } from './rule-tables.ts';

const deadlines = tablesOf<CourtRuleTables>;
const MOST_RULES = 20_000;

/** 在用规则 · What clocks are computed by: the official calendar, and each court's stricter rules. */
export interface LawInUse {
  readonly calendar: CourtCalendar;
  /** Of the calendar; a clock that carries an older one is computed again. */
  readonly revision: number;
  readonly rulesRevision: number;
  /** The term as that court runs it for an event of that day. */
  termFor(court: CourtId, term: TermId, on: LegalDay): Term;
}

type RulesByCourt = ReadonlyMap<CourtId, readonly CourtRule[]>;
const NONE: RulesByCourt = new Map();
const kept = new Map<RegionId, { readonly revision: number; readonly rules: RulesByCourt }>();

/** Rules are read again only when one was set since; every court of a region may read them all. */
export async function lawInUse(at: { readonly tx: Tx; readonly region: RegionId }): Promise<LawInUse> {
  const { calendar, revision } = await calendarInUse(at.tx);
  const rulesRevision = await newestRevision(at);
  return withRules({ calendar, revision, rulesRevision }, await rulesOf(at, rulesRevision));
}

/** The same with rules that are not set yet: what a preview computes by. */
export async function lawWith(at: { readonly tx: Tx; readonly region: RegionId }, court: CourtId, more: readonly CourtRule[]) {
  const law = await lawInUse(at);
  const rules = await rulesOf(at, law.rulesRevision);
  return withRules(law, new Map([...rules, [court, [...(rules.get(court) ?? []), ...more]]]));
}

function withRules(of: Omit<LawInUse, 'termFor'>, rules: RulesByCourt): LawInUse {
  return { ...of, termFor: (court, term, on) => termInForce(termOf(term), rules.get(court) ?? [], on) };
}

export async function newestRevision(at: { readonly tx: Tx; readonly region: RegionId }): Promise<number> {
  const { revision } = await deadlines(at.tx)
    .selectFrom('deadlines.court_rule')
    .select(sql<number>`coalesce(max(revision), 0)`.as('revision'))
    .where('region_id', '=', at.region)
    .executeTakeFirstOrThrow();
  return revision;
}

async function rulesOf(at: { readonly tx: Tx; readonly region: RegionId }, revision: number): Promise<RulesByCourt> {
  if (revision === 0) return NONE;
  const known = kept.get(at.region);
  if (known?.revision === revision) return known.rules;
  // Oldest first: of two rules that begin on one day the newer one is met last and wins.
  const rows = await deadlines(at.tx)
    .selectFrom('deadlines.court_rule')
    .selectAll()
    .where('region_id', '=', at.region)
    .orderBy('revision')
    .orderBy('rule_id')
    .limit(MOST_RULES)
    .execute();
  const rules = Map.groupBy(rows.flatMap(courtRule), (rule) => rule.court);
  kept.set(at.region, { revision, rules });
  return rules;
}

type Row = Selectable<CourtRuleTables['deadlines.court_rule']>;

export function courtRule(row: Row): readonly (CourtRule & { readonly court: CourtId })[] {
  if (!isTermId(row.term)) return [];
  const { duration_value: value, duration_unit: unit } = row;
  return [
    {
      court: courtIdFrom(row.court_id),
      term: row.term,
      fromOn: day(row.from_on),
      duration: value !== null && unit !== null && isDurationUnit(unit) ? { value, unit } : null,
      rungs: isRungList(row.rungs) ? (rungsFrom(row.rungs) ?? null) : null,
      reason: { zh: row.reason_zh, en: row.reason_en },
      source: { zh: row.source_zh, en: row.source_en },
    },
  ];
}

/** Written by {@link insertRules} alone, after the rule had checked them. */
function isRungList(value: unknown): value is readonly Rung[] {
  return Array.isArray(value);
}
