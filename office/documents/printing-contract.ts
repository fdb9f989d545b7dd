import { endpoint } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, lookedDay } from '@duixian/contract/wire';
import { z } from 'zod';

/** 打印台 · What goes out on paper on one day, receiver by receiver: what to print, and what to write on the envelope. */
export const printingDesk = endpoint({
  method: 'GET',
  path: '/printing-desk',
  permission: 'documents.serve',
  query: z.object({ on: lookedDay.optional() }),
  reply: z.object({
    on: legalDay,
    receivers: z.array(
      z.object({
        addressee: z.string(),
        address: z.string(),
        papers: z.array(
          z.object({
            serviceId: idOf<'service'>(),
            documentId: idOf<'document'>(),
            caseId: idOf<'case'>(),
            caseNumber: z.string(),
            titleZh: z.string(),
            titleEn: z.string(),
            number: z.string().nullable(),
            channel: z.string(),
            tracking: z.string().nullable(),
            state: z.string(),
            printed: z.object({ at: instantText, by: z.string() }).nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: {},
});

/** 标记已打印 · These papers came out of the printer. */
export const notePrinted = endpoint({
  method: 'POST',
  path: '/printing-desk/printed',
  permission: 'documents.serve',
  body: z.object({ services: z.array(idOf<'service'>()).min(1).max(1_000) }),
  reply: z.object({ printed: z.number().int(), again: z.number().int() }),
  refusals: { 'not-on-paper': 422 },
});
