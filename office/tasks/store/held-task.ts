import { type CaseId, courtIdFrom, idFrom, type PersonId, type RegionId, type TeamId } from '@duixian/kernel/ids';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne, type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { isTaskKind } from '../rules/catalogue.ts';
import type { Place } from '../rules/placing.ts';
import type { ReturnCode, TaskKind } from '../rules/task-spec.ts';
import { type LockedTask, stateFrom } from './lock-task.ts';
import { placeColumns, placeFrom, type Stamp, type TaskId, tasks } from './tables.ts';

export async function saveClaim(at: Stamp, task: TaskId, by: PersonId): Promise<void> {
  await askInOne(at.tx, CLAIM, [at.region, task, by, at.now.toString()]);
}

const CLAIM = prepared(`
update tasks.task set claimed_by = $3::uuid, claimed_at = $4::timestamptz, version = version + 1
where region_id = $1::int and task_id = $2::uuid and state = 'open'`);

export async function saveUnclaimed(at: Stamp, task: TaskId): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set({ claimed_by: null, claimed_at: null, version: sql<number>`version + 1` })
    .where('region_id', '=', at.region)
    .where('task_id', '=', task)
    .where('state', '=', 'open')
    .execute();
}

/** Open again in the hands of whoever had ticked it off. */
export async function saveReopened(at: Stamp, task: TaskId, by: PersonId): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set({
      state: 'open',
      ended_at: null,
      ended_on: null,
      ended_by: null,
      ended_words: null,
      claimed_by: by,
      claimed_at: at.now.toString(),
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', at.region)
    .where('task_id', '=', task)
    .where('state', '=', 'done')
    .execute();
}

/** Back to where it waits, with the code; an item that an officer handed to the pool goes back to that officer. */
export async function saveReturn(at: Stamp, task: LockedTask, code: ReturnCode, words: string, to: Place): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set({
      ...placeColumns(to),
      claimed_by: null,
      claimed_at: null,
      handed_by: null,
      returned_code: code,
      returned_words: words,
      returned_by: at.person,
      returned_at: at.now.toString(),
      return_count: sql<number>`return_count + 1`,
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', at.region)
    .where('task_id', '=', task.taskId)
    .execute();
}

/** Moves an open item to another place, unclaimed. */
export async function savePlace(at: Stamp, task: TaskId, place: Place, handedBy: PersonId | null): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set({ ...placeColumns(place), claimed_by: null, claimed_at: null, handed_by: handedBy, version: sql<number>`version + 1` })
    .where('region_id', '=', at.region)
    .where('task_id', '=', task)
    .where('state', '=', 'open')
    .execute();
}

/** The officer's items of a case follow the case to its new officer, free to be taken by the new hands. */
export async function moveOfficerItems(
  at: Stamp,
  of: { caseId: CaseId; officer: PersonId; team: TeamId | null; kinds: readonly TaskKind[] },
): Promise<number> {
  const moved = await tasks(at.tx)
    .updateTable('tasks.task')
    .set({
      ...placeColumns({ kind: 'officer', officer: of.officer, team: of.team }),
      claimed_by: null,
      claimed_at: null,
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', at.region)
    .where('case_id', '=', of.caseId)
    .where('state', '=', 'open')
    .where('kind', 'in', [...of.kinds])
    .where((or) => or.or([or('officer_id', 'is', null), or('officer_id', '<>', of.officer)]))
    .returning('task_id')
    .execute();
  return moved.length;
}

export interface HeldByPerson extends LockedTask {
  readonly caseOfficer: PersonId | null;
  readonly caseTeam: TeamId | null;
}

/** Open items in one person's hands or waiting for them by name, held in id order; bounded, asked again until none is left. */
export async function lockHeldBy(tx: Tx, region: RegionId, person: PersonId): Promise<readonly HeldByPerson[]> {
  const rows = await tasks(tx)
    .selectFrom('tasks.task')
    .select([
      'task_id',
      'court_id',
      'case_id',
      'kind',
      'subject',
      'place',
      'team_kind',
      'team_id',
      'officer_id',
      'state',
      'claimed_by',
      'handed_by',
    ])
    .where('region_id', '=', region)
    .where('state', '=', 'open')
    .where((or) => or.or([or('officer_id', '=', person), or('claimed_by', '=', person)]))
    .orderBy('task_id')
    .limit(5_000)
    .forUpdate()
    .execute();
  const cases = rows.flatMap((row) => (row.case_id === null ? [] : [row.case_id]));
  const holders = cases.length === 0 ? [] : await caseHolders(tx, region, cases);
  const byCase = new Map(holders.map((one) => [one.case_id, one]));
  return rows.flatMap((row) => {
    if (!isTaskKind(row.kind)) return [];
    const holder = row.case_id === null ? undefined : byCase.get(row.case_id);
    return [
      {
        taskId: idFrom<'task'>(row.task_id),
        court: courtIdFrom(row.court_id),
        caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
        kind: row.kind,
        subject: row.subject,
        place: placeFrom(row),
        state: stateFrom(row.state),
        claimedBy: row.claimed_by === null ? null : idFrom<'person'>(row.claimed_by),
        handedBy: row.handed_by === null ? null : idFrom<'person'>(row.handed_by),
        caseOfficer: holder?.officer_id == null ? null : idFrom<'person'>(holder.officer_id),
        caseTeam: holder?.team_id == null ? null : idFrom<'team'>(holder.team_id),
      },
    ];
  });
}

interface CaseView {
  'cases.case_view': { region_id: number; case_id: string; officer_id: string | null; team_id: string | null };
}

function caseHolders(tx: Tx, region: RegionId, cases: readonly string[]) {
  return tablesOf<CaseView>(tx)
    .selectFrom('cases.case_view')
    .select(['case_id', 'officer_id', 'team_id'])
    .where('region_id', '=', region)
    .where('case_id', 'in', [...cases])
    .execute();
}
