import type { RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, plainFacts } from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import { applicationForm } from './form-json.ts';
import type { ReadingRefusal } from './rules/prefill/reading.ts';
import type { FileRefusal as UploadRefusal } from './rules/sheet.ts';

export const UPLOAD_REFUSALS = {
  'file-too-large': 413,
  'file-empty': 422,
  'unknown-file-kind': 415,
  'old-office-file': 415,
  'file-damaged': 422,
  'unpacks-too-large': 413,
  'pdf-without-text': 422,
  'pdf-locked': 422,
  'unknown-encoding': 422,
} as const satisfies Record<UploadRefusal['kind'], RefusalStatus>;

export const READING_REFUSALS = { 'text-too-large': 413, 'text-empty': 422 } as const satisfies Record<
  ReadingRefusal['kind'],
  RefusalStatus
>;

export const finding = z.object({ level: z.enum(['must', 'confirm', 'note']), kind: z.string(), facts: plainFacts });
export const findings = z.array(finding);

/** What a judgment prefills: the text, the form, and for each value the words it came from, by their place in the text. */
export const prefilled = z.object({
  text: z.string(),
  form: applicationForm,
  /** Sum of the title's fixed amounts, sent back with the application to be compared. */
  titleSum: fenText.nullable(),
  passages: z.array(
    z.object({
      /** Path into the form, or the name of a value that has no field there. */
      field: z.string(),
      value: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      quote: z.string(),
      confidence: z.enum(['certain', 'likely']),
    }),
  ),
  findings: z.array(plainFacts),
  /** The whole reading in the exchange schema. */
  label: plainFacts,
});

export const applicationRow = z.object({
  application: idOf<'application'>(),
  court: courtId,
  courtZh: z.string(),
  courtEn: z.string(),
  windowZh: z.string(),
  windowEn: z.string(),
  state: z.string(),
  origin: z.string(),
  receivedOn: legalDay,
  receivedByName: z.string(),
  applicants: z.string(),
  debtors: z.string(),
  titleNumber: z.string(),
  claim: fenText,
  caseId: idOf<'case'>().nullable(),
  caseNumber: z.string().nullable(),
  returnCode: z.string().nullable(),
  returnWords: z.string().nullable(),
  returns: z.number().int(),
  version: z.number().int(),
});
