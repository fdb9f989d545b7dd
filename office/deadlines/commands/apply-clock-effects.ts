import type { ClockEffect, Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { assert } from '@duixian/kernel/assert';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { type LegalDay, sameDay } from '@duixian/kernel/legal-day';
import type { Term } from '@duixian/law/term';
import type { TermId } from '@duixian/law/term-ids';
import { type Clock, nextOccurrence, startClock } from '../rules/clock.ts';
import { cancelClock, interruptClock, pauseClock, reopenClock, resumeClock, satisfyClock } from '../rules/clock-acts.ts';
import { clockDays } from '../rules/clock-days.ts';
import { lockLatestClock, lockRunningClocks } from '../store/clocks.ts';
import { type LawInUse, lawInUse } from '../store/law-in-use.ts';
import { insertClock, type NewClock, type NewSpan, reopenRow, saveClock, turnSpan } from '../store/save-clock.ts';

type Base = Omit<Ctx, 'record'>;

/** The clocks of one case while one act is applied to them. */
interface Bench {
  readonly ctx: Base;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly inUse: LawInUse;
  readonly running: Map<string, NewClock>;
}

/**
 * 节点效果落实 · What an act does to the clocks of its case, in the act's own transaction.
 *
 * An effect on a clock that does not run is nothing: a case taken over from another system never started it, and an act
 * repeated changes nothing twice. A ground that is not on the term's list is a bug of the act that names it.
 */
export async function applyClockEffects(ctx: Base, caseId: CaseId, effects: readonly ClockEffect[]): Promise<void> {
  const seen = await visibleCase(ctx, caseId);
  assert(seen.ok, 'an act moves the clocks of a case it can see');
  const inUse = await lawInUse(ctx);
  const running = new Map((await lockRunningClocks(ctx, inUse, caseId)).map((kept) => [keyOf(kept.termId, kept.subject), kept]));
  const bench: Bench = { ctx, caseId, court: seen.value.court, inUse, running };
  for (const effect of effects) await applyOne(bench, effect);
}

async function applyOne(bench: Bench, effect: ClockEffect): Promise<void> {
  if (effect.kind === 'end-all') {
    for (const kept of [...bench.running.values()]) await stop(bench, kept, bench.ctx.today, effect.reason);
    return;
  }
  const subject = effect.subject ?? '';
  const kept = bench.running.get(keyOf(effect.term, subject));
  switch (effect.kind) {
    case 'start':
      return start(bench, kept, effect.term, subject, startClock(termAt(bench, effect), effect.on, null));
    case 'hold':
      return start(bench, kept, effect.term, subject, startClock(termAt(bench, effect), effect.on, effect.printedEnd));
    case 'satisfy':
      return kept && satisfy(bench, kept, effect.on);
    case 'cancel':
      return kept && stop(bench, kept, bench.ctx.today, effect.reason);
    case 'reopen':
      return kept === undefined ? reopen(bench, { termId: effect.term, subject }, effect.reason) : undefined;
    case 'suspend':
      return kept && pause(bench, kept, effect.on, effect.ground);
    case 'resume':
      return kept && resume(bench, kept, effect.on);
    case 'interrupt':
      return kept && interrupt(bench, kept, effect.on, effect.ground);
  }
}

/** The law's term, or the court's stricter one on the day of the event. */
function termAt(bench: Bench, effect: { readonly term: TermId; readonly on: LegalDay }): Term {
  return bench.inUse.termFor(bench.court, effect.term, effect.on);
}

/** A second start on another day is a new event of the same kind: the old clock ends, the new one runs. */
async function start(bench: Bench, kept: NewClock | undefined, termId: TermId, subject: string, clock: Clock): Promise<void> {
  if (kept !== undefined) {
    const printed = kept.clock.printedEnd?.toString() === clock.printedEnd?.toString();
    if (sameDay(kept.clock.startedOn, clock.startedOn) && printed) return;
    if (clock.printedEnd === null) await stop(bench, kept, bench.ctx.today, 'started-again');
    else await satisfy(bench, kept, clock.startedOn);
  }
  const clockId = bench.ctx.newId<'clock'>();
  const fresh: NewClock = { clockId, caseId: bench.caseId, court: bench.court, termId, subject, clock };
  await insertClock(bench.ctx, fresh, clockDays(clock, bench.inUse.calendar), bench.inUse.revision);
  bench.running.set(keyOf(termId, subject), fresh);
}

/** A duty that comes again starts its next time with the act that closes this one. */
async function satisfy(bench: Bench, kept: NewClock, on: LegalDay): Promise<void> {
  const done = satisfyClock(kept.clock, on, bench.ctx.today);
  if (!done.ok) return stop(bench, kept, kept.clock.startedOn, 'done-before-start');
  await change(bench, { ...kept, clock: done.value }, null, on);
  const next = nextOccurrence(kept.clock);
  if (next !== undefined) await start(bench, undefined, kept.termId, kept.subject, next);
}

async function stop(bench: Bench, kept: NewClock, on: LegalDay, reason: string): Promise<void> {
  const cancelled = cancelClock(kept.clock, on, reason);
  assert(cancelled.ok, 'a running clock can be cancelled');
  await change(bench, { ...kept, clock: cancelled.value }, null, on);
}

/** A clock that still runs, was cancelled or never was has nothing to take back. */
async function reopen(bench: Bench, of: { termId: TermId; subject: string }, reason: string): Promise<void> {
  const { ctx, inUse, caseId } = bench;
  const ended = await lockLatestClock(ctx, inUse, { caseId, ...of });
  const clock = ended && reopenClock(ended.clock);
  if (ended === undefined || clock === undefined) return;
  const again = { ...ended, clock };
  await reopenRow(ctx, again, ended.clock.end?.on ?? clock.startedOn, reason);
  await saveClock(ctx, again, clockDays(clock, inUse.calendar), inUse.revision);
  bench.running.set(keyOf(of.termId, of.subject), again);
}

async function pause(bench: Bench, kept: NewClock, on: LegalDay, ground: string): Promise<void> {
  const paused = pauseClock(kept.clock, { on, ground, approvedBy: bench.ctx.actor.name }, bench.inUse.calendar);
  if (!paused.ok) {
    const { kind } = paused.refusal;
    assert(kind !== 'ground-not-on-list' && kind !== 'term-not-pausable', `${kept.termId} ${ground}: ${kind}`);
    return;
  }
  await change(bench, { ...kept, clock: paused.value }, { kind: 'suspended', fromOn: on, ground, approvedBy: bench.ctx.actor.name }, on);
}

async function resume(bench: Bench, kept: NewClock, on: LegalDay): Promise<void> {
  const resumed = resumeClock(kept.clock, on);
  if (resumed.ok) await change(bench, { ...kept, clock: resumed.value }, { kind: 'running', fromOn: on }, on);
}

/** An event after the limitation had run out revives nothing. */
async function interrupt(bench: Bench, kept: NewClock, on: LegalDay, ground: string): Promise<void> {
  const again = interruptClock(kept.clock, { on, ground }, bench.inUse.calendar);
  if (!again.ok) {
    const { kind } = again.refusal;
    assert(kind !== 'ground-not-on-list' && kind !== 'term-not-interruptible', `${kept.termId} ${ground}: ${kind}`);
    return;
  }
  await change(bench, { ...kept, clock: again.value }, { kind: 'interrupted', fromOn: on, ground }, on);
}

async function change(bench: Bench, kept: NewClock, span: NewSpan | null, on: LegalDay): Promise<void> {
  await saveClock(bench.ctx, kept, clockDays(kept.clock, bench.inUse.calendar), bench.inUse.revision);
  await turnSpan(bench.ctx, kept, span, on);
  const key = keyOf(kept.termId, kept.subject);
  if (kept.clock.end === null) bench.running.set(key, kept);
  else bench.running.delete(key);
}

function keyOf(termId: TermId, subject: string): string {
  return `${termId} ${subject}`;
}
