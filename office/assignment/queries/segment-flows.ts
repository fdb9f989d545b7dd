import type { Ctx } from '@duixian/audit/act';
import { teamsOf } from '@duixian/courts/queries';
import type { CourtId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { SegmentFlow } from '../rules/segments/segment-flow.ts';
import { segmentFlowJson } from '../segment-json.ts';

type ReadCtx = Omit<Ctx, 'record'>;

const views = tablesOf<{
  'assignment.segment_flow': { region_id: number; court_id: number; from_on: string; flow: unknown; reason: string };
}>;

export interface FlowInForce {
  readonly from: LegalDay;
  readonly flow: SegmentFlow;
  readonly reason: string;
}

/** 现行流程 · The flow a court works by on a day; `undefined` before it adopts one. */
export async function flowOn(ctx: ReadCtx, court: CourtId, on: LegalDay): Promise<FlowInForce | undefined> {
  const rows = await flowsOf(ctx, court);
  const day = on.toString();
  return rows.find(({ from }) => from.toString() <= day);
}

/** Every flow a court adopted, the latest first, with those still to come. */
export async function flowsOf(ctx: ReadCtx, court: CourtId): Promise<readonly FlowInForce[]> {
  const rows = await views(ctx.tx)
    .selectFrom('assignment.segment_flow')
    .select(['from_on', 'flow', 'reason'])
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .orderBy('from_on', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ from: day(row.from_on), flow: segmentFlowJson.parse(row.flow), reason: row.reason }));
}

export async function teamKindsOf(ctx: ReadCtx, court: CourtId): Promise<ReadonlySet<string>> {
  return new Set((await teamsOf(ctx.tx, court)).map((team) => team.kind));
}
