import { roleSpec } from '@duixian/courts/rules/roles';
import { planCity } from '@duixian/seed/load-city';

const SHOWN = ['reception', 'filing', 'centre', 'seal', 'clerk', 'judge', 'finance', 'director', 'supervisor'];

/** The logins of one basic court, a role a line; the sign-in page has all of the city. */
export function demoLines(): readonly string[] {
  return planCity()
    .people.filter((person) => person.court.key === 'linshui' && SHOWN.includes(person.role) && !/\d/.test(person.login))
    .map((person) => `${person.login.padEnd(22)} ${person.name}  ${roleSpec(person.role)?.nameZh ?? ''}`);
}
