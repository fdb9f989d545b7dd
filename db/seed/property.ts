import type { Subject } from '@duixian/agencies/adapter';
import { type Agency, demoDirectory } from '@duixian/agencies/directory';
import type { FoundAsset } from '@duixian/agencies/found-property';
import { agencyByCode } from '@duixian/app-agencies/city';
import { holdingsOf } from '@duixian/app-agencies/holdings';
import { emptyCity } from '@duixian/app-agencies/state';
import type { NewParty } from '@duixian/cases/rules/new-case';
import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';

/** The agencies of the demo city, as the office addresses them. */
export const CITY_AGENCIES = demoDirectory('http://agencies.invalid', fetch);

/** What one debtor owns at one agency. */
export interface Owned {
  readonly party: NewParty;
  readonly subject: Subject;
  readonly agency: Agency;
  readonly assets: readonly FoundAsset[];
}

const NOTHING_DONE = emptyCity();

/** 财产 · What the debtors of a case own: the very things the simulated agencies will name when they are asked again. */
export function propertyOf(parties: readonly NewParty[], on: LegalDay): readonly Owned[] {
  const debtors = parties.filter((party) => party.role === 'debtor');
  return debtors.flatMap((party) => {
    const subject = subjectOf(party);
    return CITY_AGENCIES.sources.map((agency): Owned => {
      const simulated = must(agencyByCode(agency.code), `${agency.code} is simulated`);
      const found = holdingsOf(NOTHING_DONE, simulated, subject, on);
      return { party, subject, agency, assets: found === 'other-name' ? [] : found };
    });
  });
}

function subjectOf(party: NewParty): Subject {
  const idType = party.identityKind === 'resident' ? 'resident-id' : 'credit-code';
  return { name: party.name, idType, idNumber: party.identityNumber, role: 'debtor' };
}
