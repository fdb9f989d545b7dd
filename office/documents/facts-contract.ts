import { endpoint } from '@duixian/contract/endpoint';
import { idOf } from '@duixian/contract/wire';
import { z } from 'zod';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';

/** 起草前的事实 · What a paper of this kind would merge, where each fact comes from, and which would refuse the draft. */
export const factsAhead = endpoint({
  method: 'GET',
  path: '/cases/:case/document-facts',
  permission: 'documents.draft',
  params: z.object({ case: idOf<'case'>() }),
  query: z.object({ kind: z.enum(DOCUMENT_KINDS), party: idOf<'party'>().optional() }),
  reply: z.object({
    rows: z.array(
      z.object({
        fact: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        state: z.enum(['ready', 'asked', 'missing', 'guessed']),
        text: z.string().nullable(),
        source: z.string(),
      }),
    ),
  }),
  refusals: { 'not-found': 404, 'not-addressee': 422 },
});
