import type { Ctx } from '@duixian/audit/act';
import { compareDays } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { rungsOf } from '../rules/rungs.ts';
import { lawInUse } from '../store/law-in-use.ts';
import { type ClockToWarn, insertWarnings, lockClocksToWarn, markWarned, type NewWarning } from '../store/warnings.ts';

type Base = Omit<Ctx, 'record'>;

/**
 * 发出预警 · One batch of clocks whose warning days have come: officer first, then supervisor, then director, each told once
 * for each last day. A server that stood still tells on its return what it missed.
 */
export async function fireWarnings(ctx: Base, limit: number): Promise<Result<{ readonly clocks: number; readonly told: number }, never>> {
  const law = await lawInUse(ctx);
  const clocks = await lockClocksToWarn(ctx, ctx.today, limit);
  const warnings = clocks.flatMap((clock) =>
    rungsOf(law.termFor(clock.court, clock.term, clock.startedOn), clock.startedOn, clock.dueOn, law.calendar).flatMap((rung, at) =>
      compareDays(rung.on, ctx.today) > 0 ? [] : [newWarning(ctx, clock, at + 1, rung)],
    ),
  );
  const told = await insertWarnings(ctx, warnings);
  await markWarned(
    ctx,
    clocks.map((clock) => clock.clockId),
    ctx.today,
  );
  return ok({ clocks: clocks.length, told });
}

function newWarning(ctx: Base, clock: ClockToWarn, rung: number, day: ReturnType<typeof rungsOf>[number]): NewWarning {
  return { warningId: ctx.newId<'warning'>(), clock, rung, reader: day.to, on: day.on };
}
