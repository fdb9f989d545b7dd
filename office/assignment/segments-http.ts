import type { Ctx } from '@duixian/audit/act';
import { courtsOverseenBy } from '@duixian/courts/queries/overseen';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { adoptFlow } from './commands/adopt-flow.ts';
import { decideSegment } from './commands/decide-segment.ts';
import { handToSegment } from './commands/hand-to-segment.ts';
import { flowOn, flowsOf, teamKindsOf } from './queries/segment-flows.ts';
import { segmentCounts, segmentOfCase, segmentRows } from './queries/segments.ts';
import type { Checked, Condition } from './rules/segments/condition.ts';
import { findingsOf } from './rules/segments/flow-findings.ts';
import { FLOW_PRESETS } from './rules/segments/presets.ts';
import type { SegmentFlow } from './rules/segments/segment-flow.ts';
import * as contract from './segments-contract.ts';

const PAGE = 50;

export function segmentRoutes(handle: Handle<Ctx>): void {
  handle(contract.showSegments, async (ctx, { params: { court } }) => {
    if (!(await courtsOverseenBy(ctx)).includes(court)) return refuse({ kind: 'not-found' });
    const all = await flowsOf(ctx, court);
    const inForce = await flowOn(ctx, court, ctx.today);
    const teamKinds = await teamKindsOf(ctx, court);
    return ok({
      inForce: inForce === undefined ? null : { ...inForce, flow: flowOut(inForce.flow) },
      counts: inForce === undefined ? [] : await segmentCounts(ctx, court, inForce.flow),
      toCome: all
        .filter(({ from }) => from.toString() > ctx.today.toString())
        .map(({ from, reason, flow: { nameZh, nameEn } }) => ({ from, reason, nameZh, nameEn })),
      presets: FLOW_PRESETS.map((flow) => ({ flow: flowOut(flow), findings: [...findingsOf(flow, teamKinds)] })),
    });
  });
  handle(contract.segmentCases, async (ctx, { params: { court, segment }, query: { side, after } }) => {
    const inForce = (await courtsOverseenBy(ctx)).includes(court) ? await flowOn(ctx, court, ctx.today) : undefined;
    if (inForce === undefined || !inForce.flow.segments.some(({ id }) => id === segment)) return refuse({ kind: 'not-found' });
    const [filedOn, caseId] = after?.split('_') ?? [];
    const key = filedOn === undefined || caseId === undefined ? undefined : { filedOn, caseId };
    const rows = await segmentRows(ctx, { court, flow: inForce.flow, segment, side, after: key, limit: PAGE });
    const last = rows.at(-1);
    return ok({ rows, next: rows.length === PAGE && last ? `${last.filedOn.toString()}_${last.caseId}` : null });
  });
  handle(contract.adoptSegmentFlow, (ctx, { params, body }) => adoptFlow(ctx, { court: params.court, ...body }));
  handle(contract.caseSegment, async (ctx, { params }) => {
    const found = await segmentOfCase(ctx, params.case);
    if (!found.ok) return found;
    const { flow, next, transfers, mentors, ...rest } = found.value;
    return ok({
      ...rest,
      mentors: [...mentors],
      flow: flow === null ? null : flowOut(flow),
      next: next.map(({ segment, leave, enter }) => ({ segment, leave: checksOut(leave), enter: checksOut(enter) })),
      transfers: transfers.map((one) => ({
        ...one,
        checks: checksOut(one.checks),
        decision: one.decision && { ...one.decision, checks: checksOut(one.decision.checks) },
      })),
    });
  });
  handle(contract.handToSegment, (ctx, { params, body }) => handToSegment(ctx, { caseId: params.case, ...body }));
  handle(contract.decideSegment, (ctx, { params, body }) =>
    decideSegment(ctx, { caseId: params.case, transfer: params.transfer, ...body }),
  );
}

/** Copies for the wire, whose lists are not read-only. */
function flowOut(flow: SegmentFlow) {
  const segments = flow.segments.map((one) => ({
    ...one,
    enter: one.enter.map(conditionOut),
    leave: one.leave.map(conditionOut),
    next: [...one.next],
  }));
  return { ...flow, segments };
}

function conditionOut(of: Condition) {
  if (of.kind === 'stage-is') return { ...of, stages: [...of.stages] };
  return of.kind === 'lane-is' ? { ...of, lanes: [...of.lanes] } : { ...of };
}

function checksOut(checks: readonly Checked[]) {
  return checks.map((one) => ({ ...one }));
}
