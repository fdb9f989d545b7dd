import { tablesOf } from '@duixian/postgres/tx';
import type { CasesTables } from '../store/tables.ts';

/** `jsonb` comes back parsed, unlike how it is written. */
export interface ReadTables extends Omit<CasesTables, 'cases.obligation'> {
  'cases.obligation': Omit<CasesTables['cases.obligation'], 'interest'> & { interest: unknown };
  'courts.person_view': { person_id: string; name: string };
  'courts.team_view': { team_id: string; name_zh: string; name_en: string };
  'courts.court_view': { court_id: number; code: string; name_zh: string; name_en: string };
}

export const cases = tablesOf<ReadTables>;
