import { bulkInsert, date, int, json, moment, region, text, uuid } from './bulk.ts';
import type { Deed } from './diary.ts';
import type { PlannedCase } from './plan.ts';
import type { Run } from './run.ts';

interface Told {
  readonly one: PlannedCase;
  readonly deeds: readonly Deed[];
}

/** 留痕 · One row an act, in the order of their days. */
export async function loadTrail(run: Run, stories: readonly Told[], caseKnown: boolean): Promise<void> {
  const rows = stories.flatMap(({ one, deeds }) => deeds.map((deed) => ({ one, deed })));
  type Row = (typeof rows)[number];
  await bulkInsert<Row>(
    run,
    'audit.entry',
    [
      region(),
      uuid('entry_id', ({ deed }) => deed.entryId),
      int('court_id', ({ one }) => one.court.id),
      // What was received at a window has no case in that moment, and never gets one in the trail.
      uuid('case_id', ({ one, deed }) => (caseKnown && deed.ofCase && deed.type !== 'intake.application-received' ? one.caseId : null)),
      text('type', ({ deed }) => deed.type),
      text('subject', ({ deed }) => deed.subject),
      uuid('person_id', ({ deed }) => deed.hand.personId),
      uuid('post_id', ({ deed }) => deed.hand.postId),
      text('person_name', ({ deed }) => deed.hand.name),
      json('facts', ({ deed }) => deed.facts),
      date('acted_on', ({ deed }) => deed.on),
      moment('recorded_at', ({ deed }) => deed.at),
    ],
    rows,
  );
}
