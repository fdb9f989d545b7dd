import type { Reach } from './role-spec.ts';
import { roleSpec } from './roles.ts';

/**
 * Teams that work on every case of their court: the centre, the clerical pool, the field team. A clerk there sees the
 * court's cases, a clerk of an ordinary team the team's.
 */
const COURT_WIDE_TEAMS: ReadonlySet<string> = new Set(['centre', 'clerical', 'field']);

/** 数据范围 · How far a post sees, from its role and the kind of its team. Nothing wider than the role allows to anybody. */
export function reachOf(role: string, teamKind: string | null): Reach {
  const reach = roleSpec(role)?.reach ?? 'own';
  return reach === 'team' && teamKind !== null && COURT_WIDE_TEAMS.has(teamKind) ? 'court' : reach;
}
