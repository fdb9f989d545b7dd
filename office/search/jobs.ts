import type { JobDesk, JobEvent, JobHandler, Poll } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { askTogether, readAgain, type SearchDeps } from './ask-together.ts';
import { type Again, askOnceMore } from './commands/ask-once-more.ts';
import { launchSearch } from './commands/launch-search.ts';
import { recordTimeout } from './commands/record-timeout.ts';
import { agencyGate, USUAL_GATE } from './rules/agency-gate.ts';
import { overdueSources, type SourceId } from './store/sources.ts';

const passed = z.object({ case: z.uuid() });
/** One question, or those of a case that go out together. */
const asked = z.union([
  z.object({ sources: z.array(z.uuid()) }),
  z.object({ source: z.uuid() }).transform(({ source }) => ({ sources: [source] })),
]);
const wanted = z.object({ case: z.uuid(), party: z.uuid(), agency: z.string() });
const OVERDUE_BATCH = 100;

/** 查控作业 · A filing that passed is searched at once; the questions of a case go out together, and what comes is put down without waiting for a slow agency. */
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
    'search.source-asked': (event, desk) => askTogether(deps, gate, desk, sourcesOf(event)),
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
    'search.source-reread': (event, desk) => readAgain(deps, desk, sourcesOf(event)),
  };
}

function sourcesOf(event: JobEvent): readonly SourceId[] {
  return asked.parse(event.facts).sources.map((id) => idFrom<'search-source'>(id));
}

export function searchPolls(): readonly Poll[] {
  return [{ name: 'search.overdue-sources', everySeconds: 60, run: settleOverdue }];
}

async function settleOverdue(desk: JobDesk): Promise<void> {
  const overdue = await desk.act(async (ctx) => ok(await overdueSources(ctx.tx, ctx.region, ctx.now, OVERDUE_BATCH)));
  if (!overdue.ok) return;
  for (const source of overdue.value) {
    if (desk.signal.aborted) return;
    await desk.act((ctx) => recordTimeout(ctx, source.sourceId));
  }
}
