import type { QueryReply } from '@duixian/agencies/adapter';
import { logExchanges, type NewExchange } from '@duixian/agencies/commands/log-exchange';
import type { Judged } from '@duixian/agencies/judge-exchange';
import type { KeptExchange } from '@duixian/agencies/keep-raw';
import type { Act, Ctx, OfficeEvent } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { assert } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { SourceState } from '../rules/source-state.ts';
import { saveSources } from '../store/save-source.ts';
import { caseOfSources, findSources, type Source, type SourceId } from '../store/sources.ts';
import { finishSearch } from './finish-search.ts';
import type { SearchSettings } from './launch-search.ts';
import { actOfReply, askedAgain, type Told } from './reply-acts.ts';
import { replyStep } from './reply-step.ts';

export interface Reply {
  readonly source: SourceId;
  readonly judged: Judged<QueryReply>;
  readonly kept: KeptExchange;
  readonly startedAt: Instant;
}

/** An agency may correct itself: its receipt is read once more after this time. Office policy. */
const REREAD_AFTER_HOURS = 24;

export type Recorded = { readonly source: SourceId; readonly state: SourceState['kind']; readonly fresh: boolean };

/**
 * 记录回复 · Puts down what came of questions of one case. Every exchange is logged whatever it was; a second answer to an
 * answered question is logged and changes nothing else, so a job that was killed may run again.
 */
export async function recordReplies(
  ctx: Ctx,
  replies: readonly Reply[],
  settings: SearchSettings,
): Promise<Result<readonly Recorded[], { readonly kind: 'not-found' }>> {
  const asked = replies.map(({ source }) => source);
  const known = await caseOfSources(ctx.tx, ctx.region, asked);
  if (known === undefined) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, known);
  if (!held.ok) return held;
  // Read now that the case is held: another worker may have answered meanwhile.
  const sources = await findSources(ctx.tx, ctx.region, asked);
  const answers = replies.flatMap((reply) => {
    const source = sources.get(reply.source);
    if (source === undefined) return [];
    assert(source.caseId === known, 'questions that are put down together belong to one case');
    return [{ ...reply, source, exchange: exchangeOf(source, reply, ctx.now) }];
  });
  const told: Told[] = [];
  const recorded: Recorded[] = [];
  for (const { source, judged, kept, exchangeId } of await logExchanges(ctx, answers)) {
    const next = replyStep(source, judged, ctx.now, settings.patience);
    recorded.push({
      source: source.sourceId,
      state: next.kind === 'stale' ? source.state.kind : next.step.state.kind,
      fresh: next.kind !== 'stale',
    });
    if (next.kind === 'stale') continue;
    const revised = { ...source, revision: next.revision };
    told.push({ source: revised, step: next.step, corrected: next.kind === 'corrected', judged, kept, exchangeId });
  }
  await putDown(ctx, known, told, settings);
  return ok(recorded);
}

async function putDown(ctx: Ctx, caseId: CaseId, told: readonly Told[], settings: SearchSettings): Promise<void> {
  const changes = told.map(({ source, step, judged, exchangeId }) => ({
    sourceId: source.sourceId,
    state: step.state,
    exchangeId,
    revision: source.revision,
    ...(judged.kind === 'accepted' ? { acceptedAt: ctx.now } : {}),
  }));
  await saveSources(ctx.tx, ctx.region, changes);
  const settled = told.filter(({ step, corrected, source }) => !corrected && step.state.kind !== 'sent' && source.latest);
  const parties = [...new Set(settled.map(({ source }) => source.party))];
  const finished = parties.length === 0 ? [] : await finishSearch(ctx, caseId, { parties, sources: settings.sources });
  const acts = told.map(actOfReply);
  const last = acts.at(-1);
  if (last === undefined) return;
  const news = [...askedAgain(told.filter(({ corrected }) => !corrected)), ...reread(ctx, caseId, told), ...finished];
  const closing: Act = { ...last, events: [...(last.events ?? []), ...news] };
  await ctx.record([...acts.slice(0, -1), closing]);
}

/** 回看 · Those that have answered are looked at once more a day later, together. */
function reread(ctx: Ctx, caseId: CaseId, told: readonly Told[]): readonly OfficeEvent[] {
  const answered = told.filter(
    ({ step, corrected }) => !corrected && (step.state.kind === 'answered' || step.state.kind === 'nothing-found'),
  );
  if (answered.length === 0) return [];
  const facts = { case: caseId, sources: answered.map(({ source }) => source.sourceId) };
  return [{ type: 'search.source-reread', facts, runAt: ctx.now.add({ hours: REREAD_AFTER_HOURS }) }];
}

function exchangeOf(source: Source, { kept, judged, startedAt }: Reply, now: Instant): NewExchange {
  return {
    ...kept,
    court: source.court,
    caseId: source.caseId,
    agency: source.agency,
    act: 'query',
    requestNo: source.requestNo,
    officer: source.authority.officer,
    verdict: judged.verdict,
    detail: judged.detail,
    // Measured by the process since it read the clock: a clock that was set back meanwhile must not end a call before it began.
    startedAt: startedAt.epochMilliseconds > now.epochMilliseconds ? now : startedAt,
  };
}
