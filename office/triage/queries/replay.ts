import type { Ctx } from '@duixian/audit/act';
import { allCourts, withCourtsBelow } from '@duixian/courts/queries';
import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import { day, daysBetween, type LegalDay, plusYears } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { triageFactsJson } from '../card-json.ts';
import { type LaneScope, type ScopeRefusal, scopeProblem } from '../rules/lane-scope.ts';
import { type LaneWeights, type PastCase, type Replayed, replayScope } from '../rules/replay.ts';
import { laneFrom } from '../store.ts';

interface Views {
  'triage.proposal': {
    region_id: number;
    proposal_id: string;
    case_id: string;
    court_id: number;
    state: string;
    lane: string;
    decided_lane: string | null;
    facts: unknown;
    proposed_on: string;
  };
  'cases.case_view': { region_id: number; case_id: string; case_number: string; filed_on: string; closed_on: string | null };
}

const MOST_CASES = 20_000;
const MOST_SHOWN = 500;

export interface ReplayedYear extends Omit<Replayed, 'moved'> {
  readonly from: LegalDay;
  readonly cases: number;
  readonly moved: readonly {
    readonly caseId: CaseId;
    readonly caseNumber: string;
    readonly from: Replayed['moved'][number]['from'];
    readonly to: Replayed['moved'][number]['to'];
  }[];
}

/** 规则复演 · The last proposal of each case of the past year, run again under a scope nobody has switched on. */
export async function replayLastYear(
  ctx: Omit<Ctx, 'record'>,
  of: { court: CourtId; scope: LaneScope; weights: LaneWeights },
): Promise<Result<ReplayedYear, ScopeRefusal>> {
  const mine = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  if (!mine.includes(of.court)) return refuse({ kind: 'unknown-court' });
  const problem = scopeProblem(of.scope);
  if (problem) return refuse(problem);
  const from = plusYears(ctx.today, -1);
  const rows = await tablesOf<Views>(ctx.tx)
    .selectFrom('triage.proposal as t')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 't.region_id').onRef('c.case_id', '=', 't.case_id'))
    .distinctOn('t.case_id')
    .select(['t.case_id', 't.lane', 't.decided_lane', 't.facts', 'c.case_number', 'c.filed_on', 'c.closed_on'])
    .where('t.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where('t.court_id', '=', of.court)
    .where('t.state', '<>', 'replaced')
    .where('t.proposed_on', '>=', from.toString())
    .orderBy('t.case_id')
    .orderBy('t.proposal_id', 'desc')
    .limit(MOST_CASES)
    .execute();
  const cases = rows.flatMap((row): readonly PastCase[] => {
    const facts = triageFactsJson.safeParse(row.facts);
    if (!facts.success) return [];
    const days = row.closed_on === null ? null : daysBetween(day(row.filed_on), day(row.closed_on));
    return [{ caseId: row.case_id, facts: facts.data, lane: laneFrom(row.decided_lane ?? row.lane), days }];
  });
  const numbers = new Map(rows.map((row) => [row.case_id, row.case_number]));
  const { moved, ...sides } = replayScope(cases, of.scope, of.weights);
  const shown = moved
    .slice(0, MOST_SHOWN)
    .map((one) => ({ ...one, caseId: idFrom<'case'>(one.caseId), caseNumber: numbers.get(one.caseId) ?? '' }));
  return ok({ ...sides, from, cases: cases.length, moved: shown });
}
