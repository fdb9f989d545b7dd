import type { ClockEffect, Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { partiesOf } from '@duixian/cases/queries';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type BounceEffect, type BounceRefusal, type ComeBack, effectOfBounce } from '../rules/bounce.ts';
import { clocksOfBounce } from '../rules/bounced-clocks.ts';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { findPaper, type PaperBytes, type PaperOnFile } from '../store/documents.ts';
import { insertFileEntries } from '../store/file-entries.ts';
import { findService, partiesReached, type ServiceId, type ServiceOnFile, saveBounced, saveFailed } from '../store/services.ts';

export interface BounceInput {
  readonly service: ServiceId;
  readonly comeBack: ComeBack;
  /** The report itself, as it came. */
  readonly report: PaperBytes & { readonly mime: string };
}

/**
 * 退信登记 · A sending the outside system had taken came back after all: it is no longer served. The report stands in the file beside the
 * certificate it contradicts, duties the service had ended run on, and serving the paper is work again. Nothing of before is lost.
 */
export async function recordBounce(ctx: Ctx, input: BounceInput): Promise<Result<{ effect: BounceEffect }, BounceRefusal>> {
  const found = await findService(ctx, input.service);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const service = await findService(ctx, input.service);
  const paper = await findPaper(ctx, found.documentId);
  if (service === undefined || paper === undefined) return refuse({ kind: 'not-found' });
  const effect = effectOfBounce(service);
  if (!effect.ok || effect.value === 'nothing-new') return effect.ok ? ok({ effect: effect.value }) : effect;
  const undone = effect.value === 'taken-back';
  if (undone) await saveBounced(ctx, input.service, input.comeBack.reason);
  else await saveFailed(ctx, input.service, input.comeBack.reason);
  await fileReport(ctx, service, paper, input.report);
  const facts = {
    service: service.serviceId,
    kind: paper.kind,
    addressee: service.plan.addressee,
    channel: service.plan.channel,
    failure: input.comeBack.reason,
    words: input.comeBack.words,
    report: input.report.sha256,
  };
  await ctx.record({
    type: undone ? 'documents.service-bounced' : 'documents.service-failed',
    subject: service.documentId,
    case: service.caseId,
    facts,
    // A case that is closed has no clocks to run; that the paper did not arrive is work all the same.
    clocks: undone && held.value.state !== 'closed' ? await clocksOf(ctx, service, paper) : [],
    tasks: [{ kind: 'open', task: 'serve-documents', subject: service.documentId, facts }],
    events: undone
      ? [
          {
            type: 'documents.service-bounced',
            facts: { case: service.caseId, kind: paper.kind, document: service.documentId, party: service.plan.partyId },
            serialKey: service.caseId,
          },
        ]
      : [],
  });
  return ok({ effect: effect.value });
}

async function fileReport(ctx: Ctx, service: ServiceOnFile, paper: PaperOnFile, report: BounceInput['report']): Promise<void> {
  await insertFileEntries(ctx, [
    {
      caseId: service.caseId,
      court: service.court,
      section: 'service',
      title: `电子送达退信（${KIND_NAMES[paper.kind].zh}·${service.plan.addressee}）`,
      number: null,
      documentId: service.documentId,
      mime: report.mime,
      bytes: report,
    },
  ]);
}

async function clocksOf(ctx: Ctx, service: ServiceOnFile, paper: PaperOnFile): Promise<readonly ClockEffect[]> {
  if (service.plan.partyId === null) return [];
  const parties = await partiesOf(ctx.tx, ctx.region, service.caseId);
  return clocksOfBounce(
    { kind: paper.kind, party: service.plan.partyId },
    {
      debtors: parties.flatMap((party) => (party.role === 'debtor' ? [party.partyId] : [])),
      notice: await partiesReached(ctx, service.caseId, 'enforcement-notice'),
      reportOrder: await partiesReached(ctx, service.caseId, 'property-report-order'),
    },
  );
}
