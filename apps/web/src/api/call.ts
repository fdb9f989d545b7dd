import type { Endpoint, Replied } from '@duixian/contract/endpoint';
import { problem as problemShape } from '@duixian/contract/problem';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { z } from 'zod';
import { API, pathOf, queryOf } from './address.ts';
import { type Ask, bodyFor, encoded } from './ask.ts';
import { Fault, Refused } from './refused.ts';
import { askToSignIn } from './sign-in-gate.ts';

export interface CallOptions {
  /** The same for every attempt of one submission, so that the office does it once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** What a form was filled from; without it, what the address showed last. */
  readonly readTag?: string | undefined;
  /** `report`: a missing sign-in comes back as a refusal instead of opening the dialog. */
  readonly whenSignedOut?: 'ask' | 'report';
}

export type Answer<E extends Endpoint> = Result<Replied<E>, Refused>;

/**
 * 调用接口 · Asks one door of the office. A refusal is a value; a broken network or server throws a {@link Fault}.
 * A sign-in that ended half-way is repeated in a dialog and the same request is sent again.
 */
export async function call<E extends Endpoint>(endpoint: E, ask: Ask<E>, options: CallOptions = {}): Promise<Answer<E>> {
  const sent = await send(endpoint, ask, options);
  return sent.ok ? ok(await replyFrom(endpoint, sent.value)) : sent;
}

/** 防覆盖 · What an address showed last: sent along when it is replaced, so that nobody's newer words are lost. */
const tags = new Map<string, string>();
/** What a look that found nothing leaves in place of a tag. */
const NOTHING_STOOD = '-';

/** 读时标记 · The tag of what an address has shown last; a form keeps it from the moment it is filled. */
export function tagShown<E extends Endpoint>(endpoint: E, ask: Ask<E>): string | undefined {
  const parts = encoded(endpoint, ask);
  return parts.ok ? tags.get(addressAsked(endpoint, parts.value)) : undefined;
}

function addressAsked(endpoint: Endpoint, { params, query }: { readonly params?: unknown; readonly query?: unknown }): string {
  return `${API}${pathOf(endpoint.path, params)}${queryOf(query)}`;
}

async function send<E extends Endpoint>(endpoint: E, ask: Ask<E>, options: CallOptions): Promise<Result<Response, Refused>> {
  const parts = encoded(endpoint, ask);
  if (!parts.ok) return parts;
  const headers = new Headers({ accept: 'application/json, application/problem+json', 'x-duixian': '1' });
  if (endpoint.method !== 'GET') headers.set('idempotency-key', options.idempotencyKey ?? crypto.randomUUID());
  const body = bodyFor(endpoint, parts.value.body, headers);
  const address = addressAsked(endpoint, parts.value);
  const tag = endpoint.method === 'PUT' ? (options.readTag ?? tags.get(address)) : undefined;
  if (tag === NOTHING_STOOD) headers.set('if-none-match', '*');
  else if (tag !== undefined) headers.set('if-match', tag);
  for (;;) {
    const response = await fetched(address, { method: endpoint.method, headers, body, signal: options.signal ?? null });
    if (response.ok) {
      const fresh = response.headers.get('etag');
      if (fresh !== null) tags.set(address, fresh);
      return ok(response);
    }
    const refused = await refusalFrom(response);
    if (endpoint.method === 'GET' && response.status === 404) tags.set(address, NOTHING_STOOD);
    const mayAsk = endpoint.permission !== 'public' && options.whenSignedOut !== 'report';
    if (refused.kind !== 'not-signed-in' || !mayAsk) return refuse(refused);
    const outcome = await askToSignIn();
    if (outcome !== 'same-person') return refuse(new Refused(outcome, {}));
  }
}

async function fetched(address: string, init: RequestInit): Promise<Response> {
  return reached(() => fetch(address, { ...init, credentials: 'same-origin', redirect: 'error', cache: 'no-store' }));
}

/** A connection that fails, before the answer or in the middle of it, is a {@link Fault}; a look given up stays one. */
async function reached<T>(way: () => Promise<T>): Promise<T> {
  try {
    return await way();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Fault('unreachable', '');
  }
}

/** The body as JSON; undefined when it is whole and still no JSON. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await reached(() => response.text());
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function replyFrom<E extends Endpoint>(endpoint: E, response: Response): Promise<Replied<E>> {
  const json: unknown = response.status === 204 ? undefined : await jsonOf(response);
  const reply = decoded<E['reply']>(endpoint.reply, json);
  if (reply.success) return reply.data;
  console.error('reply does not fit its contract', endpoint.path, reply.error);
  throw new Fault('unreadable', requestIdOf(response));
}

function decoded<Reply extends z.ZodType>(schema: Reply, json: unknown): z.ZodSafeParseResult<z.output<Reply>> {
  return schema.safeParse(json);
}

async function refusalFrom(response: Response): Promise<Refused> {
  const json = await jsonOf(response);
  const read = problemShape.safeParse(json);
  if (read.success) return new Refused(read.data.kind, read.data.facts);
  if (response.status === 502 || response.status === 503 || response.status === 504) throw new Fault('unreachable', requestIdOf(response));
  throw new Fault('server', requestIdOf(response));
}

function requestIdOf(response: Response): string {
  return response.headers.get('x-request-id') ?? '–';
}

/** 取走文件 · What a door that carries bytes gives, to be kept as a file; a refusal is a value here too. */
export async function takeFile(
  endpoint: Endpoint,
  ask: { readonly params?: unknown; readonly query?: unknown },
): Promise<Result<Blob, Refused>> {
  const response = await fetched(`${API}${pathOf(endpoint.path, ask.params)}${queryOf(ask.query)}`, { headers: { 'x-duixian': '1' } });
  return response.ok ? ok(await reached(() => response.blob())) : refuse(await refusalFrom(response));
}
