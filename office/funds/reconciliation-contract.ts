import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { dayKey, exportPurpose, fenText, fileReply, idOf, instantText, legalDay, pageOf } from '@duixian/contract/wire';
import { z } from 'zod';
import type { ReconcileRefusal, SignRefusal } from './rules/reconciliation.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const params = z.object({ reconciliation: idOf<'reconciliation'>() });

const reportRow = z.object({
  reconciliation: idOf<'reconciliation'>(),
  courtZh: z.string(),
  courtEn: z.string(),
  on: legalDay,
  version: z.number().int(),
  ledger: fenText,
  bank: fenText.nullable(),
  source: z.enum(['adapter', 'file', 'none']),
  unmatched: fenText,
  inTransit: fenText,
  books: z.number().int(),
  head: z.string(),
  sound: z.boolean(),
  differences: z.number().int(),
  madeAt: instantText,
  signatures: z.array(z.object({ side: z.enum(['enforcement', 'finance']), by: z.string(), on: legalDay, remark: z.string() })),
});

/** 对账 · Of one's own court, for a day that is over or today. */
export const reconcile = endpoint({
  method: 'POST',
  path: '/funds/reconciliations',
  permission: 'funds.reconcile',
  body: z.object({ on: legalDay }),
  reply: z.object({ reconciliation: idOf<'reconciliation'>(), differences: z.number().int() }),
  refusals: { 'day-not-over': 422 } satisfies Statuses<ReconcileRefusal>,
});

export const listReconciliations = endpoint({
  method: 'GET',
  path: '/funds/reconciliations',
  permission: 'funds.reconcile',
  query: z.object({ after: dayKey.optional() }),
  reply: pageOf(reportRow),
  refusals: {},
});

export const showReconciliation = endpoint({
  method: 'GET',
  path: '/funds/reconciliations/:reconciliation',
  permission: 'funds.reconcile',
  params,
  reply: z.object({
    report: reportRow,
    rows: z.array(
      z.object({
        kind: z.enum(['at-bank-only', 'in-books-only', 'amount-differs', 'balance-differs']),
        reference: z.string(),
        amount: fenText,
        on: legalDay.nullable(),
        words: z.string(),
        case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }).nullable(),
      }),
    ),
  }),
  refusals: {},
});

/** 对账报告 · With the head of all chains. */
export const reconciliationPaper = endpoint({
  method: 'GET',
  path: '/funds/reconciliations/:reconciliation/report.pdf',
  permission: 'funds.reconcile',
  params,
  query: z.object({ purpose: exportPurpose }),
  carries: 'bytes',
  leaves: 'marked',
  reply: fileReply,
  refusals: { 'glyph-missing': 422 },
});

export const signReconciliation = endpoint({
  method: 'POST',
  path: '/funds/reconciliations/:reconciliation/sign',
  permission: 'funds.reconcile',
  params,
  body: z.object({ remark: z.string().trim().max(500) }),
  reply: z.object({ side: z.enum(['enforcement', 'finance']) }),
  refusals: {
    'not-found': 404,
    'newer-version': 409,
    'already-signed': 409,
    'same-person': 403,
    'differences-need-remark': 422,
  } satisfies Statuses<SignRefusal>,
});

/** 月度签认 · 法发〔2017〕6号第三条: of the months that are over, whose signature is still missing, and since when it is late. */
export const monthSignOffs = endpoint({
  method: 'GET',
  path: '/funds/month-sign-offs',
  permission: 'funds.reconcile',
  reply: z.object({
    months: z.array(
      z.object({
        on: legalDay,
        dueOn: legalDay,
        late: z.boolean(),
        missing: z.array(z.enum(['enforcement', 'finance'])),
        report: idOf<'reconciliation'>().nullable(),
        differences: z.number().int(),
      }),
    ),
  }),
  refusals: {},
});
