import { canBeDeducted, hasBalance } from '@duixian/agencies/rules/property-kind';
import type { Ctx } from '@duixian/audit/act';
import { type CaseHead, visibleCase } from '@duixian/cases/queries';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { type Fen, fen, minFen } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { loadPosition } from './commands/load-position.ts';
import { mayDecide } from './rules/approval.ts';
import { isRunning } from './rules/measure.ts';
import { mostToFreeze } from './rules/over-seizure.ts';
import { rungOf } from './rules/renewal.ts';
import { instructionsOfCase } from './store/instructions.ts';
import { measuresOfCase } from './store/measures.ts';
import { proposalsOfCase } from './store/proposals.ts';
import { sweepsOfCase } from './store/sweeps.ts';
import type { AssetsRead } from './store/tables.ts';

/** 财产与控制 · A case's property, what is held of it, and the meter, at this moment. */
export async function holdingsOf(ctx: Ctx, caseId: CaseId, owedOf: (ctx: Ctx, caseId: CaseId) => Promise<Fen>) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const position = await loadPosition(ctx, caseId, await owedOf(ctx, caseId));
  const { meter, deductible } = position;
  const measures = position.measures.map((measure) => {
    const asset = position.assets.find((each) => each.assetId === measure.assetId);
    const rung = isRunning(measure.state) ? rungOf(measure.alarmOn, ctx.today) : null;
    const mayDeduct = measure.state === 'held' && measure.pending === null && asset !== undefined && canBeDeducted(asset.kind);
    return { ...measure, rung, deductible: mayDeduct ? minFen(measure.held ?? fen(0n), deductible) : null };
  });
  const assets = position.assets.map((asset) => {
    const held = measures.some((measure) => measure.assetId === asset.assetId && isRunning(measure.state));
    const open = !held && !asset.exempt && meter.headroom > 0n;
    return {
      ...asset,
      inMoney: hasBalance(asset.kind),
      mayHold: open,
      mostToFreeze: open && asset.available !== null ? mostToFreeze(meter, asset.available) : null,
    };
  });
  return ok({ ...position, assets, measures });
}

/** For the closing gate: what still holds, and what an agency has not answered yet. */
export async function openHoldings(
  ctx: Ctx,
  caseId: CaseId,
): Promise<Result<{ running: number; pending: number }, { readonly kind: 'not-found' }>> {
  const seen: Result<CaseHead, { readonly kind: 'not-found' }> = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const measures = await measuresOfCase(ctx.tx, ctx.region, caseId);
  const instructions = await instructionsOfCase(ctx.tx, ctx.region, caseId);
  return ok({
    running: measures.filter((measure) => isRunning(measure.state)).length,
    pending: instructions.filter((instruction) => instruction.state === 'requested').length,
  });
}

/** 持续查冻与待审批 · What a person has ordered, and what waits for a second one; `mayDecide` is about whoever looks. */
export async function controlOrders(ctx: Ctx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const sweeps = await sweepsOfCase(ctx.tx, ctx.region, caseId);
  const proposals = (await proposalsOfCase(ctx.tx, ctx.region, caseId)).map((proposal) => ({
    ...proposal,
    grounds: [...proposal.grounds],
    mayDecide: ctx.actor.permissions.has('assets.approve-control') && mayDecide(proposal, ctx.actor.personId).ok,
  }));
  return ok({ sweeps: [...sweeps], proposals });
}

interface BoardTables extends AssetsRead {
  'cases.case_view': { region_id: number; case_id: string; case_number: string; officer_id: string | null };
}

const board = tablesOf<BoardTables>;
const BOARD_PAGE = 200;

/** 到期看板 · Running measures whose certain hold ends within so many days, the nearest first; those past their day come first of all. */
export async function endingMeasures(ctx: Ctx, withinDays: number) {
  const until: LegalDay = plusDays(ctx.today, withinDays);
  const rows = await board(ctx.tx)
    .selectFrom('assets.measure as m')
    .innerJoin('assets.asset as a', (join) => join.onRef('a.region_id', '=', 'm.region_id').onRef('a.asset_id', '=', 'm.asset_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'm.region_id').onRef('c.case_id', '=', 'm.case_id'))
    .select([
      'm.measure_id',
      'm.case_id',
      'c.case_number',
      'a.label',
      'a.kind',
      'a.agency_zh',
      'a.agency_en',
      'm.state',
      'm.held_fen',
      'm.rank',
    ])
    .select(['m.printed_end', 'm.alarm_on', 'm.decision', 'm.pending'])
    .where('m.region_id', '=', ctx.region)
    .where('m.ended_on', 'is', null)
    .where('m.alarm_on', '<=', until.toString())
    .orderBy('m.alarm_on')
    .orderBy('m.measure_id')
    .limit(BOARD_PAGE)
    .execute();
  return rows.map((row) => ({
    measureId: idFrom<'measure'>(row.measure_id),
    caseId: idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    label: row.label,
    kind: row.kind,
    agencyZh: row.agency_zh,
    agencyEn: row.agency_en,
    state: row.state,
    held: row.held_fen === null ? null : fen(row.held_fen),
    rank: row.rank,
    printedEnd: day(row.printed_end),
    alarmOn: day(row.alarm_on),
    rung: rungOf(day(row.alarm_on), ctx.today),
    decision: row.decision,
    pending: row.pending,
  }));
}

/** 脱保数 · Holds that ended without a decision: recorded ones, and those past their day that no job has put down yet. Must be zero. */
export async function lapsedWithoutDecision(ctx: Ctx): Promise<number> {
  const row = await board(ctx.tx)
    .selectFrom('assets.measure as m')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'm.region_id').onRef('c.case_id', '=', 'm.case_id'))
    .select(sql<bigint>`count(*)`.as('n'))
    .where('m.region_id', '=', ctx.region)
    .where('m.decision', 'is', null)
    .where((or) =>
      or.or([or('m.state', '=', 'lapsed'), or.and([or('m.ended_on', 'is', null), or('m.alarm_on', '<', ctx.today.toString())])]),
    )
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
