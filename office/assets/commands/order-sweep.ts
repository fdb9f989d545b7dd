import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { assert, must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { valueOn } from '@duixian/law/dated';
import { SWEEP_SETTINGS, type SweepSettings } from '@duixian/law/parameters/deposit-sweep';
import type { PaperRefusal } from '../rules/sealed-paper.ts';
import { decideSweep, type SweepEnd, type SweepRefusal, sweepStep } from '../rules/sweep.ts';
import { insertSweep, runningSweep, type Sweep, type SweepId, saveEnd, saveRound } from '../store/sweeps.ts';
import { findPapers } from './find-papers.ts';
import { loadPosition } from './load-position.ts';
import type { AssetsSettings } from './settings.ts';

export interface SweepInput {
  readonly case: CaseId;
  readonly everyHours: number;
  readonly until: LegalDay;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

export function sweepSettingsOn(day: LegalDay): SweepSettings {
  return must(valueOn(SWEEP_SETTINGS, day), 'a setting for every day the office works').value;
}

/** 持续查冻 · Orders that deposits be looked for again and again, and frozen to the exact sum under these papers, until the debt is covered. */
export async function orderSweep(
  ctx: Ctx,
  input: SweepInput,
  settings: AssetsSettings,
): Promise<Result<{ sweep: SweepId }, SweepRefusal | PaperRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const running = await runningSweep(ctx.tx, ctx.region, input.case);
  const { meter } = await loadPosition(ctx, input.case, await settings.owedOf(ctx, input.case));
  const decided = decideSweep(input, {
    today: ctx.today,
    caseNumber: held.value.caseNumber,
    caseOpen: held.value.state !== 'closed',
    runningUntil: running?.until ?? null,
    headroom: meter.headroom,
    settings: sweepSettingsOn(ctx.today),
  });
  if (!decided.ok) return decided;
  const papers = await findPapers(ctx, input, settings);
  if (!papers.ok) return papers;
  const sweepId = ctx.newId<'sweep'>();
  await insertSweep(ctx.tx, ctx.region, {
    ...input,
    sweepId,
    caseId: input.case,
    court: held.value.court,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  await ctx.record({
    type: 'assets.sweep-ordered',
    subject: sweepId,
    case: input.case,
    facts: { everyHours: input.everyHours, until: input.until.toString(), ruling: input.rulingNumber },
  });
  return ok({ sweep: sweepId });
}

export async function endSweep(
  ctx: Ctx,
  input: { readonly case: CaseId },
): Promise<Result<{ ended: true }, { readonly kind: 'no-sweep-running' } | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const running = await runningSweep(ctx.tx, ctx.region, input.case);
  if (!running) return refuse({ kind: 'no-sweep-running' });
  await finish(ctx, running, 'by-hand');
  return ok({ ended: true });
}

/** One turn of an order: asks for deposits once more, or puts down why it is over. */
export async function turnSweep(
  ctx: Ctx,
  of: Sweep,
  settings: AssetsSettings,
): Promise<Result<{ asked: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, of.caseId);
  if (!held.ok) return held;
  const sweep = await runningSweep(ctx.tx, ctx.region, of.caseId);
  if (!sweep || sweep.sweepId !== of.sweepId || sweep.nextAt.epochMilliseconds > ctx.now.epochMilliseconds) return ok({ asked: false });
  const { meter } = await loadPosition(ctx, of.caseId, await settings.owedOf(ctx, of.caseId));
  const step = sweepStep(sweep.until, { today: ctx.today, caseOpen: held.value.state !== 'closed', headroom: meter.headroom });
  if (step !== 'ask') {
    await finish(ctx, sweep, step);
    return ok({ asked: false });
  }
  await saveRound(ctx.tx, ctx.region, sweep.sweepId, ctx.now.add({ hours: sweep.everyHours }));
  await ctx.record({
    type: 'assets.sweep-turned',
    subject: sweep.sweepId,
    case: of.caseId,
    facts: { round: sweep.rounds + 1 },
    events: [{ type: 'assets.deposits-wanted', facts: { case: of.caseId } }],
  });
  return ok({ asked: true });
}

async function finish(ctx: Ctx, sweep: Sweep, reason: SweepEnd): Promise<void> {
  assert(sweep.endedOn === null, 'an order ends once');
  await saveEnd(ctx.tx, ctx.region, sweep.sweepId, { on: ctx.today, reason });
  await ctx.record({ type: 'assets.sweep-ended', subject: sweep.sweepId, case: sweep.caseId, facts: { reason, rounds: sweep.rounds } });
}
