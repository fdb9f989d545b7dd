import type { Authority } from '@duixian/agencies/adapter';
import type { Role } from '@duixian/courts/rules/roles';
import type { LprBook } from '@duixian/funds/rules/lpr-book';
import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CitySpec } from '../city.ts';
import type { SeededCity, SeededPerson } from '../load-city.ts';
import { caseNumberText } from '../numbers.ts';
import { authorisedOf, holderAt } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import { demoRates } from '../rates.ts';
import { type LoadBoard, loadBoard } from './load-board.ts';

/** What all stories of one load share: the people, the day, the rates, and who has how many cases. */
export interface World {
  readonly city: SeededCity;
  readonly today: LegalDay;
  readonly loadedAt: string;
  readonly rates: LprBook;
  readonly loads: LoadBoard;
  /** 简略 · Nobody owns anything: a story of filing, placing and closing alone, for very many cases. */
  readonly brief: boolean;
  at(court: CitySpec, role: Role): SeededPerson;
  /** 查控依据 · In whose name a case asks the agencies. */
  authority(of: PlannedCase, by: SeededPerson, noticeNumber: string): Authority;
}

export function openWorld(of: { city: SeededCity; today: LegalDay; loadedAt: string; brief?: boolean }): World {
  const { city } = of;
  const holders = new Map<string, SeededPerson>();
  const certificates = new Map(authorisedOf(city).map(({ person, certificateNumber }) => [person.personId, certificateNumber]));
  const at = (court: CitySpec, role: Role) => {
    const key = `${court.id}.${role}`;
    const holder = holders.get(key) ?? holderAt(city, court, role);
    holders.set(key, holder);
    return holder;
  };
  return {
    ...of,
    brief: of.brief ?? false,
    rates: demoRates(of.today),
    loads: loadBoard(city),
    at,
    authority: (one, by, noticeNumber) => ({
      court: one.court.nameZh,
      caseNumber: caseNumberText(one),
      officer: { name: by.name, certificateNumber: must(certificates.get(by.personId), `${by.login} is authorised`) },
      noticeNumber,
    }),
  };
}
