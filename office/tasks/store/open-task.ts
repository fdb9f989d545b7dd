import type { CaseId, CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import type { Place } from '../rules/placing.ts';
import type { TaskKind } from '../rules/task-spec.ts';
import { placeColumns, type Stamp, type TaskId, tasks } from './tables.ts';

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

/** What the open item says now; who took it and its day stay. */
export async function restateTask(at: Stamp, of: { caseId: CaseId | null; kind: TaskKind; subject: string; facts: string }): Promise<void> {
  await tasks(at.tx)
    .updateTable('tasks.task')
    .set({ facts: of.facts, version: sql<number>`version + 1` })
    .where('region_id', '=', at.region)
    .where('case_id', of.caseId === null ? 'is' : '=', of.caseId)
    .where('kind', '=', of.kind)
    .where('subject', '=', of.subject)
    .where('state', '=', 'open')
    .execute();
}

export interface Ending {
  readonly state: 'done' | 'withdrawn';
  readonly words: string | null;
}

/**
 * Ends the open items of a case, kind and subjects; none open is no change. An item that was opened before anybody knew its
 * case (money without a name) ends by its subject when the case becomes known.
 */
export async function endBySubjects(
  at: Stamp,
  of: { caseId: CaseId | null; kind: TaskKind; subjects: readonly string[] },
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
    .where(sql<boolean>`subject = any(${[...of.subjects]}::text[])`)
    .where('state', '=', 'open')
    .execute();
}

export async function endTask(at: Stamp, task: TaskId, ending: Ending): Promise<void> {
  const { region, now, today, person } = at;
  await askInOne(at.tx, END, [region, task, ending.state, now.toString(), today.toString(), person, ending.words]);
}

const END = prepared(`
update tasks.task set state = $3::text, ended_at = $4::timestamptz, ended_on = $5::date, ended_by = $6::uuid, ended_words = $7::text,
  version = version + 1
where region_id = $1::int and task_id = $2::uuid and state = 'open'`);

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
