import { type Instant, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentState } from './document-state.ts';
import type { DocumentTemplate } from './document-template.ts';

/** 送达状态 · ordered until the channel answers; arrived only on its proof; failed with the reason, and then tried anew. */
export type ServiceState = 'ordered' | 'arrived' | 'failed';

export type ServeRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-sealed'; readonly state: DocumentState }
  | { readonly kind: 'not-served-by-rule'; readonly document: DocumentKind }
  | { readonly kind: 'direct-service-only'; readonly document: DocumentKind }
  | { readonly kind: 'not-addressee'; readonly document: DocumentKind }
  | { readonly kind: 'no-consent'; readonly addressee: string }
  | { readonly kind: 'already-under-way'; readonly service: string };

export interface Addressee {
  readonly partyId: string;
  readonly name: string;
  readonly role: string;
  readonly service: { readonly channel: string; readonly address: string; readonly consentOn: LegalDay } | null;
}

export interface ServicePlan {
  readonly partyId: string | null;
  readonly addressee: string;
  readonly channel: string;
  readonly address: string;
  readonly consentOn: LegalDay | null;
}

/**
 * 送达方式 · How a sealed paper may go to this addressee. Electronically only with recorded consent to a recorded address
 * (民事诉讼法第九十条); an agency gets it through the network it answers on.
 */
export function planService(
  template: DocumentTemplate,
  document: { readonly state: DocumentState; readonly partyId: string | null; readonly addressee: string },
  to: Addressee | undefined,
): Result<ServicePlan, ServeRefusal> {
  if (template.service.kind === 'not-served') return refuse({ kind: 'not-served-by-rule', document: template.kind });
  if (document.state !== 'sealed') return refuse({ kind: 'not-sealed', state: document.state });
  if (template.service.kind === 'direct-only') return refuse({ kind: 'direct-service-only', document: template.kind });
  if (template.service.kind === 'by-agency-network') {
    if (to !== undefined) return refuse({ kind: 'not-addressee', document: template.kind });
    return ok({ partyId: null, addressee: document.addressee, channel: 'agency-network', address: document.addressee, consentOn: null });
  }
  if (to === undefined || !mayReceive(document.partyId, to)) return refuse({ kind: 'not-addressee', document: template.kind });
  if (to.service === null) return refuse({ kind: 'no-consent', addressee: to.name });
  const { channel, address, consentOn } = to.service;
  return ok({ partyId: to.partyId, addressee: to.name, channel, address, consentOn });
}

function mayReceive(addressedTo: string | null, to: Addressee): boolean {
  return addressedTo === null ? to.role === 'applicant' || to.role === 'debtor' : addressedTo === to.partyId;
}

/** What the channel says. Nothing is served by having been sent. */
export type ChannelAnswer =
  | { readonly kind: 'arrived'; readonly sentAt: Instant; readonly arrivedAt: Instant; readonly receipt: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** 送达日期 · The day the paper reached the addressee's system (民事诉讼法第九十条; 民诉法解释第一百三十五条), in court time. */
export function servedOn(answer: { readonly arrivedAt: Instant }): LegalDay {
  return legalDayAt(answer.arrivedAt);
}

export type ArrivalRefusal =
  | { readonly kind: 'not-found' }
  /** The channel has already said something else about this sending; the first word stands. */
  | { readonly kind: 'answered-before'; readonly state: ServiceState };
