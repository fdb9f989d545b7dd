import { type Instant, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentState } from './document-state.ts';
import type { DocumentTemplate } from './document-template.ts';
import type { ServiceWay } from './service-way.ts';

/** 送达状态 · ordered until the channel answers; arrived only on its proof; failed with the reason, and then tried anew. */
export type ServiceState = 'ordered' | 'arrived' | 'failed';

export type ServeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-sealed'; readonly state: DocumentState }
  | { readonly kind: 'not-served-by-rule'; readonly document: DocumentKind }
  | { readonly kind: 'direct-service-only'; readonly document: DocumentKind }
  | { readonly kind: 'not-addressee'; readonly document: DocumentKind }
  | { readonly kind: 'no-consent'; readonly addressee: string }
  | { readonly kind: 'no-address'; readonly addressee: string }
  /** 民事诉讼法第九十五条: the public is told only when the person cannot be reached. */
  | { readonly kind: 'other-ways-first'; readonly addressee: string }
  | { readonly kind: 'already-under-way'; readonly service: string };

export interface Addressee {
  readonly partyId: string;
  readonly name: string;
  readonly role: string;
  readonly address: string | null;
  readonly service: { readonly channel: string; readonly address: string; readonly consentOn: LegalDay } | null;
}

export interface ServicePlan {
  readonly partyId: string | null;
  readonly addressee: string;
  readonly channel: string;
  readonly address: string;
  readonly consentOn: LegalDay | null;
}

/** How it shall go. The place is asked where no record holds one; `failedBefore` is what has been tried in vain. */
export interface ServiceWish {
  readonly way: ServiceWay;
  readonly place: string | null;
  readonly failedBefore: number;
}

/**
 * 送达方式 · How a sealed paper may go to this addressee. Electronically only with recorded consent to a recorded address
 * (民事诉讼法第九十条); an agency gets it through the network it answers on; what the law wants in the addressee's own hand
 * goes no other way.
 */
export function planService(
  template: DocumentTemplate,
  document: { readonly state: DocumentState; readonly partyId: string | null; readonly addressee: string },
  to: Addressee | undefined,
  wish: ServiceWish,
): Result<ServicePlan, ServeRefusal> {
  const rule = template.service.kind;
  if (rule === 'not-served') return refuse({ kind: 'not-served-by-rule', document: template.kind });
  if (document.state !== 'sealed') return refuse({ kind: 'not-sealed', state: document.state });
  if (rule === 'direct-only' && wish.way !== 'direct') return refuse({ kind: 'direct-service-only', document: template.kind });
  const outside = to === undefined && goesOutside(template);
  if (rule === 'by-agency-network' && wish.way === 'electronic') {
    if (!outside) return refuse({ kind: 'not-addressee', document: template.kind });
    return ok({ partyId: null, addressee: document.addressee, channel: 'agency-network', address: document.addressee, consentOn: null });
  }
  if (!outside && (to === undefined || !mayReceive(document.partyId, to)))
    return refuse({ kind: 'not-addressee', document: template.kind });
  const name = to?.name ?? document.addressee;
  const base = { partyId: to?.partyId ?? null, addressee: name, consentOn: null };
  if (wish.way === 'electronic') {
    if (to === undefined || to.service === null) return refuse({ kind: 'no-consent', addressee: name });
    return ok({ ...base, ...to.service });
  }
  if (wish.way === 'public-notice') {
    if (wish.failedBefore === 0) return refuse({ kind: 'other-ways-first', addressee: name });
    return ok({ ...base, channel: wish.way, address: wish.place ?? '人民法院公告网' });
  }
  const address = wish.place ?? to?.address ?? null;
  return address === null ? refuse({ kind: 'no-address', addressee: name }) : ok({ ...base, channel: wish.way, address });
}

/** A paper to an agency, a court or a third person goes to whom it names; an announcement to the public. */
export function goesOutside({ addressee }: DocumentTemplate): boolean {
  return addressee === 'agency' || addressee === 'other' || addressee === 'none';
}

function mayReceive(addressedTo: string | null, to: Addressee): boolean {
  return addressedTo === null ? to.role === 'applicant' || to.role === 'debtor' : addressedTo === to.partyId;
}

/** What the channel says. Nothing is served by having been sent. */
export type ChannelAnswer =
  | { readonly kind: 'arrived'; readonly sentAt: Instant; readonly arrivedAt: Instant; readonly receipt: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly words?: string };

/** 送达日期 · The day the paper reached the addressee's system (民事诉讼法第九十条; 民诉法解释第一百三十五条), in court time. */
export function servedOn(answer: { readonly arrivedAt: Instant }): LegalDay {
  return legalDayAt(answer.arrivedAt);
}

export type ArrivalRefusal =
  | { readonly kind: 'not-found' }
  /** The channel has already said something else about this sending; the first word stands. */
  | { readonly kind: 'answered-before'; readonly state: ServiceState };
