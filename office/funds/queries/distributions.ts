import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { idFrom } from '@duixian/kernel/ids';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, refuse } from '@duixian/kernel/result';
import type { CourtCalendar } from '@duixian/law/court-calendar';
import { questionOf } from '../rules/distribution/kept-question.ts';
import { lastDayTo, objectionsClosed, othersThan, stepOf } from '../rules/distribution/objection.ts';
import { planWith, standingShares } from '../rules/distribution/standing-shares.ts';
import { givenByPlan, payoutsOfPlan, poolOf } from '../store/distribution-pool.ts';
import {
  claimsOfPlan,
  type DistributionId,
  distributionById,
  distributionsOfCase,
  type StoredDistribution,
} from '../store/distributions.ts';
import { noticesOf, objectionsOf, type StoredNotice, type StoredObjection } from '../store/plan-objections.ts';
import { funds } from '../store/tables.ts';

/** 本案分配方案 · Every plan made of the case's money, newest first. */
export async function listDistributions(ctx: Ctx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const plans = await distributionsOfCase(ctx, caseId);
  const names = await personNames(ctx, plans);
  const waiting = addFen(ZERO_FEN, ...(await poolOf(ctx, caseId)).map(({ open }) => open));
  return ok({ rows: plans.map((plan) => rowOf(plan, names)), waiting });
}

/** 等待审批 · Drafts of the cases this actor sees, oldest first. */
export async function distributionsToApprove(ctx: Ctx) {
  const found = await funds(ctx.tx)
    .selectFrom('funds.distribution as d')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'd.region_id').onRef('c.case_id', '=', 'd.case_id'))
    .select(['d.distribution_id', 'c.case_number'])
    .where('d.region_id', '=', ctx.region)
    .where('d.state', '=', 'drafted')
    .orderBy('d.distribution_id')
    .limit(50)
    .execute();
  const rows = [];
  for (const { distribution_id, case_number } of found) {
    const plan = await distributionById(ctx, idFrom<'distribution'>(distribution_id));
    if (plan === undefined) continue;
    rows.push({ ...rowOf(plan, await personNames(ctx, [plan])), case: { caseId: plan.caseId, caseNumber: case_number } });
  }
  return ok({ rows });
}

/** 方案全貌 · The plan as it stands today: shares with what of each is certain, and the next step of every objection. */
export async function distributionFile(ctx: Ctx, id: DistributionId, calendar: CourtCalendar) {
  const plan = await distributionById(ctx, id);
  if (plan === undefined) return refuse({ kind: 'not-found' } as const);
  const seen = await visibleCase(ctx, plan.caseId);
  if (!seen.ok) return seen;
  const notices = await noticesOf(ctx, id);
  const objections = await objectionsOf(ctx, id);
  const changesIn = (state: 'upheld' | 'open') => objections.filter((each) => each.state === state).map((each) => each.change);
  const question = questionOf(plan.question);
  const divided = planWith(question, changesIn('upheld'));
  if (!divided.ok) return refuse({ kind: 'not-found' } as const);
  const standing = standingShares(question, changesIn('upheld'), changesIn('open'));
  const given = await givenByPlan(ctx, id);
  const claims = await claimsOfPlan(ctx, id);
  const certainOf = (claim: string): Fen => {
    const share = standing.ok ? standing.value.shares.find((each) => each.claim === claim) : undefined;
    return share === undefined ? ZERO_FEN : addFen(share.certainTitle, share.certainDoubled);
  };
  const closed = objectionsClosed(notices, objections, ctx.today, calendar);
  return ok({
    ...rowOf(plan, await personNames(ctx, [plan])),
    case: { caseId: plan.caseId, caseNumber: seen.value.caseNumber },
    question: plan.question,
    lines: divided.value.lines.map((line) => ({ ...line })),
    shares: divided.value.claims.map(({ claim, creditor, owed, paid, unpaid }) => {
      const kept = claims.find((each) => each.claimId === claim);
      return {
        claim,
        creditor,
        titleNumber: kept?.titleNumber ?? '',
        source: kept?.source ?? '',
        owed,
        paid,
        unpaid,
        certain: certainOf(claim),
        given: addFen(given('title-debt', claim), given('doubled-interest', claim)),
      };
    }),
    costsPaid: divided.value.costsPaid,
    surplus: divided.value.surplus,
    disputed: standing.ok ? standing.value.disputed : ZERO_FEN,
    notes: [...new Set(divided.value.notes.map((note) => note.kind))],
    notices: notices.map((notice) => noticeRow(notice, calendar)),
    objections: objections.map((objection) => objectionRow(ctx, objection, notices, objections, calendar)),
    payouts: [...(await payoutsOfPlan(ctx, id))],
    waitsFor: closed.ok ? null : closed.refusal.kind,
  });
}

function noticeRow({ notice, role, name, servedOn, servedHow }: StoredNotice, calendar: CourtCalendar) {
  const lastDay = servedOn === null ? undefined : lastDayTo('object', servedOn, calendar);
  return { notice, role, name, servedOn, servedHow, lastDay: lastDay?.ok ? lastDay.value : null };
}

function objectionRow(
  ctx: Ctx,
  of: StoredObjection,
  notices: readonly StoredNotice[],
  all: readonly StoredObjection[],
  calendar: CourtCalendar,
) {
  const step = stepOf(of, othersThan(notices, all), ctx.today, calendar);
  const { objection, notice, receivedOn, reason, change, toldOn, suedOn, suitNumber, endedOn, endedBecause } = of;
  return {
    ...{ objection, notice, receivedOn, reason, change, toldOn, suedOn, suitNumber, endedOn, endedBecause },
    by: notices.find((each) => each.notice === notice)?.name ?? '',
    // Where the calendar of a year is missing the step cannot be told.
    step: step.ok
      ? { kind: step.value.kind, lastDay: 'lastDay' in step.value ? step.value.lastDay : null }
      : { kind: 'unknown' as const, lastDay: null },
    replies: of.replies.map((reply) => ({ ...reply, words: of.words.find((each) => each.notice === reply.notice)?.words ?? null })),
  };
}

function rowOf(plan: StoredDistribution, names: ReadonlyMap<string, string>) {
  return {
    distributionId: plan.id,
    state: plan.state,
    pool: plan.pool,
    claims: plan.question.claims.length,
    countsOn: plan.countsOn,
    draftedBy: names.get(plan.draftedBy) ?? '',
    draftedOn: plan.draftedOn,
    decidedBy: plan.decidedBy === null ? null : (names.get(plan.decidedBy) ?? ''),
    decidedOn: plan.decidedOn,
    returnReason: plan.returnReason,
  };
}

async function personNames(ctx: Ctx, plans: readonly StoredDistribution[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(plans.flatMap((plan) => (plan.decidedBy === null ? [plan.draftedBy] : [plan.draftedBy, plan.decidedBy])))];
  if (ids.length === 0) return new Map();
  const rows = await funds(ctx.tx).selectFrom('courts.person_view').select(['person_id', 'name']).where('person_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
