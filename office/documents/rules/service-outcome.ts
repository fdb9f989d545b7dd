import { isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { serviceByNotice } from '@duixian/law/terms/service';
import type { ServiceState } from './service.ts';

/** What a person who carried, posted or was refused the paper reports. */
export type ServiceReport =
  /** 签收 · Taken by the addressee, or by somebody who may take it for them. */
  | { readonly kind: 'received'; readonly on: LegalDay; readonly by: string }
  /** 留置 · Refused at the door and left there, with a witness or a film (民事诉讼法第八十九条). */
  | { readonly kind: 'left'; readonly on: LegalDay; readonly witness: string }
  /** 退回 · Came back. `ownAddress`: it went to the address the addressee had confirmed in writing. */
  | { readonly kind: 'returned'; readonly on: LegalDay; readonly reason: string; readonly ownAddress: boolean };

export type OutcomeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'answered-before'; readonly state: ServiceState }
  /** The channel speaks for itself: a machine proves it, or the running notice does. */
  | { readonly kind: 'not-reported-by-hand'; readonly channel: string }
  | { readonly kind: 'left-only-in-person'; readonly channel: string }
  | { readonly kind: 'day-not-possible'; readonly on: LegalDay };

export type Outcome =
  | { readonly kind: 'arrived'; readonly on: LegalDay; readonly manner: string; readonly receipt: string }
  | { readonly kind: 'failed'; readonly reason: string };

const BY_HAND = ['direct', 'post', 'entrusted'];

/**
 * 送达结果 · Whether a report makes the paper served, and on which day. A paper returned from the address the addressee had
 * confirmed counts as served on the day of return (民诉法解释第一百三十七条 and the address confirmation); from any other it is not.
 */
export function outcomeOf(
  report: ServiceReport,
  of: { readonly channel: string; readonly orderedOn: LegalDay; readonly today: LegalDay },
): Result<Outcome, OutcomeRefusal> {
  if (!BY_HAND.includes(of.channel)) return refuse({ kind: 'not-reported-by-hand', channel: of.channel });
  if (isBefore(of.today, report.on) || isBefore(report.on, of.orderedOn)) return refuse({ kind: 'day-not-possible', on: report.on });
  switch (report.kind) {
    case 'received':
      return ok({ kind: 'arrived', on: report.on, manner: 'received', receipt: `签收：${report.by}` });
    case 'left':
      if (of.channel !== 'direct') return refuse({ kind: 'left-only-in-person', channel: of.channel });
      return ok({ kind: 'arrived', on: report.on, manner: 'left', receipt: `拒收留置，见证：${report.witness}` });
    case 'returned':
      if (!report.ownAddress) return ok({ kind: 'failed', reason: report.reason });
      return ok({ kind: 'arrived', on: report.on, manner: 'returned', receipt: `退回：${report.reason}；送达地址系受送达人书面确认` });
  }
}

/** 公告期满 · The day a notice published on that day counts as service (民事诉讼法第九十五条): its thirty days have run. */
export function noticeEndsOn(publishedOn: LegalDay): LegalDay {
  return plusDays(publishedOn, serviceByNotice.duration.value);
}
