import type { QueryReply } from '@duixian/agencies/adapter';
import type { Judged } from '@duixian/agencies/judge-exchange';
import type { Patience } from '@duixian/agencies/rules/patience';
import { thingsNamed } from '@duixian/agencies/rules/plain-number';
import type { Instant } from '@duixian/kernel/legal-day';
import { afterCorrection, afterOutcome, type Outcome, type SourceState, type Step } from '../rules/source-state.ts';

/** What a reply does to its question. */
export type ReplyStep =
  | { readonly kind: 'corrected'; readonly step: Step; readonly revision: number }
  | { readonly kind: 'stepped'; readonly step: Step; readonly revision: number }
  /** A second answer to an answered question: it is in the log and changes nothing else. */
  | { readonly kind: 'stale' };

/** 回复的效果 · From the judged reply to the next state of the question it answers. */
export function replyStep(
  of: { readonly state: SourceState; readonly revision: number },
  judged: Judged<QueryReply>,
  at: Instant,
  patience: Patience,
): ReplyStep {
  const outcome = outcomeOf(judged);
  const revision = judged.kind === 'answer' ? judged.reply.revision : of.revision;
  const corrected = afterCorrection(of.state, { outcome, revision, known: of.revision }, at);
  if (corrected) return { kind: 'corrected', step: corrected, revision };
  const next = afterOutcome(of.state, outcome, at, patience);
  return next.ok ? { kind: 'stepped', step: next.value, revision } : { kind: 'stale' };
}

function outcomeOf(judged: Judged<QueryReply>): Outcome {
  if (judged.kind === 'fault') return { kind: 'fault', failure: judged.failure };
  if (judged.kind === 'accepted') return { kind: 'accepted', askAgainAfterSeconds: judged.askAgainAfterSeconds };
  const named = judged.reply.outcome === 'found' ? thingsNamed(judged.reply.assets) : 0;
  if (!judged.reply.complete) return { kind: 'partial', assets: named };
  return judged.reply.outcome === 'found' ? { kind: 'found', assets: named } : { kind: 'none-found' };
}
