import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import {
  CLAIM_ANSWERS,
  type ClaimAnswerRefusal,
  type ClaimPaymentRefusal,
  OBJECTION_EFFECTS,
  OBJECTION_GROUNDS,
  SAID_ANSWERS,
} from './rules/claim-answer.ts';
import type { HandRankRefusal, PaperReceiptRefusal } from './rules/hand-receipt.ts';
import { CLAIM_NATURES, type HandThingRefusal, MOVABLE_NATURES, RIGHT_NATURES, RIGHTS } from './rules/hand-thing.ts';

const inCase = z.object({ case: idOf<'case'>() });
const ofMeasure = inCase.extend({ measure: idOf<'measure'>() });
const rank = z.number().int().min(1).max(200);

const details = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('movable'),
    nature: z.enum(MOVABLE_NATURES),
    quantity: z.number().int().min(1).max(1_000_000),
    unit: words(20),
    address: words(120),
    serialNumber: words(80).nullable(),
  }),
  z.object({
    kind: z.literal('claim'),
    nature: z.enum(CLAIM_NATURES),
    thirdDebtor: words(120),
    creditCode: words(40).nullable(),
    amount: fenText,
    dueOn: legalDay.nullable(),
    ground: words(300),
    contractNumber: words(80).nullable(),
    titleNumber: words(80).nullable(),
  }),
  z.object({ kind: z.literal('crop'), crop: words(60), area: words(40), address: words(120), ripeOn: legalDay.nullable() }),
  z.object({
    kind: z.literal('intellectual-property'),
    nature: z.enum(RIGHT_NATURES),
    right: z.enum(RIGHTS),
    registrationNumber: words(80).nullable(),
    validUntil: legalDay.nullable(),
  }),
]);

/** 线下登记 · Property no agency keeps, with who found it, where, when, and the paper or photo that shows it. */
export const enterThing = endpoint({
  method: 'POST',
  path: '/cases/:case/assets',
  permission: 'assets.control',
  params: inCase,
  body: z.object({
    party: idOf<'party'>(),
    label: words(120),
    holder: words(120),
    value: fenText.nullable(),
    details,
    foundBy: words(80),
    foundOn: legalDay,
    place: words(120),
    paper: words(80),
  }),
  reply: z.object({ asset: idOf<'asset'>(), exempt: z.boolean() }),
  refusals: {
    'case-closed': 409,
    'not-a-debtor': 422,
    'found-after-today': 422,
    'amount-not-positive': 422,
    'deposit-values-itself': 422,
    'third-debtor-is-the-debtor': 422,
    'right-over': 422,
    'already-in-register': 409,
  } satisfies Record<HandThingRefusal['kind'], RefusalStatus>,
});

/** 录入回执 · What a paper says came of an instruction no machine answers. */
export const recordPaperReceipt = endpoint({
  method: 'POST',
  path: '/cases/:case/instructions/:instruction/receipt',
  permission: 'assets.control',
  params: inCase.extend({ instruction: idOf<'instruction'>() }),
  body: z.object({
    outcome: z.enum(['done', 'refused']),
    on: legalDay,
    receiver: words(120),
    paper: words(80),
    mark: words(80).nullable(),
    rank: rank.nullable(),
    answerBy: legalDay.nullable(),
    reason: words(300).nullable(),
  }),
  reply: z.object({ state: z.enum(['done', 'refused']) }),
  refusals: {
    'receipt-comes-from-agency': 409,
    'instruction-settled': 409,
    'receipt-after-today': 422,
    'receipt-before-order': 422,
    'hold-has-ended': 409,
    'reason-missing': 422,
    'rank-missing': 422,
    'seal-missing': 422,
    'answer-day-missing': 422,
    'answer-day-too-early': 422,
  } satisfies Record<PaperReceiptRefusal['kind'], RefusalStatus>,
});

const OF_A_CLAIM = {
  'not-a-claim': 422,
  'not-running': 409,
  'instruction-pending': 409,
  'answer-after-today': 422,
  'receipt-before-order': 422,
  'amount-not-positive': 422,
  'above-held': 422,
} as const;

