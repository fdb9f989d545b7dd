import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type EnterReportRefusal, mayEnter, type ReportItem, supplementLate } from '../rules/property-report.ts';
import { insertReport, type ReportOrder, type ReportOrderId, reportOrdersOf, reportsOf, saveOverdueTold } from '../store/reports.ts';

export interface ReportInput {
  readonly case: CaseId;
  readonly order: ReportOrderId;
  readonly kind: 'first' | 'supplement';
  readonly receivedOn: LegalDay;
  readonly changedOn: LegalDay | null;
  readonly items: readonly ReportItem[];
  readonly statement: string;
}

/** 财产报告 · Enters what the debtor reported, word for word; checking it against what the agencies named becomes somebody's work. */
export async function enterReport(
  ctx: Ctx,
  input: ReportInput,
): Promise<Result<{ report: Id<'report'> }, EnterReportRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const order = (await reportOrdersOf(ctx.tx, ctx.region, input.case)).find((each) => each.orderId === input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const before = (await reportsOf(ctx.tx, ctx.region, input.case)).filter((each) => each.orderId === input.order);
  const first = before.find((each) => each.kind === 'first')?.receivedOn ?? null;
  const may = mayEnter({ ...order, firstReceivedOn: first }, input, ctx.today);
  if (!may.ok) return may;
  const reportId = ctx.newId<'report'>();
  await insertReport(ctx.tx, ctx.region, {
    reportId,
    orderId: input.order,
    caseId: input.case,
    court: held.value.court,
    kind: input.kind,
    receivedOn: input.receivedOn,
    changedOn: input.kind === 'supplement' ? input.changedOn : null,
    items: input.items.map((item) => ({ ...item, value: item.value === null ? null : item.value.toString() })),
    statement: input.statement,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  const late = input.changedOn !== null && supplementLate(input.changedOn, input.receivedOn);
  const facts = { order: order.orderNumber, kind: input.kind, items: input.items.length, receivedOn: input.receivedOn.toString(), late };
  await ctx.record({
    type: 'assets.report-entered',
    subject: input.order,
    case: input.case,
    facts,
    // 第八条: checked in time. A report that was already judged is not judged again; a supplement then stands beside it.
    tasks: order.verdict === null ? [{ kind: 'open', task: 'check-report', subject: input.order, facts }] : [],
  });
  return ok({ report: reportId });
}

/** 逾期未报告 · The ordered day is past and nothing came: deciding what follows becomes work. The screens had said so already. */
export async function recordSilence(ctx: Ctx, of: ReportOrder): Promise<Result<{ fresh: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, of.caseId);
  if (!held.ok) return held;
  await saveOverdueTold(ctx.tx, ctx.region, of.orderId, ctx.today);
  const facts = { order: of.orderNumber, dueOn: of.dueOn.toString(), overdue: true };
  await ctx.record({
    type: 'assets.report-overdue',
    subject: of.orderId,
    case: of.caseId,
    facts,
    tasks: held.value.state === 'closed' ? [] : [{ kind: 'open', task: 'check-report', subject: of.orderId, facts }],
  });
  return ok({ fresh: true });
}
