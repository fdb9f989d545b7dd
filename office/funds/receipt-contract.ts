import { MONEY_CLUES } from '@duixian/cases/rules/money-first';
import { shownNumber } from '@duixian/cases/shown-number';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { dayKey, fenText, idOf, legalDay, pageOf, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { decision } from './decision-contract.ts';
import { DEFERRAL_GROUNDS, type DeferPayoutRefusal } from './rules/defer.ts';
import { type ClaimReceiptRefusal, RECEIPT_FILTERS, type RecordReceiptRefusal, type ReleaseReceiptRefusal } from './rules/receipt.ts';

export { RECEIPT_FILTERS } from './rules/receipt.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const receiptParams = z.object({ receipt: idOf<'receipt'>() });
const reasonBody = z.object({ reason: words(500) });
const deferralParams = z.object({ deferral: idOf<'deferral'>() });
const PERFORMANCES = ['voluntary', 'deduction', 'sale', 'in-kind', 'other-realisation', 'held-at-filing'] as const;

const receiptRow = z.object({
  receiptId: idOf<'receipt'>(),
  reference: z.string(),
  amount: fenText,
  open: fenText,
  valueOn: legalDay,
  recordedOn: legalDay,
  ageDays: z.number().int(),
  payerName: z.string(),
  payerAccount: shownNumber,
  subAccount: z.string(),
  remark: z.string(),
  state: z.string(),
  case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }).nullable(),
  matchedHow: z.string().nullable(),
  claimedBy: z.string().nullable(),
  claimedOn: legalDay.nullable(),
  performance: z.object({ kind: z.string(), on: legalDay }).nullable(),
  deferral: z
    .object({
      deferralId: idOf<'deferral'>(),
      ground: z.string(),
      state: z.string(),
      periodEndsOn: legalDay,
      part: fenText.nullable(),
      reason: z.string(),
      proposedBy: z.string(),
      proposedOn: legalDay,
    })
    .nullable(),
  /** 未获批准 · Why the leader did not let it wait, where nothing has been asked since. */
  refusedDeferral: z.object({ ground: z.string(), words: z.string(), by: z.string(), on: legalDay }).nullable(),
});

export const listReceipts = endpoint({
  method: 'GET',
  path: '/receipts',
  permission: 'funds.view',
  query: z.object({
    case: idOf<'case'>().optional(),
    state: z.enum(RECEIPT_FILTERS).optional(),
    after: dayKey.optional(),
  }),
  reply: pageOf(receiptRow),
  refusals: {},
});

