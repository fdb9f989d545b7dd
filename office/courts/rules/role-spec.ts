import type { Permission } from './permissions.ts';

/**
 * 案件范围 · How far a post sees: its own cases, its team's, or all of the courts it stands over. `granted` is a seat from outside the
 * office: an observer sees the cases granted to it, a party its own case, and no other. `money` knows of every case of its court, and of
 * each meets the money and what money needs: whose it is, what is owed, which day is due, what is to be done.
 */
export type Reach = 'own' | 'team' | 'court' | 'money' | 'granted';

export interface RoleSpec {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly reach: Reach;
  /** Whether a post at an upper court also sees the courts below it. */
  readonly below: boolean;
  readonly permissions: readonly Permission[];
}

/** What whoever works on cases may look at. */
export const LOOK = [
  'desk.view',
  'orders.view',
  'orders.answer',
  'cases.view',
  'deadlines.view',
  'tasks.view',
  'documents.view',
  'search.view',
  'assets.view',
  'triage.view',
  'assignment.view',
  'segments.view',
  'funds.view',
  'messages.use',
  'petitions.view',
  'booking.view',
  'closing.view',
  'audit.view-case',
] as const satisfies readonly Permission[];
