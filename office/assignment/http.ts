import type { Ctx } from '@duixian/audit/act';
import { LANES } from '@duixian/cases/rules/stage';
import { factsOf } from '@duixian/contract/facts';
import { courtsOverseenBy } from '@duixian/courts/queries/overseen';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { type Assigned, assignCase, inputsNow, nameIn } from './commands/assign-case.ts';
import { assignMany } from './commands/assign-many.ts';
import { recordRecusal } from './commands/record-recusal.ts';
import { setLoadWeights } from './commands/set-load-weights.ts';
import * as contract from './contract.ts';
import { officersOf, weightsOn } from './queries/inputs.ts';
import { assignmentQueue, countAssignmentQueue, decisionsOf, type QueueKey, replayOf } from './queries.ts';
import { assign, type WhyMe } from './rules/assign.ts';
import type { LoadWeights } from './rules/weights.ts';
import { segmentRoutes } from './segments-http.ts';
import { staffRoutes } from './staff-http.ts';

const PAGE = 50;

export function assignmentRoutes(handle: Handle<Ctx>): void {
  staffRoutes(handle);
  segmentRoutes(handle);
  handle(contract.assignmentQueue, async (ctx, { query }) => {
    const rows = await assignmentQueue(ctx, keyFrom(query.after), PAGE);
    const last = rows.at(-1);
    const shown = rows.map((row) => ({ ...row, lane: LANES.find((lane) => lane === row.lane) ?? null }));
    const next = rows.length === PAGE && last ? `${last.filedOn.toString()}_${last.caseId}` : null;
    return ok({ rows: shown, next, total: await countAssignmentQueue(ctx) });
  });
  handle(contract.showAssignment, async (ctx, { params }) => {
    const decisions = await decisionsOf(ctx, params.case);
    return decisions.ok ? ok({ decisions: decisions.value.map((of) => ({ ...of, why: of.why && whyOut(of.why) })) }) : decisions;
  });
  handle(contract.previewAssignment, async (ctx, { params }) => {
    const found = await inputsNow(ctx, params.case);
    if (!found.ok) return found;
    const decided = assign(found.value.inputs);
    if (!decided.ok) return decided;
    const { officer, why } = decided.value;
    const officers = found.value.inputs.officers.map((each) => ({ officer: each.officer, name: each.name }));
    return ok({ officer, officerName: nameIn(found.value.inputs, officer), why: whyOut(why), officers });
  });
  handle(contract.assignCase, async (ctx, { params, body }) => {
    const done = await assignCase(ctx, { caseId: params.case, ...(body.byHand ? { byHand: body.byHand } : {}) });
    return done.ok ? ok(assignedOut(done.value)) : done;
  });
  handle(contract.assignMany, async (ctx, { body }) => {
    const done = await assignMany(ctx, body);
    if (!done.ok) return done;
    const results = done.value.map(({ caseId, assigned, refusal }) => ({
      caseId,
      assigned: assigned && assignedOut(assigned),
      refusal: refusal && { kind: refusal.kind, facts: factsOf(refusal) },
    }));
    return ok({ results });
  });
  handle(contract.replayAssignment, (ctx, { params }) => replayOf(ctx, params.decision));
  handle(contract.recordRecusal, (ctx, { params, body }) => recordRecusal(ctx, { caseId: params.case, ...body }));
  handle(contract.courtLoads, async (ctx, { params }) => {
    if (!(await courtsOverseenBy(ctx)).includes(params.court)) return refuse({ kind: 'not-found' });
    const inForce = await weightsOn(ctx, params.court, ctx.today);
    const officers = await officersOf(ctx, params.court, inForce.weights);
    return ok({ ...inForce, weights: weightsOut(inForce.weights), officers: officers.map((each) => ({ ...each })) });
  });
  handle(contract.showLoadWeights, async (ctx, { params }) => {
    if (!(await courtsOverseenBy(ctx)).includes(params.court)) return refuse({ kind: 'not-found' });
    const inForce = await weightsOn(ctx, params.court, ctx.today);
    return ok({ ...inForce, weights: weightsOut(inForce.weights) });
  });
  handle(contract.setLoadWeights, (ctx, { params, body }) => setLoadWeights(ctx, { court: params.court, ...body }));
}

function keyFrom(after: string | undefined): QueueKey | undefined {
  const match = after === undefined ? null : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  return match?.[1] !== undefined && match[2] !== undefined ? { filedOn: match[1], caseId: match[2] } : undefined;
}

/** Copies for the wire, whose lists are not read-only. */
function whyOut(why: WhyMe) {
  return { ...why, others: [...why.others], excluded: [...why.excluded], drawnAmong: [...why.drawnAmong] };
}

function assignedOut(assigned: Assigned) {
  return { ...assigned, why: assigned.why && whyOut(assigned.why) };
}

function weightsOut(weights: LoadWeights) {
  const { simple, ordinary, complex } = weights.teamsFor;
  return { ...weights, lane: { ...weights.lane }, teamsFor: { simple: [...simple], ordinary: [...ordinary], complex: [...complex] } };
}
