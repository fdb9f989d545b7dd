import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { DirectPaymentRefusal, RecordSettlementRefusal, SettlementRefusal } from './rules/settlement.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const caseParams = z.object({ case: idOf<'case'>() });
const settlementParams = z.object({ settlement: idOf<'settlement'>() });
const settlementReply = z.object({ settlementId: idOf<'settlement'>() });

export const recordSettlement = endpoint({
  method: 'POST',
  path: '/cases/:case/settlements',
  permission: 'funds.settle',
  params: caseParams,
  body: z.object({
    agreedOn: legalDay,
    document: words(200),
    words: words(2_000),
    breach: z.object({ afterMissed: z.int().min(1).max(120), graceDays: z.int().min(0).max(365) }),
    instalments: z
      .array(z.object({ dueOn: legalDay, amount: fenText }))
      .min(1)
      .max(120),
  }),
  reply: settlementReply,
  refusals: {
    'not-found': 404,
    'case-closed': 409,
    'no-case-account': 409,
    'settlement-running': 409,
    'agreed-after-today': 422,
    'instalments-not-in-order': 422,
    'instalment-not-positive': 422,
    'instalment-before-agreement': 422,
  } satisfies Statuses<RecordSettlementRefusal>,
});

const followRefusals = {
  'not-found': 404,
  'settlement-state': 409,
  'instalment-not-missed': 409,
  'asked-before-breach': 422,
  'resume-term-over': 409,
} satisfies Statuses<SettlementRefusal>;

export const remindInstalment = endpoint({
  method: 'POST',
  path: '/settlements/:settlement/reminder',
  permission: 'funds.settle',
  params: settlementParams,
  body: z.object({ number: z.int().min(1).max(120), how: words(200) }),
  reply: settlementReply,
  refusals: followRefusals,
});

export const resumeEnforcement = endpoint({
  method: 'POST',
  path: '/settlements/:settlement/resume',
  permission: 'funds.settle',
  params: settlementParams,
  body: z.object({ askedOn: legalDay, document: words(200) }),
  reply: settlementReply,
  refusals: followRefusals,
});

export const endSettlement = endpoint({
  method: 'POST',
  path: '/settlements/:settlement/end',
  permission: 'funds.settle',
  params: settlementParams,
  body: z.object({ reason: words(500) }),
  reply: settlementReply,
  refusals: followRefusals,
});

const directRefusals = {
  'not-found': 404,
  'case-closed': 409,
  'no-case-account': 409,
  'amount-not-positive': 422,
  'performance-after-today': 422,
  'direct-payment-withdrawn': 409,
  'same-person': 403,
} satisfies Statuses<DirectPaymentRefusal>;

export const recordDirectPayment = endpoint({
  method: 'POST',
  path: '/cases/:case/direct-payments',
  permission: 'funds.settle',
  params: caseParams,
  body: z.object({ amount: fenText, paidOn: legalDay, evidence: words(200), confirmedBy: words(200) }),
  reply: z.object({ paymentId: idOf<'direct-payment'>(), shouldHaveCome: z.string().nullable() }),
  refusals: directRefusals,
});

export const withdrawDirectPayment = endpoint({
  method: 'POST',
  path: '/direct-payments/:payment/withdraw',
  permission: 'funds.settle',
  params: z.object({ payment: idOf<'direct-payment'>() }),
  body: z.object({ reason: words(500) }),
  reply: z.object({ paymentId: idOf<'direct-payment'>() }),
  refusals: directRefusals,
});

const instalmentRow = z.object({
  number: z.number().int(),
  dueOn: legalDay,
  amount: fenText,
  paid: fenText,
  paidOn: legalDay.nullable(),
  state: z.enum(['paid', 'paid-late', 'coming', 'in-grace', 'missed']),
  reminded: z.object({ on: legalDay, how: z.string() }).nullable(),
});

const settlementRow = z.object({
  settlementId: idOf<'settlement'>(),
  case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }),
  state: z.enum(['running', 'breached', 'performed', 'resumed', 'ended']),
  agreedOn: legalDay,
  document: z.string(),
  words: z.string(),
  breach: z.object({ afterMissed: z.number().int(), graceDays: z.number().int() }),
  breachedOn: legalDay.nullable(),
  endedOn: legalDay.nullable(),
  endReason: z.string().nullable(),
  total: fenText,
  paid: fenText,
  beyond: fenText,
  missed: z.number().int(),
  instalments: z.array(instalmentRow),
});

/** 和解与自行给付 · The agreements of a case against the money as it stands, and what was paid without the court. */
export const caseSettlements = endpoint({
  method: 'GET',
  path: '/cases/:case/settlements',
  permission: 'funds.view',
  params: caseParams,
  reply: z.object({
    settlements: z.array(settlementRow),
    directPayments: z.array(
      z.object({
        paymentId: idOf<'direct-payment'>(),
        amount: fenText,
        paidOn: legalDay,
        evidence: z.string(),
        confirmedBy: z.string(),
        shouldHaveCome: z.string().nullable(),
        state: z.enum(['recorded', 'withdrawn']),
      }),
    ),
  }),
  refusals: {},
});

/** 逾期分期 · The agreements of the cases seen in which something is overdue, the most overdue first. */
export const missedInstalments = endpoint({
  method: 'GET',
  path: '/settlements/missed',
  permission: 'funds.view',
  reply: z.object({ rows: z.array(settlementRow) }),
  refusals: {},
});
