import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, dayKey, exportPurpose, fenText, idOf, instantText, legalDay, pageOf, upload, words } from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import { applicationRow, findings, prefilled, READING_REFUSALS, UPLOAD_REFUSALS } from './contract-shapes.ts';
import { applicationForm } from './form-json.ts';
import { APPLICATION_STATES, FILING_RETURN_CODES } from './rules/application.ts';
import { LIST_ORDERS } from './rules/list-order.ts';
import type { AcceptRefusal, AmendRefusal, CheckRefusal, DraftRefusal, FileRefusal, RevealFormRefusal } from './rules/refusals.ts';
import { titleText } from './title-text-json.ts';

export { applicationForm } from './form-json.ts';

export const prefillFile = endpoint({
  method: 'POST',
  path: '/intake/prefill/file',
  permission: 'intake.accept',
  carries: 'file',
  accepts: ['docx', 'text', 'pdf'],
  bodyLimit: 24 * 1024 * 1024,
  body: z.object({ file: upload }),
  reply: prefilled,
  refusals: { ...UPLOAD_REFUSALS, ...READING_REFUSALS },
});

export const prefillText = endpoint({
  method: 'POST',
  path: '/intake/prefill/text',
  permission: 'intake.accept',
  bodyLimit: 8 * 1024 * 1024,
  body: z.object({ text: z.string().max(4_000_000) }),
  reply: prefilled,
  refusals: READING_REFUSALS,
});

export const lintForm = endpoint({
  method: 'POST',
  path: '/intake/lint',
  permission: 'intake.accept',
  body: z.object({ form: applicationForm, titleSum: fenText.nullable() }),
  reply: z.object({ findings }),
  refusals: {},
});

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/intake/drafts/:draft',
  permission: 'intake.accept',
  params: z.object({ draft: idOf<'draft'>() }),
  body: z.object({ form: applicationForm }),
  reply: z.object({ savedAt: instantText }),
  refusals: { 'draft-not-open': 409 } satisfies Record<DraftRefusal['kind'], RefusalStatus>,
});

export const listDrafts = endpoint({
  method: 'GET',
  path: '/intake/drafts',
  permission: 'intake.accept',
  reply: z.object({ rows: z.array(z.object({ draft: idOf<'draft'>(), title: z.string(), savedAt: instantText })) }),
  refusals: {},
});

export const showDraft = endpoint({
  method: 'GET',
  path: '/intake/drafts/:draft',
  permission: 'intake.accept',
  params: z.object({ draft: idOf<'draft'>() }),
  reply: z.object({ form: applicationForm, savedAt: instantText }),
  refusals: {},
});

export const acceptApplication = endpoint({
  method: 'POST',
  path: '/intake/applications',
  permission: 'intake.accept',
  bodyLimit: 8 * 1024 * 1024,
  body: z.object({
    form: applicationForm,
    confirmed: z.array(z.string().max(60)).max(40),
    titleSum: fenText.nullable(),
    draft: idOf<'draft'>().nullable(),
    titleText: titleText.optional(),
  }),
  reply: z.object({ application: idOf<'application'>(), findings }),
  refusals: { 'application-not-complete': 422, 'court-not-in-region': 422 } satisfies Record<AcceptRefusal['kind'], RefusalStatus>,
});

export const listApplications = endpoint({
  method: 'GET',
  path: '/intake/applications',
  permission: 'intake.view',
  query: z.object({
    state: z.enum(APPLICATION_STATES).optional(),
    /** A name of either side, a number of the title or of the case, or a part of one. */
    text: z.string().trim().min(1).max(60).optional(),
    side: z.enum(['received', 'for']).optional(),
    order: z.enum(LIST_ORDERS).optional(),
    after: dayKey.optional(),
  }),
  reply: pageOf(applicationRow).extend({ total: cappedCount }),
  refusals: {},
});

