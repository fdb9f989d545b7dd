import type { Asked, Endpoint } from '@duixian/contract/endpoint';
import type { Upload } from '@duixian/contract/wire';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { z } from 'zod';
import { Refused } from './refused.ts';

/** What must be given to an endpoint: only the parts it has, in the types of the office (fen, days, ids). */
export type Ask<E extends Endpoint> = PartOf<E, 'params'> & PartOf<E, 'query'> & PartOf<E, 'body'>;

type PartOf<E extends Endpoint, Part extends 'params' | 'query' | 'body'> = undefined extends Asked<E>[Part]
  ? { readonly [P in Part]?: undefined }
  : { readonly [P in Part]: Asked<E>[Part] };

export interface WireParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

interface LooseAsk {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** To the wire. What the contract would not take is refused here already, with the names of the fields. */
export function encoded(endpoint: Endpoint, ask: LooseAsk): Result<WireParts, Refused> {
  const fields: string[] = [];
  const part = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined || value === undefined) return undefined;
    const result = z.safeEncode(schema, value);
    if (result.success) return result.data;
    fields.push(...result.error.issues.map((issue) => issue.path.map(String).join('.')));
    return undefined;
  };
  const parts = { params: part(endpoint.params, ask.params), query: part(endpoint.query, ask.query), body: part(endpoint.body, ask.body) };
  return fields.length === 0 ? ok(parts) : refuse(new Refused('bad-request', { fields: [...new Set(fields)] }));
}

/** JSON, or a form with its file; the browser writes the header of a form itself. */
export function bodyFor(endpoint: Endpoint, body: unknown, headers: Headers): BodyInit | null {
  if (body === undefined) return null;
  if (endpoint.carries === 'file' && typeof body === 'object' && body !== null) return formOf(body);
  headers.set('content-type', 'application/json');
  return JSON.stringify(body);
}

/** Plain fields first: a server that reads as it goes knows them before the bytes arrive. */
function formOf(body: object): FormData {
  const form = new FormData();
  const fields = Object.entries(body);
  for (const [name, value] of fields) if (!isUpload(value) && value !== undefined && value !== null) form.append(name, String(value));
  for (const [name, value] of fields) if (isUpload(value)) form.append(name, new Blob([value.bytes.slice()]), value.name);
  return form;
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array && 'name' in value;
}

/** 上传 · A chosen file as the contract wants it. */
export async function uploadFrom(file: File): Promise<Upload> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
