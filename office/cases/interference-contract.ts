import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { INTERFERENCE_KINDS, INTERFERENCE_MANNERS, type ReportInterferenceRefusal } from './rules/interference.ts';

/** 干预登记 · Two clicks from any case one may see; written once. */
export const reportInterference = endpoint({
  method: 'POST',
  path: '/cases/:case/interference',
  permission: 'cases.report-interference',
  params: z.object({ case: idOf<'case'>() }),
  body: z.object({
    kind: z.enum(INTERFERENCE_KINDS),
    who: words(60),
    whoPost: words(120),
    manner: z.enum(INTERFERENCE_MANNERS),
    happenedOn: legalDay,
    words: words(2_000),
  }),
  reply: z.object({ interferenceId: idOf<'interference'>() }),
  refusals: { 'day-in-the-future': 422 } satisfies Record<ReportInterferenceRefusal['kind'], RefusalStatus>,
});

const interference = z.object({
  interferenceId: idOf<'interference'>(),
  caseId: idOf<'case'>(),
  caseNumber: z.string(),
  kind: z.enum(INTERFERENCE_KINDS),
  who: z.string(),
  whoPost: z.string(),
  manner: z.enum(INTERFERENCE_MANNERS),
  happenedOn: legalDay,
  words: z.string(),
  reportedBy: z.string(),
  reportedAt: instantText,
});

/** 干预登记簿 · For the discipline inspector alone. */
export const listInterference = endpoint({
  method: 'GET',
  path: '/interference',
  permission: 'cases.view-interference',
  query: z.object({ before: z.uuid().optional() }),
  reply: pageOf(interference),
  refusals: {},
});

/** One row, and what was done in the case in the days after. */
export const showInterference = endpoint({
  method: 'GET',
  path: '/interference/:interference',
  permission: 'cases.view-interference',
  params: z.object({ interference: idOf<'interference'>() }),
  reply: interference.extend({
    until: instantText,
    after: z.array(
      z.object({
        entryId: z.uuid(),
        type: z.string(),
        personName: z.string(),
        facts: plainFacts,
        actedOn: legalDay,
        recordedAt: instantText,
      }),
    ),
  }),
  refusals: {},
});
