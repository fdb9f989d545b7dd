import type { TermId } from '@duixian/law/term-ids';
import type { DocumentKind } from './document-kinds.ts';
import type { Reached } from './served-clocks.ts';

export interface BouncedClock {
  readonly kind: 'reopen' | 'cancel';
  readonly term: TermId;
  readonly reason: 'service-bounced';
}

/**
 * 退回与期限 · What a sending that comes back takes away from the clocks: the other side of `clocksOfArrival`. `left` is who is reached
 * without it. Duties it had ended run on; the clock that began with the notice did not begin.
 */
export function clocksOfBounce(sent: { kind: DocumentKind; party: string }, left: Reached): readonly BouncedClock[] {
  const all = (reached: ReadonlySet<string>) => left.debtors.every((debtor) => reached.has(debtor));
  const wasComplete = (reached: ReadonlySet<string>) => all(new Set([...reached, sent.party])) && !all(reached);
  const change = (kind: 'reopen' | 'cancel', term: TermId): BouncedClock => ({ kind, term, reason: 'service-bounced' });
  if (sent.kind === 'enforcement-notice' && wasComplete(left.notice)) {
    return [
      change('reopen', 'exec-notice-internal'),
      change('reopen', 'exec-notice-statutory'),
      change('reopen', 'report-order'),
      change('cancel', 'report-order'),
    ];
  }
  const orderUndone = sent.kind === 'property-report-order' && wasComplete(left.reportOrder);
  return orderUndone && all(left.notice) ? [change('reopen', 'report-order')] : [];
}
