import type { CourtId, PersonId, TeamId } from '@duixian/kernel/ids';
import type { Holder } from './task-spec.ts';

/** Who has the case when an item is opened; nobody yet before assignment. */
export interface CaseHolders {
  readonly team: TeamId | null;
  readonly officer: PersonId | null;
}

/** 事项归属 · Where one item waits. */
export type Place =
  | { readonly kind: 'court' }
  | { readonly kind: 'team-kind'; readonly teamKind: string }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'officer'; readonly officer: PersonId; readonly team: TeamId | null };

/**
 * 事项落位 · An item for the officer waits for the officer when there is one, else for the team, else for anybody of
 * the court with the right. A court without a team of the kind does the work with whoever holds the right: courts of
 * two teams and courts of seven both work.
 */
export function placeOf(
  holder: Holder | { readonly kind: 'team-kind'; readonly teamKind: string },
  has: CaseHolders,
  teamKinds: ReadonlySet<string>,
): Place {
  if (holder.kind === 'court') return { kind: 'court' };
  if (holder.kind === 'team-kind')
    return teamKinds.has(holder.teamKind) ? { kind: 'team-kind', teamKind: holder.teamKind } : { kind: 'court' };
  if (has.officer !== null) return { kind: 'officer', officer: has.officer, team: has.team };
  return has.team === null ? { kind: 'court' } : { kind: 'team', team: has.team };
}

/** Who looks at the queue. */
export interface Viewer {
  readonly personId: PersonId;
  readonly courtId: CourtId;
  readonly teamId: TeamId | null;
  readonly teamKind: string | null;
  readonly permissions: ReadonlySet<string>;
}

/** Whether an item at this place waits for this person. An officer's team may help: the assistant and clerk share the desk. */
export function waitsFor(place: Place, viewer: Viewer): boolean {
  if (place.kind === 'court') return true;
  if (place.kind === 'team-kind') return viewer.teamKind === place.teamKind;
  if (place.kind === 'team') return viewer.teamId === place.team;
  return viewer.personId === place.officer || (place.team !== null && viewer.teamId === place.team);
}
