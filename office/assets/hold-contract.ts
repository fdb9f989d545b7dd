import type { MoneyRefusal } from '@duixian/cases/rules/money-first';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { MoveRefusal, TakeOverRefusal } from './rules/take-over.ts';
import { type MonthRefusal, WITHHOLDING_STATES, type WithholdRefusal } from './rules/withholding.ts';

const inCase = z.object({ case: idOf<'case'>() });
const ofMeasure = inCase.extend({ measure: idOf<'measure'>() });
const ofWithholding = inCase.extend({ withholding: idOf<'withholding'>() });

/** 保全转执行 · A preservation goes on as the hold of this case, with the time it has left. */
export const takeOverPreservation = endpoint({
  method: 'POST',
  path: '/cases/:case/assets/:asset/preservation',
  permission: 'assets.control',
  params: inCase.extend({ asset: idOf<'asset'>() }),
  body: z.object({
    caseNumber: words(60),
    court: words(80).nullable(),
    rulingNumber: words(80),
    noticeNumber: words(80),
    freezeNo: words(80),
    rank: z.number().int().min(1).max(200),
    amount: fenText.nullable(),
    held: fenText.nullable(),
    from: legalDay,
    printedEnd: legalDay,
  }),
  reply: z.object({ measure: idOf<'measure'>(), printedEnd: legalDay }),
  refusals: {
    'case-closed': 409,
    'exempt-property': 422,
    'already-held': 409,
    'merged-away': 409,
    'amount-missing': 422,
    'amount-on-a-thing': 422,
    'amount-not-positive': 422,
    'preservation-of-this-case': 422,
    'preservation-not-begun': 422,
    'preservation-ended': 409,
    'term-too-long': 422,
    'term-ends-before-it-starts': 422,
  } satisfies Record<TakeOverRefusal['kind'], RefusalStatus>,
});

/** 移送控制 · The hold goes on in another case of the same debtor. */
export const moveMeasure = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/move',
  permission: 'assets.approve-control',
  params: ofMeasure,
  body: z.object({ toCase: idOf<'case'>(), reason: words(300) }),
  reply: z.object({ measure: idOf<'measure'>() }),
  refusals: {
    'not-running': 409,
    'instruction-pending': 409,
    'same-case': 422,
    'target-closed': 409,
    'debtor-not-in-case': 422,
    'target-holds-it': 409,
  } satisfies Record<MoveRefusal['kind'], RefusalStatus>,
});

export const caseWithholdings = endpoint({
  method: 'GET',
  path: '/cases/:case/withholdings',
  permission: 'assets.view',
  params: inCase,
  reply: z.object({
    /** Left each month for the debtor, and for each dependant besides. */
    livingCosts: z.object({ debtor: fenText, eachDependant: fenText }),
    rows: z.array(
      z.object({
        withholdingId: idOf<'withholding'>(),
        party: idOf<'party'>(),
        employer: z.string(),
        monthKeep: fenText,
        monthTake: fenText,
        total: fenText,
        taken: fenText,
        fromMonth: legalDay,
        state: z.enum(WITHHOLDING_STATES),
        rulingNumber: z.string().nullable(),
        noticeNumber: z.string().nullable(),
        endReason: z.string().nullable(),
        silent: z.array(legalDay),
        months: z.array(z.object({ month: legalDay, amount: fenText, note: z.string() })),
      }),
    ),
  }),
  refusals: {},
});

export const withholdIncome = endpoint({
  method: 'POST',
  path: '/cases/:case/withholdings',
  permission: 'assets.approve-control',
  params: inCase,
  body: z.object({
    party: idOf<'party'>(),
    employer: words(120),
    employerCode: words(40).nullable(),
    monthIncome: fenText,
    monthKeep: fenText,
    monthTake: fenText,
    total: fenText,
    dependants: z.number().int().min(0).max(20),
    fromMonth: legalDay,
    despiteMoney: words(300).nullish(),
  }),
  reply: z.object({ withholding: idOf<'withholding'>() }),
  refusals: {
    'case-closed': 409,
    'not-a-person': 422,
    'withholding-runs': 409,
    'nothing-owed': 409,
    'amount-not-positive': 422,
    'keeps-too-little': 422,
    'takes-above-income': 422,
    'above-owed': 422,
    'not-first-of-month': 422,
    'money-not-looked-at': 409,
  } satisfies Record<(WithholdRefusal | MoneyRefusal)['kind'], RefusalStatus>,
});

export const enterMonth = endpoint({
  method: 'POST',
  path: '/cases/:case/withholdings/:withholding/months',
  permission: 'assets.control',
  params: ofWithholding,
  body: z.object({
    month: legalDay,
    amount: fenText.refine((amount) => amount >= 0n, 'below zero'),
    /** The money of the account it is; nothing where the employer sent nothing. */
    receipt: idOf<'receipt'>().nullable(),
    note: words(200),
  }),
  reply: z.object({ covered: z.boolean() }),
  refusals: {
    'withholding-not-running': 409,
    'month-out-of-range': 422,
    'month-entered': 409,
    'above-total': 422,
    'money-not-in-account': 409,
    'above-receipt': 422,
  } satisfies Record<MonthRefusal['kind'], RefusalStatus>,
});

export const stopWithholding = endpoint({
  method: 'POST',
  path: '/cases/:case/withholdings/:withholding/end',
  permission: 'assets.approve-control',
  params: ofWithholding,
  body: z.object({ reason: z.enum(['employment-ended', 'by-hand']) }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: { 'withholding-ended': 409 },
});
