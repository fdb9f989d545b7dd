import { must } from '@duixian/kernel/assert';
import type { Term } from '../term.ts';
import { TERM_IDS, type TermId } from '../term-ids.ts';
import * as appraisal from './appraisal.ts';
import * as bankruptcy from './bankruptcy.ts';
import * as closing from './closing.ts';
import * as control from './control.ts';
import * as crossEnforcement from './cross-enforcement.ts';
import * as delegation from './delegation.ts';
import * as dishonestList from './dishonest-list.ts';
import * as distribution from './distribution.ts';
import * as filing from './filing.ts';
import * as intake from './intake.ts';
import * as money from './money.ts';
import * as objections from './objections.ts';
import * as officeManagement from './office-management.ts';
import * as offlineAuction from './offline-auction.ts';
import * as onlineAuction from './online-auction.ts';
import * as onlineSale from './online-sale.ts';
import * as partyChanges from './party-changes.ts';
import * as postClosing from './post-closing.ts';
import * as preservation from './preservation.ts';
import * as realisation from './realisation.ts';
import * as reconsideration from './reconsideration.ts';
import * as referencePrice from './reference-price.ts';
import * as refusalOfTitle from './refusal-of-title.ts';
import * as restrictionAndCoercion from './restriction-and-coercion.ts';
import * as search from './search.ts';
import * as service from './service.ts';
import * as stayAndSecurity from './stay-and-security.ts';
import * as supervision from './supervision.ts';

const TERMS: readonly Term[] = [
  ...Object.values(appraisal),
  ...Object.values(bankruptcy),
  ...Object.values(closing),
  ...Object.values(control),
  ...Object.values(crossEnforcement),
  ...Object.values(delegation),
  ...Object.values(dishonestList),
  ...Object.values(distribution),
  ...Object.values(filing),
  ...Object.values(intake),
  ...Object.values(money),
  ...Object.values(objections),
  ...Object.values(officeManagement),
  ...Object.values(offlineAuction),
  ...Object.values(onlineAuction),
  ...Object.values(onlineSale),
  ...Object.values(partyChanges),
  ...Object.values(postClosing),
  ...Object.values(preservation),
  ...Object.values(realisation),
  ...Object.values(reconsideration),
  ...Object.values(referencePrice),
  ...Object.values(refusalOfTitle),
  ...Object.values(restrictionAndCoercion),
  ...Object.values(search),
  ...Object.values(service),
  ...Object.values(stayAndSecurity),
  ...Object.values(supervision),
];

const BY_ID: ReadonlyMap<string, Term> = new Map(TERMS.map((term) => [term.id, term]));

/** 期限 · The statutory period of that name. */
export function termOf(id: TermId): Term {
  return must(BY_ID.get(id), `no term ${id}`);
}

/** 全部期限 · In the order of the catalogue: filing first, service last. */
export const ALL_TERMS: readonly Term[] = TERM_IDS.map(termOf);
