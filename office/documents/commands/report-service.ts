import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type OutcomeRefusal, outcomeOf, type ServiceReport } from '../rules/service-outcome.ts';
import { findService, noticesRun, type ServiceId, type ServiceOnFile } from '../store/services.ts';
import { recordArrival } from './record-arrival.ts';

/** 送达结果登记 · What the person who carried or posted the paper reports. Only this makes it served, or opens it anew. */
export async function reportService(
  ctx: Ctx,
  input: { service: ServiceId; report: ServiceReport },
): Promise<Result<{ serviceId: ServiceId }, OutcomeRefusal>> {
  const service = await findService(ctx, input.service);
  if (service === undefined) return refuse({ kind: 'not-found' });
  // Whoever may not see the case learns nothing of its sendings.
  const held = await holdCase(ctx, service.caseId);
  if (!held.ok) return held;
  if (service.state !== 'ordered') return refuse({ kind: 'answered-before', state: service.state });
  const of = { channel: service.plan.channel, orderedOn: legalDayAt(service.orderedAt), today: ctx.today };
  const outcome = outcomeOf(input.report, of);
  if (!outcome.ok) return outcome;
  if (outcome.value.kind === 'failed') return recordArrival(ctx, { service: input.service, answer: outcome.value });
  const { on, manner, receipt } = outcome.value;
  return recordArrival(ctx, { service: input.service, answer: { ...reportedOn(ctx, service, on), receipt, manner } });
}

const NOTICES_AN_ACT = 50;

/** 公告期满 · Papers whose public notice has run count as served on its last day. Runs every day, and twice does nothing twice. */
export async function endNotices(ctx: Ctx): Promise<Result<{ ended: number }, never>> {
  const due = await noticesRun(ctx, ctx.today, NOTICES_AN_ACT);
  for (const serviceId of due) {
    const service = await findService(ctx, serviceId);
    if (service?.publishedOn == null || service.dueOn === null) continue;
    const receipt = `公告期满：${service.publishedOn}发布，${service.dueOn}届满`;
    await recordArrival(ctx, {
      service: serviceId,
      answer: { ...reportedOn(ctx, service, service.dueOn), receipt, manner: 'notice-ran' },
    });
  }
  return ok({ ended: due.length });
}

/** A report knows the day of service and no minute of it; the moment the paper went out stays what it was. */
function reportedOn(ctx: Ctx, service: ServiceOnFile, on: LegalDay) {
  return { kind: 'arrived', sentAt: service.orderedAt, arrivedAt: ctx.now, servedOn: on, certificate: null } as const;
}
