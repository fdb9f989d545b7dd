import type { PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationState } from './application.ts';
import type { CheckRefusal } from './refusals.ts';

export interface Checkable {
  readonly state: ApplicationState;
  readonly filedBy: PersonId | null;
  readonly receivedBy: PersonId;
  readonly savedBy: PersonId;
}

/** 经办与核查分离 · Whether this person may check this filing: only one that waits, and never one's own work. */
export function mayCheck(of: Checkable, person: PersonId): Result<undefined, Exclude<CheckRefusal, { kind: 'not-found' }>> {
  if (of.state !== 'filed') return refuse({ kind: 'not-waiting-for-check', state: of.state });
  if (of.filedBy === person) return refuse({ kind: 'own-filing', did: 'filed' });
  if (of.receivedBy === person) return refuse({ kind: 'own-filing', did: 'received' });
  if (of.savedBy === person) return refuse({ kind: 'own-filing', did: 'amended' });
  return ok(undefined);
}
