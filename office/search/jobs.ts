import type { Directory } from '@duixian/agencies/directory';
import { judgeExchange } from '@duixian/agencies/judge-exchange';
import { keepRaw, type RawKeeper } from '@duixian/agencies/keep-raw';
import type { Patience } from '@duixian/agencies/rules/patience';
import type { JobDesk, JobHandler, Poll } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { launchSearch } from './commands/launch-search.ts';
import { recordReply } from './commands/record-reply.ts';
import { recordTimeout } from './commands/record-timeout.ts';
import { findSource, overdueSources, type SourceId } from './store/sources.ts';

export interface SearchDeps {
  readonly directory: Directory;
  readonly raw: RawKeeper;
  readonly patience: Patience;
}

const passed = z.object({ case: z.uuid() });
const asked = z.object({ source: z.uuid() });
const OVERDUE_BATCH = 100;

/** 查控作业 · A filing that passed is searched at once; each question is carried by a job of its own, so a slow agency delays nobody. */
export function searchJobs(deps: SearchDeps): Readonly<Record<string, JobHandler>> {
  const settings = { sources: deps.directory.sources, patience: deps.patience };
  return {
    'intake.filing-passed': async (event, desk) => {
      const caseId = idFrom<'case'>(passed.parse(event.facts).case);
      const launched = await desk.act((ctx) => launchSearch(ctx, { case: caseId, reason: 'filing' }, settings));
      if (!launched.ok && launched.refusal.kind === 'no-authorised-officer')
        throw new Error(`no officer of ${launched.refusal.court} is registered with the agencies`);
    },
    'search.source-asked': (event, desk) => askSource(deps, desk, idFrom<'search-source'>(asked.parse(event.facts).source)),
  };
}

export function searchPolls(): readonly Poll[] {
  return [{ name: 'search.overdue-sources', everySeconds: 60, run: settleOverdue }];
}

async function askSource(deps: SearchDeps, desk: JobDesk, sourceId: SourceId): Promise<void> {
  const read = await desk.act(async (ctx) => ok({ source: await findSource(ctx.tx, ctx.region, sourceId), now: ctx.now }));
  const source = read.ok ? read.value.source : undefined;
  const agency = source && deps.directory.source(source.agency);
  if (!read.ok || !source || !agency || source.state.kind !== 'sent') return;

  const client = deps.directory.client(agency);
  const { requestNo, authority, subject } = source;
  const exchange = source.acceptedAt ? await client.queryReceipt(requestNo) : await client.query({ requestNo, authority, subject });
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
