import { endpoint } from '@duixian/contract/endpoint';
import { fileReply, idOf, instantText, legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';

const fileRow = z.object({
  entryId: idOf<'file-entry'>(),
  section: z.string(),
  volume: z.string(),
  item: z.string().nullable(),
  origin: z.string(),
  pages: z.number().int().nullable(),
  range: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  title: z.string(),
  number: z.string().nullable(),
  documentId: idOf<'document'>().nullable(),
  mime: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  filedOn: legalDay,
  filedAt: instantText,
});

/** 电子卷宗 · The file of a case. */
export const showFile = endpoint({
  method: 'GET',
  path: '/cases/:case/file',
  permission: 'documents.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ rows: z.array(fileRow) }),
  refusals: {},
});

export const openFileEntry = endpoint({
  method: 'GET',
  path: '/cases/:case/file/:entry',
  permission: 'documents.view',
  params: z.object({ case: idOf<'case'>(), entry: idOf<'file-entry'>() }),
  reply: fileReply,
  refusals: {},
  carries: 'bytes',
  leaves: 'original',
});

/** 文书种类 · What can be drafted, and which facts the drafter may have to type. */
export const listKinds = endpoint({
  method: 'GET',
  path: '/document-kinds',
  permission: 'documents.view',
  reply: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(DOCUMENT_KINDS),
        family: z.string(),
        titleZh: z.string(),
        titleEn: z.string(),
        addressee: z.string(),
        /** The side of the case a paper of this kind is about, where one of it must be named. */
        about: z.enum(['debtor', 'creditor']).nullable(),
        sealed: z.boolean(),
        /** A sanction or coercion: money that may be the debtor's is looked at before it is sealed. */
        moneyFirst: z.boolean(),
        service: z.string(),
        basis: z.string(),
        /** Articles of the basis nobody has read in the official text yet. */
        unverified: z.array(z.string()),
        entries: z.array(z.object({ fact: z.string(), nameZh: z.string(), nameEn: z.string(), show: z.string() })),
      }),
    ),
  }),
  refusals: {},
});

/** 公开核验 · Open to anybody who holds a paper: genuine or not, and its hash; nothing of the case. */
export const verifyPaper = endpoint({
  method: 'GET',
  path: '/verify/:code',
  permission: 'public',
  params: z.object({ code: z.string().max(40) }),
  reply: z.object({
    shortCode: z.string(),
    titleZh: z.string(),
    titleEn: z.string(),
    courtZh: z.string(),
    courtEn: z.string(),
    signedOn: legalDay,
    sha256: z.string(),
    /** Of the same paper as OFD; null where there is none. */
    ofdSha256: z.string().nullable(),
    /** False: sealed with a test key, of no legal force. */
    legal: z.boolean(),
  }),
  refusals: { 'code-mistyped': 422, 'no-such-paper': 404 },
});
