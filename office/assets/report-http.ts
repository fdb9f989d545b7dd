import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { visibleCase } from '@duixian/cases/queries';
import { masked } from '@duixian/cases/rules/masking';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { enterReport } from './commands/enter-report.ts';
import { judgeReport } from './commands/judge-report.ts';
import { enterReportOrder, extendReport } from './commands/order-report.ts';
import * as contract from './report-contract.ts';
import { reportSheet } from './report-queries.ts';

/** The doors of property reports. What a debtor named by a number is masked as what an agency named is. */
export function reportRoutes(handle: Handle<Ctx>): void {
  handle(contract.caseReports, async (ctx, { params }) => {
    const sheet = await reportSheet(ctx, params.case);
    if (!sheet.ok) return sheet;
    const orders = sheet.value.orders.map((order) => ({
      ...order,
      reports: order.reports.map((report) => ({ ...report, items: report.items.map(shown) })),
      differences: order.differences.map((each) => (each.kind === 'not-known' ? shown(each) : each)),
    }));
    return ok({ orders });
  });
  handle(contract.revealReportedNumber, async (ctx, { params, query: { item, purpose } }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const sheet = await reportSheet(ctx, params.case);
    if (!sheet.ok) return sheet;
    const received = sheet.value.orders.flatMap(({ reports }) => reports).find(({ reportId }) => reportId === params.report);
    const named = received?.items[item];
    if (named === undefined) return refuse({ kind: 'not-found' });
    const facts = { asset: named.description, report: params.report };
    await recordLook(ctx, { case: params.case, court: seen.value.court, what: 'assets.reveal-number', facts, purpose });
    return ok({ number: named.number });
  });
  handle(contract.enterReportOrder, (ctx, { params, body }) => enterReportOrder(ctx, { ...params, ...body }));
  handle(contract.extendReport, (ctx, { params, body }) => extendReport(ctx, { ...params, ...body }));
  handle(contract.enterReport, (ctx, { params, body }) => enterReport(ctx, { ...params, ...body }));
  handle(contract.judgeReport, (ctx, { params, body }) => judgeReport(ctx, { ...params, ...body }));
}

function shown<Named extends { readonly number: string }>(named: Named): Named {
  return { ...named, number: masked(named.number) };
}
