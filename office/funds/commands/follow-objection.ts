import type { ClockEffect, Ctx } from '@duixian/audit/act';
import { idFrom } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { inTime, type ObjectionStep, othersThan, stepOf } from '../rules/distribution/objection.ts';
import type { ObjectionStepRefusal } from '../rules/distribution/refusals.ts';
import type { StoredDistribution } from '../store/distributions.ts';
import {
  insertReply,
  noticesOf,
  objectionsOf,
  planOfObjection,
  type StoredNotice,
  type StoredObjection,
  saveObjection,
  saveOpposed,
} from '../store/plan-objections.ts';
import { approvedPlan } from './hold-distribution.ts';

type Stepped = Result<{ readonly objectionId: string }, ObjectionStepRefusal>;

interface Under {
  readonly plan: StoredDistribution;
  readonly notices: readonly StoredNotice[];
  readonly objection: StoredObjection;
  readonly step: ObjectionStep;
}

/** 告知异议 · Everybody who did not object is told of it on one day; each one's fifteen days to oppose begin. */
export async function tellOthers(ctx: Ctx, input: { objection: string; on: LegalDay }, calendar: CourtCalendar): Promise<Stepped> {
  const under = await objectionAt(ctx, input, 'tell-others', calendar);
  if (!under.ok) return under;
  const { plan, step } = under.value;
  const clocks: ClockEffect[] = [];
  for (const notice of step.kind === 'tell-others' ? step.notices : []) {
    const reply = ctx.newId<'distribution-reply'>();
    await insertReply(ctx, plan, { reply, objection: input.objection, notice, toldOn: input.on });
    clocks.push({ kind: 'start', term: 'distribution-counter', on: input.on, subject: reply });
  }
  return done(ctx, under.value, 'funds.distribution-others-told', { on: input.on.toString(), told: clocks.length }, clocks);
}

/** 反对意见 · In time, in writing; from then on the objector has to sue. */
export async function opposeObjection(
  ctx: Ctx,
  input: { objection: string; notice: string; on: LegalDay; words: string },
  calendar: CourtCalendar,
): Promise<Stepped> {
  const under = await objectionAt(ctx, input, 'others-may-oppose', calendar, ['tell-objector', 'unopposed', 'tell-others']);
  if (!under.ok) return under;
  const { objection, notices } = under.value;
  const reply = objection.replies.find((each) => each.notice === input.notice);
  const kept = objection.words.find((each) => each.notice === input.notice);
  if (reply === undefined || kept === undefined) return refuse({ kind: 'not-found' });
  if (reply.opposedOn !== null) return refuse({ kind: 'objection-step', step: 'opposed' });
  const allowed = inTime('oppose', reply.toldOn, input.on, calendar);
  if (!allowed.ok) return allowed;
  await saveOpposed(ctx, kept.reply, input.on, input.words);
  const by = notices.find((each) => each.notice === input.notice)?.name ?? '';
  return done(ctx, under.value, 'funds.distribution-opposed', { by, on: input.on.toString(), words: input.words }, [
    { kind: 'satisfy', term: 'distribution-counter', on: input.on, subject: kept.reply },
  ]);
}

/** 告知异议人 · Somebody opposes: his fifteen days to sue begin (民诉解释第五百一十条). */
export async function tellObjector(ctx: Ctx, input: { objection: string; on: LegalDay }, calendar: CourtCalendar): Promise<Stepped> {
  const under = await objectionAt(ctx, input, 'tell-objector', calendar);
  if (!under.ok) return under;
  await saveObjection(ctx, input.objection, { told_on: input.on.toString() });
  return done(ctx, under.value, 'funds.distribution-objector-told', { on: input.on.toString() }, [
    { kind: 'start', term: 'distribution-suit', on: input.on, subject: input.objection },
  ]);
}

