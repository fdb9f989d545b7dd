import { readFile } from 'node:fs/promises';
import { type Clock, deadlineOf } from '@duixian/deadlines/rules/clock';
import { lastMomentOf } from '@duixian/deadlines/rules/hours';
import { plainSteps } from '@duixian/deadlines/rules/plain-steps';
import { type ClockProof, proofOf } from '@duixian/deadlines/rules/proof';
import { wordsOf } from '@duixian/deadlines/rules/proof-words';
import { dayFromText, wallClockText } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR, PUBLISHED_YEARS } from '@duixian/law/calendar/all';
import { readCalendarFile } from '@duixian/law/calendar-file';
import { citationOn, citationText } from '@duixian/law/citation';
import { type CourtCalendar, courtCalendar } from '@duixian/law/court-calendar';
import { termInForce } from '@duixian/law/court-rule';
import { RULE_PACKS, rulePackOf, rulesFrom } from '@duixian/law/presets/all';
import type { Term } from '@duixian/law/term';
import { isTermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { clockStory, eventFrom } from './clock-story.ts';
import { type Arguments, type Command, found, type Outcome, type Refused, refused, unusable } from './command.ts';

/** 算期限 · The last day of a term from a day, with its warnings, its basis and its proof. */
async function due({ words, options, language }: Arguments): Promise<Outcome> {
  const id = words[0];
  if (id === undefined || !isTermId(id)) return refused({ kind: 'unknown-term', term: id ?? null });
  const event = eventFrom(options.from ?? '');
  if (event === undefined) return unusable('--from', options.from);
  const pack = options.court === undefined ? undefined : rulePackOf(options.court);
  if (options.court !== undefined && pack === undefined) {
    return refused({ kind: 'unknown-court-pack', court: options.court, known: RULE_PACKS.map((one) => one.id) });
  }
  const printedEnd = options['printed-end'] === undefined ? null : dayFromText(options['printed-end']);
  if (printedEnd === undefined) return unusable('--printed-end', options['printed-end']);
  const calendar = await calendarWith(options.calendar);
  if (!calendar.ok) return refused(calendar.refusal);

  // A pack asked for on the command line is taken as in force on the day of the event.
  const term = termInForce(termOf(id), pack === undefined ? [] : rulesFrom(pack, event.on), event.on);
  const clock = clockStory(term, event, printedEnd, options, calendar.value);
  if (!clock.ok) return refused(clock.refusal);
  const deadline = deadlineOf(clock.value, calendar.value);
  if (deadline.kind === 'set' && deadline.missingYear !== null) {
    return refused({ kind: 'calendar-not-loaded', year: deadline.missingYear, atLeast: deadline.on.toString() });
  }
  const proof = proofOf(clock.value, calendar.value);
  const warnings = proof.rungs.map((rung) => `${language === 'zh' ? '预警' : 'warning'} ${rung.on} → ${rung.to}`);
  const lines = [...wordsOf(proof).map((line) => line[language]), ...warnings];
  return found({ ...factsOf(clock.value, proof), court: pack?.id ?? null }, lines);
}

function factsOf(clock: Clock, proof: ClockProof) {
  const { term, startedAt, startedOn } = clock;
  const { deadline } = proof;
  const moment = startedAt === undefined ? undefined : lastMomentOf(term, startedAt);
  return {
    term: term.id,
    from: startedOn,
    duration: term.duration,
    law: term.courtRule?.law ?? term.duration,
    kind: term.kind,
    direction: term.direction,
    rollForward: term.rollForward,
    due: deadline.kind === 'set' ? deadline.on : null,
    counted: deadline.kind === 'set' ? deadline.counted : null,
    dueAt: moment === undefined ? null : wallClockText(moment),
    paused: deadline.kind === 'paused' ? { since: deadline.since, ground: deadline.ground, daysLeft: deadline.daysLeft } : null,
    rungs: proof.rungs,
    basis: proof.basis.map(citationText),
    verified: term.verified,
    pairedWith: pairOf(term, clock),
    calendar: proof.calendarVersion,
    proof: wordsOf(proof),
    steps: proof.steps.flatMap(plainSteps),
  };
}

/** The other lawful clock of the same duty; it has an event of its own, so its day is asked for by itself. */
function pairOf({ pairing }: Term, { startedOn }: Clock) {
  if (pairing === undefined) return null;
  const other = termOf(pairing.role === 'limit' ? pairing.warnedBy : pairing.limitedBy);
  const basis = other.basis.map((one) => citationText(citationOn(one, startedOn)));
  return { thisIs: pairing.role, term: other.id, duration: other.duration, trigger: other.trigger, basis };
}

/** The shipped years, and one more from a file as an administrator would load it. */
async function calendarWith(path: string | undefined): Promise<Result<CourtCalendar, Refused>> {
  if (path === undefined) return ok(PUBLISHED_CALENDAR);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { ok: false, refusal: { kind: 'argument-unusable', argument: '--calendar', value: path } };
  const year = readCalendarFile(text);
  return year.ok ? ok(courtCalendar([...PUBLISHED_YEARS, year.value])) : year;
}

export const dueCommand: Command = {
  name: 'clock due',
  usage:
    'clock due <term> --from 2026-09-01[T23:59] [--suspend 2026-09-03..2026-09-10 --ground stay] [--extend 3m@2026-08-20] [--interrupt 2026-10-01 --interrupt-ground demand] [--printed-end 2027-08-31] [--court payout-15-days] [--calendar 2027.csv]',
  options: ['from', 'suspend', 'ground', 'extend', 'interrupt', 'interrupt-ground', 'printed-end', 'court', 'calendar'],
  run: due,
};
