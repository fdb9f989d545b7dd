import type { Endpoint } from '@duixian/contract/endpoint';
import { FILE_KINDS, type FileKind } from '@duixian/contract/file-kind';
import { packed, text } from '@duixian/http/testing/sample-files';
import { z } from 'zod';
import type { OpenOffice } from './open-office.ts';
import { sampleOf } from './sample.ts';

/** Ids by the names they have in paths and bodies. */
export type Ids = Readonly<Record<string, string>>;

/** Not of a case: a court, a person, one’s own draft, an import, a tile, a code anybody may check, an outage, a file or day of the bank, a loan. */
const NOT_OF_A_CASE: ReadonlySet<string> = new Set([
  'court',
  'person',
  'session',
  'token',
  'draft',
  'import',
  'tile',
  'code',
  'outage',
  'row',
  'order',
  'file',
  'reconciliation',
  'loan',
  'booking',
  'thing',
  'tip',
]);
/** An id of nothing: what the case at hand has none of. */
export const NOTHING = '01890000-0000-7000-8000-000000000000';
export const FIXED: Ids = { side: 'request', court: '2', tile: 'tasks-late', no: '1' };

export function paramsOf(endpoint: Endpoint): readonly string[] {
  return endpoint.params instanceof z.ZodObject ? Object.keys(endpoint.params.shape) : [];
}

/**
 * 案件的门 · Whether a door leads to one case. An order is seen by who gave it, who received it and who stands over its court; a
 * relief is reached through its outage: their own database tests ask from outside.
 */
export function isOfCase(endpoint: Endpoint): boolean {
  const params = paramsOf(endpoint);
  return !params.includes('outage') && params.some((name) => !NOT_OF_A_CASE.has(name) && FIXED[name] === undefined);
}

export function pathWith(endpoint: Endpoint, of: Ids): string {
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) => FIXED[name] ?? of[name] ?? NOTHING);
}

export function neededOf(query: z.ZodType | undefined): Record<string, string> {
  if (!(query instanceof z.ZodObject)) return {};
  const fields = Object.entries(query.shape as Record<string, z.ZodType>).filter(
    ([, field]) => !field.safeDecode(undefined as never).success,
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, String(sampleOf(field))]));
}

/** What goes over the wire for a door: made once, sent by many. */
export interface Ask {
  readonly path: string;
  readonly payload?: string | Buffer;
  readonly mime?: string;
}

export function askFor(endpoint: Endpoint, of: Ids): Ask {
  const query = new URLSearchParams(neededOf(endpoint.query));
  const path = `${pathWith(endpoint, of)}${query.size > 0 ? `?${query}` : ''}`;
  if (!endpoint.body) return { path };
  if (endpoint.carries === 'file') return { path, ...inParts(endpoint, of) };
  return { path, payload: JSON.stringify(sampleOf(endpoint.body, (field) => of[field])) };
}

/** One white point: the smallest picture there is. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

/** The smallest file of a kind that passes the check at the door. */
function fileOf(kind: FileKind): { readonly name: string; readonly bytes: Buffer } {
  const name = `a${FILE_KINDS[kind].endings[0]}`;
  if (kind === 'png' || kind === 'jpeg') return { name: 'a.png', bytes: PICTURE };
  if (kind === 'xlsx') return { name, bytes: packed({ 'xl/workbook.xml': text('<x/>') }) };
  if (kind === 'docx') return { name, bytes: packed({ 'word/document.xml': text('<x/>') }) };
  return { name, bytes: text(kind === 'pdf' ? '%PDF-1.4' : kind === 'xml' ? '<?xml version="1.0"?><a/>' : '甲,乙') };
}

/** An upload of a small file the door takes: what is asked is who may bring one. */
function inParts({ body, accepts = [] }: Endpoint, of: Ids): Pick<Ask, 'payload' | 'mime'> {
  const shape: Readonly<Record<string, z.ZodType>> = body instanceof z.ZodObject ? body.shape : {};
  const file = fileOf(accepts.includes('png') ? 'png' : (accepts[0] ?? 'png'));
  const parts = Object.entries(shape).flatMap(([name, field]) =>
    name === 'file'
      ? [
          `--part\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
          file.bytes,
          '\r\n',
        ]
      : [`--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(sampleOf(field, (one) => of[one], name))}\r\n`],
  );
  const bytes = [...parts, '--part--\r\n'].map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return { payload: Buffer.concat(bytes), mime: 'multipart/form-data; boundary=part' };
}

/** 敲门 · A well-made request with these ids. */
export function knock(office: OpenOffice, login: string, endpoint: Endpoint, of: Ids) {
  const { path, ...rest } = askFor(endpoint, of);
  return office.raw(login, endpoint.method, path, rest);
}
