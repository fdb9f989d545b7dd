import type { Role } from '@duixian/courts/rules/roles';
import { must } from '@duixian/kernel/assert';
import { idFrom, type PersonId, type PostId } from '@duixian/kernel/ids';
import type { CitySpec } from './city.ts';
import type { SeededCity, SeededPerson } from './load-city.ts';

/** Who did something, as an audit row names them. */
export interface Hand {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly name: string;
}

const SYSTEM_ID = '00000000-0000-7000-8000-000000000001';
/** 系统 · What jobs do is done under this name in every trail. */
export const SYSTEM: Hand = { personId: idFrom<'person'>(SYSTEM_ID), postId: idFrom<'post'>(SYSTEM_ID), name: '系统' };

const ASKING_ROLES: readonly Role[] = ['centre', 'judge', 'assistant'];

/** 授权人员 · Whom the agencies know, and under which certificate (法释〔2013〕20号第二条). */
export function authorisedOf(city: SeededCity): readonly { readonly person: SeededPerson; readonly certificateNumber: string }[] {
  return city.people
    .filter((person) => ASKING_ROLES.includes(person.role))
    .map((person, at) => ({ person, certificateNumber: `衡执${String(2_024_000 + at)}` }));
}

/** The one of a court who holds a role; a court without the role is helped by its filing window. */
export function holderAt(city: SeededCity, court: CitySpec, role: Role): SeededPerson {
  const there = city.people.filter((person) => person.court.id === court.id);
  return must(there.find((person) => person.role === role) ?? there.find((person) => person.role === 'filing'), `${role} at ${court.key}`);
}
