import type { LegalDay } from '@duixian/kernel/legal-day';
import type { TermId } from '@duixian/law/term-ids';
import type { DocumentKind } from './document-kinds.ts';

export interface Reached {
  /** Debtors of the case. */
  readonly debtors: readonly string[];
  readonly notice: ReadonlySet<string>;
  readonly reportOrder: ReadonlySet<string>;
}

export interface ServedClock {
  readonly kind: 'start' | 'satisfy';
  readonly term: TermId;
  readonly on: LegalDay;
}

/**
 * 送达与期限 · What a proved sending does to the clocks.
 *
 * 法发〔2006〕35号第四条 and 民诉法解释第四百八十条 ask for the notice to be sent, so the day of sending counts, once the last
 * debtor's has been proved. 法释〔2017〕8号第三条 asks for the report order together with it: that clock starts with the notice.
 */
export function clocksOfArrival(sent: { kind: DocumentKind; party: string; on: LegalDay }, before: Reached): readonly ServedClock[] {
  const all = (reached: ReadonlySet<string>) => before.debtors.every((debtor) => reached.has(debtor));
  const withThis = (reached: ReadonlySet<string>) => new Set([...reached, sent.party]);
  const satisfied = (term: TermId): ServedClock => ({ kind: 'satisfy', term, on: sent.on });
  if (sent.kind === 'enforcement-notice') {
    if (all(before.notice) || !all(withThis(before.notice))) return [];
    const together: ServedClock[] = all(before.reportOrder) ? [satisfied('report-order')] : [];
    return [
      satisfied('exec-notice-internal'),
      satisfied('exec-notice-statutory'),
      { kind: 'start', term: 'report-order', on: sent.on },
      ...together,
    ];
  }
  if (sent.kind === 'property-report-order') {
    const newlyComplete = !all(before.reportOrder) && all(withThis(before.reportOrder));
    return newlyComplete && all(before.notice) ? [satisfied('report-order')] : [];
  }
  return [];
}
