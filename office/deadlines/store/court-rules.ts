import type { CourtId, Id } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { CourtRule } from '@duixian/law/court-rule';
import { tablesOf } from '@duixian/postgres/tx';
import type { ReadCtx, Stamp } from './clocks.ts';
import { courtRule } from './law-in-use.ts';
import type { CourtRuleTables } from './rule-tables.ts';

const deadlines = tablesOf<CourtRuleTables & { 'courts.person_view': { person_id: string; name: string } }>;

export interface KeptRule extends CourtRule {
  readonly ruleId: string;
  readonly revision: number;
  readonly pack: string | null;
  readonly setBy: string;
  readonly setAt: Instant;
}

/** 本院规则 · All a court ever set, newest first. */
export async function rulesOfCourt(ctx: Pick<ReadCtx, 'tx' | 'region'>, court: CourtId): Promise<readonly KeptRule[]> {
  const rows = await deadlines(ctx.tx)
    .selectFrom('deadlines.court_rule as r')
    .leftJoin('courts.person_view as p', 'p.person_id', 'r.set_by')
    .selectAll('r')
    .select('p.name')
    .where('r.region_id', '=', ctx.region)
    .where('r.court_id', '=', court)
    .orderBy('r.revision', 'desc')
    .orderBy('r.rule_id')
    .limit(500)
    .execute();
  return rows.flatMap((row) =>
    courtRule(row).map((rule) => ({
      ...rule,
      ruleId: row.rule_id,
      revision: row.revision,
      pack: row.pack,
      setBy: row.name ?? '',
      setAt: row.set_at,
    })),
  );
}

/** Two setters at once: the second meets the unique revision of the run and is tried again by the platform. */
export async function insertRules(
  at: Stamp,
  rules: readonly CourtRule[],
  of: { readonly court: CourtId; readonly revision: number; readonly pack: string | null; newId(): Id<'court-rule'> },
): Promise<void> {
  await deadlines(at.tx)
    .insertInto('deadlines.court_rule')
    .values(
      rules.map((rule) => ({
        region_id: at.region,
        rule_id: of.newId(),
        revision: of.revision,
        court_id: of.court,
        term: rule.term,
        from_on: rule.fromOn.toString(),
        duration_value: rule.duration?.value ?? null,
        duration_unit: rule.duration?.unit ?? null,
        rungs: rule.rungs === null ? null : JSON.stringify(rule.rungs),
        pack: of.pack,
        reason_zh: rule.reason.zh,
        reason_en: rule.reason.en,
        source_zh: rule.source.zh,
        source_en: rule.source.en,
        set_by: at.actor.personId,
        set_at: at.now.toString(),
      })),
    )
    .execute();
}
