import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { lookBackFrom, type OrderReportRefusal } from '../rules/property-report.ts';
import { rulingBelongs } from '../rules/ruling-number.ts';
import { insertReportOrder, type ReportOrderId, reportOrdersOf, saveExtension } from '../store/reports.ts';

export interface ReportOrderInput {
  readonly case: CaseId;
  readonly party: PartyId;
  readonly orderNumber: string;
  readonly servedOn: LegalDay;
  /** 令状载明的报告期限届满日: no text fixes it, so it is what the order says (法释〔2017〕8号第五条). */
  readonly dueOn: LegalDay;
}

/** 报告财产令 · Enters an order that was served: from now on a report is awaited, and a silent day after the due day is seen. */
export async function enterReportOrder(
  ctx: Ctx,
  input: ReportOrderInput,
): Promise<Result<{ order: ReportOrderId; lookBackFrom: LegalDay }, OrderReportRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const { servedOn, dueOn } = input;
  if (file.value.parties.find((each) => each.partyId === input.party)?.role !== 'debtor') return refuse({ kind: 'not-a-debtor' });
  const belongs = rulingBelongs(input.orderNumber, held.value.caseNumber);
  if (!belongs.ok) return belongs;
  if (isBefore(ctx.today, servedOn)) return refuse({ kind: 'served-after-today', servedOn });
  if (isBefore(dueOn, servedOn)) return refuse({ kind: 'due-before-service', servedOn });
  const known = await reportOrdersOf(ctx.tx, ctx.region, input.case);
  if (known.some((each) => each.party === input.party && each.orderNumber === input.orderNumber))
    return refuse({ kind: 'order-already-entered' });
  const orderId = ctx.newId<'report-order'>();
  const from = lookBackFrom(servedOn);
  await insertReportOrder(ctx.tx, ctx.region, {
    ...input,
    orderId,
    caseId: input.case,
    court: held.value.court,
    lookBackFrom: from,
    by: ctx.actor.personId,
    at: ctx.now,
  });
  await ctx.record({
    type: 'assets.report-ordered',
    subject: orderId,
    case: input.case,
    facts: { order: input.orderNumber, servedOn: servedOn.toString(), dueOn: dueOn.toString(), lookBackFrom: from.toString() },
  });
  return ok({ order: orderId, lookBackFrom: from });
}

export type ExtendReportRefusal = { readonly kind: 'already-judged' } | { readonly kind: 'not-later'; readonly dueOn: LegalDay };

/** 第五条: more time on a written request with a reason. */
export async function extendReport(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly order: ReportOrderId; readonly dueOn: LegalDay; readonly reason: string },
): Promise<Result<{ dueOn: LegalDay }, ExtendReportRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const order = (await reportOrdersOf(ctx.tx, ctx.region, input.case)).find((each) => each.orderId === input.order);
  if (!order) return refuse({ kind: 'not-found' });
  if (order.verdict !== null) return refuse({ kind: 'already-judged' });
  if (!isBefore(order.dueOn, input.dueOn) || isBefore(input.dueOn, ctx.today)) return refuse({ kind: 'not-later', dueOn: order.dueOn });
  await saveExtension(ctx.tx, ctx.region, input.order, input);
  await ctx.record({
    type: 'assets.report-extended',
    subject: input.order,
    case: input.case,
    facts: { from: order.dueOn.toString(), dueOn: input.dueOn.toString(), reason: input.reason },
  });
  return ok({ dueOn: input.dueOn });
}