export const showApplication = endpoint({
  method: 'GET',
  path: '/intake/applications/:application',
  permission: 'intake.view',
  params: z.object({ application: idOf<'application'>() }),
  reply: z.object({
    application: idOf<'application'>(),
    court: courtId,
    courtZh: z.string(),
    courtEn: z.string(),
    windowZh: z.string(),
    windowEn: z.string(),
    state: z.enum(APPLICATION_STATES),
    origin: z.string(),
    receivedOn: legalDay,
    receivedByName: z.string(),
    caseId: idOf<'case'>().nullable(),
    caseNumber: z.string().nullable(),
    filedOn: legalDay.nullable(),
    checkedOn: legalDay.nullable(),
    returnCode: z.string().nullable(),
    returnWords: z.string().nullable(),
    returns: z.number().int(),
    version: z.number().int(),
    /** Numbers of people and accounts masked, but before filing for whoever typed them. */
    form: applicationForm,
    whole: z.boolean(),
    findings,
    confirmed: z.array(z.string()),
    versions: z.array(z.object({ version: z.number().int(), savedByName: z.string(), savedAt: instantText })),
    /** Whether the text of the title came with it. */
    hasTitleText: z.boolean(),
    /** What this user may do with it now. */
    acts: z.array(z.enum(['file', 'amend', 'check'])),
  }),
  refusals: {},
});

/** 查看申请中的完整号码 · The form and the text it was filled from with their numbers whole, for a stated purpose; the look is on record with it. */
export const revealForm = endpoint({
  method: 'GET',
  path: '/intake/applications/:application/whole-form',
  permission: 'intake.reveal-number',
  params: z.object({ application: idOf<'application'>() }),
  query: z.object({ purpose: exportPurpose }),
  reply: z.object({ form: applicationForm, paper: titleText.nullable() }),
  refusals: { 'numbers-with-case': 409 } satisfies Record<RevealFormRefusal['kind'], RefusalStatus>,
});

/** 执行依据文本 · The text the form was filled from, with the places of it and its numbers masked: whoever checks compares. */
export const showTitleText = endpoint({
  method: 'GET',
  path: '/intake/applications/:application/title-text',
  permission: 'intake.view',
  params: z.object({ application: idOf<'application'>() }),
  reply: z.object({ caseId: idOf<'case'>().nullable(), paper: titleText.nullable() }),
  refusals: {},
});

export const fileApplication = endpoint({
  method: 'POST',
  path: '/intake/applications/:application/file',
  permission: 'intake.file',
  params: z.object({ application: idOf<'application'>() }),
  reply: z.object({ caseId: idOf<'case'>(), caseNumber: z.string(), accountNumber: z.string() }),
  refusals: { 'application-not-complete': 422, 'not-found': 404, 'other-court-files': 409, 'filed-already': 409 } satisfies Record<
    FileRefusal['kind'],
    RefusalStatus
  >,
});

export const checkFiling = endpoint({
  method: 'POST',
  path: '/intake/applications/:application/check',
  permission: 'intake.check',
  params: z.object({ application: idOf<'application'>() }),
  body: z.object({
    verdict: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('pass') }),
      z.object({ kind: z.literal('return'), code: z.enum(FILING_RETURN_CODES), words: words(500) }),
    ]),
  }),
  reply: z.object({ caseId: idOf<'case'>(), state: z.enum(['passed', 'returned']) }),
  refusals: { 'not-found': 404, 'not-waiting-for-check': 409, 'own-filing': 403 } satisfies Record<CheckRefusal['kind'], RefusalStatus>,
});

export const amendApplication = endpoint({
  method: 'POST',
  path: '/intake/applications/:application/amend',
  permission: 'intake.accept',
  params: z.object({ application: idOf<'application'>() }),
  body: z.object({
    version: z.number().int().min(1).max(1_000_000),
    form: applicationForm,
    confirmed: z.array(z.string().max(60)).max(40),
    titleText: titleText.optional(),
  }),
  bodyLimit: 8 * 1024 * 1024,
  reply: z.object({ version: z.number().int() }),
  refusals: {
    'application-not-complete': 422,
    'not-found': 404,
    'other-court-files': 409,
    'not-open-to-amendment': 409,
    'changed-meanwhile': 409,
    'filing-checked-already': 409,
  } satisfies Record<AmendRefusal['kind'], RefusalStatus>,
});
