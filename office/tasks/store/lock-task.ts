import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId, type TeamId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne, type Tx } from '@duixian/postgres/tx';
import { isTaskKind } from '../rules/catalogue.ts';
import type { HeldTask, TaskState } from '../rules/work.ts';
import { placeFrom, type TaskId } from './tables.ts';

export interface LockedTask extends HeldTask {
  readonly taskId: TaskId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly subject: string;
  readonly handedBy: PersonId | null;
}

/** The item and what the rules ask besides. */
export interface TaskInHand extends LockedTask {
  /** Whose it is by name, empty while it waits. */
  readonly holderName: string;
  /** The kind of team of whoever acts. */
  readonly teamKind: string | null;
}

/**
 * The item, held until the act ends; whoever comes second sees what the first one did. Nothing for an item of a case this
 * actor may not know of. One question, because it is asked before every act on the queue.
 */
export async function lockTask(tx: Tx, region: RegionId, task: TaskId, team: TeamId | null): Promise<TaskInHand | undefined> {
  const [row] = await askInOne<Row>(tx, LOCK, [region, task, team]);
  if (!row?.visible) return undefined;
  assert(isTaskKind(row.kind), `a task of unknown kind ${row.kind}`);
  return {
    taskId: task,
    court: courtIdFrom(row.court_id),
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    kind: row.kind,
    subject: row.subject,
    place: placeFrom(row),
    state: stateFrom(row.state),
    claimedBy: row.claimed_by === null ? null : idFrom<'person'>(row.claimed_by),
    handedBy: row.handed_by === null ? null : idFrom<'person'>(row.handed_by),
    ended: row.ended_by === null || row.ended_on === null ? null : { by: idFrom<'person'>(row.ended_by), on: day(row.ended_on) },
    holderName: row.holder_name ?? '',
    teamKind: row.viewer_kind,
  };
}

export function stateFrom(text: string): TaskState {
  return text === 'done' || text === 'withdrawn' ? text : 'open';
}

interface Row {
  readonly court_id: number;
  readonly case_id: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly place: string;
  readonly team_kind: string | null;
  readonly team_id: string | null;
  readonly officer_id: string | null;
  readonly state: string;
  readonly claimed_by: string | null;
  readonly handed_by: string | null;
  readonly ended_by: string | null;
  readonly ended_on: string | null;
  readonly visible: boolean;
  readonly viewer_kind: string | null;
  readonly holder_name: string | null;
}

// The row security of the case decides what is visible; a lock that had to wait looks the holder up anew.
const LOCK = prepared(`
select t.court_id, t.case_id, t.kind, t.subject, t.place, t.team_kind, t.team_id, t.officer_id, t.state, t.claimed_by,
  t.handed_by, t.ended_by, t.ended_on,
  t.case_id is null or exists (select from cases.case_view c where c.region_id = $1::int and c.case_id = t.case_id) as visible,
  (select kind from courts.team_view where team_id = $3::uuid) as viewer_kind,
  (select name from courts.person_view where person_id = t.claimed_by) as holder_name
from tasks.task t
where t.region_id = $1::int and t.task_id = $2::uuid
for update of t`);
