import type { Ctx } from '@duixian/audit/act';
import { changedFrom } from '@duixian/audit/rules/changed';
import { courtsOverseenBy } from '@duixian/courts/queries/overseen';
import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { flowOn, flowsOf, teamKindsOf } from '../queries/segment-flows.ts';
import { type AdoptRefusal, flowToAdopt } from '../rules/segments/adopt.ts';
import { insertFlow } from '../store/segments.ts';
import { stampOf } from './assign-case.ts';

/** 采用分段流程 · A court works by a preset from a day that is not past. The same order twice is one order. */
export async function adoptFlow(
  ctx: Ctx,
  input: { court: CourtId; preset: string; from: LegalDay; reason: string },
): Promise<Result<{ from: LegalDay }, AdoptRefusal>> {
  if (!(await courtsOverseenBy(ctx)).includes(input.court)) return refuse({ kind: 'unknown-court' });
  const teamKinds = await teamKindsOf(ctx, input.court);
  const sound = flowToAdopt({ ...input, today: ctx.today, teamKinds });
  if (!sound.ok) return sound;
  const flow = sound.value;
  const before = await flowOn(ctx, input.court, input.from);
  if (await insertFlow(stampOf(ctx), { ...input, flow })) {
    await ctx.record({
      type: 'assignment.flow-adopted',
      subject: String(input.court),
      court: input.court,
      facts: { court: input.court, flow: flow.id, from: input.from.toString(), reason: input.reason },
      changed: changedFrom(before && { flow: before.flow.id, from: before.from.toString() }, {
        flow: flow.id,
        from: input.from.toString(),
      }),
    });
    return ok({ from: input.from });
  }
  const there = (await flowsOf(ctx, input.court)).find(({ from }) => from.equals(input.from));
  return there?.flow.id === flow.id ? ok({ from: input.from }) : refuse({ kind: 'other-flow-that-day', from: input.from.toString() });
}
