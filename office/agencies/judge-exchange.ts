import type { Exchange } from './client.ts';
import { faultWords } from './keep-raw.ts';
import type { Failure } from './rules/patience.ts';
import { type Identity, replyBelongs } from './rules/reply-belongs.ts';

type AnyReply =
  | { readonly outcome: 'accepted'; readonly requestNo: string; readonly askAgainAfterSeconds: number }
  | { readonly outcome: 'refused'; readonly requestNo: string; readonly code: string; readonly message: string };

type Usable<R> = Exclude<R, AnyReply>;

export type Judged<R> =
  | { readonly kind: 'answer'; readonly reply: Usable<R>; readonly verdict: 'replied'; readonly detail: string }
  | { readonly kind: 'accepted'; readonly askAgainAfterSeconds: number; readonly verdict: 'replied'; readonly detail: string }
  | { readonly kind: 'fault'; readonly failure: Failure; readonly verdict: 'replied' | 'quarantined' | 'failed'; readonly detail: string };

/**
 * 审查回复 · What an exchange is worth before anything is recorded of it. A reply that cannot be read, is about another
 * request or names another person is quarantined: its bytes are kept, its content is not used.
 */
export function judgeExchange<R extends AnyReply | (Addressed & { readonly outcome: string })>(
  asked: { readonly requestNo: string; readonly subject: Identity },
  exchange: Exchange<R>,
): Judged<R> {
  if (exchange.kind === 'failed') {
    const failure = { kind: exchange.fault.kind, detail: faultWords(exchange.fault) };
    const verdict = exchange.fault.kind === 'malformed' ? 'quarantined' : 'failed';
    return { kind: 'fault', failure, verdict, detail: `${failure.kind}: ${failure.detail}` };
  }
  const { reply } = exchange;
  const belongs = replyBelongs(asked, { requestNo: reply.requestNo, ...(isAddressed(reply) ? { matched: reply.matched } : {}) });
  if (belongs.kind !== 'belongs') {
    const detail = belongs.kind === 'wrong-person' ? `reply is about ${belongs.got.name}` : `reply is to ${belongs.got}`;
    return { kind: 'fault', failure: { kind: belongs.kind, detail }, verdict: 'quarantined', detail };
  }
  if (reply.outcome === 'accepted' && 'askAgainAfterSeconds' in reply) {
    return { kind: 'accepted', askAgainAfterSeconds: reply.askAgainAfterSeconds, verdict: 'replied', detail: 'accepted' };
  }
  if (reply.outcome === 'refused' && 'code' in reply) {
    const detail = `${reply.code}: ${reply.message}`;
    return { kind: 'fault', failure: { kind: 'refused', detail }, verdict: 'replied', detail };
  }
  if (isUsable(reply)) return { kind: 'answer', reply, verdict: 'replied', detail: reply.outcome };
  return { kind: 'fault', failure: { kind: 'malformed', detail: 'unknown outcome' }, verdict: 'quarantined', detail: 'unknown outcome' };
}

interface Addressed {
  readonly requestNo: string;
  readonly matched: Identity;
}

function isAddressed<R extends object>(reply: R): reply is R & Addressed {
  return 'matched' in reply;
}

function isUsable<R extends { readonly outcome: string }>(reply: R): reply is Usable<R> {
  return reply.outcome !== 'accepted' && reply.outcome !== 'refused';
}
