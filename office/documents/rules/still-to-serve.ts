import type { DocumentTemplate } from './document-template.ts';
import type { ServiceState } from './service.ts';

/** What has been done so far to bring a paper to those it is for. */
export interface ServedSoFar {
  readonly partyId: string | null;
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

function partiesWanted(template: DocumentTemplate, of: ServedSoFar): readonly string[] {
  if (template.addressee === 'debtor' || template.addressee === 'creditor') return of.partyId === null ? [] : [of.partyId];
  if (template.addressee !== 'parties') return [];
  if (of.partyId !== null) return [of.partyId];
  return of.parties.flatMap((party) => (party.role === 'applicant' || party.role === 'debtor' ? [party.partyId] : []));
}
