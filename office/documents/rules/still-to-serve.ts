import type { DocumentTemplate } from './document-template.ts';
import type { ServiceState } from './service.ts';

/** What has been done so far to bring a paper to those it is for. */
export interface ServedSoFar {
  readonly partyId: string | null;
  /** Who it was made for, where it is for all parties; nothing for a paper from before this was kept. */
  readonly madeFor: readonly string[] | null;
  readonly parties: readonly { readonly partyId: string; readonly role: string }[];
  readonly services: readonly { readonly partyId: string | null; readonly state: ServiceState }[];
}

/** 尚待送达 · Whether anybody is left who has neither got the paper nor is about to. A failed sending leaves its addressee waiting. */
export function stillToServe(template: DocumentTemplate, of: ServedSoFar): boolean {
  if (template.service.kind === 'not-served') return false;
  const alive = of.services.filter((service) => service.state !== 'failed');
  const wanted = partiesWanted(template, of);
  if (wanted.length === 0) return alive.length === 0;
  return wanted.some((party) => !alive.some((service) => service.partyId === party));
}

export interface ServiceStanding {
  /** How many the paper is for: each party it names, or the one outside the case. */
  readonly wanted: number;
  readonly served: number;
  /** Parties it has not reached, sent or not. */
  readonly left: readonly string[];
}

/**
 * 送达进度 · On how many of its addressees a paper has been served. Who served one of two has not served the paper: the list, the
 * closing gate, the work of serving and the check of the file all stand on this.
 */
export function serviceStanding(template: DocumentTemplate, of: ServedSoFar): ServiceStanding {
  if (template.service.kind === 'not-served') return { wanted: 0, served: 0, left: [] };
  const arrived = of.services.filter((service) => service.state === 'arrived');
  const wanted = partiesWanted(template, of);
  if (wanted.length === 0) return { wanted: 1, served: arrived.length > 0 ? 1 : 0, left: [] };
  const left = wanted.filter((party) => !arrived.some((service) => service.partyId === party));
  return { wanted: wanted.length, served: wanted.length - left.length, left };
}

export function isServed(template: DocumentTemplate, of: ServedSoFar): boolean {
  const { wanted, served } = serviceStanding(template, of);
  return served === wanted;
}

/** Whom a paper for all parties is for; who speaks for them is served in their place, not beside them. */
export const SERVED_ROLES: readonly string[] = ['applicant', 'debtor'];

function partiesWanted(template: DocumentTemplate, of: ServedSoFar): readonly string[] {
  if (template.addressee === 'debtor' || template.addressee === 'creditor') return of.partyId === null ? [] : [of.partyId];
  if (template.addressee !== 'parties') return [];
  if (of.partyId !== null) return [of.partyId];
  const { madeFor } = of;
  const served = servedParties(of.parties);
  return madeFor === null ? served : served.filter((party) => madeFor.includes(party));
}

/** 送达对象 · A party that joins later is told by a paper of its own; it does not make an old one unserved. */
export function servedParties(parties: ServedSoFar['parties']): readonly string[] {
  return parties.flatMap((party) => (SERVED_ROLES.includes(party.role) ? [party.partyId] : []));
}
