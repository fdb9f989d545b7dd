import type { ClockEffect, Ctx, TaskEffect } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { partiesOf } from '@duixian/cases/queries';
import { type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { KIND_NAMES } from '../rules/kind-names.ts';
import { clocksOfArrival } from '../rules/served-clocks.ts';
import { type ArrivalRefusal, type ChannelAnswer, servedOn } from '../rules/service.ts';
import { isServed } from '../rules/still-to-serve.ts';
import { findPaper, type PaperBytes, type PaperOnFile } from '../store/documents.ts';
import { insertFileEntries } from '../store/file-entries.ts';
import {
  findService,
  partiesReached,
  type ServiceId,
  type ServiceOnFile,
  saveArrived,
  saveFailed,
  servicesSoFar,
} from '../store/services.ts';
import { LIBRARY } from '../templates/library.ts';

/**
 * A machine's proof comes with a certificate and the minute of arrival; what a person reports, or a notice that has run, gives
 * the day of service alone: then `servedOn` says it, and `arrivedAt` is when that became known.
 */
export type Arrival = Extract<ChannelAnswer, { kind: 'arrived' }> & {
  readonly certificate: PaperBytes | null;
  readonly manner?: string;
  readonly servedOn?: LegalDay;
};
type Answer = Arrival;
type Failure = Extract<ChannelAnswer, { kind: 'failed' }>;

/** 送达回执 · The channel's word, once. On arrival the certificate is in the file and the clocks of sending end; on failure the work goes on. */
export async function recordArrival(
  ctx: Ctx,
  input: { service: ServiceId; answer: Answer | Failure },
): Promise<Result<{ serviceId: ServiceId }, ArrivalRefusal>> {
  const found = await findService(ctx, input.service);
  if (found === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, found.caseId);
  if (!held.ok) return held;
  const service = await findService(ctx, input.service);
  const paper = await findPaper(ctx, found.documentId);
  if (service === undefined || paper === undefined) return refuse({ kind: 'not-found' });
  if (service.state === input.answer.kind) return ok({ serviceId: input.service });
  if (service.state !== 'ordered') return refuse({ kind: 'answered-before', state: service.state });
  if (input.answer.kind === 'failed') await noteFailure(ctx, service, paper, input.answer);
  else await noteArrival(ctx, service, paper, input.answer);
  return ok({ serviceId: input.service });
}

async function noteArrival(ctx: Ctx, service: ServiceOnFile, paper: PaperOnFile, answer: Answer): Promise<void> {
  const on = answer.servedOn ?? servedOn(answer);
  const notice: readonly ClockEffect[] =
    service.publishedOn === null ? [] : [{ kind: 'satisfy', term: 'service-by-notice', on, subject: service.serviceId }];
  const clocks = [...notice, ...(await clocksOf(ctx, service, paper, answer))];
  await saveArrived(ctx, service.serviceId, { ...answer, servedOn: on, manner: answer.manner ?? null });
  const { certificate } = answer;
  if (certificate !== null) {
    await insertFileEntries(ctx, [
      {
        caseId: service.caseId,
        court: service.court,
        section: 'service',
        title: `电子送达凭证（${KIND_NAMES[paper.kind].zh}·${service.plan.addressee}）`,
        number: null,
        documentId: service.documentId,
        mime: 'application/pdf',
        bytes: certificate,
      },
    ]);
  }
  const tasks: readonly TaskEffect[] = [{ kind: 'complete', task: 'serve-documents', subject: service.documentId }];
  await ctx.record({
    type: 'documents.served',
    subject: service.documentId,
    case: service.caseId,
    facts: {
      service: service.serviceId,
      kind: paper.kind,
      addressee: service.plan.addressee,
      channel: service.plan.channel,
      servedOn: on.toString(),
      receipt: answer.receipt,
    },
    clocks,
    tasks: (await reachedAll(ctx, service, paper)) ? tasks : [],
    events: [
      {
        type: 'documents.served',
        facts: {
          case: service.caseId,
          kind: paper.kind,
          document: service.documentId,
          party: service.plan.partyId,
          servedOn: on.toString(),
        },
        serialKey: service.caseId,
      },
    ],
  });
}

async function noteFailure(ctx: Ctx, service: ServiceOnFile, paper: PaperOnFile, answer: Failure): Promise<void> {
  await saveFailed(ctx, service.serviceId, answer.reason);
  const said = answer.words === undefined ? {} : { words: answer.words };
  const facts = { service: service.serviceId, kind: paper.kind, addressee: service.plan.addressee, failure: answer.reason, ...said };
  await ctx.record({
    type: 'documents.service-failed',
    subject: service.documentId,
    case: service.caseId,
    facts,
    tasks: [{ kind: 'open', task: 'serve-documents', subject: service.documentId, facts }],
  });
}

async function clocksOf(ctx: Ctx, service: ServiceOnFile, paper: PaperOnFile, answer: Answer): Promise<readonly ClockEffect[]> {
  if (service.plan.partyId === null || LIBRARY[paper.kind].satisfies.length === 0) return [];
  const parties = await partiesOf(ctx.tx, ctx.region, service.caseId);
  return clocksOfArrival(
    { kind: paper.kind, party: service.plan.partyId, on: legalDayAt(answer.sentAt) },
    {
      debtors: parties.flatMap((party) => (party.role === 'debtor' ? [party.partyId] : [])),
      notice: await partiesReached(ctx, service.caseId, 'enforcement-notice'),
      reportOrder: await partiesReached(ctx, service.caseId, 'property-report-order'),
    },
  );
}

/** The work of serving ends when the paper has reached everybody it is for. */
async function reachedAll(ctx: Ctx, service: ServiceOnFile, paper: PaperOnFile): Promise<boolean> {
  const parties = await partiesOf(ctx.tx, ctx.region, service.caseId);
  const services = (await servicesSoFar(ctx, service.caseId)).get(service.documentId) ?? [];
  return isServed(LIBRARY[paper.kind], { partyId: paper.partyId, madeFor: paper.madeFor, parties, services });
}
