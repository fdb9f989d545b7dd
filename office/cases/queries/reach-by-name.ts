import type { Actor } from '@duixian/audit/act';
import { roleSpec } from '@duixian/courts/rules/roles';
import type { PersonId } from '@duixian/kernel/ids';

interface Reader {
  readonly actor: Actor;
}

/**
 * 按名自取 · Whoever reaches their own cases alone asks for them by name. Row security says no less, but it may not use the index of the
 * officer: without this the list of one judge walked the cases of the whole region.
 */
export function onlyOwn({ actor }: Reader): PersonId | undefined {
  return roleSpec(actor.role)?.reach === 'own' ? actor.personId : undefined;
}