/** 到款优先 · Money that may be a debtor's of this case and that nobody has dealt with, for whoever drafts a sanction. */
export const unlookedMoney = endpoint({
  method: 'GET',
  path: '/cases/:case/unlooked-money',
  permission: 'funds.view',
  params: z.object({ case: idOf<'case'>() }),
  query: z.object({ party: idOf<'party'>().optional() }),
  reply: z.object({
    rows: z.array(
      z.object({
        receipt: z.uuid(),
        amount: fenText,
        on: legalDay,
        payer: z.string(),
        clue: z.enum(MONEY_CLUES),
        debtor: z.string(),
        caseNumber: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
});

const matchReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case-number-in-remark'), caseNumber: z.string() }),
  z.object({ kind: z.literal('account-nearly-the-same'), accountNumber: z.string() }),
  z.object({ kind: z.literal('payer-is-debtor'), name: z.string() }),
  z.object({ kind: z.literal('debtor-in-remark'), name: z.string() }),
  z.object({ kind: z.literal('amount-is-the-claim'), amount: fenText }),
]);

/** 不明款台 · Oldest first, with proposals and their reasons. */
export const unmatchedDesk = endpoint({
  method: 'GET',
  path: '/receipts/unmatched',
  permission: 'funds.view',
  query: z.object({ after: dayKey.optional() }),
  reply: pageOf(
    z.object({
      receiptId: idOf<'receipt'>(),
      reference: z.string(),
      amount: fenText,
      valueOn: legalDay,
      ageDays: z.number().int(),
      payerName: z.string(),
      payerAccount: shownNumber,
      subAccount: z.string(),
      remark: z.string(),
      proposals: z.array(z.object({ caseId: z.string(), caseNumber: z.string(), weight: z.number().int(), reasons: z.array(matchReason) })),
    }),
  ),
  refusals: {},
});

export const recordReceipt = endpoint({
  method: 'POST',
  path: '/receipts',
  permission: 'funds.record-receipt',
  body: z.object({
    reference: words(80),
    amount: fenText,
    valueOn: legalDay,
    payerName: z.string().max(200),
    payerAccount: z.string().max(60),
    payerBank: z.string().max(120),
    subAccount: z.string().max(60),
    remark: z.string().max(500),
  }),
  reply: z.object({ receiptId: idOf<'receipt'>(), fresh: z.boolean(), matchedTo: idOf<'case'>().nullable() }),
  refusals: {
    'amount-not-positive': 422,
    'amount-too-large': 422,
    'balance-too-large': 422,
    'value-day-in-future': 422,
    'same-reference-other-content': 409,
  } satisfies Statuses<RecordReceiptRefusal>,
});

export const claimReceipt = endpoint({
  method: 'POST',
  path: '/receipts/:receipt/claim',
  permission: 'funds.claim',
  params: receiptParams,
  body: z.object({
    case: idOf<'case'>(),
    performance: z.object({ kind: z.enum(PERFORMANCES), on: legalDay }).optional(),
  }),
  reply: z.object({ receiptId: idOf<'receipt'>() }),
  refusals: {
    'not-found': 404,
    'receipt-already-claimed': 409,
    'account-closed': 409,
    'no-case-account': 409,
    'claim-by-releaser': 403,
    'performance-after-today': 422,
  } satisfies Statuses<ClaimReceiptRefusal>,
});

export const releaseReceipt = endpoint({
  method: 'POST',
  path: '/receipts/:receipt/release',
  permission: 'funds.claim',
  params: receiptParams,
  body: reasonBody,
  reply: z.object({ receiptId: idOf<'receipt'>() }),
  refusals: {
    'not-found': 404,
    'receipt-not-claimed': 409,
    'receipt-covered': 409,
    'already-reversed': 409,
    'reversal-by-same-person': 403,
    'reversal-needs-reason': 422,
  } satisfies Statuses<ReleaseReceiptRefusal>,
});

const deferRefusals = {
  'not-found': 404,
  'not-a-deferral-ground': 422,
  'deferral-period-over': 409,
  'same-person': 403,
  'deferral-state': 409,
  'calendar-not-loaded': 422,
  'already-deferred': 409,
  'nothing-left-to-defer': 409,
  'leader-signature-missing': 409,
  'disputed-part-not-positive': 422,
  'no-undisputed-part': 422,
} satisfies Statuses<DeferPayoutRefusal>;

export const deferPayout = endpoint({
  method: 'POST',
  path: '/receipts/:receipt/deferral',
  permission: 'funds.draft-payout',
  params: receiptParams,
  body: z.object({
    ground: z.enum(DEFERRAL_GROUNDS),
    reason: words(500),
    part: z.object({ amount: fenText, by: words(200) }).optional(),
  }),
  reply: z.object({ deferralId: idOf<'deferral'>() }),
  refusals: deferRefusals,
});

export const decideDeferral = endpoint({
  method: 'POST',
  path: '/deferrals/:deferral/decide',
  permission: 'funds.approve-payout',
  params: deferralParams,
  body: decision,
  reply: z.object({ state: z.enum(['approved', 'refused']) }),
  refusals: deferRefusals,
});

export const endDeferral = endpoint({
  method: 'POST',
  path: '/deferrals/:deferral/end',
  permission: 'funds.draft-payout',
  params: deferralParams,
  reply: z.object({ deferralId: idOf<'deferral'>() }),
  refusals: deferRefusals,
});
