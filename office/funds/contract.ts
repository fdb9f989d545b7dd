import { shownNumber } from '@duixian/cases/shown-number';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, pageOf, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { claimRefusals } from './claim-refusals.ts';
import { planShape, sheetShape } from './plan-shape.ts';
import type {
  ApprovePayoutRefusal,
  ChangePayeeRefusal,
  DispatchPaymentRefusal,
  DraftPayoutRefusal,
  PlanCaseRefusal,
  ReturnPayoutRefusal,
} from './rules/refusals.ts';
import { depositAsked } from './side-contract.ts';

export { planShape, sheetShape } from './plan-shape.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const payeeRefusals = { 'payee-not-creditor': 422, 'payee-account-not-confirmed': 422, 'payee-name-differs': 422 } as const;

const planRefusals = {
  ...claimRefusals,
  ...payeeRefusals,
  'not-found': 404,
  'nothing-available': 409,
  'no-creditor': 422,
  'cost-negative': 422,
  'amount-above-available': 409,
  'would-overpay': 422,
  'shares-needed': 422,
} satisfies Statuses<PlanCaseRefusal>;

const caseParams = z.object({ case: idOf<'case'>() });
const payoutParams = z.object({ payout: idOf<'payout'>() });
const orderParams = z.object({ order: idOf<'payment-order'>() });
const reasonBody = z.object({ reason: words(500) });

const accountKinds = z.enum(['bank', 'held', 'payable', 'fee', 'cost', 'surplus', 'in-transit', 'disputed', 'deposited', 'transfer-due']);

/** 一案一账 · Balances and movements of a case. */
export const showAccount = endpoint({
  method: 'GET',
  path: '/cases/:case/account',
  permission: 'funds.view',
  params: caseParams,
  reply: z.object({
    caseNumber: z.string(),
    number: z.string(),
    state: z.string(),
    chain: z.object({ length: z.number().int(), head: z.string() }),
    balances: z.array(z.object({ kind: accountKinds, holder: z.string(), balance: fenText })),
    movements: z.array(
      z.object({
        entryId: z.uuid(),
        seq: z.number().int(),
        kind: z.string(),
        account: accountKinds,
        holder: z.string(),
        valueOn: legalDay,
        postedOn: legalDay,
        amount: fenText,
        after: fenText,
      }),
    ),
  }),
  refusals: {},
});

/** 截至某日债权 */
export const showClaim = endpoint({
  method: 'GET',
  path: '/cases/:case/claim',
  permission: 'funds.view',
  params: caseParams,
  query: z.object({ asOf: legalDay.optional() }),
  reply: sheetShape,
  refusals: claimRefusals,
});

/** 发放测算 · What a draft would say now. */
export const previewPayout = endpoint({
  method: 'GET',
  path: '/cases/:case/payout-preview',
  permission: 'funds.view',
  params: caseParams,
  query: z.object({ amount: fenText.optional() }),
  reply: planShape,
  refusals: planRefusals,
});

export const draftPayout = endpoint({
  method: 'POST',
  path: '/cases/:case/payouts',
  permission: 'funds.draft-payout',
  params: caseParams,
  body: z.object({
    amount: fenText.optional(),
    saleCosts: fenText,
    payees: z
      .array(
        z.object({
          party: idOf<'party'>(),
          weight: z.int().min(1).max(1_000_000_000),
          asked: z.object({ name: words(200), account: words(60) }).optional(),
          deposit: depositAsked.optional(),
        }),
      )
      .max(500),
  }),
  reply: z.object({ payoutId: idOf<'payout'>(), plan: planShape }),
  refusals: {
    ...planRefusals,
    'no-case-account': 409,
    'deposit-costs-too-high': 422,
    'calendar-not-loaded': 422,
  } satisfies Statuses<DraftPayoutRefusal>,
});

const payoutRow = z.object({
  payoutId: idOf<'payout'>(),
  case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string(), summary: z.string() }),
  kind: z.enum(['pay-out', 'refund', 'transfer']),
  state: z.enum(['drafted', 'returned', 'approved', 'paid']),
  amount: fenText,
  toCreditors: fenText,
  fee: fenText,
  draftedOn: legalDay,
  draftedBy: z.string(),
  decidedOn: legalDay.nullable(),
  decidedBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  paidOn: legalDay.nullable(),
  /** 会签 · Where the court wants the leader's signature before the director approves. */
  leader: z
    .object({
      since: legalDay,
      awaited: z.boolean(),
      signers: z.array(z.string()),
      signedBy: z.string().nullable(),
      signedOn: legalDay.nullable(),
    })
    .nullable(),
});

