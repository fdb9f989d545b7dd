import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { partiesOf } from '@duixian/cases/queries';
import type { DocumentId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { planService, type ServeRefusal, type ServicePlan } from '../rules/service.ts';
import { noticeEndsOn } from '../rules/service-outcome.ts';
import type { ServiceWay } from '../rules/service-way.ts';
import { findPaper, lockPaper } from '../store/documents.ts';
import { failedServices, insertService, livingService, type ServiceId } from '../store/services.ts';
import { LIBRARY } from '../templates/library.ts';

/** 送达 · Orders a sealed paper to be sent to one addressee. The channel is asked by the job; only its proof makes it served. */
export async function serveDocument(
  ctx: Ctx,
  input: { document: DocumentId; party: PartyId | null; way?: ServiceWay; place?: string | null; tracking?: string | null },
): Promise<Result<{ serviceId: ServiceId }, ServeRefusal>> {
  const found = await findPaper(ctx, input.document);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const paper = await lockPaper(ctx, input.document);
  if (paper === undefined) return refuse({ kind: 'not-found' });
  const parties = await partiesOf(ctx.tx, ctx.region, paper.caseId);
  const plan = planService(
    LIBRARY[paper.kind],
    paper,
    parties.find((party) => party.partyId === input.party),
    { way: input.way ?? 'electronic', place: input.place ?? null, failedBefore: await failedServices(ctx, input.document, input.party) },
  );
  if (!plan.ok) return plan;
  const alive = await livingService(ctx, input.document, plan.value);
  if (alive !== undefined) return refuse({ kind: 'already-under-way', service: alive });
  const serviceId = ctx.newId<'service'>();
  const published = plan.value.channel === 'public-notice' ? ctx.today : null;
  await insertService(ctx, {
    serviceId,
    documentId: input.document,
    caseId: paper.caseId,
    court: paper.court,
    plan: plan.value,
    tracking: input.tracking ?? null,
    publishedOn: published,
    dueOn: published && noticeEndsOn(published),
  });
  await ctx.record({
    type: 'documents.service-ordered',
    subject: input.document,
    case: paper.caseId,
    facts: {
      service: serviceId,
      kind: paper.kind,
      addressee: plan.value.addressee,
      channel: plan.value.channel,
      consentOn: plan.value.consentOn?.toString() ?? null,
    },
    clocks: published === null ? [] : [{ kind: 'start', term: 'service-by-notice', on: published, subject: serviceId }],
    events: carriedByMachine(plan.value)
      ? [{ type: 'documents.service-ordered', facts: { service: serviceId }, serialKey: paper.caseId }]
      : [],
  });
  return ok({ serviceId });
}

/** Direct, posted and entrusted papers are carried by people, who report; a public notice runs by itself. */
function carriedByMachine(plan: ServicePlan): boolean {
  return plan.consentOn !== null || plan.channel === 'agency-network';
}
