import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId, type RegionId, type TeamId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { isTaskKind, type ReturnCode, type TaskKind } from './rules/catalogue.ts';
import type { Place } from './rules/placing.ts';
import type { HeldTask, TaskState } from './rules/work.ts';

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

const tasks = tablesOf<TasksTables>;

export interface NewTask {
  readonly taskId: TaskId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly kind: TaskKind;
  readonly subject: string;
  readonly place: Place;
  readonly dueOn: LegalDay | null;
  readonly facts: string;
}

export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly person: PersonId;
  readonly now: Instant;
  readonly today: LegalDay;
}

/** Opens the item unless the same one is open: an act that runs twice opens one. */
export async function insertTask(at: Stamp, of: NewTask): Promise<void> {
  await tasks(at.tx)
    .insertInto('tasks.task')
    .values({
      region_id: at.region,
      task_id: of.taskId,
      court_id: of.court,
      case_id: of.caseId,
      kind: of.kind,
      subject: of.subject,
      ...placeColumns(of.place),
      due_on: of.dueOn?.toString() ?? null,
      facts: of.facts,
      state: 'open',
      opened_on: at.today.toString(),
      opened_at: at.now.toString(),
      opened_by: at.person,
      claimed_by: null,
      claimed_at: null,
      handed_by: null,
      returned_code: null,
      returned_words: null,
      returned_by: null,
      returned_at: null,
      return_count: 0,
      ended_at: null,
      ended_on: null,
      ended_by: null,
      ended_words: null,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'case_id', 'kind', 'subject']).where('state', '=', sql.lit('open')).doNothing(),
    )
    .execute();
}

function placeColumns(place: Place) {
  return {
    place: place.kind,
    team_kind: place.kind === 'team-kind' ? place.teamKind : null,
    team_id: place.kind === 'team' || place.kind === 'officer' ? place.team : null,
    officer_id: place.kind === 'officer' ? place.officer : null,
  };
}

export interface Ending {
  readonly state: 'done' | 'withdrawn';
  readonly words: string | null;
}

/**
 * Ends the open item of a case, kind and subject; none open is no change. An item that was opened before anybody knew its
 * case (money without a name) ends by its subject when the case becomes known.
 */
export async function endBySubject(
  at: Stamp,
  of: { caseId: CaseId | null; kind: TaskKind; subject: string },
  ending: Ending,
): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set(endColumns(at, ending))
    .where('region_id', '=', at.region)
    .where((or) =>
      or.or([or('case_id', of.caseId === null ? 'is' : '=', of.caseId), or.and([or('case_id', 'is', null), or('subject', '<>', '')])]),
    )
    .where('kind', '=', of.kind)
    .where('subject', '=', of.subject)
    .where('state', '=', 'open')
    .execute();
}

export async function endTask(at: Stamp, task: TaskId, ending: Ending): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set(endColumns(at, ending))
    .where('region_id', '=', at.region)
    .where('task_id', '=', task)
    .where('state', '=', 'open')
    .execute();
}

function endColumns(at: Stamp, ending: Ending) {
  return {
    state: ending.state,
    ended_at: at.now.toString(),
    ended_on: at.today.toString(),
    ended_by: at.person,
    ended_words: ending.words,
    version: sql<number>`version + 1`,
  };
}

export interface LockedTask extends HeldTask {
  readonly taskId: TaskId;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly subject: string;
  readonly handedBy: PersonId | null;
}

/** The item, held until the act ends; whoever comes second sees what the first one did. */
export async function lockTask(tx: Tx, region: RegionId, task: TaskId): Promise<LockedTask | undefined> {
  const row = await tasks(tx)
    .selectFrom('tasks.task')
    .select(['task_id', 'court_id', 'case_id', 'kind', 'subject', 'place', 'team_kind', 'team_id', 'officer_id', 'state', 'claimed_by'])
    .select('handed_by')
    .where('region_id', '=', region)
    .where('task_id', '=', task)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
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

function stateFrom(text: string): TaskState {
  return text === 'done' || text === 'withdrawn' ? text : 'open';
}

export async function saveClaim(at: Stamp, task: TaskId, by: PersonId): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set({ claimed_by: by, claimed_at: at.now.toString(), version: sql<number>`version + 1` })
    .where('region_id', '=', at.region)
    .where('task_id', '=', task)
    .where('state', '=', 'open')
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
