import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { claimRefusals } from './claim-refusals.ts';
import {
  amountText,
  claimKind,
  debtorKind,
  planChange,
  presetName,
  priorityShape,
  questionShape,
  seizureRank,
} from './distribution-shape.ts';
import { fraction } from './plan-shape.ts';
import type { DistributionRefusal } from './rules/distribution/question.ts';
import type {
  DecideDistributionRefusal,
  DraftDistributionRefusal,
  ObjectionStepRefusal,
  ObjectToPlanRefusal,
  PayDistributionRefusal,
  ServePlanRefusal,
} from './rules/distribution/refusals.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const dividing = {
  'no-pool': 422,
  'no-claims': 422,
  'listed-twice': 422,
  'pool-amount-not-positive': 422,
  'cost-negative': 422,
  'claim-amount-negative': 422,
  'claim-of-nothing': 422,
  'priority-on-unknown-pool': 422,
  'rank-not-positive': 422,
  'criminal-claim-in-civil-distribution': 422,
  'bonus-not-allowed': 422,
  'bonus-outside-range': 422,
  'several-first-seizures': 422,
  'preserved-value-needed': 422,
  'debtor-in-bankruptcy': 409,
} satisfies Statuses<DistributionRefusal>;

const caseParams = z.object({ case: idOf<'case'>() });
const planParams = z.object({ distribution: idOf<'distribution'>() });
const objectionParams = z.object({ objection: z.uuid() });
const thing = z.string().trim().min(1).max(80);

const claimInput = z.object({
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('party'), party: idOf<'party'>() }),
    z.object({ kind: z.literal('case'), case: idOf<'case'>() }),
    z.object({
      kind: z.literal('outside'),
      name: words(200),
      titleNumber: words(200),
      account: z
        .object({
          bank: words(200),
          number: z
            .string()
            .trim()
            .regex(/^\d[\d -]{4,39}$/),
        })
        .optional(),
    }),
  ]),
  figures: z.object({ titleDebt: amountText, doubled: amountText }).optional(),
  kind: claimKind,
  hasTitle: z.boolean(),
  priority: priorityShape.optional(),
  seizureRank: seizureRank.optional(),
  title: z.string().trim().max(200).optional(),
  appliedOn: legalDay.optional(),
  preservedValue: amountText.optional(),
});

/** 拟定分配方案 · Divides what was deferred for distribution. */
export const draftDistribution = endpoint({
  method: 'POST',
  path: '/cases/:case/distributions',
  permission: 'funds.draft-payout',
  params: caseParams,
  body: z.object({
    debtor: debtorKind,
    rules: presetName,
    criminal: z.boolean(),
    saleCosts: amountText,
    pools: z.array(z.object({ id: thing, amount: amountText, saleCosts: amountText })).max(200),
    costs: z.array(z.object({ id: thing, amount: amountText })).max(200),
    closesOn: legalDay.optional(),
    bonusBp: z.int().min(0).max(10_000).optional(),
    claims: z.array(claimInput).min(1).max(500),
  }),
  reply: z.object({ distributionId: idOf<'distribution'>() }),
  refusals: {
    ...dividing,
    ...claimRefusals,
    'not-found': 404,
    'no-case-account': 409,
    'nothing-deferred-for-distribution': 409,
    'distribution-running': 409,
    'pools-differ': 422,
    'not-an-applicant': 422,
    'other-case-not-found': 422,
    'claim-figures-needed': 422,
  } satisfies Statuses<DraftDistributionRefusal>,
});

const line = z.object({
  stage: z.string(),
  of: z.string(),
  pool: z.string().nullable(),
  owed: fenText,
  paid: fenText,
  exact: fraction,
  raised: z.boolean(),
});

const step = z.object({
  kind: z.enum([
    'tell-others',
    'others-may-oppose',
    'unopposed',
    'tell-objector',
    'may-sue',
    'no-suit',
    'suit-pending',
    'ended',
    'unknown',
  ]),
  lastDay: legalDay.nullable(),
});

const planRow = z.object({
  distributionId: idOf<'distribution'>(),
  state: z.enum(['drafted', 'returned', 'approved', 'ended']),
  pool: fenText,
  claims: z.number().int(),
  countsOn: legalDay,
  draftedBy: z.string(),
  draftedOn: legalDay,
  decidedBy: z.string().nullable(),
  decidedOn: legalDay.nullable(),
  returnReason: z.string().nullable(),
});

export const listDistributions = endpoint({
  method: 'GET',
  path: '/cases/:case/distributions',
  permission: 'funds.view',
  params: caseParams,
  reply: z.object({
    rows: z.array(planRow),
    /** 已批准延缓、等待分配 · What a plan would divide now. */
    waiting: fenText,
  }),
  refusals: {},
});

/** 等待审批的方案 · For the approval desk. */
export const distributionsToApprove = endpoint({
  method: 'GET',
  path: '/distributions',
  permission: 'funds.approve-payout',
  reply: z.object({ rows: z.array(planRow.extend({ case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }) })) }),
  refusals: {},
});

