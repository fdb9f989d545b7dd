import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import {
  type EnterReportRefusal,
  type JudgeReportRefusal,
  type OrderReportRefusal,
  REPORT_CONSEQUENCES,
  REPORT_HEADINGS,
} from './rules/property-report.ts';

const inCase = z.object({ case: idOf<'case'>() });
const ofOrder = inCase.extend({ order: idOf<'report-order'>() });

const item = z.object({
  heading: z.enum(REPORT_HEADINGS),
  description: words(300),
  number: z.string().trim().max(80),
  value: fenText.nullable(),
  note: z.string().trim().max(300),
});

/** 财产报告 · The orders of a case, what was reported, and what differs from what agencies named. */
export const caseReports = endpoint({
  method: 'GET',
  path: '/cases/:case/property-reports',
  permission: 'assets.view',
  params: inCase,
  reply: z.object({
    orders: z.array(
      z.object({
        orderId: idOf<'report-order'>(),
        party: idOf<'party'>(),
        orderNumber: z.string(),
        servedOn: legalDay,
        lookBackFrom: legalDay,
        dueOn: legalDay,
        extensionReason: z.string().nullable(),
        /** awaited, overdue, reported, reported-late, judged */
        state: z.string(),
        verdict: z.string().nullable(),
        verdictReason: z.string().nullable(),
        consequence: z.string().nullable(),
        verdictOn: legalDay.nullable(),
        reports: z.array(
          z.object({
            reportId: idOf<'report'>(),
            kind: z.string(),
            receivedOn: legalDay,
            changedOn: legalDay.nullable(),
            late: z.boolean(),
            statement: z.string(),
            items: z.array(item),
          }),
        ),
        differences: z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('not-reported'), asset: z.string(), label: z.string(), balance: fenText.nullable() }),
            z.object({ kind: z.literal('not-known'), description: z.string(), number: z.string() }),
            z.object({ kind: z.literal('amount-differs'), asset: z.string(), label: z.string(), reported: fenText, balance: fenText }),
          ]),
        ),
      }),
    ),
  }),
  refusals: {},
});

/** 查看完整号码 · One number a debtor reported, whole, for a stated purpose. The look is on the record with its purpose. */
export const revealReportedNumber = endpoint({
  method: 'GET',
  path: '/cases/:case/reports-received/:report/number',
  permission: 'assets.reveal-number',
  params: inCase.extend({ report: idOf<'report'>() }),
  query: z.object({
    /** Which of its items, from nought. */
    item: z.coerce.number().int().min(0).max(199),
    purpose: z.string().trim().min(4).max(200),
  }),
  reply: z.object({ number: z.string() }),
  refusals: {},
});

export const enterReportOrder = endpoint({
  method: 'POST',
  path: '/cases/:case/property-reports',
  permission: 'assets.enter-report',
  params: inCase,
  body: z.object({ party: idOf<'party'>(), orderNumber: words(80), servedOn: legalDay, dueOn: legalDay }),
  reply: z.object({ order: idOf<'report-order'>(), lookBackFrom: legalDay }),
  refusals: {
    'not-a-debtor': 422,
    'served-after-today': 422,
    'due-before-service': 422,
    'ruling-not-of-this-case': 422,
    'order-already-entered': 409,
  } satisfies Record<OrderReportRefusal['kind'], RefusalStatus>,
});

export const extendReport = endpoint({
  method: 'POST',
  path: '/cases/:case/property-reports/:order/extension',
  permission: 'assets.check-report',
  params: ofOrder,
  body: z.object({ dueOn: legalDay, reason: words(300) }),
  reply: z.object({ dueOn: legalDay }),
  refusals: { 'already-judged': 409, 'not-later': 422 },
});

export const enterReport = endpoint({
  method: 'POST',
  path: '/cases/:case/property-reports/:order/reports',
  permission: 'assets.enter-report',
  params: ofOrder,
  body: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('first'),
      receivedOn: legalDay,
      changedOn: z.null(),
      items: z.array(item).max(200),
      statement: z.string().trim().max(2000),
    }),
    z.object({
      kind: z.literal('supplement'),
      receivedOn: legalDay,
      changedOn: legalDay,
      items: z.array(item).min(1).max(200),
      statement: z.string().trim().max(2000),
    }),
  ]),
  reply: z.object({ report: idOf<'report'>() }),
  refusals: {
    'received-after-today': 422,
    'received-before-order': 422,
    'already-reported': 409,
    'first-report-missing': 409,
    'changed-after-received': 422,
  } satisfies Record<EnterReportRefusal['kind'], RefusalStatus>,
});

export const judgeReport = endpoint({
  method: 'POST',
  path: '/cases/:case/property-reports/:order/verdict',
  permission: 'assets.check-report',
  params: ofOrder,
  body: z.object({
    verdict: z.enum(['truthful', 'late', 'false', 'refused']),
    consequence: z.enum(REPORT_CONSEQUENCES),
    reason: words(500),
  }),
  reply: z.object({ judged: z.literal(true) }),
  refusals: {
    'already-judged': 409,
    'not-due-yet': 409,
    'nothing-reported': 409,
    'was-reported-in-time': 422,
    'consequence-without-fault': 422,
  } satisfies Record<JudgeReportRefusal['kind'], RefusalStatus>,
});
