import { shownNumber } from '@duixian/cases/shown-number';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { decision } from './decision-contract.ts';
import { DEPOSIT_ENDS, DEPOSIT_GROUND_IDS, type DepositRefusal } from './rules/deposit.ts';
import { type AcknowledgeRefusal, type DivertRefusal, REFUND_GROUNDS, TRANSFER_GROUNDS } from './rules/diversion.ts';
import type { PayeeRefusal } from './rules/payee.ts';
import { PAYEE_RULING_KINDS } from './rules/payee-ruling.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const receiptParams = z.object({ receipt: idOf<'receipt'>() });
const depositParams = z.object({ deposit: idOf<'deposit'>() });
const account = z.object({ name: words(200), bank: words(120), account: words(60) });

/** 提存申请内容 · Ground, what happened, the evidence, and what the deposit costs. */
export const depositAsked = z.object({
  ground: z.enum(DEPOSIT_GROUND_IDS),
  reason: words(500),
  evidence: words(200),
  costs: fenText,
});

const depositRefusals = {
  'not-found': 404,
  'deposit-state': 409,
  'deposit-order-state': 409,
  'deposit-costs-too-high': 422,
  'already-deposited': 409,
  'same-person': 403,
  'calendar-not-loaded': 422,
  'leader-signature-missing': 409,
} satisfies Statuses<DepositRefusal>;

const payeeRefusals = {
  'payee-not-creditor': 422,
  'payee-account-not-confirmed': 422,
  'payee-name-differs': 422,
} satisfies Statuses<PayeeRefusal>;

export const proposeDeposit = endpoint({
  method: 'POST',
  path: '/payment-orders/:order/deposit',
  permission: 'funds.draft-payout',
  params: z.object({ order: idOf<'payment-order'>() }),
  body: depositAsked,
  reply: z.object({ depositId: idOf<'deposit'>() }),
  refusals: depositRefusals,
});

export const decideDeposit = endpoint({
  method: 'POST',
  path: '/deposits/:deposit/decide',
  permission: 'funds.approve-payout',
  params: depositParams,
  body: decision,
  reply: z.object({ state: z.enum(['deposited', 'refused']) }),
  refusals: depositRefusals,
});

const endRefusals = { ...depositRefusals, ...payeeRefusals, 'payer-account-unknown': 409 } as const;

export const askDepositEnd = endpoint({
  method: 'POST',
  path: '/deposits/:deposit/end',
  permission: 'funds.draft-payout',
  params: depositParams,
  body: z.object({ to: z.enum(DEPOSIT_ENDS), reason: words(500) }),
  reply: z.object({ depositId: idOf<'deposit'>() }),
  refusals: endRefusals,
});

export const decideDepositEnd = endpoint({
  method: 'POST',
  path: '/deposits/:deposit/end/decide',
  permission: 'funds.approve-payout',
  params: depositParams,
  body: decision,
  reply: z.object({ state: z.enum(['collected', 'returned', 'deposited']) }),
  refusals: endRefusals,
});

const divertRefusals = {
  'not-found': 404,
  'receipt-not-claimed': 409,
  'amount-not-positive': 422,
  'amount-above-available': 409,
  'receipt-deferred': 409,
  'payer-account-unknown': 409,
  'rate-not-loaded': 422,
} satisfies Statuses<DivertRefusal>;

const divert = { amount: fenText, reason: words(500), document: words(200) } as const;

export const draftRefund = endpoint({
  method: 'POST',
  path: '/receipts/:receipt/refund',
  permission: 'funds.draft-payout',
  params: receiptParams,
  body: z.object({ ...divert, ground: z.enum(REFUND_GROUNDS) }),
  reply: z.object({ payoutId: idOf<'payout'>() }),
  refusals: divertRefusals,
});

export const draftTransfer = endpoint({
  method: 'POST',
  path: '/receipts/:receipt/transfer',
  permission: 'funds.draft-payout',
  params: receiptParams,
  body: z.object({
    ...divert,
    ground: z.enum(TRANSFER_GROUNDS),
    to: z.object({ court: words(200), caseNumber: words(80), payee: account }),
  }),
  reply: z.object({ payoutId: idOf<'payout'>() }),
  refusals: divertRefusals,
});

export const acknowledgeTransfer = endpoint({
  method: 'POST',
  path: '/payouts/:payout/acknowledgement',
  permission: 'funds.draft-payout',
  params: z.object({ payout: idOf<'payout'>() }),
  body: z.object({ number: words(80), on: legalDay }),
  reply: z.object({ payoutId: idOf<'payout'>() }),
  refusals: {
    'not-found': 404,
    'not-a-transfer': 409,
    'payout-state': 409,
    'already-acknowledged': 409,
    'receipt-before-payment': 422,
  } satisfies Statuses<AcknowledgeRefusal>,
});

const caseShown = z.object({ caseId: idOf<'case'>(), caseNumber: z.string() });

const depositRow = z.object({
  depositId: idOf<'deposit'>(),
  case: caseShown,
  creditor: z.string(),
  amount: fenText,
  costs: fenText,
  ground: z.enum(DEPOSIT_GROUND_IDS),
  reason: z.string(),
  evidence: z.string(),
  inTime: z.boolean(),
  state: z.string(),
  withDraft: z.boolean(),
  proposedOn: legalDay,
  proposedBy: z.string(),
  depositedOn: legalDay.nullable(),
  collectableUntil: legalDay.nullable(),
  end: z.object({ kind: z.enum(DEPOSIT_ENDS), reason: z.string() }).nullable(),
  decidedWords: z.string().nullable(),
  endWords: z.string().nullable(),
});

const rulingRow = z.object({
  rulingId: idOf<'payee-ruling'>(),
  case: caseShown,
  creditor: z.string(),
  kind: z.enum(PAYEE_RULING_KINDS),
  payee: z.object({ name: z.string(), bank: z.string(), account: shownNumber }),
  reason: z.string(),
  document: z.string(),
  decidedOn: legalDay,
  people: z.array(z.string()),
  papers: z.array(z.string()),
  state: z.string(),
  proposedBy: z.string(),
  proposedOn: legalDay,
  decidedWords: z.string().nullable(),
  paper: z.object({ name: z.string() }).nullable(),
});

const diversionRow = z.object({
  payoutId: idOf<'payout'>(),
  case: caseShown,
  kind: z.enum(['refund', 'transfer']),
  amount: fenText,
  ground: z.string(),
  reason: z.string(),
  document: z.string(),
  payee: z.object({ name: z.string(), bank: z.string(), account: shownNumber }),
  to: z.object({ court: z.string(), caseNumber: z.string() }).nullable(),
  state: z.string(),
  paidOn: legalDay.nullable(),
  acknowledged: z.object({ number: z.string(), on: legalDay }).nullable(),
});

/** 旁支 · Of one case, or where no case is asked for, what of the cases this actor sees still waits for somebody. */
export const sideBranches = endpoint({
  method: 'GET',
  path: '/side-branches',
  permission: 'funds.view',
  query: z.object({ case: idOf<'case'>().optional() }),
  reply: z.object({ deposits: z.array(depositRow), payees: z.array(rulingRow), diversions: z.array(diversionRow) }),
  refusals: {},
});
