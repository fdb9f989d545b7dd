import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type JudgeReportRefusal, mayJudge, type ReportConsequence, type ReportVerdict } from '../rules/property-report.ts';
import { type ReportOrderId, reportOrdersOf, reportsOf, saveVerdict } from '../store/reports.ts';

export interface ReportJudgement {
  readonly case: CaseId;
  readonly order: ReportOrderId;
  readonly verdict: ReportVerdict;
  readonly consequence: ReportConsequence;
  readonly reason: string;
}

/**
 * 核查结论 · What a person makes of the report and what follows (法释〔2017〕8号第九条、第十条). The consequence is put down here;
 * the fine, the detention or the listing itself is an act of its own with its own papers.
 */
export async function judgeReport(
  ctx: Ctx,
  input: ReportJudgement,
): Promise<Result<{ judged: true }, JudgeReportRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const order = (await reportOrdersOf(ctx.tx, ctx.region, input.case)).find((each) => each.orderId === input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const reports = (await reportsOf(ctx.tx, ctx.region, input.case)).filter((each) => each.orderId === input.order);
  const first = reports.find((each) => each.kind === 'first')?.receivedOn ?? null;
  const may = mayJudge({ ...order, firstReceivedOn: first }, input, ctx.today);
  if (!may.ok) return may;
  await saveVerdict(ctx.tx, ctx.region, input.order, { ...input, by: ctx.actor.personId, on: ctx.today });
  await ctx.record({
    type: 'assets.report-judged',
    subject: input.order,
    case: input.case,
    facts: { order: order.orderNumber, verdict: input.verdict, consequence: input.consequence, reason: input.reason },
    tasks: [{ kind: 'complete', task: 'check-report', subject: input.order }],
  });
  return ok({ judged: true });
}