/** 分配方案全貌 · The table with every step, who was told, who objected, and what can be paid today. */
export const showDistribution = endpoint({
  method: 'GET',
  path: '/distributions/:distribution',
  permission: 'funds.view',
  params: planParams,
  reply: planRow.extend({
    case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }),
    question: questionShape,
    lines: z.array(line),
    shares: z.array(
      z.object({
        claim: z.string(),
        creditor: z.string(),
        titleNumber: z.string(),
        source: z.string(),
        owed: fenText,
        paid: fenText,
        unpaid: fenText,
        /** What can be paid however the open objections end. */
        certain: fenText,
        /** What is in a decision already. */
        given: fenText,
      }),
    ),
    costsPaid: fenText,
    surplus: fenText,
    disputed: fenText,
    notes: z.array(z.string()),
    notices: z.array(
      z.object({
        notice: z.string(),
        role: z.string(),
        name: z.string(),
        servedOn: legalDay.nullable(),
        servedHow: z.string().nullable(),
        lastDay: legalDay.nullable(),
      }),
    ),
    objections: z.array(
      z.object({
        objection: z.string(),
        notice: z.string(),
        by: z.string(),
        receivedOn: legalDay,
        reason: z.string(),
        change: planChange,
        step,
        replies: z.array(z.object({ notice: z.string(), toldOn: legalDay, opposedOn: legalDay.nullable(), words: z.string().nullable() })),
        toldOn: legalDay.nullable(),
        suedOn: legalDay.nullable(),
        suitNumber: z.string().nullable(),
        endedOn: legalDay.nullable(),
        endedBecause: z.string().nullable(),
      }),
    ),
    payouts: z.array(z.object({ payoutId: idOf<'payout'>(), state: z.string(), amount: fenText, held: fenText })),
    /** Why nothing can be paid yet, by its refusal; nothing where it can. */
    waitsFor: z.string().nullable(),
  }),
  refusals: {},
});

const deciding = { 'not-found': 404, 'distribution-state': 409, 'same-person': 403 } satisfies Statuses<DecideDistributionRefusal>;

export const approveDistribution = endpoint({
  method: 'POST',
  path: '/distributions/:distribution/approve',
  permission: 'funds.approve-payout',
  params: planParams,
  reply: z.object({ distributionId: idOf<'distribution'>() }),
  refusals: deciding,
});

export const returnDistribution = endpoint({
  method: 'POST',
  path: '/distributions/:distribution/return',
  permission: 'funds.approve-payout',
  params: planParams,
  body: z.object({ reason: words(500) }),
  reply: z.object({ distributionId: idOf<'distribution'>() }),
  refusals: deciding,
});

const noting = { 'not-found': 404, 'distribution-state': 409, 'day-in-future': 422, 'day-before-plan': 422 } as const;

export const serveDistribution = endpoint({
  method: 'POST',
  path: '/distributions/:distribution/serve',
  permission: 'funds.draft-payout',
  params: planParams,
  body: z.object({ notice: z.uuid(), on: legalDay, how: words(100) }),
  reply: z.object({ left: z.number().int() }),
  refusals: { ...noting, 'already-served': 409 } satisfies Statuses<ServePlanRefusal>,
});

export const objectToDistribution = endpoint({
  method: 'POST',
  path: '/distributions/:distribution/objections',
  permission: 'funds.draft-payout',
  params: planParams,
  body: z.object({ notice: z.uuid(), receivedOn: legalDay, reason: words(2_000), change: planChange }),
  reply: z.object({ objectionId: z.string() }),
  refusals: {
    ...noting,
    ...dividing,
    'already-objected': 409,
    'not-served-yet': 409,
    'received-before-service': 422,
    'term-over': 409,
    'calendar-not-loaded': 422,
    'no-such-claim': 422,
    'too-many-objections': 409,
  } satisfies Statuses<ObjectToPlanRefusal>,
});

const stepping = {
  ...noting,
  'objection-step': 409,
  'term-over': 409,
  'received-before-service': 422,
  'calendar-not-loaded': 422,
} satisfies Statuses<ObjectionStepRefusal>;

/** 异议各环节 · What is noted of an objection, each at its own step. */
export const followObjection = endpoint({
  method: 'POST',
  path: '/distribution-objections/:objection/steps',
  permission: 'funds.draft-payout',
  params: objectionParams,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('tell-others'), on: legalDay }),
    z.object({ kind: z.literal('oppose'), on: legalDay, notice: z.uuid(), words: words(2_000) }),
    z.object({ kind: z.literal('tell-objector'), on: legalDay }),
    z.object({ kind: z.literal('sue'), on: legalDay, number: words(100) }),
    z.object({ kind: z.literal('end'), on: legalDay, outcome: z.enum(['by-law', 'won', 'lost', 'withdrawn']) }),
  ]),
  reply: z.object({ objectionId: z.string() }),
  refusals: stepping,
});

/** 按方案发放 · What is beyond dispute goes to approval. */
export const payDistribution = endpoint({
  method: 'POST',
  path: '/distributions/:distribution/payouts',
  permission: 'funds.draft-payout',
  params: planParams,
  reply: z.object({ payoutId: idOf<'payout'>(), held: fenText }),
  refusals: {
    ...dividing,
    ...claimRefusals,
    'not-found': 404,
    'distribution-state': 409,
    'not-served-yet': 409,
    'objection-period-runs': 409,
    'calendar-not-loaded': 422,
    'no-such-claim': 422,
    'too-many-objections': 409,
    'no-case-account': 409,
    'nothing-undisputed-left': 409,
    'amount-above-available': 409,
  } satisfies Statuses<PayDistributionRefusal>,
});
