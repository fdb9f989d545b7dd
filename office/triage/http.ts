import type { Ctx } from '@duixian/audit/act';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { changeLane } from './commands/change-lane.ts';
import { confirmMany, confirmTriage } from './commands/confirm-triage.ts';
import { proposeTriage } from './commands/propose-triage.ts';
import { setLaneScope } from './commands/set-lane-scope.ts';
import * as contract from './contract.ts';
import { laneMovesOf } from './queries/lane-moves.ts';
import { replayLastYear } from './queries/replay.ts';
import { countTriageQueue, laneScopeOn, triageOf, triageQueue } from './queries.ts';
import { LANE_PRESETS, type LaneScope } from './rules/lane-scope.ts';
import type { TriageCard } from './rules/triage.ts';

const PAGE = 50;

export function triageRoutes(handle: Handle<Ctx>): void {
  handle(contract.showTriage, async (ctx, { params }) => {
    const shown = await triageOf(ctx, params.case);
    if (!shown.ok) return shown;
    const proposals = shown.value.proposals.map((of) => ({ ...of, card: cardOut(of.card), scope: scopeOut(of.scope) }));
    return ok({ provisional: shown.value.provisional, proposals });
  });
  handle(contract.triageQueue, async (ctx, { query }) => {
    const rows = await triageQueue(ctx, query.after, PAGE);
    const next = rows.length === PAGE ? (rows.at(-1)?.proposalId ?? null) : null;
    return ok({ rows: rows.map((row) => ({ ...row, card: cardOut(row.card) })), next, total: await countTriageQueue(ctx) });
  });
  handle(contract.proposeAgain, async (ctx, { params }) => {
    const proposed = await proposeTriage(ctx, params.case);
    return proposed.ok ? ok({ ...proposed.value, card: cardOut(proposed.value.card) }) : proposed;
  });
  handle(contract.confirmTriage, (ctx, { params, body }) => confirmTriage(ctx, { caseId: params.case, ...body }));
  handle(contract.confirmManyTriages, async (ctx, { body }) => {
    const done = await confirmMany(
      ctx,
      body.items.map(({ case: caseId, ...item }) => ({ caseId, ...item })),
    );
    if (!done.ok) return done;
    const results = done.value.map((item) => ({
      ...item,
      refusal: item.refusal && { kind: item.refusal.kind, facts: factsOf(item.refusal) },
    }));
    return ok({ results });
  });
  handle(contract.showLaneScope, async (ctx, { params }) => {
    const inForce = await laneScopeOn(ctx, params.court, ctx.today);
    return ok({ ...inForce, scope: scopeOut(inForce.scope), presets: LANE_PRESETS.map(scopeOut) });
  });
  handle(contract.changeLane, (ctx, { params, body }) => changeLane(ctx, { caseId: params.case, ...body, cause: 'by-person' }));
  handle(contract.laneMoves, async (ctx, { params }) => {
    const found = await laneMovesOf(ctx, params.case);
    return found.ok ? ok({ ...found.value, moves: [...found.value.moves] }) : found;
  });
  handle(contract.replayScope, async (ctx, { params, body }) => {
    const done = await replayLastYear(ctx, { court: params.court, ...body });
    return done.ok ? ok({ ...done.value, moved: [...done.value.moved] }) : done;
  });
  handle(contract.setLaneScope, (ctx, { params, body }) => setLaneScope(ctx, { court: params.court, ...body }));
}

/** Copies for the wire, whose lists are not read-only. */
function cardOut(card: TriageCard) {
  const [first, second, third] = card.criteria;
  const copy = (of: typeof first) => ({ ...of, facts: [...of.facts] });
  const criteria: [ReturnType<typeof copy>, ReturnType<typeof copy>, ReturnType<typeof copy>] = [copy(first), copy(second), copy(third)];
  return { ...card, criteria, because: [...card.because] };
}

function scopeOut(scope: LaneScope) {
  return { ...scope, coverage: { ...scope.coverage }, complexThings: [...scope.complexThings] };
}
