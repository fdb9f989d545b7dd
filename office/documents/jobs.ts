import type { JobDesk, JobEvent, JobHandler, Poll } from '@duixian/audit/job';
import type { BlobStore } from '@duixian/blobs/blob-store';
import { assert, must } from '@duixian/kernel/assert';
import { type DocumentId, idFrom, isId } from '@duixian/kernel/ids';
import { type Instant, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { ok, refuse } from '@duixian/kernel/result';
import { signPdf } from '@duixian/seal/pdf-signature';
import type { SealBook } from '@duixian/seal/seal-key';
import type { Typesetter } from '@duixian/typeset/typesetter';
import { z } from 'zod';
import { fileForm } from './commands/file-form.ts';
import { fileReply } from './commands/file-reply.ts';
import { recordArrival } from './commands/record-arrival.ts';
import { recordSealed } from './commands/record-sealed.ts';
import { endNotices } from './commands/report-service.ts';
import { runBatchItems } from './commands/run-batch-items.ts';
import { draftAsked } from './draft-asked.ts';
import { fileReading } from './file-reading.ts';
import { makeOfds } from './make-ofds.ts';
import { renderForm, renderForSeal, renderServiceCertificate } from './render-paper.ts';
import { KIND_NAMES } from './rules/kind-names.ts';
import type { ServiceChannel } from './service-channel.ts';
import { waitingItems } from './store/batches.ts';
import { findPaper, findPapers, type PaperOnFile } from './store/documents.ts';
import { findService } from './store/services.ts';

/** What papers are made with. Built once by the composition root. */
export interface PaperMachinery {
  readonly typesetter: Typesetter;
  readonly seals: SealBook;
  /** Whether sealed papers are also made as OFD. */
  readonly ofd: boolean;
  readonly blobs: BlobStore;
  readonly channel: ServiceChannel;
  /** Page where anybody can check a code; printed on every sealed paper. */
  readonly verifyAddress: string;
}

/** Papers drafted in one act: enough to save round trips, few enough that a screen waits for none of their cases. */
const ITEMS_AT_ONCE = 16;

/** The jobs of papers: sealing, filing of forms, service, batches, papers other modules ask for. Each may run twice and does its work once. */
export function documentsJobs(machinery: PaperMachinery): Readonly<Record<string, JobHandler>> {
  return {
    'documents.seal-ordered': (event, desk) => seal(machinery, event, desk),
    'documents.ofds-asked': (event, desk) => (machinery.ofd ? makeOfds(machinery, idsOf(event), desk) : Promise.resolve()),
    'documents.form-drafted': (event, desk) => setForm(machinery, event, desk),
    'documents.service-ordered': (event, desk) => send(machinery, event, desk),
    'documents.draft-asked': (event, desk) => draftAsked(machinery.typesetter, event, desk),
    'documents.file-asked': (event, desk) => fileAsked(event, desk),
    'documents.batch-started': (event, desk) => runBatch(machinery, event, desk),
  };
}

const NOTICE_EVERY_SECONDS = 3_600;

/** What nobody orders: notices that have run, and papers to be read for the search. */
export function documentsPolls(blobs: BlobStore): readonly Poll[] {
  return [
    fileReading(blobs),
    {
      name: 'documents.notices-run',
      everySeconds: NOTICE_EVERY_SECONDS,
      run: async (desk) => {
        await desk.act((ctx) => endNotices(ctx));
      },
    },
  ];
}

const toFile = z.object({
  case: z.uuid(),
  title: z.string(),
  number: z.string().nullable(),
  mime: z.string(),
  sha256: z.string(),
  size: z.number(),
});

/** 请附卷 · Bytes another module has kept in the store, to stand in the file under the event's own id. */
async function fileAsked(event: JobEvent, desk: JobDesk): Promise<void> {
  const { case: caseId, sha256, size, ...of } = toFile.parse(event.facts);
  const reply = { ...of, case: idFrom<'case'>(caseId), entry: idFrom<'file-entry'>(event.eventId), bytes: { sha256, size } };
  await desk.act((ctx) => fileReply(ctx, reply));
}

/** Sets and signs the papers of one order side by side, then records them in one act. No transaction is open while they are made. */
async function seal(machinery: PaperMachinery, event: JobEvent, desk: JobDesk): Promise<void> {
  const ids = idsOf(event);
  const read = await desk.act(async (ctx) => ok({ papers: await findPapers(ctx, ids), now: ctx.now }));
  assert(read.ok, 'reading cannot be refused');
  const { papers, now } = read.value;
  assert(papers.length === ids.length, 'papers an event names are there');
  const waiting = papers.filter((paper) => paper.state === 'sealing');
  if (waiting.length === 0) return;
  const made = await Promise.all(
    waiting.map(async (paper) => ({
      document: paper.documentId,
      bytes: await machinery.blobs.put(await sealed(machinery, paper, now)),
      legal: machinery.seals.keyOf(paper.court).notLegalNotice === null,
    })),
  );
  const recorded = await desk.act((ctx) => recordSealed(ctx, { papers: made }));
  assert(recorded.ok, 'papers ordered to be sealed can be recorded as sealed');
}

async function sealed(machinery: PaperMachinery, paper: PaperOnFile, now: Instant): Promise<Uint8Array> {
  const signed = {
    on: must(paper.signedOn, 'a paper being sealed has its day'),
    number: must(paper.number, 'a paper being sealed has its number'),
    shortCode: must(paper.shortCode, 'a paper being sealed has its code'),
  };
  const key = machinery.seals.keyOf(paper.court);
  const pdf = await renderForSeal(machinery.typesetter, paper, signed, {
    notLegalNotice: key.notLegalNotice,
    verifyAddress: machinery.verifyAddress,
  });
  assert(pdf.ok, 'glyphs were checked when the paper was drafted');
  return signPdf(pdf.value, key, now.epochMilliseconds);
}

/** The papers of an order; before orders of many there was one. */
function idsOf(event: JobEvent): readonly DocumentId[] {
  const named = event.facts.documents ?? [event.facts.document];
  assert(Array.isArray(named), `${event.type} names its documents`);
  return named.map((id: unknown) => {
    assert(typeof id === 'string' && isId(id), `${event.type} names its documents`);
    return idFrom<'document'>(id);
  });
}

async function setForm(machinery: PaperMachinery, event: JobEvent, desk: JobDesk): Promise<void> {
  const { paper, today } = await readPaper(event, desk);
  if (paper.state !== 'drafted') return;
  const pdf = await renderForm(machinery.typesetter, paper, today);
  assert(pdf.ok, 'glyphs were checked when the form was drafted');
  const bytes = await machinery.blobs.put(pdf.value);
  const filed = await desk.act((ctx) => fileForm(ctx, { document: paper.documentId, bytes }));
  assert(filed.ok, 'a drafted form can be filed');
}

async function send(machinery: PaperMachinery, event: JobEvent, desk: JobDesk): Promise<void> {
  const serviceId = idFrom<'service'>(factText(event, 'service'));
  const read = await desk.act(async (ctx) => {
    const service = await findService(ctx, serviceId);
    const paper = service && (await findPaper(ctx, service.documentId));
    return service && paper ? ok({ service, paper }) : refuse({ kind: 'not-found' });
  });
  assert(read.ok, 'a service that was ordered is there');
  const { service, paper } = read.value;
  if (service.state !== 'ordered') return;
  const sha256 = must(paper.sha256, 'a sealed paper has its bytes');
  const answer = await machinery.channel.send({
    serviceId,
    channel: service.plan.channel,
    address: service.plan.address,
    addressee: service.plan.addressee,
    title: KIND_NAMES[paper.kind].zh,
    number: must(paper.number, 'a sealed paper has its number'),
    shortCode: must(paper.shortCode, 'a sealed paper has its code'),
    sha256,
    court: paper.courtNameZh,
    verifyAddress: machinery.verifyAddress,
    pdf: async () => must(await machinery.blobs.get(sha256), 'the bytes of a paper on file are there'),
  });
  if (answer.kind === 'failed') {
    await desk.act((ctx) => recordArrival(ctx, { service: serviceId, answer }));
    return;
  }
  const delivered = { ...answer, plan: service.plan, sender: machinery.channel.senderIn(service.plan.channel) };
  const pdf = await renderServiceCertificate(machinery.typesetter, paper, delivered, legalDayAt(answer.arrivedAt));
  assert(pdf.ok, 'the addressee has already been printed once');
  const certificate = await machinery.blobs.put(pdf.value);
  await desk.act((ctx) => recordArrival(ctx, { service: serviceId, answer: { ...answer, certificate } }));
}

/** Some items after others until none waits. Killed in the middle, it is started again by its event and goes on with what is left. */
async function runBatch(machinery: PaperMachinery, event: JobEvent, desk: JobDesk): Promise<void> {
  const batch = idFrom<'batch'>(factText(event, 'batch'));
  for (;;) {
    const items = await desk.act(async (ctx) => ok(await waitingItems(ctx, batch, ITEMS_AT_ONCE)));
    assert(items.ok, 'reading cannot be refused');
    if (items.value.length === 0) return;
    if (desk.signal.aborted) throw new Error('the server is stopping; the batch goes on at the next start');
    await desk.act((ctx) => runBatchItems(ctx, { batch, items: items.value }, machinery.typesetter));
  }
}

async function readPaper(event: JobEvent, desk: JobDesk): Promise<{ paper: PaperOnFile; now: Instant; today: LegalDay }> {
  const documentId = idFrom<'document'>(factText(event, 'document'));
  const read = await desk.act(async (ctx) => {
    const paper = await findPaper(ctx, documentId);
    return paper === undefined ? refuse({ kind: 'not-found' }) : ok({ paper, now: ctx.now, today: ctx.today });
  });
  assert(read.ok, 'a paper an event names is there');
  return read.value;
}

function factText(event: JobEvent, name: string): string {
  const value = event.facts[name];
  assert(typeof value === 'string' && isId(value), `${event.type} names its ${name}`);
  return value;
}
