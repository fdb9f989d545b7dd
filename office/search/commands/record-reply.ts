import type { QueryReply } from '@duixian/agencies/adapter';
import { logExchange } from '@duixian/agencies/commands/log-exchange';
import type { Judged } from '@duixian/agencies/judge-exchange';
import type { KeptExchange } from '@duixian/agencies/keep-raw';
import { thingsNamed } from '@duixian/agencies/rules/plain-number';
import type { Ctx, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { Id } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { afterCorrection, afterOutcome, type Outcome, type SourceState, type Step } from '../rules/source-state.ts';
import { saveSource } from '../store/save-source.ts';
import { findSource, type Source, type SourceId } from '../store/sources.ts';
import { finishSearch } from './finish-search.ts';
import { pairSubject, type SearchSettings } from './launch-search.ts';

export interface Reply {
  readonly source: SourceId;
  readonly judged: Judged<QueryReply>;
  readonly kept: KeptExchange;
  readonly startedAt: Instant;
}

/** An agency may correct itself: its receipt is read once more after this time. Office policy. */
const REREAD_AFTER_HOURS = 24;

export type Recorded = { readonly state: SourceState['kind']; readonly fresh: boolean };

/**
 * 记录回复 · Puts down what came of one question. The exchange is logged whatever it was; a second answer to an answered
 * question is logged and changes nothing else, so a job that was killed may run again.
 */
export async function recordReply(
  ctx: Ctx,
  input: Reply,
  settings: SearchSettings,
): Promise<Result<Recorded, { readonly kind: 'not-found' }>> {
  const before = await findSource(ctx.tx, ctx.region, input.source);
  if (!before) return refuse({ kind: 'not-found' });
  const held = await holdCase(ctx, before.caseId);
  if (!held.ok) return held;
  // Read again now that the case is held: another worker may have answered meanwhile.
  const source = await findSource(ctx.tx, ctx.region, input.source);
  if (!source) return refuse({ kind: 'not-found' });

  const exchangeId = await logExchange(ctx, {
    ...input.kept,
    court: source.court,
    caseId: source.caseId,
    agency: source.agency,
    act: 'query',
    requestNo: source.requestNo,
    officer: source.authority.officer,
    verdict: input.judged.verdict,
    detail: input.judged.detail,
    startedAt: input.startedAt,
  });
  const outcome = outcomeOf(input.judged);
  const revision = input.judged.kind === 'answer' ? input.judged.reply.revision : source.revision;
  const corrected = afterCorrection(source.state, { outcome, revision, known: source.revision }, ctx.now);
  if (corrected) {
    await saveSource(ctx.tx, ctx.region, source.sourceId, { state: corrected.state, exchangeId, revision });
    await correct(ctx, source, corrected, { ...input, exchangeId });
    return ok({ state: corrected.state.kind, fresh: true });
  }
  const step = afterOutcome(source.state, outcome, ctx.now, settings.patience);
  if (!step.ok) return ok({ state: source.state.kind, fresh: false });
  const accepted = input.judged.kind === 'accepted' ? { acceptedAt: ctx.now } : {};
  await saveSource(ctx.tx, ctx.region, source.sourceId, { state: step.value.state, exchangeId, revision, ...accepted });
  await record(ctx, source, step.value, { ...input, exchangeId }, settings);
  return ok({ state: step.value.state.kind, fresh: true });
}

function outcomeOf(judged: Judged<QueryReply>): Outcome {
  if (judged.kind === 'fault') return { kind: 'fault', failure: judged.failure };
  if (judged.kind === 'accepted') return { kind: 'accepted', askAgainAfterSeconds: judged.askAgainAfterSeconds };
  const named = judged.reply.outcome === 'found' ? thingsNamed(judged.reply.assets) : 0;
  if (!judged.reply.complete) return { kind: 'partial', assets: named };
  return judged.reply.outcome === 'found' ? { kind: 'found', assets: named } : { kind: 'none-found' };
}

async function record(
  ctx: Ctx,
  source: Source,
  step: Step,
  of: Reply & { exchangeId: Id<'exchange'> },
  settings: SearchSettings,
): Promise<void> {
  const settled = step.state.kind !== 'sent';
  const facts = { agency: source.agency, agencyZh: source.agencyZh, agencyEn: source.agencyEn, debtor: source.subject.name };
  const again = step.askAgainAt
    ? [{ type: 'search.source-asked', facts: { case: source.caseId, source: source.sourceId }, runAt: step.askAgainAt }]
    : [];
  const reread =
    step.state.kind === 'answered' || step.state.kind === 'nothing-found'
      ? [
          {
            type: 'search.source-reread',
            facts: { case: source.caseId, source: source.sourceId },
            runAt: ctx.now.add({ hours: REREAD_AFTER_HOURS }),
          },
        ]
      : [];
  await ctx.record({
    type: settled ? `search.source-${step.state.kind}` : 'search.source-tried',
    subject: source.sourceId,
    case: source.caseId,
    facts: { ...facts, state: step.state.kind, detail: of.judged.detail, exchange: of.exchangeId },
    tasks: taskEffects(source, step),
    events: [
      ...again,
      ...foundIn(source, of),
      ...reread,
      ...(settled && source.latest ? await finishSearch(ctx, source.caseId, settings.sources) : []),
    ],
  });
}

/** 更正答复 · What the agency says now counts; what it said before stays in the log and in the history of the register. */
async function correct(ctx: Ctx, source: Source, step: Step, of: Reply & { exchangeId: Id<'exchange'> }): Promise<void> {
  await ctx.record({
    type: 'search.source-corrected',
    subject: source.sourceId,
    case: source.caseId,
    facts: {
      agency: source.agency,
      agencyZh: source.agencyZh,
      agencyEn: source.agencyEn,
      debtor: source.subject.name,
      before: source.state.kind,
      state: step.state.kind,
      exchange: of.exchangeId,
    },
    events: foundIn(source, of),
  });
}

/** News of property goes out for every reply that names some, also for one that names only part. */
function foundIn(source: Source, of: Reply & { exchangeId: Id<'exchange'> }): readonly OfficeEvent[] {
  const { judged } = of;
  if (judged.kind !== 'answer' || judged.reply.outcome !== 'found') return [];
  const facts = { ...foundFacts(source), exchange: of.exchangeId, reply: of.kept.reply?.sha256 ?? '' };
  return [{ type: 'search.assets-found', facts, serialKey: source.caseId }];
}

function foundFacts(source: Source) {
  return { case: source.caseId, party: source.party, agency: source.agency, agencyZh: source.agencyZh, agencyEn: source.agencyEn };
}

/** A failed source is an item of the centre's queue; a late answer takes it off again. */
export function taskEffects(source: Source, step: Step): readonly TaskEffect[] {
  const subject = pairSubject(source.party, source.agency);
  const facts = {
    source: source.sourceId,
    agencyZh: source.agencyZh,
    agencyEn: source.agencyEn,
    debtor: source.subject.name,
    state: step.state.kind,
  };
  if (step.needsPerson) return [{ kind: 'open', task: 'failed-source', subject, facts }];
  return step.state.kind === 'answered' || step.state.kind === 'nothing-found'
    ? [{ kind: 'complete', task: 'failed-source', subject }]
    : [];
}
