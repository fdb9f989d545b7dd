import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  type About,
  about,
  type DeductRequest,
  deductReply,
  deductRequest,
  type FreezeRequest,
  freezeReply,
  freezeRequest,
  type QueryRequest,
  queryReply,
  queryRequest,
  type UnfreezeRequest,
  unfreezeReply,
  unfreezeRequest,
} from './adapter.ts';
import { type PaymentOrder, type PaymentState, paymentOrder, paymentState, type StatementPage, statementPage } from './court-bank.ts';

/** What went over the wire, byte for byte, with its digest: kept whatever was in it. */
export interface RawMessage {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** 交换失败 · Why there is no usable reply. Whether the agency acted is unknown for all but `request-rejected`. */
export type Fault =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'request-rejected'; readonly status: number; readonly detail: string }
  | { readonly kind: 'malformed'; readonly detail: string };

interface Sent {
  readonly request: RawMessage | null;
  readonly attempts: number;
}

export type Exchange<Reply> =
  | (Sent & { readonly kind: 'replied'; readonly reply: Reply; readonly raw: RawMessage })
  | (Sent & { readonly kind: 'failed'; readonly fault: Fault; readonly raw: RawMessage | null });

export interface ClientLimits {
  readonly timeoutMs: number;
  /** Tries inside one call, for a line that broke; the job above has its own, longer patience. */
  readonly attempts: number;
  readonly backoffMs: number;
  readonly maxReplyBytes: number;
}

export const USUAL_LIMITS: ClientLimits = { timeoutMs: 15_000, attempts: 2, backoffMs: 250, maxReplyBytes: 8_000_000 };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
export type AgencyClient = ReturnType<typeof agencyClient>;

/** One agency seen from the office. Never throws for what an agency or a line can do: a fault is a value here. */
export function agencyClient(baseUrl: string, fetch: Fetch, limits: ClientLimits = USUAL_LIMITS) {
  const base = baseUrl.replace(/\/+$/, '');

  async function exchange<Reply>(path: string, body: string | undefined, shape: ReplyShape<Reply>): Promise<Exchange<Reply>> {
    const request = body === undefined ? null : rawMessage(new TextEncoder().encode(body));
    for (let attempts = 1; ; attempts++) {
      const got = await call(fetch, base + path, body, limits);
      const again = got.kind === 'failed' && attempts < limits.attempts && mayPass(got.fault);
      if (!again) return { ...read(got, shape), request, attempts };
      await pause(limits.backoffMs * 2 ** (attempts - 1));
    }
  }

  /** 回执 · The answer to a request that was only accepted, or whose answer was lost on the way. */
  function receipt<Reply>(requestNo: string, shape: ReplyShape<Reply>): Promise<Exchange<Reply>> {
    return exchange(`/receipts/${encodeURIComponent(requestNo)}`, undefined, shape);
  }

  return {
    about: (): Promise<Exchange<About>> => exchange('/about', undefined, about),
    query: (request: QueryRequest) => exchange('/query', JSON.stringify(z.encode(queryRequest, request)), queryReply),
    freeze: (request: FreezeRequest) => exchange('/freeze', JSON.stringify(z.encode(freezeRequest, request)), freezeReply),
    unfreeze: (request: UnfreezeRequest) => exchange('/unfreeze', JSON.stringify(z.encode(unfreezeRequest, request)), unfreezeReply),
    deduct: (request: DeductRequest) => exchange('/deduct', JSON.stringify(z.encode(deductRequest, request)), deductReply),
    queryReceipt: (requestNo: string) => receipt(requestNo, queryReply),
    freezeReceipt: (requestNo: string) => receipt(requestNo, freezeReply),
    unfreezeReceipt: (requestNo: string) => receipt(requestNo, unfreezeReply),
    deductReceipt: (requestNo: string) => receipt(requestNo, deductReply),
    statement: (after: number, limit: number): Promise<Exchange<StatementPage>> =>
      exchange(`/statement?after=${after}&limit=${limit}`, undefined, statementPage),
    pay: (order: PaymentOrder): Promise<Exchange<PaymentState>> =>
      exchange('/payments', JSON.stringify(z.encode(paymentOrder, order)), paymentState),
    payment: (orderNo: string): Promise<Exchange<PaymentState>> =>
      exchange(`/payments/${encodeURIComponent(orderNo)}`, undefined, paymentState),
  };
}

interface ReplyShape<Reply> {
  safeParse(json: unknown): { success: true; data: Reply } | { success: false; error: z.ZodError };
}

type Failed = { readonly kind: 'failed'; readonly fault: Fault; readonly raw: RawMessage | null };
type Got = Failed | { readonly kind: 'body'; readonly raw: RawMessage };

async function call(fetch: Fetch, url: string, body: string | undefined, limits: ClientLimits): Promise<Got> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body ?? null,
      signal,
      redirect: 'error',
    });
    const raw = rawMessage(await bodyWithin(response, limits.maxReplyBytes));
    if (response.status >= 500) return { kind: 'failed', fault: { kind: 'server-error', status: response.status }, raw };
    if (!response.ok)
      return { kind: 'failed', fault: { kind: 'request-rejected', status: response.status, detail: textOf(raw).slice(0, 500) }, raw };
    const digest = response.headers.get('content-digest');
    if (digest !== null && digest !== contentDigest(raw))
      return { kind: 'failed', fault: { kind: 'malformed', detail: 'digest differs' }, raw };
    return { kind: 'body', raw };
  } catch (cause) {
    if (signal.aborted) return { kind: 'failed', fault: { kind: 'timed-out', afterMs: limits.timeoutMs }, raw: null };
    if (cause instanceof TooLong) return { kind: 'failed', fault: { kind: 'malformed', detail: cause.message }, raw: null };
    return { kind: 'failed', fault: { kind: 'unreachable', detail: reasonOf(cause) }, raw: null };
  }
}

type Read<Reply> = { readonly kind: 'replied'; readonly reply: Reply; readonly raw: RawMessage } | Failed;

function read<Reply>(got: Got, shape: ReplyShape<Reply>): Read<Reply> {
  if (got.kind === 'failed') return got;
  let json: unknown;
  try {
    json = JSON.parse(textOf(got.raw));
  } catch {
    return { kind: 'failed', fault: { kind: 'malformed', detail: 'not JSON' }, raw: got.raw };
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success)
    return { kind: 'failed', fault: { kind: 'malformed', detail: z.prettifyError(parsed.error).slice(0, 500) }, raw: got.raw };
  return { kind: 'replied', reply: parsed.data, raw: got.raw };
}

class TooLong extends Error {}

/** Reads no further than the bound, so a mad agency cannot fill the memory. */
async function bodyWithin(response: Response, max: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > max) throw new TooLong(`reply above ${max} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A broken line or a stumbling server may be well in a moment. Silence and nonsense are left to the job's slower retry. */
function mayPass(fault: Fault): boolean {
  return fault.kind === 'unreachable' || fault.kind === 'server-error';
}

export function rawMessage(bytes: Uint8Array): RawMessage {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** RFC 9530, so that an agency can vouch for the bytes it sent. */
export function contentDigest(raw: RawMessage): string {
  return `sha-256=:${Buffer.from(raw.sha256, 'hex').toString('base64')}:`;
}

function textOf(raw: RawMessage): string {
  return new TextDecoder().decode(raw.bytes);
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : 'unknown';
}
