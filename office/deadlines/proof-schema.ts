import { idOf, legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { bothLanguages, proofStep, termId } from './clock-schema.ts';

/** 期限说明 · What the card of one date shows. */
export const proofShape = z.object({
  clockId: idOf<'clock'>(),
  caseId: idOf<'case'>(),
  term: termId,
  name: bothLanguages,
  trigger: bothLanguages,
  kind: z.string(),
  direction: z.string(),
  duration: z.object({ value: z.number(), unit: z.string() }),
  rollForward: z.boolean(),
  verified: z.boolean(),
  remark: bothLanguages.nullable(),
  subject: z.string(),
  startedOn: legalDay,
  dueOn: legalDay.nullable(),
  printedEnd: legalDay.nullable(),
  missingYear: z.number().int().nullable(),
  paused: z.object({ since: legalDay, ground: z.string(), daysLeft: z.number().int() }).nullable(),
  end: z
    .object({
      kind: z.string(),
      on: legalDay,
      reason: z.string().nullable(),
      enteredOn: legalDay.nullable(),
      backEntered: z.boolean(),
      late: z.boolean(),
    })
    .nullable(),
  /** The court runs its own stricter number or warnings: what the law says, and where the rule comes from. */
  courtRule: z
    .object({ law: z.object({ value: z.number(), unit: z.string() }), fromOn: legalDay, reason: bothLanguages, source: bothLanguages })
    .nullable(),
  basis: z.array(z.object({ zh: z.string(), en: z.string(), number: z.string(), article: z.string() })),
  calendarVersion: z.string(),
  rungs: z.array(z.object({ on: legalDay, to: z.string() })),
  steps: z.array(proofStep),
  words: z.array(bothLanguages),
  /** Grounds this clock may be stopped for; empty when the term cannot be paused. */
  grounds: z.array(z.object({ id: z.string(), name: bothLanguages })),
  /** Events after which this limitation runs anew; empty for every other term. */
  interruptions: z.array(z.object({ id: z.string(), name: bothLanguages })),
  /** How the text lets the term be made longer; null where it does not. */
  extension: z
    .object({
      each: z.object({ value: z.number(), unit: z.string() }).nullable(),
      approver: z.enum(['president', 'president-or-vice-president', 'court']),
    })
    .nullable(),
});
