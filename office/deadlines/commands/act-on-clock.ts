import type { Ctx, Fact } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { Duration } from '@duixian/law/term';
import type { Clock } from '../rules/clock.ts';
import type { ActOnClockRefusal } from '../rules/clock-act-refusal.ts';
import { type ClockActRefusal, extendClock, interruptClock, pauseClock, resumeClock } from '../rules/clock-acts.ts';
import { type ClockDays, clockDays } from '../rules/clock-days.ts';
import { type ClockId, lockClock } from '../store/clocks.ts';
import { lawInUse } from '../store/law-in-use.ts';
import { type NewSpan, saveClock, turnSpan } from '../store/save-clock.ts';

export interface ClockChanged {
  readonly clockId: ClockId;
  readonly days: ClockDays;
}

/** 中止计算 · A person stops a clock for a ground of its list; whose paper approved it is kept with it. */
export function suspendClock(
  ctx: Ctx,
  input: { readonly clock: ClockId; readonly on: LegalDay; readonly ground: string; readonly approvedBy: string; readonly reason: string },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  const { on, ground, approvedBy, reason } = input;
  return changeClock(ctx, input.clock, on, {
    type: 'deadlines.clock-suspended',
    facts: { on: on.toString(), ground, approvedBy, reason },
    decide: (clock, calendar) => pauseClock(clock, { on, ground, approvedBy, reason }, calendar),
    span: { kind: 'suspended', fromOn: on, ground, approvedBy, reason },
  });
}

/** 恢复计算 · The clock runs on with what was left. */
export function resumeSuspendedClock(
  ctx: Ctx,
  input: { readonly clock: ClockId; readonly on: LegalDay; readonly reason: string },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  return changeClock(ctx, input.clock, input.on, {
    type: 'deadlines.clock-resumed',
    facts: { on: input.on.toString(), reason: input.reason },
    decide: (clock) => resumeClock(clock, input.on),
    span: { kind: 'running', fromOn: input.on, reason: input.reason },
  });
}

/** 时效中断 · An event after which the limitation runs anew is put on the ledger. */
export function interruptLimitation(
  ctx: Ctx,
  input: { readonly clock: ClockId; readonly on: LegalDay; readonly ground: string; readonly reason: string },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  const { on, ground, reason } = input;
  return changeClock(ctx, input.clock, on, {
    type: 'deadlines.clock-interrupted',
    facts: { on: on.toString(), ground, reason },
    decide: (clock, calendar) => interruptClock(clock, { on, ground, reason }, calendar),
    span: { kind: 'interrupted', fromOn: on, ground, reason },
  });
}

/** 批准延长 · The act of whoever may approve is the approval. */
export function extendRunningClock(
  ctx: Ctx,
  input: { readonly clock: ClockId; readonly by: Duration; readonly askedOn: LegalDay; readonly reason: string },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  const { by, askedOn, reason } = input;
  const extension = { by, askedOn, approvedBy: ctx.actor.name, ground: null, reason };
  return changeClock(ctx, input.clock, askedOn, {
    type: 'deadlines.clock-extended',
    facts: { by: by.value, unit: by.unit, askedOn: askedOn.toString(), reason },
    decide: (clock, calendar) => extendClock(clock, extension, calendar),
    span: { kind: 'extended', fromOn: askedOn, extension, reason },
  });
}

interface Change {
  readonly type: string;
  readonly facts: { readonly [name: string]: Fact };
  readonly decide: (clock: Clock, calendar: CourtCalendar) => Result<Clock, ClockActRefusal>;
  readonly span: NewSpan;
}

async function changeClock(ctx: Ctx, clockId: ClockId, on: LegalDay, change: Change): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  if (isBefore(ctx.today, on)) return refuse({ kind: 'day-in-future', today: ctx.today });
  const law = await lawInUse(ctx);
  const kept = await lockClock(ctx, law, clockId);
  if (kept === undefined) return refuse({ kind: 'not-found' });
  const seen = await visibleCase(ctx, kept.caseId);
  if (!seen.ok) return seen;
  const { calendar, revision } = law;
  const changed = change.decide(kept.clock, calendar);
  if (!changed.ok) return changed;
  const days = clockDays(changed.value, calendar);
  await saveClock(ctx, { ...kept, clock: changed.value }, days, revision);
  await turnSpan(ctx, kept, change.span, on);
  await ctx.record({ type: change.type, subject: clockId, case: kept.caseId, facts: { term: kept.termId, ...change.facts } });
  return ok({ clockId, days });
}
