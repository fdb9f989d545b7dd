import type { Ctx, Fact } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import type { Duration } from '@duixian/law/term';
import type { Clock } from '../rules/clock.ts';
import type { ActOnClockRefusal } from '../rules/clock-act-refusal.ts';
import { type ClockActRefusal, extendClock, pauseClock, resumeClock } from '../rules/clock-acts.ts';
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
  input: { readonly clock: ClockId; readonly on: LegalDay; readonly ground: string; readonly approvedBy: string },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  const { on, ground, approvedBy } = input;
  return changeClock(ctx, input.clock, on, {
    type: 'deadlines.clock-suspended',
    facts: { on: on.toString(), ground, approvedBy },
    decide: (clock, calendar) => pauseClock(clock, { on, ground, approvedBy }, calendar),
    span: { kind: 'suspended', fromOn: on, ground, approvedBy },
  });
}

/** 恢复计算 · The clock runs on with what was left. */
export function resumeSuspendedClock(
  ctx: Ctx,
  input: { readonly clock: ClockId; readonly on: LegalDay },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  return changeClock(ctx, input.clock, input.on, {
    type: 'deadlines.clock-resumed',
    facts: { on: input.on.toString() },
    decide: (clock) => resumeClock(clock, input.on),
    span: { kind: 'running', fromOn: input.on },
  });
}

/** 批准延长 · The act of whoever may approve is the approval. */
export function extendRunningClock(
  ctx: Ctx,
  input: { readonly clock: ClockId; readonly by: Duration; readonly askedOn: LegalDay },
): Promise<Result<ClockChanged, ActOnClockRefusal>> {
  const extension = { by: input.by, askedOn: input.askedOn, approvedBy: ctx.actor.name, ground: null };
  return changeClock(ctx, input.clock, input.askedOn, {
    type: 'deadlines.clock-extended',
    facts: { by: input.by.value, unit: input.by.unit, askedOn: input.askedOn.toString() },
    decide: (clock, calendar) => extendClock(clock, extension, calendar),
    span: { kind: 'extended', fromOn: input.askedOn, extension },
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
