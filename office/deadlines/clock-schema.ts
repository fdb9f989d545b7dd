import { cappedCount, idOf, legalDay } from '@duixian/contract/wire';
import { DURATION_UNITS } from '@duixian/law/term';
import { TERM_IDS } from '@duixian/law/term-ids';
import { z } from 'zod';

export const bothLanguages = z.object({ zh: z.string(), en: z.string() });
export const termId = z.enum(TERM_IDS);
export const level = z.enum(['green', 'amber', 'red', 'overdue']);
export const duration = z.object({ value: z.number().int().min(1).max(3650), unit: z.enum(DURATION_UNITS) });

export const rung = z.object({ daysBefore: z.number().int().min(0).max(365), to: z.enum(['officer', 'supervisor', 'director']) });

/** The clocks a change would move: the first by name, all by number. */
export const changePreview = z.object({
  rows: z.array(
    z.object({
      clockId: idOf<'clock'>(),
      caseNumber: z.string().nullable(),
      term: termId,
      name: bothLanguages,
      oldDueOn: legalDay.nullable(),
      newDueOn: legalDay.nullable(),
      warningsOnly: z.boolean(),
    }),
  ),
  total: cappedCount,
});

export const clockFields = {
  clockId: idOf<'clock'>(),
  caseId: idOf<'case'>(),
  term: termId,
  name: bothLanguages,
  stage: z.string(),
  kind: z.string(),
  severity: z.string(),
  /** The other lawful clock of the same duty: this one warns, or this one is the limit. */
  pairedWith: z.object({ role: z.enum(['limit', 'warning']), term: termId }).nullable(),
  subject: z.string(),
  level,
  startedOn: legalDay,
  dueOn: legalDay.nullable(),
  printedEnd: legalDay.nullable(),
  pausedOn: legalDay.nullable(),
  daysLeft: z.number().int().nullable(),
  missingYear: z.number().int().nullable(),
  stoppedOn: legalDay.nullable(),
  endKind: z.string().nullable(),
  /** The day the end was entered, beside the day it was done. */
  enteredOn: legalDay.nullable(),
  backEntered: z.boolean(),
  doneLate: z.boolean(),
};

export const proofStep = z.object({
  kind: z.enum(['event', 'day', 'span', 'paused', 'interrupted', 'extended', 'rolled', 'provisional', 'printed']),
  on: legalDay,
  until: legalDay.nullable(),
  /** Which day of the period this is; null where the day does not count. */
  nth: z.number().int().nullable(),
  nature: z.string().nullable(),
  name: bothLanguages.nullable(),
  days: z.number().int().nullable(),
});