const orderRow = z.object({
  orderId: idOf<'payment-order'>(),
  payoutId: idOf<'payout'>(),
  case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }),
  purpose: z.string(),
  payee: z.object({ name: z.string(), bank: z.string(), account: shownNumber }),
  amount: fenText,
  state: z.string(),
  attempt: z.number().int(),
  orderedBy: z.string().nullable(),
  orderedOn: legalDay.nullable(),
  reference: z.string().nullable(),
  paidOn: legalDay.nullable(),
  bounceReason: z.string().nullable(),
});

/** 审批台 · Decisions by state. */
export const listPayouts = endpoint({
  method: 'GET',
  path: '/payouts',
  permission: 'funds.view',
  query: z.object({
    state: z.enum(['drafted', 'returned', 'approved', 'paid']).optional(),
    case: idOf<'case'>().optional(),
    after: idOf<'payout'>().optional(),
  }),
  reply: pageOf(payoutRow),
  refusals: {},
});

export const showPayout = endpoint({
  method: 'GET',
  path: '/payouts/:payout',
  permission: 'funds.view',
  params: payoutParams,
  reply: payoutRow.extend({
    plan: planShape,
    orders: z.array(orderRow),
    /** The creditors the plan names by id, with the account on record. */
    payees: z.array(
      z.object({
        party: z.string(),
        name: z.string(),
        bank: z.string().nullable(),
        account: shownNumber.nullable(),
        confirmedOn: legalDay.nullable(),
      }),
    ),
    items: z.array(z.object({ item: z.string(), label: z.string() })),
  }),
  refusals: {},
});

const decisionRefusals = { 'not-found': 404, 'payout-state': 409, 'same-person': 403 } satisfies Statuses<ReturnPayoutRefusal>;

export const approvePayout = endpoint({
  method: 'POST',
  path: '/payouts/:payout/approve',
  permission: 'funds.approve-payout',
  params: payoutParams,
  reply: z.object({ orders: z.number().int() }),
  refusals: { ...decisionRefusals, ...payeeRefusals, 'leader-signature-missing': 409 } satisfies Statuses<ApprovePayoutRefusal>,
});

export const returnPayout = endpoint({
  method: 'POST',
  path: '/payouts/:payout/return',
  permission: 'funds.approve-payout',
  params: payoutParams,
  body: reasonBody,
  reply: z.object({ payoutId: idOf<'payout'>() }),
  refusals: decisionRefusals,
});

/** 财务台 · Orders that wait, are with the bank, bounced or paid. */
export const listOrders = endpoint({
  method: 'GET',
  path: '/payment-orders',
  permission: 'funds.view',
  query: z.object({ state: z.enum(['waiting', 'ordered', 'bounced', 'paid']).optional(), after: z.uuid().optional() }),
  reply: pageOf(orderRow),
  refusals: {},
});

export const dispatchPayment = endpoint({
  method: 'POST',
  path: '/payment-orders/:order/dispatch',
  permission: 'funds.pay',
  params: orderParams,
  reply: z.object({ attempt: z.number().int() }),
  refusals: { ...decisionRefusals, ...payeeRefusals, 'already-ordered': 409 } satisfies Statuses<DispatchPaymentRefusal>,
});

export const confirmPayee = endpoint({
  method: 'POST',
  path: '/payment-orders/:order/confirm-payee',
  permission: 'funds.approve-payout',
  params: orderParams,
  reply: z.object({ account: shownNumber }),
  refusals: { ...payeeRefusals, 'not-found': 404, 'same-person': 403, 'order-not-bounced': 409 } satisfies Statuses<ChangePayeeRefusal>,
});

const moneyFigure = z.object({ count: z.number().int(), amount: fenText });

/** 案款面板 · Each number opens the list of exactly its rows. */
export const moneyPanel = endpoint({
  method: 'GET',
  path: '/funds/panel',
  permission: 'funds.view',
  reply: z.object({
    arrived: moneyFigure,
    unmatched: moneyFigure,
    open: moneyFigure,
    due: moneyFigure,
    overdue: moneyFigure,
    deferred: moneyFigure,
    toApprove: moneyFigure,
    toPay: moneyFigure,
    bounced: moneyFigure,
  }),
  refusals: {},
});
