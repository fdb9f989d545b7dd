import type { QueryReply } from '@duixian/agencies/adapter';
import type { Judged } from '@duixian/agencies/judge-exchange';
import type { KeptExchange } from '@duixian/agencies/keep-raw';
import type { Act, OfficeEvent, TaskEffect } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Step } from '../rules/source-state.ts';
import type { Source } from '../store/sources.ts';
import { pairSubject } from './launch-search.ts';

/** A reply that has changed its question, with the number of its exchange in the log. */
export interface Told {
  readonly source: Source;
  readonly step: Step;
  readonly corrected: boolean;
  readonly judged: Judged<QueryReply>;
  readonly kept: KeptExchange;
  readonly exchangeId: Id<'exchange'>;
}

/** What one reply leaves in the trail, and what it sets going: the register, an item for the centre. */
export function actOfReply(told: Told): Act {
  const { source, step, judged, exchangeId } = told;
  const facts = { agency: source.agency, agencyZh: source.agencyZh, agencyEn: source.agencyEn, debtor: source.subject.name };
  const of = { subject: source.sourceId, case: source.caseId };
  if (told.corrected) {
    // What the agency says now counts; what it said before stays in the log and in the history of the register.
    const changed = { before: source.state.kind, state: step.state.kind, exchange: exchangeId };
    return { ...of, type: 'search.source-corrected', facts: { ...facts, ...changed }, events: foundIn(told) };
  }
  const settled = step.state.kind !== 'sent';
  return {
    ...of,
    type: settled ? `search.source-${step.state.kind}` : 'search.source-tried',
    facts: { ...facts, state: step.state.kind, detail: judged.detail, exchange: exchangeId },
    tasks: taskEffects(source, step),
    events: foundIn(told),
  };
}

/** 再试 · What is to be asked again at the same second goes out together again. */
export function askedAgain(told: readonly Told[]): readonly OfficeEvent[] {
  const bySecond = new Map<number, { readonly at: Instant; readonly of: Source[] }>();
  for (const { source, step } of told) {
    if (!step.askAgainAt) continue;
    const second = Math.ceil(step.askAgainAt.epochMilliseconds / 1_000);
    const known = bySecond.get(second);
    if (known) known.of.push(source);
    else bySecond.set(second, { at: step.askAgainAt, of: [source] });
  }
  return Array.from(bySecond.values(), ({ at, of }) => ({
    type: 'search.source-asked',
    facts: { case: of[0]?.caseId ?? null, sources: of.map(({ sourceId }) => sourceId) },
    runAt: at,
  }));
}

/** News of property goes out for every reply that names some, also for one that names only part. */
function foundIn({ source, judged, kept, exchangeId }: Told): readonly OfficeEvent[] {
  if (judged.kind !== 'answer' || judged.reply.outcome !== 'found') return [];
  const of = { case: source.caseId, party: source.party, agency: source.agency, agencyZh: source.agencyZh, agencyEn: source.agencyEn };
  const facts = { ...of, exchange: exchangeId, reply: kept.reply?.sha256 ?? '' };
  return [{ type: 'search.assets-found', facts, serialKey: source.caseId }];
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