/** 次债务人答复 · What the third debtor said to the notice: it admits the debt, or objects to all of it or to a part. */
export const answerClaim = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/claim-answers',
  permission: 'assets.control',
  params: ofMeasure,
  body: z.object({
    answer: z.enum(SAID_ANSWERS),
    on: legalDay,
    amount: fenText.nullable(),
    ground: z.enum(OBJECTION_GROUNDS).nullable(),
    paper: words(80),
  }),
  reply: z.object({ inTime: z.boolean(), effect: z.enum(OBJECTION_EFFECTS).nullable(), disputed: fenText }),
  refusals: { ...OF_A_CLAIM, 'not-asked-to-perform': 409, 'ground-missing': 422, 'already-objected': 409 } satisfies Record<
    ClaimAnswerRefusal['kind'],
    RefusalStatus
  >,
});

/** 次债务人付款 · Money booked in the case's account, put down for a claim. */
export const bookClaimPayment = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/claim-payments',
  permission: 'assets.control',
  params: ofMeasure,
  body: z.object({ receipt: idOf<'receipt'>(), amount: fenText }),
  reply: z.object({ held: fenText, ended: z.boolean() }),
  refusals: { ...OF_A_CLAIM, 'money-not-in-account': 409, 'above-receipt': 422 } satisfies Record<
    ClaimPaymentRefusal['kind'],
    RefusalStatus
  >,
});

/** 本案到账 · Money booked in the case's account, and what of it is not put down for a claim or for income withheld yet. */
export const caseMoney = endpoint({
  method: 'GET',
  path: '/cases/:case/third-money',
  permission: 'assets.control',
  params: inCase,
  reply: z.object({
    rows: z.array(
      z.object({
        receipt: idOf<'receipt'>(),
        valueOn: legalDay,
        amount: fenText,
        open: fenText,
        payer: z.string(),
        reference: z.string(),
        remark: z.string(),
      }),
    ),
  }),
  refusals: {},
});

/** 线下顺位 · Where a hold that waits stands now. */
export const enterHandRank = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/rank',
  permission: 'assets.control',
  params: ofMeasure,
  body: z.object({ rank, on: legalDay, paper: words(80) }),
  reply: z.object({ state: z.enum(['held', 'waiting']) }),
  refusals: {
    'receipt-comes-from-agency': 409,
    'not-running': 409,
    'instruction-pending': 409,
    'receipt-after-today': 422,
    'receipt-before-order': 422,
    'rank-goes-back': 422,
  } satisfies Record<HandRankRefusal['kind'], RefusalStatus>,
});

/** 线下记录 · What people wrote down: findings, receipts, answers of third debtors. */
export const handRecords = endpoint({
  method: 'GET',
  path: '/cases/:case/hand-records',
  permission: 'assets.view',
  params: inCase,
  reply: z.object({
    findings: z.array(
      z.object({ findingId: idOf<'finding'>(), foundBy: z.string(), foundOn: legalDay, place: z.string(), paper: z.string() }),
    ),
    receipts: z.array(
      z.object({
        instructionId: idOf<'instruction'>(),
        measureId: idOf<'measure'>(),
        outcome: z.enum(['done', 'refused']),
        on: legalDay,
        receiver: z.string(),
        paper: z.string(),
        mark: z.string().nullable(),
        rank: z.number().int().nullable(),
        answerBy: legalDay.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    answers: z.array(
      z.object({
        answerId: idOf<'claim-answer'>(),
        measureId: idOf<'measure'>(),
        answer: z.enum(CLAIM_ANSWERS),
        on: legalDay,
        inTime: z.boolean(),
        amount: fenText.nullable(),
        paper: z.string(),
        ground: z.enum(OBJECTION_GROUNDS).nullable(),
        effect: z.enum(OBJECTION_EFFECTS).nullable(),
      }),
    ),
  }),
  refusals: {},
});
