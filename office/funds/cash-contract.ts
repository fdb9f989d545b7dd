import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { CASH_FORMS, type HandInRefusal, type TakeCashRefusal } from './rules/cash.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const row = z.object({
  cashId: idOf<'cash'>(),
  caseId: idOf<'case'>(),
  caseNumber: z.string(),
  form: z.enum(CASH_FORMS),
  amount: fenText,
  payer: z.string(),
  reason: z.string(),
  officers: z.array(z.string()),
  receiptNumber: z.string(),
  takenOn: legalDay,
  returnedOn: legalDay,
  state: z.enum(['with-officers', 'handed-in']),
  handedOn: legalDay.nullable(),
  lateReason: z.string().nullable(),
  handedTo: z.string().nullable(),
});

export const caseCash = endpoint({
  method: 'GET',
  path: '/cases/:case/cash',
  permission: 'funds.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ rows: z.array(row) }),
  refusals: {},
});

/** 待移交现金票据 · What is still with officers, the oldest first. */
export const cashWithOfficers = endpoint({
  method: 'GET',
  path: '/cash/with-officers',
  permission: 'funds.view',
  reply: z.object({ rows: z.array(row) }),
  refusals: {},
});

/** 收取现金、票据 */
export const takeCash = endpoint({
  method: 'POST',
  path: '/cases/:case/cash',
  permission: 'funds.claim',
  params: z.object({ case: idOf<'case'>() }),
  body: z.object({
    form: z.enum(CASH_FORMS),
    amount: fenText,
    payer: words(80),
    reason: words(300),
    officers: z.array(words(40)).min(1).max(8),
    receiptNumber: words(60),
    takenOn: legalDay,
    returnedOn: legalDay,
  }),
  reply: z.object({ cashId: idOf<'cash'>() }),
  refusals: {
    'not-found': 404,
    'case-closed': 409,
    'no-case-account': 409,
    'amount-not-positive': 422,
    'too-few-officers': 422,
    'cash-day': 422,
    'cash-receipt-used': 409,
  } satisfies Statuses<TakeCashRefusal>,
});

/** 移交财务 · Finance’s act. */
export const handInCash = endpoint({
  method: 'POST',
  path: '/cash/:cash/hand-in',
  permission: 'funds.record-receipt',
  params: z.object({ cash: idOf<'cash'>() }),
  body: z.object({ counted: fenText, on: legalDay, lateReason: words(300).nullable() }),
  reply: z.object({ cashId: idOf<'cash'>(), late: z.boolean() }),
  refusals: {
    'not-found': 404,
    'cash-handed-in': 409,
    'same-person': 403,
    'cash-differs': 422,
    'handed-in-before-return': 422,
    'late-without-reason': 422,
  } satisfies Statuses<HandInRefusal>,
});
