import { type Clock, startClock } from '@duixian/deadlines/rules/clock';
import { cancelClock, satisfyClock } from '@duixian/deadlines/rules/clock-acts';
import { type ClockDays, clockDays } from '@duixian/deadlines/rules/clock-days';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import { earlierDay, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { bulkInsert } from './bulk.ts';
import { REGION } from './city.ts';
import type { PlannedCase } from './plan.ts';
import type { Run } from './run.ts';

interface PlannedClock {
  readonly one: PlannedCase;
  readonly clockId: Id<'clock'>;
  readonly term: TermId;
  readonly subject: string;
  readonly clock: Clock;
  readonly days: ClockDays;
}

const SYSTEM = '00000000-0000-7000-8000-000000000001';

/** 节点 · The clocks the acts of each planned case would have started and stopped. */
export async function loadClocks(run: Run, cases: readonly PlannedCase[], today: LegalDay, loadedAt: string): Promise<void> {
  const clocks = cases.flatMap((one) => clocksOf(one, today));
  await bulkInsert(
    run,
    'deadlines.clock',
    [
      { name: 'region_id', type: 'int', of: () => REGION.id },
      { name: 'clock_id', type: 'uuid', of: (row) => row.clockId },
      { name: 'court_id', type: 'int', of: (row) => row.one.court.id },
      { name: 'case_id', type: 'uuid', of: (row) => row.one.caseId },
      { name: 'term', type: 'text', of: (row) => row.term },
      { name: 'subject', type: 'text', of: (row) => row.subject },
      { name: 'occurrence', type: 'int', of: () => 1 },
      { name: 'started_on', type: 'date', of: (row) => row.clock.startedOn.toString() },
      { name: 'printed_end', type: 'date', of: (row) => row.clock.printedEnd?.toString() ?? null },
      { name: 'due_on', type: 'date', of: (row) => row.days.dueOn?.toString() ?? null },
      { name: 'amber_on', type: 'date', of: (row) => row.days.amberOn?.toString() ?? null },
      { name: 'red_on', type: 'date', of: (row) => row.days.redOn?.toString() ?? null },
      { name: 'missing_year', type: 'int', of: (row) => row.days.missingYear },
      { name: 'calendar_revision', type: 'int', of: () => 0 },
      { name: 'stopped_on', type: 'date', of: (row) => row.clock.end?.on.toString() ?? null },
      { name: 'end_kind', type: 'text', of: (row) => row.clock.end?.kind ?? null },
      { name: 'end_reason', type: 'text', of: (row) => (row.clock.end?.kind === 'cancelled' ? row.clock.end.reason : null) },
      { name: 'started_by', type: 'uuid', of: () => SYSTEM },
      { name: 'started_at', type: 'timestamptz', of: () => loadedAt },
      { name: 'stopped_by', type: 'uuid', of: (row) => (row.clock.end ? SYSTEM : null) },
      { name: 'stopped_at', type: 'timestamptz', of: (row) => (row.clock.end ? enteredAt(row.clock.end.on) : null) },
    ],
    clocks,
  );
  await bulkInsert(
    run,
    'deadlines.span',
    [
      { name: 'region_id', type: 'int', of: () => REGION.id },
      { name: 'clock_id', type: 'uuid', of: (row) => row.clockId },
      { name: 'seq', type: 'int', of: () => 1 },
      { name: 'court_id', type: 'int', of: (row) => row.one.court.id },
      { name: 'kind', type: 'text', of: () => 'running' },
      { name: 'from_on', type: 'date', of: (row) => row.clock.startedOn.toString() },
      { name: 'to_on', type: 'date', of: (row) => row.clock.end?.on.toString() ?? null },
      { name: 'recorded_by', type: 'uuid', of: () => SYSTEM },
      { name: 'recorded_at', type: 'timestamptz', of: () => loadedAt },
    ],
    clocks,
  );
}

/** Acts of the past were entered on their day, in the morning. */
function enteredAt(on: LegalDay): string {
  return `${on.toString()}T10:00:00+08:00`;
}

function clocksOf(one: PlannedCase, today: LegalDay): readonly PlannedClock[] {
  const last = one.closed?.on ?? today;
  const done = (days: number) => earlierDay(plusDays(one.filedOn, days), last);
  const searched = one.stage !== 'check' && one.stage !== 'search';
  const assigned = one.officer !== null || one.stage === 'closed';
  const satisfiedOn = (reached: boolean, days: number) => (reached ? done(days) : null);
  const clocks = [
    planned(one, 'term-6m', '', one.filedOn, null),
    planned(one, 'assign-judge', '', one.filedOn, satisfiedOn(assigned, 4 + (one.serial % 3))),
  ];
  if (one.stage !== 'check') {
    clocks.push(planned(one, 'net-query-start', '', done(1), satisfiedOn(searched, 3)));
    clocks.push(planned(one, 'exec-notice-statutory', '', one.filedOn, satisfiedOn(searched, 5)));
  }
  for (const [at, receipt] of one.receipts.entries()) {
    const paid = one.closed ? one.closed.on : null;
    clocks.push(planned(one, 'money-order', `receipt-${at + 1}`, receipt.on, paid));
    clocks.push(planned(one, 'money-30', `receipt-${at + 1}`, receipt.on, paid));
  }
  return one.closed ? clocks.map((row) => ended(row, must(one.closed, 'closed').on)) : clocks;
}

function planned(one: PlannedCase, term: TermId, subject: string, on: LegalDay, satisfiedOn: LegalDay | null): PlannedClock {
  const running = startClock(termOf(term), on, null);
  const done = satisfiedOn === null ? undefined : satisfyClock(running, satisfiedOn, satisfiedOn);
  const clock = done?.ok ? done.value : running;
  return { one, clockId: one.id<'clock'>(), term, subject, clock, days: daysOf(running, term) };
}

const known = new Map<string, ClockDays>();

/** Clocks of one term and one start have the same days: a city starts a term a few hundred times on few days. */
function daysOf(running: Clock, term: TermId): ClockDays {
  const key = `${term} ${running.startedOn.toString()}`;
  const kept = known.get(key);
  if (kept) return kept;
  const days = clockDays(running, PUBLISHED_CALENDAR);
  known.set(key, days);
  return days;
}

/** Whatever still runs ends with the case. */
function ended(row: PlannedClock, on: LegalDay): PlannedClock {
  if (row.clock.end !== null) return row;
  const stopped = row.term === 'term-6m' ? satisfyClock(row.clock, on, on) : cancelClock(row.clock, on, 'case-closed');
  return stopped.ok ? { ...row, clock: stopped.value } : row;
}
