import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { type CaseId, courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { assignInputsJson, batchInputsJson, whyMeJson } from './decision-json.ts';
import { assign, RULE_VERSION, type WhyMe } from './rules/assign.ts';
import { LEVEL_RULE_VERSION, levelBatch } from './rules/level-batch.ts';
import type { AssignmentTables, DecisionId } from './store.ts';

/** `jsonb` comes back parsed, unlike how it is written. */
interface ReadTables {
  'assignment.decision': Omit<AssignmentTables['assignment.decision'], 'inputs' | 'outcome'> & { inputs: unknown; outcome: unknown };
  'assignment.batch': { region_id: number; batch_id: string; inputs: unknown };
  'cases.case_view': {
    region_id: number;
    case_id: string;
    court_id: number;
    case_number: string;
    summary: string;
    stage: string;
    state: string;
    lane: string | null;
    filed_on: string;
  };
  'courts.person_view': { person_id: string; name: string };
}

const reads = tablesOf<ReadTables>;
const COUNT_CAP = 10_000;

type ReadCtx = Omit<Ctx, 'record'>;

export interface ShownDecision {
  readonly decisionId: DecisionId;
  readonly officerName: string;
  readonly how: string;
  readonly why: WhyMe | null;
  readonly reason: string | null;
  readonly ruleVersion: string;
  readonly decidedBy: string;
  readonly decidedOn: LegalDay;
}

/** 分案记录 · The assignments of a case, the newest first, each with its why. */
export async function decisionsOf(ctx: ReadCtx, caseId: CaseId): Promise<Result<readonly ShownDecision[], { readonly kind: 'not-found' }>> {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const rows = await reads(ctx.tx)
    .selectFrom('assignment.decision as d')
    .innerJoin('courts.person_view as o', 'o.person_id', 'd.officer_id')
    .innerJoin('courts.person_view as b', 'b.person_id', 'd.decided_by')
    .select([
      'd.decision_id',
      'd.how',
      'd.outcome',
      'd.reason',
      'd.rule_version',
      'd.decided_on',
      'o.name as officer_name',
      'b.name as by_name',
    ])
    .where('d.region_id', '=', ctx.region)
    .where('d.case_id', '=', caseId)
    .orderBy('d.decision_id', 'desc')
    .limit(50)
    .execute();
  return ok(
    rows.map((row) => ({
      decisionId: idFrom<'assignment'>(row.decision_id),
      officerName: row.officer_name,
      how: row.how,
      why: row.outcome === null ? null : whyMeJson.parse(row.outcome),
      reason: row.reason,
      ruleVersion: row.rule_version,
      decidedBy: row.by_name,
      decidedOn: day(row.decided_on),
    })),
  );
}

export interface Replay {
  readonly caseId: CaseId;
  readonly decided: string;
  /** Whom the rule names today on the inputs on record; null where it would name nobody. */
  readonly again: string | null;
  readonly same: boolean;
  readonly ruleThen: string;
  readonly ruleNow: string;
}

/** 复算 · Runs a decision again on the inputs on record and compares. A choice by hand is compared with what the rule would have said. */
export async function replayOf(ctx: ReadCtx, decision: DecisionId): Promise<Result<Replay, { readonly kind: 'not-found' }>> {
  const row = await reads(ctx.tx)
    .selectFrom('assignment.decision')
    .select(['case_id', 'officer_id', 'inputs', 'rule_version', 'batch_id'])
    .where('region_id', '=', ctx.region)
    .where('decision_id', '=', decision)
    .executeTakeFirst();
  if (!row) return refuse({ kind: 'not-found' });
  const seen = await visibleCase(ctx, idFrom<'case'>(row.case_id));
  if (!seen.ok) return seen;
  if (row.batch_id !== null) return replayInBatch(ctx, { ...row, batch_id: row.batch_id });
  const inputs = assignInputsJson.parse(row.inputs);
  const again = assign(inputs);
  const officer = again.ok ? again.value.officer : null;
  return ok({
    caseId: seen.value.caseId,
    decided: row.officer_id,
    again: officer,
    same: officer === row.officer_id,
    ruleThen: row.rule_version,
    ruleNow: RULE_VERSION,
  });
}

/** A decision of a batch is run again with its whole batch. */
async function replayInBatch(
  ctx: ReadCtx,
  of: { readonly batch_id: string; readonly case_id: string; readonly officer_id: string; readonly rule_version: string },
): Promise<Result<Replay, { readonly kind: 'not-found' }>> {
  const row = await reads(ctx.tx)
    .selectFrom('assignment.batch')
    .select('inputs')
    .where('region_id', '=', ctx.region)
    .where('batch_id', '=', of.batch_id)
    .executeTakeFirst();
  if (!row) return refuse({ kind: 'not-found' });
  const item = levelBatch(batchInputsJson.parse(row.inputs)).items.find((each) => each.caseId === of.case_id);
  const again = item?.result.ok ? item.result.value.officer : null;
  const { officer_id: decided, rule_version: ruleThen } = of;
  return ok({ caseId: idFrom<'case'>(of.case_id), decided, again, same: again === decided, ruleThen, ruleNow: LEVEL_RULE_VERSION });
}

/** 待分案 · Cases with a lane and without an officer. Count and rows start here. */
function unassigned(ctx: ReadCtx) {
  return reads(ctx.tx)
    .selectFrom('cases.case_view as c')
    .where('c.region_id', '=', ctx.region)
    .where('c.stage', '=', 'assignment')
    .where('c.state', '<>', 'closed');
}

export interface QueueKey {
  readonly filedOn: string;
  readonly caseId: string;
}

/** The oldest filing first: the seven days run from it. */
export async function assignmentQueue(ctx: ReadCtx, after: QueueKey | undefined, limit: number) {
  let query = unassigned(ctx).select(['c.case_id', 'c.court_id', 'c.case_number', 'c.summary', 'c.lane', 'c.filed_on']);
  if (after) query = query.where(sql<boolean>`(c.filed_on, c.case_id) > (${after.filedOn}::date, ${after.caseId}::uuid)`);
  const rows = await query.orderBy('c.filed_on').orderBy('c.case_id').limit(limit).execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    caseNumber: row.case_number,
    summary: row.summary,
    lane: row.lane,
    filedOn: day(row.filed_on),
  }));
}

export async function countAssignmentQueue(ctx: ReadCtx): Promise<{ count: number; capped: boolean }> {
  const bounded = unassigned(ctx)
    .select('c.case_id')
    .limit(COUNT_CAP + 1);
  const row = await reads(ctx.tx).selectFrom(bounded.as('b')).select(sql<bigint>`count(*)`.as('n')).executeTakeFirstOrThrow();
  const count = Number(row.n);
  return count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false };
}
