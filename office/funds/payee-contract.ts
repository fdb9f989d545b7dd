import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fileReply, idOf, legalDay, upload, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { decision } from './decision-contract.ts';
import { COLLECTOR_PAPERS, type KeepPaperRefusal, PAYEE_RULING_KINDS, type PayeeRulingRefusal } from './rules/payee-ruling.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const caseParams = z.object({ case: idOf<'case'>() });
const rulingParams = z.object({ ruling: idOf<'payee-ruling'>() });
const account = z.object({ name: words(200), bank: words(120), account: words(60) });

const rulingRefusals = {
  'not-found': 404,
  'panel-not-whole': 422,
  'papers-missing': 422,
  'ruling-after-today': 422,
  'payee-is-creditor': 422,
  'not-a-creditor': 422,
  'payee-already-named': 409,
  'payee-ruling-state': 409,
  'same-person': 403,
  'payee-name-differs': 422,
  'asker-not-one': 422,
  'account-unchanged': 409,
  'paper-missing': 409,
  'payment-under-way': 409,
  'bank-account-length': 422,
  'bank-account-character': 422,
  'bank-card-check': 422,
} satisfies Statuses<PayeeRulingRefusal>;

export const namePayee = endpoint({
  method: 'POST',
  path: '/cases/:case/payees',
  permission: 'funds.draft-payout',
  params: caseParams,
  body: z.object({
    creditor: idOf<'party'>(),
    kind: z.enum(PAYEE_RULING_KINDS),
    payee: account,
    reason: words(500),
    document: words(200),
    decidedOn: legalDay,
    people: z.array(words(40)).max(11),
    papers: z.array(z.enum(COLLECTOR_PAPERS)).max(4),
  }),
  reply: z.object({ rulingId: idOf<'payee-ruling'>() }),
  refusals: rulingRefusals,
});

export const decidePayee = endpoint({
  method: 'POST',
  path: '/payees/:ruling/decide',
  permission: 'funds.approve-payout',
  params: rulingParams,
  body: decision,
  reply: z.object({ state: z.enum(['approved', 'applied', 'refused']) }),
  refusals: rulingRefusals,
});

export const endPayee = endpoint({
  method: 'POST',
  path: '/payees/:ruling/end',
  permission: 'funds.draft-payout',
  params: rulingParams,
  body: z.object({ reason: words(500) }),
  reply: z.object({ rulingId: idOf<'payee-ruling'>() }),
  refusals: rulingRefusals,
});

/** Largest scan of a paper, in bytes. A setting of the office. */
export const LARGEST_PAPER = 10 * 1024 * 1024;

/** 书面凭据 · The creditor's own paper, kept as it came. */
export const keepRulingPaper = endpoint({
  method: 'POST',
  path: '/payees/:ruling/paper',
  permission: 'funds.draft-payout',
  params: rulingParams,
  carries: 'file',
  accepts: ['pdf', 'jpeg', 'png'],
  bodyLimit: LARGEST_PAPER,
  body: z.object({ file: upload }),
  reply: z.object({ rulingId: idOf<'payee-ruling'>() }),
  refusals: { 'not-found': 404, 'payee-ruling-state': 409 } satisfies Statuses<KeepPaperRefusal>,
});

/** 查看凭据 · For whoever checks the request against it. */
export const rulingPaper = endpoint({
  method: 'GET',
  path: '/payees/:ruling/paper',
  permission: 'funds.view',
  params: rulingParams,
  carries: 'bytes',
  leaves: 'original',
  reply: fileReply,
  refusals: {},
});
