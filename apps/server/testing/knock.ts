import type { Endpoint } from '@duixian/contract/endpoint';
import { must } from '@duixian/kernel/assert';
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
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) => must(FIXED[name] ?? of[name], `an id for :${name}`));
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
  readonly payload?: string;
  readonly mime?: string;
}

export function askFor(endpoint: Endpoint, of: Ids): Ask {
  const query = new URLSearchParams(neededOf(endpoint.query));
  const path = `${pathWith(endpoint, of)}${query.size > 0 ? `?${query}` : ''}`;
  if (!endpoint.body) return { path };
  if (endpoint.carries === 'file') return { path, ...inParts(endpoint.body, of) };
  return { path, payload: JSON.stringify(sampleOf(endpoint.body, (field) => of[field])) };
}

/** An upload with one small file that is what its name says: what is asked is who may bring one. */
function inParts(body: z.ZodType, of: Ids): Pick<Ask, 'payload' | 'mime'> {
  const shape: Readonly<Record<string, z.ZodType>> = body instanceof z.ZodObject ? body.shape : {};
  const parts = Object.entries(shape).map(([name, field]) =>
    name === 'file'
      ? 'content-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\n'
      : `content-disposition: form-data; name="${name}"\r\n\r\n${String(sampleOf(field, (one) => of[one], name))}`,
  );
  const payload = `${parts.map((part) => `--part\r\n${part}\r\n`).join('')}--part--\r\n`;
  return { payload, mime: 'multipart/form-data; boundary=part' };
}

/** 敲门 · A well-made request with these ids. */
export function knock(office: OpenOffice, login: string, endpoint: Endpoint, of: Ids) {
  const { path, ...rest } = askFor(endpoint, of);
  return office.raw(login, endpoint.method, path, rest);
}
