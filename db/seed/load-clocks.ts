import type { Id } from '@duixian/kernel/ids';
import { bulkInsert, date, int, moment, region, text, uuid } from './bulk.ts';
import { clocksOfDeeds, daysOfClock } from './clocks-of-deeds.ts';
import type { Run } from './run.ts';
import type { CaseStory } from './story/case-story.ts';

/** 节点 · The clocks the acts of each case have started and stopped, with their spans. */
export async function loadClocks(run: Run, stories: readonly CaseStory[]): Promise<void> {
  const rows = stories.flatMap(({ one, deeds }) =>
    clocksOfDeeds(deeds).map((kept) => ({
      one,
      kept,
      clockId: one.idOn<'clock'>(kept.started.on),
      days: daysOfClock(kept),
      end: kept.clock.end,
    })),
  );
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'deadlines.clock',
    [
      region(),
      uuid('clock_id', (row) => row.clockId),
      int('court_id', (row) => row.one.court.id),
      uuid('case_id', (row) => row.one.caseId),
      text('term', (row) => row.kept.term),
      text('subject', (row) => row.kept.subject),
      int('occurrence', () => 1),
      date('started_on', (row) => row.kept.clock.startedOn),
      date('printed_end', (row) => row.kept.clock.printedEnd),
      date('due_on', (row) => row.days.dueOn),
      date('amber_on', (row) => row.days.amberOn),
      date('red_on', (row) => row.days.redOn),
      date('paused_on', (row) => row.days.pausedOn),
      int('days_left', (row) => row.days.daysLeft),
      int('missing_year', (row) => row.days.missingYear),
      int('calendar_revision', () => 0),
      date('stopped_on', (row) => row.end?.on ?? null),
      text('end_kind', (row) => row.end?.kind ?? null),
      text('end_reason', (row) => (row.end?.kind === 'cancelled' ? row.end.reason : null)),
      uuid('started_by', (row) => row.kept.started.hand.personId),
      moment('started_at', (row) => row.kept.started.at),
      uuid('stopped_by', (row) => row.kept.stopped?.hand.personId ?? null),
      moment('stopped_at', (row) => row.kept.stopped?.at ?? null),
    ],
    rows,
  );
  await loadSpans(run, rows);
}

async function loadSpans(
  run: Run,
  clocks: readonly { one: CaseStory['one']; clockId: Id<'clock'>; kept: ReturnType<typeof clocksOfDeeds>[number] }[],
): Promise<void> {
  const rows = clocks.flatMap(({ one, clockId, kept }) => kept.spans.map((span, at) => ({ one, clockId, span, seq: at + 1 })));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'deadlines.span',
    [
      region(),
      uuid('clock_id', (row) => row.clockId),
      int('seq', (row) => row.seq),
      int('court_id', (row) => row.one.court.id),
      text('kind', (row) => row.span.kind),
      date('from_on', (row) => row.span.from),
      date('to_on', (row) => row.span.to),
      text('ground', (row) => row.span.ground),
      text('approved_by', (row) => row.span.approvedBy),
      uuid('recorded_by', (row) => row.span.deed.hand.personId),
      moment('recorded_at', (row) => row.span.deed.at),
    ],
    rows,
  );
}
