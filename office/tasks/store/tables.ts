import { type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Place } from '../rules/placing.ts';

export type TaskId = Id<'task'>;

export interface TasksTables {
  'tasks.task': {
    region_id: number;
    task_id: string;
    court_id: number;
    case_id: string | null;
    kind: string;
    subject: string;
    place: string;
    team_kind: string | null;
    team_id: string | null;
    officer_id: string | null;
    due_on: string | null;
    facts: string;
    state: string;
    opened_on: string;
    opened_at: string;
    opened_by: string;
    claimed_by: string | null;
    claimed_at: string | null;
    handed_by: string | null;
    returned_code: string | null;
    returned_words: string | null;
    returned_by: string | null;
    returned_at: string | null;
    return_count: number;
    ended_at: string | null;
    ended_on: string | null;
    ended_by: string | null;
    ended_words: string | null;
    version: number;
  };
}

export const tasks = tablesOf<TasksTables>;

export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LegalDay;
}

export function placeColumns(place: Place) {
  return {
    place: place.kind,
    team_kind: place.kind === 'team-kind' ? place.teamKind : null,
    team_id: place.kind === 'team' || place.kind === 'officer' ? place.team : null,
    officer_id: place.kind === 'officer' ? place.officer : null,
  };
}

export function placeFrom(row: {
  readonly place: string;
  readonly team_kind: string | null;
  readonly team_id: string | null;
  readonly officer_id: string | null;
}): Place {
  const team = row.team_id === null ? null : idFrom<'team'>(row.team_id);
  if (row.place === 'officer' && row.officer_id !== null) return { kind: 'officer', officer: idFrom<'person'>(row.officer_id), team };
  if (row.place === 'team' && team !== null) return { kind: 'team', team };
  if (row.place === 'team-kind' && row.team_kind !== null) return { kind: 'team-kind', teamKind: row.team_kind };
  return { kind: 'court' };
}
