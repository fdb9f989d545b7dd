import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { planLeave } from '@duixian/courts/commands/plan-leave';
import { allCourts, withCourtsBelow } from '@duixian/courts/queries';
import { type CaseId, type CourtId, idFrom, type PersonId, type TeamId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { caseToAssign, officersOf, weightsOn } from '../queries/inputs.ts';
import { courtsOfPerson } from '../queries/loans.ts';
import { casesHeldBy, tasksHeldBy } from '../queries/open-work.ts';
import type { WhyMe } from '../rules/assign.ts';
import type { BatchCase } from '../rules/assign-batch.ts';
import { type LeaveRefusal, leaveDaysProblem } from '../rules/leave.ts';
import { LEVEL_RULE_VERSION, levelBatch } from '../rules/level-batch.ts';
import { giveAndRecord, seedOf } from './assign-case.ts';

/** 去向 · Where one open case of somebody who leaves goes; nobody: it stays until somebody can have it. */
export interface Destination {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly caseNumber: string;
  readonly summary: string;
  readonly to: { readonly officer: PersonId; readonly name: string; readonly team: TeamId; readonly why: WhyMe } | null;
}

export interface HandOverPlan {
  readonly cases: readonly Destination[];
  /** Items in hand or by name: those of the cases follow them, the others go back to their queue. */
  readonly tasks: { readonly withCases: number; readonly toQueue: number };
}

/** 移交预演 · Where each piece of work of a person would go, by the same levelled rule as any batch; nothing is changed. */
export async function planHandOver(
  ctx: Omit<Ctx, 'record'>,
  person: PersonId,
): Promise<Result<HandOverPlan, { readonly kind: 'person-not-here' }>> {
  const mine = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  const courts = await courtsOfPerson(ctx, person);
  if (courts.length === 0 || !courts.every((court) => mine.includes(court))) return refuse({ kind: 'person-not-here' });
  const held = await casesHeldBy(ctx, person);
  const cases: Destination[] = [];
  for (const court of new Set(held.map((one) => one.court))) {
    const { weights } = await weightsOn(ctx, court, ctx.today);
    const officers = (await officersOf(ctx, court, weights)).filter((one) => one.officer !== person);
    const here = held.filter((one) => one.court === court);
    const wanted: BatchCase[] = [];
    for (const { caseId, lane } of here) {
      const of = await caseToAssign(ctx, { caseId, court, lane });
      // Back to the same officer would be no hand-over: the one who leaves is related to each of them.
      wanted.push({ ...of, related: of.related.filter((one) => one.officer !== person) });
    }
    const done = levelBatch({ cases: wanted, officers, weights, orderedBy: ctx.actor.personId, seed: seedOf(ctx, court) });
    const byId = new Map(done.items.map((item) => [item.caseId, item.result]));
    for (const { caseId, caseNumber, summary } of here) {
      const result = byId.get(caseId);
      const to = result?.ok
        ? {
            officer: idFrom<'person'>(result.value.officer),
            name: officers.find((one) => one.officer === result.value.officer)?.name ?? '',
            team: idFrom<'team'>(result.value.team),
            why: result.value.why,
          }
        : null;
      cases.push({ caseId, court, caseNumber, summary, to });
    }
  }
  const tasks = await tasksHeldBy(ctx, person);
  const ids = new Set<string>(held.map((one) => one.caseId));
  const withCases = tasks.filter((task) => task.caseId !== null && ids.has(task.caseId)).length;
  return ok({ cases, tasks: { withCases, toQueue: tasks.length - withCases } });
}

export type HandOverRefusal = LeaveRefusal | { readonly kind: 'not-found' };

/**
 * 移交 · Gives away all open work of somebody who leaves, in one act: each case by the rule, its items with it, everything else
 * in hand back to its queue. Either everything finds a taker or nothing is moved.
 */
export async function handOver(
  ctx: Ctx,
  input: { person: PersonId; reason: string; leave: { from: LegalDay; until: LegalDay } | null },
): Promise<Result<HandOverPlan, HandOverRefusal>> {
  if (input.leave) {
    const wrong = leaveDaysProblem(input.leave.from, input.leave.until, ctx.today);
    if (wrong) return refuse(wrong);
  }
  // Held in id order before anything is decided, as every batch holds them.
  for (const { caseId } of [...(await casesHeldBy(ctx, input.person))].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)))
    await holdCase(ctx, caseId);
  const planned = await planHandOver(ctx, input.person);
  if (!planned.ok) return planned;
  const stuck = planned.value.cases.filter((one) => one.to === null).length;
  if (stuck > 0) return refuse({ kind: 'nobody-takes', cases: stuck });
  if (input.leave) await planLeave(ctx, { person: input.person, ...input.leave });
  for (const { caseId, court, to } of planned.value.cases) {
    if (to === null) continue;
    const given = await giveAndRecord(ctx, {
      caseId,
      court,
      inputs: null,
      ruleVersion: LEVEL_RULE_VERSION,
      weight: to.why.weight,
      officer: to.officer,
      officerName: to.name,
      team: to.team,
      how: 'handed-on',
      why: to.why,
      reason: input.reason,
    });
    if (!given.ok) return refuse({ kind: 'nobody-takes', cases: 1 });
  }
  await ctx.record({
    type: 'assignment.work-handed-over',
    subject: input.person,
    facts: {
      reason: input.reason,
      cases: planned.value.cases.length,
      from: input.leave?.from.toString() ?? null,
      until: input.leave?.until.toString() ?? null,
    },
    events: [{ type: 'assignment.work-handed-over', facts: { person: input.person }, serialKey: input.person }],
  });
  return planned;
}
