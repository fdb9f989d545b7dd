import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { clockDays } from '../rules/clock-days.ts';
import { type DecideReliefRefusal, relieveClock } from '../rules/relief.ts';
import { type ClockId, lockClock } from '../store/clocks.ts';
import { lawInUse } from '../store/law-in-use.ts';
import { decideReliefRow, type KeptRelief, lockRelief, type OutageId, outageById } from '../store/outages.ts';
import { saveClock, turnSpan } from '../store/save-clock.ts';

interface Of {
  readonly outage: OutageId;
  readonly clock: ClockId;
}

/** 同意顺延 · The clock is made longer by the days the outage took, in the name of who agreed. */
export async function acceptRelief(
  ctx: Ctx,
  input: Of & { readonly appliedOn: LegalDay | null },
): Promise<Result<{ readonly dueOn: LegalDay | null }, DecideReliefRefusal>> {
  const open = await openRelief(ctx, input);
  if (!open.ok) return open;
  const relief = open.value;
  const law = await lawInUse(ctx);
  const kept = await lockClock(ctx, law, input.clock);
  const outage = await outageById(ctx.tx, ctx.region, input.outage);
  if (kept === undefined || outage === undefined) return refuse({ kind: 'not-found' });
  const by = { name: ctx.actor.name, today: ctx.today, appliedOn: input.appliedOn };
  const relieved = relieveClock(kept.clock, { ...relief, outageEnded: outage.to }, by, law.calendar);
  if (!relieved.ok) return relieved;
  const days = clockDays(relieved.value, law.calendar);
  await saveClock(ctx, { ...kept, clock: relieved.value }, days, law.revision);
  const extension = relieved.value.extensions.at(-1);
  if (extension !== undefined) await turnSpan(ctx, kept, { kind: 'extended', fromOn: extension.askedOn, extension }, extension.askedOn);
  await decideReliefRow(ctx, input, { state: 'accepted', reason: null, name: ctx.actor.name });
  await ctx.record({
    type: 'deadlines.relief-accepted',
    subject: input.clock,
    case: kept.caseId,
    facts: { term: kept.termId, outage: input.outage, by: relief.lost.value, unit: relief.lost.unit, basis: relief.basis },
  });
  return ok({ dueOn: days.dueOn });
}

/** 不予顺延 · With the reason, which stays on the certificate. */
export async function declineRelief(
  ctx: Ctx,
  input: Of & { readonly reason: string },
): Promise<Result<{ readonly declined: true }, DecideReliefRefusal>> {
  const open = await openRelief(ctx, input);
  if (!open.ok) return open;
  await decideReliefRow(ctx, input, { state: 'declined', reason: input.reason, name: ctx.actor.name });
  await ctx.record({
    type: 'deadlines.relief-declined',
    subject: input.clock,
    case: open.value.caseId,
    facts: { outage: input.outage, reason: input.reason },
  });
  return ok({ declined: true });
}

async function openRelief(ctx: Ctx, of: Of): Promise<Result<KeptRelief, DecideReliefRefusal>> {
  const relief = await lockRelief(ctx, of.outage, of.clock);
  if (relief === undefined) return refuse({ kind: 'not-found' });
  const seen = await visibleCase(ctx, relief.caseId);
  if (!seen.ok) return seen;
  return relief.state === 'proposed' ? ok(relief) : refuse({ kind: 'relief-decided', state: relief.state });
}
