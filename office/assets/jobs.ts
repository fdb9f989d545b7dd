import { deductRequest, freezeRequest, queryReply, unfreezeRequest } from '@duixian/agencies/adapter';
import type { AgencyClient, Exchange } from '@duixian/agencies/client';
import { judgeExchange } from '@duixian/agencies/judge-exchange';
import { keepRaw, type RawKeeper } from '@duixian/agencies/keep-raw';
import type { JobDesk, JobEvent, JobHandler, Poll } from '@duixian/audit/job';
import { assert, must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { withPapers } from './attach-papers.ts';
import { askRanks } from './commands/ask-ranks.ts';
import { recordSilence } from './commands/enter-report.ts';
import { followRefused, followSealed } from './commands/follow-papers.ts';
import { turnSweep } from './commands/order-sweep.ts';
import { type AnyActReply, recordInstruction } from './commands/record-instruction.ts';
import { recordLapse } from './commands/record-lapse.ts';
import { registerAssets } from './commands/register-assets.ts';
import { releaseCase } from './commands/release-measure.ts';
import type { AssetsSettings } from './commands/settings.ts';
import { takeBackPayments } from './commands/take-back-payments.ts';
import { takeFound } from './commands/take-found.ts';
import { updateRanks } from './commands/update-ranks.ts';
import { followWithholding } from './commands/withhold-income.ts';
import { findAsset } from './store/assets.ts';
import { findInstruction, type Instruction, type InstructionId } from './store/instructions.ts';
import { measuresEndingBefore } from './store/measures-ending.ts';
import { silentOrders } from './store/reports.ts';
import { dueSweeps } from './store/sweeps.ts';
import { waitingHolds } from './store/waiting.ts';

export interface AssetsDeps extends AssetsSettings {
  readonly raw: RawKeeper;
}

const found = z.object({
  case: z.uuid(),
  party: z.uuid(),
  agency: z.string(),
  agencyZh: z.string(),
  agencyEn: z.string(),
  exchange: z.uuid(),
  reply: z.string(),
});
const given = z.object({ instruction: z.uuid() });
const sealed = z.object({ document: z.uuid(), number: z.string() });
const notMade = z.object({ document: z.uuid(), why: z.string(), detail: z.string() });
const closed = z.object({ case: z.uuid() });
const moneyGone = z.object({ case: z.uuid(), receipt: z.uuid() });
const ended = z.object({ case: z.uuid(), asset: z.uuid() });
const LAPSE_BATCH = 200;
const WAITING_BATCH = 200;
const SWEEP_BATCH = 100;
/** How long a hold may wait without the office having asked where it stands. Office policy: other courts do not tell. */
const ASK_RANK_DAYS = 30;

/** 财产作业 · Enters what a search found, carries instructions to agencies, and lets go of everything when a case is closed. */
export function assetsJobs(deps: AssetsDeps): Readonly<Record<string, JobHandler>> {
  return {
    'search.assets-found': (event, desk) => enterFound(deps, desk, found.parse(event.facts)),
    'assets.hold-ended': async (event, desk) => {
      const { case: caseId, asset } = ended.parse(event.facts);
      await desk.act(async (ctx) => {
        const over = await findAsset(ctx.tx, ctx.region, idFrom<'case'>(caseId), idFrom<'asset'>(asset));
        const { agency, agencyAssetId: thing } = must(over, 'what a hold was on stays in the register');
        return askRanks(ctx, await waitingHolds(ctx.tx, ctx.region, { agency, thing }, WAITING_BATCH));
      });
    },
    'assets.instruction-given': (event, desk) => carryOut(deps, desk, idFrom<'instruction'>(given.parse(event.facts).instruction)),
    'documents.sealed': async (event, desk) => {
      const { document, number } = sealed.parse(event.facts);
      await desk.act((ctx) => followSealed(ctx, { document: idFrom<'document'>(document), number }, deps));
      await desk.act((ctx) => followWithholding(ctx, { document: idFrom<'document'>(document), number }));
    },
    'documents.draft-refused': paperRefused,
    'documents.draft-discarded': paperRefused,
    'funds.receipt-released': async (event, desk) => {
      const { case: caseId, receipt } = moneyGone.parse(event.facts);
      await desk.act((ctx) => takeBackPayments(ctx, { case: idFrom<'case'>(caseId), receipt: idFrom<'receipt'>(receipt) }));
    },
    'closing.case-closed': async (event, desk) => {
      const caseId = idFrom<'case'>(closed.parse(event.facts).case);
      const released = await desk.act((ctx) => releaseCase(ctx, { case: caseId, reason: 'case-closed' }, deps));
      if (!released.ok && released.refusal.kind !== 'not-found') throw new Error(`release on closing: ${released.refusal.kind}`);
    },
  };
}

async function paperRefused(event: JobEvent, desk: JobDesk): Promise<void> {
  const { document, why, detail } = notMade.parse(event.facts);
  await desk.act((ctx) => followRefused(ctx, { document: idFrom<'document'>(document), why, detail }));
  await desk.act((ctx) => followWithholding(ctx, { document: idFrom<'document'>(document), number: null }));
}

/** 到期核查 · Also a query: what this job puts down, the board has shown all day. */
export function assetsPolls(settings: AssetsSettings): readonly Poll[] {
  return [
    { name: 'assets.lapsed-measures', everySeconds: 600, run: recordLapses },
    { name: 'assets.deposit-sweeps', everySeconds: 300, run: (desk) => turnSweeps(settings, desk) },
    { name: 'assets.waiting-ranks', everySeconds: 86_400, run: askOldRanks },
    { name: 'assets.silent-reports', everySeconds: 1_800, run: recordSilentReports },
  ];
}

async function turnSweeps(settings: AssetsSettings, desk: JobDesk): Promise<void> {
  const due = await desk.act(async (ctx) => ok(await dueSweeps(ctx.tx, ctx.region, ctx.now, SWEEP_BATCH)));
  if (!due.ok) return;
  for (const sweep of due.value) {
    if (desk.signal.aborted) return;
    await desk.act((ctx) => turnSweep(ctx, sweep, settings));
  }
}

async function askOldRanks(desk: JobDesk): Promise<void> {
  await desk.act(async (ctx) => {
    const notSeenSince = ctx.now.subtract({ hours: ASK_RANK_DAYS * 24 });
    return askRanks(ctx, await waitingHolds(ctx.tx, ctx.region, { notSeenSince }, WAITING_BATCH));
  });
}

async function recordSilentReports(desk: JobDesk): Promise<void> {
  const silent = await desk.act(async (ctx) => ok(await silentOrders(ctx.tx, ctx.region, ctx.today, LAPSE_BATCH)));
  if (!silent.ok) return;
  for (const order of silent.value) {
    if (desk.signal.aborted) return;
    await desk.act((ctx) => recordSilence(ctx, order));
  }
}

async function enterFound(deps: AssetsDeps, desk: JobDesk, facts: z.output<typeof found>): Promise<void> {
  // The raw reply is the source of the register, so every row can be traced to the bytes it came from.
  const bytes = must(await deps.raw.get(facts.reply), `the reply ${facts.reply} is in the store`);
  const reply = queryReply.parse(JSON.parse(new TextDecoder().decode(bytes)));
  assert(reply.outcome === 'found', 'only a reply with property is entered');
  const { assets } = reply;
  const of = { case: idFrom<'case'>(facts.case), party: idFrom<'party'>(facts.party), agency: facts.agency, assets };
  await desk.act(async (ctx) => {
    const entered = await registerAssets(ctx, {
      ...of,
      agency: { code: facts.agency, nameZh: facts.agencyZh, nameEn: facts.agencyEn },
      exchange: idFrom<'exchange'>(facts.exchange),
    });
    if (!entered.ok) return entered;
    const ranked = await updateRanks(ctx, of);
    return ranked.ok ? takeFound(ctx, of, deps) : ranked;
  });
}

async function carryOut(deps: AssetsDeps, desk: JobDesk, instructionId: InstructionId): Promise<void> {
  const read = await desk.act(async (ctx) => ok({ instruction: await findInstruction(ctx.tx, ctx.region, instructionId), now: ctx.now }));
  const instruction = read.ok ? read.value.instruction : undefined;
  const agency = instruction && deps.directory.source(instruction.agency);
  // No agency: a person tells whoever has the thing and records the paper that comes back.
  if (!read.ok || !instruction || !agency || instruction.state !== 'requested') return;

  const { asked, exchange } = await send(deps.directory.client(agency), instruction, deps.raw);
  const kept = await keepRaw(deps.raw, exchange);
  const judged = judgeExchange<AnyActReply>(asked, exchange);
  const { officer } = asked.authority;
  const recorded = await desk.act((ctx) =>
    recordInstruction(ctx, { instruction: instructionId, judged, kept, officer, startedAt: read.value.now }, deps),
  );
  if (!recorded.ok) throw new Error(`instruction ${instructionId}: ${recorded.refusal.kind}`);
}

/** Sends the stored request word for word, or asks for the receipt of one the agency has accepted. */
async function send(client: AgencyClient, of: Instruction, raw: RawKeeper) {
  const sent = of.acceptedAt !== null;
  const request = await withPapers(raw, of.request);
  switch (of.act) {
    case 'freeze':
    case 'renew': {
      const asked = freezeRequest.parse(request);
      const exchange: Exchange<AnyActReply> = sent ? await client.freezeReceipt(of.requestNo) : await client.freeze(asked);
      return { asked, exchange };
    }
    case 'unfreeze': {
      const asked = unfreezeRequest.parse(request);
      const exchange: Exchange<AnyActReply> = sent ? await client.unfreezeReceipt(of.requestNo) : await client.unfreeze(asked);
      return { asked, exchange };
    }
    case 'deduct': {
      const asked = deductRequest.parse(request);
      const exchange: Exchange<AnyActReply> = sent ? await client.deductReceipt(of.requestNo) : await client.deduct(asked);
      return { asked, exchange };
    }
  }
}

async function recordLapses(desk: JobDesk): Promise<void> {
  const ending = await desk.act(async (ctx) => ok(await measuresEndingBefore(ctx.tx, ctx.region, ctx.today, LAPSE_BATCH)));
  if (!ending.ok) return;
  for (const measure of ending.value) {
    if (desk.signal.aborted) return;
    await desk.act((ctx) => recordLapse(ctx, measure));
  }
}
