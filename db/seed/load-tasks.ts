import { bulkInsert, date, int, json, moment, region, text, uuid } from './bulk.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';

/** 事项 · The team work of each case, what waits and what was done. */
export async function loadTasks(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, tasks }) => tasks.map((task) => ({ one, task, taskId: one.idOn<'task'>(task.opened.on) })));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'tasks.task',
    [
      region(),
      uuid('task_id', (row) => row.taskId),
      int('court_id', (row) => row.one.court.id),
      uuid('case_id', (row) => row.one.caseId),
      text('kind', (row) => row.task.kind),
      text('subject', (row) => row.task.subject),
      text('place', (row) => row.task.place.kind),
      text('team_kind', ({ task: { place } }) => (place.kind === 'team-kind' ? place.teamKind : null)),
      uuid('team_id', ({ task: { place } }) => (place.kind === 'officer' || place.kind === 'team' ? place.team : null)),
      uuid('officer_id', ({ task: { place } }) => (place.kind === 'officer' ? place.officer : null)),
      date('due_on', (row) => row.task.dueOn),
      json('facts', (row) => row.task.facts),
      text('state', (row) => row.task.ended?.state ?? 'open'),
      date('opened_on', (row) => row.task.opened.on),
      moment('opened_at', (row) => row.task.opened.at),
      uuid('opened_by', (row) => row.task.opened.hand.personId),
      moment('ended_at', (row) => row.task.ended?.deed.at ?? null),
      date('ended_on', (row) => row.task.ended?.deed.on ?? null),
      uuid('ended_by', (row) => row.task.ended?.deed.hand.personId ?? null),
      text('ended_words', (row) => row.task.ended?.words ?? null),
    ],
    rows,
  );
}
