import type { QueryReply } from '@duixian/agencies/adapter';
import type { Directory } from '@duixian/agencies/directory';
import { type Judged, judgeExchange } from '@duixian/agencies/judge-exchange';
import { type KeptExchange, keepRaw, type RawKeeper } from '@duixian/agencies/keep-raw';
import type { Patience } from '@duixian/agencies/rules/patience';
import type { JobDesk, JobHandler, Poll } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { type Again, askOnceMore } from './commands/ask-once-more.ts';
import { launchSearch } from './commands/launch-search.ts';
import { putOff } from './commands/put-off.ts';
import { recordReply } from './commands/record-reply.ts';
import { recordTimeout } from './commands/record-timeout.ts';
import { type AgencyGate, agencyGate, USUAL_GATE } from './rules/agency-gate.ts';
import { findSource, overdueSources, type SourceId } from './store/sources.ts';

export interface SearchDeps {
  readonly directory: Directory;
  readonly raw: RawKeeper;
  readonly patience: Patience;
}

const passed = z.object({ case: z.uuid() });
const asked = z.object({ source: z.uuid() });
const wanted = z.object({ case: z.uuid(), party: z.uuid(), agency: z.string() });
const OVERDUE_BATCH = 100;

/** 查控作业 · A filing that passed is searched at once; each question is carried by a job of its own, so a slow agency delays nobody. */
export function searchJobs(deps: SearchDeps): Readonly<Record<string, JobHandler>> {
  const settings = { sources: deps.directory.sources, patience: deps.patience };
  const gate = agencyGate(USUAL_GATE);
  return {
    'intake.filing-passed': async (event, desk) => {
      const caseId = idFrom<'case'>(passed.parse(event.facts).case);
      const launched = await desk.act((ctx) => launchSearch(ctx, { case: caseId, reason: 'filing' }, settings));
      if (!launched.ok && launched.refusal.kind === 'no-authorised-officer')
        throw new Error(`no officer of ${launched.refusal.court} is registered with the agencies`);
    },
    'search.source-asked': (event, desk) => askSource(deps, gate, desk, idFrom<'search-source'>(asked.parse(event.facts).source)),
    'assets.deposits-wanted': async (event, desk) => {
      const { case: caseId } = passed.parse(event.facts);
      const again: Again = { case: idFrom<'case'>(caseId), reason: 'repeat', which: { keeps: 'deposit' } };
      await desk.act((ctx) => askOnceMore(ctx, again, settings));
    },
    'assets.rank-wanted': async (event, desk) => {
      const of = wanted.parse(event.facts);
      const which = { party: idFrom<'party'>(of.party), agency: of.agency };
      await desk.act((ctx) => askOnceMore(ctx, { case: idFrom<'case'>(of.case), reason: 'rank', which }, settings));
    },
    'search.source-reread': (event, desk) => readAgain(deps, desk, idFrom<'search-source'>(asked.parse(event.facts).source)),
  };
}

export function searchPolls(): readonly Poll[] {
  return [{ name: 'search.overdue-sources', everySeconds: 60, run: settleOverdue }];
}

async function askSource(deps: SearchDeps, gate: AgencyGate, desk: JobDesk, sourceId: SourceId): Promise<void> {
  const read = await desk.act(async (ctx) => ok({ source: await findSource(ctx.tx, ctx.region, sourceId), now: ctx.now }));
  const source = read.ok ? read.value.source : undefined;
  const agency = source && deps.directory.source(source.agency);
  if (!read.ok || !source || !agency || source.state.kind !== 'sent') return;
  const startedAt = read.value.now;
  const passage = gate.enter(agency.code, startedAt.epochMilliseconds);
  if (passage.kind === 'later') {
    await desk.act((ctx) => putOff(ctx, { source: sourceId, waitMs: passage.waitMs }));
    return;
  }
  const settings = { sources: deps.directory.sources, patience: deps.patience };
  if (passage.kind === 'silent') {
    const silent = { source: sourceId, judged: notCalled(passage.calls), kept: NOTHING_SENT, startedAt };
    await desk.act((ctx) => recordReply(ctx, silent, settings));
    return;
  }
  const client = deps.directory.client(agency);
  const { requestNo, authority, subject } = source;
  let answered = false;
  let endedAt = startedAt;
  try {
    const exchange = source.acceptedAt ? await client.queryReceipt(requestNo) : await client.query({ requestNo, authority, subject });
    answered = exchange.kind === 'replied' || (exchange.fault.kind !== 'timed-out' && exchange.fault.kind !== 'unreachable');
    const kept = await keepRaw(deps.raw, exchange);
    const judged = judgeExchange({ requestNo, subject }, exchange);
    await desk.act((ctx) => {
      endedAt = ctx.now;
      return recordReply(ctx, { source: sourceId, judged, kept, startedAt }, settings);
    });
  } finally {
    const nowMs = endedAt.epochMilliseconds;
    gate.leave(agency.code, { answered, tookMs: nowMs - startedAt.epochMilliseconds, nowMs });
  }
}

const NOTHING_SENT: KeptExchange = { tries: 0, request: null, reply: null };

function notCalled(calls: number): Judged<QueryReply> {
  const failure = { kind: 'unreachable', detail: `not called: no answer to the last ${calls} calls` } as const;
  return { kind: 'fault', failure, verdict: 'failed', detail: failure.detail };
}

/** 回看 · Reads an answered question's receipt once more: an agency that has corrected itself says so there. */
async function readAgain(deps: SearchDeps, desk: JobDesk, sourceId: SourceId): Promise<void> {
  const read = await desk.act(async (ctx) => ok({ source: await findSource(ctx.tx, ctx.region, sourceId), now: ctx.now }));
  const source = read.ok ? read.value.source : undefined;
  const agency = source && deps.directory.source(source.agency);
  if (!read.ok || !source?.latest || !agency) return;
  const { requestNo, subject } = source;
  const exchange = await deps.directory.client(agency).queryReceipt(requestNo);
  if (exchange.kind === 'failed') throw new Error(`${agency.code}: receipt ${requestNo}: ${exchange.fault.kind}`);
  const kept = await keepRaw(deps.raw, exchange);
  const judged = judgeExchange({ requestNo, subject }, exchange);
  const settings = { sources: deps.directory.sources, patience: deps.patience };
  await desk.act((ctx) => recordReply(ctx, { source: sourceId, judged, kept, startedAt: read.value.now }, settings));
}

async function settleOverdue(desk: JobDesk): Promise<void> {
  const overdue = await desk.act(async (ctx) => ok(await overdueSources(ctx.tx, ctx.region, ctx.now, OVERDUE_BATCH)));
  if (!overdue.ok) return;
  for (const source of overdue.value) {
    if (desk.signal.aborted) return;
    await desk.act((ctx) => recordTimeout(ctx, source.sourceId));
  }
}
