import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fileReply, idOf, legalDay, pageOf, upload, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';
import { FILE_SECTIONS } from './rules/document-template.ts';
import { FILE_ITEM_NAMES, FILE_VOLUMES } from './rules/file-item.ts';
import { LARGEST_SCAN, type ScanRefusal } from './rules/scan.ts';

const inCase = z.object({ case: idOf<'case'>() });
const item = z.enum(FILE_ITEM_NAMES);
const section = z.enum(FILE_SECTIONS);
const volume = z.enum(FILE_VOLUMES);
const entryId = idOf<'file-entry'>();

/** 扫描件入卷 · A scan or photograph, known by its content. Its place is given by what it is unless another is named. */
export const fileScan = endpoint({
  method: 'POST',
  path: '/cases/:case/file',
  permission: 'documents.keep-file',
  params: inCase,
  carries: 'file',
  accepts: ['pdf', 'jpeg', 'png'],
  bodyLimit: LARGEST_SCAN,
  body: z.object({
    file: upload,
    item,
    title: words(100),
    volume: volume.optional(),
    section: section.optional(),
    /** The paper it answers or proves: a return of service, a reply of a bank. */
    document: idOf<'document'>().optional(),
  }),
  reply: z.object({ entryId, pages: z.number().int(), sha256: z.string() }),
  refusals: {
    'not-found': 404,
    'file-empty': 422,
    'unknown-file-kind': 415,
    'extension-differs': 415,
    'file-damaged': 422,
    'pdf-encrypted': 422,
    'pdf-with-scripts': 422,
    'filed-before': 409,
  } satisfies Record<ScanRefusal['kind'] | 'not-found' | 'filed-before', RefusalStatus>,
});

/** 调整卷内次序 · Puts an entry into a volume and a section, before another one or at the end. */
export const placeEntry = endpoint({
  method: 'POST',
  path: '/cases/:case/file/:entry/place',
  permission: 'documents.keep-file',
  params: z.object({ case: idOf<'case'>(), entry: entryId }),
  body: z.object({ volume, section, before: entryId.nullable() }),
  reply: z.object({ entryId }),
  refusals: { 'not-found': 404 },
});

/** 缺件检查 · What should be in the file by what was done in the case, and is not. */
export const checkFile = endpoint({
  method: 'GET',
  path: '/cases/:case/file-check',
  permission: 'documents.view',
  params: inCase,
  reply: z.object({
    expected: z.number().int(),
    missing: z.array(
      z.object({
        what: z.string(),
        item: item.nullable(),
        kind: z.enum(DOCUMENT_KINDS).nullable(),
        of: z.string().nullable(),
        document: idOf<'document'>().nullable(),
        mend: z.enum(['upload', 'draft', 'seal', 'serve']),
        basis: z.string(),
      }),
    ),
  }),
  refusals: {},
});

/** 归档导出 · The whole file as one archive with its list and the hash of every paper. */
export const exportFile = endpoint({
  method: 'GET',
  path: '/cases/:case/file-archive',
  permission: 'documents.export-file',
  params: inCase,
  reply: fileReply,
  refusals: {},
  carries: 'bytes',
  leaves: 'original',
});

/** 卷宗全文检索 · Pages of the files one sees, by one to forty characters. */
export const searchFiles = endpoint({
  method: 'GET',
  path: '/file-search',
  permission: 'documents.view',
  query: z.object({
    words: words(40),
    after: z
      .string()
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{1,5}$/)
      .optional(),
  }),
  reply: pageOf(
    z.object({
      entryId,
      caseId: idOf<'case'>(),
      caseNumber: z.string(),
      title: z.string(),
      section: z.string(),
      volume: z.string(),
      page: z.number().int(),
      filedOn: legalDay,
      snippet: z.object({ before: z.string(), hit: z.string(), after: z.string() }),
    }),
  ),
  refusals: {},
});
