import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { holdOpen } from '../store/held-person.ts';

/**
 * 在岗 · Whether work may be given to somebody, and it stays so until this act ends: closing the account waits for it. Part of
 * every act that gives a case or an item to a person.
 */
export function holdActive(ctx: Pick<Ctx, 'tx'>, person: PersonId): Promise<boolean> {
  return holdOpen(ctx.tx, person);
}
