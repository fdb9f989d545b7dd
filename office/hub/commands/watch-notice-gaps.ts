import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { ok, type Result } from '@duixian/kernel/result';
import { gapsNow, knownGaps } from '../queries/notice-incidents.ts';
import { type GapStep, stepsOfGaps } from '../rules/notice-gaps.ts';

const DEEDS = { open: 'hub.notice-gap-opened', restate: 'hub.notice-gap-restated', close: 'hub.notice-gap-closed' } as const;

/**
 * 通知缺口立事故 · Every gap of a court, a day and a channel has its incident: work of the centre with a day to answer by, which ends when
 * the gap is gone or somebody says in words what it was. Run as often as one likes, it says each thing once.
 */
export async function watchNoticeGaps(ctx: Ctx): Promise<Result<{ steps: readonly GapStep[] }, never>> {
  const known = await knownGaps(ctx);
  const now = await gapsNow(
    ctx,
    known.filter((each) => each.open),
  );
  const steps = stepsOfGaps(now, known);
  await ctx.record(
    steps.map(({ step, of }) => {
      const facts = { on: of.on.toString(), channel: of.channel, missing: of.missing };
      return { type: DEEDS[step], subject: of.subject, court: of.court, facts, tasks: [effectOf(step, of.subject, facts)] };
    }),
  );
  return ok({ steps });
}

function effectOf(step: GapStep['step'], subject: string, facts: { on: string; channel: string; missing: number }): TaskEffect {
  const of = { task: 'notice-gap', subject } as const;
  if (step === 'open') return { kind: 'open', ...of, facts };
  return step === 'restate' ? { kind: 'restate', ...of, facts } : { kind: 'withdraw', ...of, reason: 'gap-gone' };
}