/** 异议之诉已立案 · Filed in time; the disputed money waits for the judgment. */
export async function noteSuit(
  ctx: Ctx,
  input: { objection: string; on: LegalDay; number: string },
  calendar: CourtCalendar,
): Promise<Stepped> {
  // A suit filed in time may become known after the last day.
  const under = await objectionAt(ctx, input, 'may-sue', calendar, ['no-suit']);
  if (!under.ok) return under;
  const { toldOn } = under.value.objection;
  if (toldOn === null) return refuse({ kind: 'objection-step', step: under.value.step.kind });
  const allowed = inTime('sue', toldOn, input.on, calendar);
  if (!allowed.ok) return allowed;
  await saveObjection(ctx, input.objection, { sued_on: input.on.toString(), suit_number: input.number });
  return done(ctx, under.value, 'funds.distribution-sued', { on: input.on.toString(), number: input.number }, [
    { kind: 'satisfy', term: 'distribution-suit', on: input.on, subject: input.objection },
  ]);
}

/** 异议了结 · Nobody opposed: corrected as asked. No suit in time: the plan stands. A judgment decides, or the objector withdraws. */
export async function endObjection(
  ctx: Ctx,
  input: { objection: string; on: LegalDay; outcome: 'by-law' | 'won' | 'lost' | 'withdrawn' },
  calendar: CourtCalendar,
): Promise<Stepped> {
  const under =
    input.outcome === 'by-law'
      ? await objectionAt(ctx, input, 'unopposed', calendar, ['no-suit'])
      : input.outcome === 'withdrawn'
        ? await objectionAt(ctx, input, 'tell-others', calendar, ['others-may-oppose', 'tell-objector', 'may-sue', 'suit-pending'])
        : await objectionAt(ctx, input, 'suit-pending', calendar);
  if (!under.ok) return under;
  const { step } = under.value;
  const state = step.kind === 'unopposed' || input.outcome === 'won' ? 'upheld' : 'dismissed';
  const because =
    input.outcome === 'withdrawn'
      ? 'withdrawn'
      : step.kind === 'unopposed'
        ? 'unopposed'
        : step.kind === 'no-suit'
          ? 'no-suit'
          : 'judgment';
  await saveObjection(ctx, input.objection, { state, ended_on: input.on.toString(), ended_because: because });
  return done(
    ctx,
    under.value,
    'funds.distribution-objection-ended',
    { on: input.on.toString(), state, because },
    clocksOf(under.value, input.on),
  );
}

/** Whatever still ran for this objection has nothing to wait for. */
function clocksOf({ objection }: Under, on: LegalDay): readonly ClockEffect[] {
  return [
    ...objection.words.map((reply): ClockEffect => ({ kind: 'satisfy', term: 'distribution-counter', on, subject: reply.reply })),
    { kind: 'satisfy', term: 'distribution-suit', on, subject: objection.objection },
  ];
}

async function objectionAt(
  ctx: Ctx,
  input: { readonly objection: string; readonly on: LegalDay },
  wanted: ObjectionStep['kind'],
  calendar: CourtCalendar,
  or: readonly ObjectionStep['kind'][] = [],
): Promise<Result<Under, ObjectionStepRefusal>> {
  const planId = await planOfObjection(ctx, input.objection);
  if (planId === undefined) return refuse({ kind: 'not-found' });
  const plan = await approvedPlan(ctx, idFrom<'distribution'>(planId), input.on);
  if (!plan.ok) return plan;
  const notices = await noticesOf(ctx, plan.value.id);
  const objections = await objectionsOf(ctx, plan.value.id);
  const objection = objections.find((each) => each.objection === input.objection);
  if (objection === undefined) return refuse({ kind: 'not-found' });
  const step = stepOf(objection, othersThan(notices, objections), ctx.today, calendar);
  if (!step.ok) return step;
  if (step.value.kind !== wanted && !or.includes(step.value.kind)) return refuse({ kind: 'objection-step', step: step.value.kind });
  return ok({ plan: plan.value, notices, objection, step: step.value });
}

async function done(
  ctx: Ctx,
  { plan, objection, notices }: Under,
  type: string,
  facts: Readonly<Record<string, string | number>>,
  clocks: readonly ClockEffect[],
): Promise<Stepped> {
  const objector = notices.find((each) => each.notice === objection.notice)?.name ?? '';
  await ctx.record({ type, subject: plan.id, case: plan.caseId, facts: { objector, ...facts }, clocks });
  return ok({ objectionId: objection.objection });
}
