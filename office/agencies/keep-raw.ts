import type { Exchange, Fault, RawMessage } from './client.ts';

/** Where raw bytes are kept under their own digest; the blob store is one. */
export interface RawKeeper {
  put(bytes: Uint8Array): Promise<{ readonly sha256: string }>;
  get(sha256: string): Promise<Uint8Array | undefined>;
}

/** 原始报文 · What is left of an exchange once its bytes are in the store: digests, sizes, tries. */
export interface KeptExchange {
  readonly tries: number;
  readonly request: KeptBytes | null;
  readonly reply: KeptBytes | null;
}

export interface KeptBytes {
  readonly sha256: string;
  readonly size: number;
}

/** Keeps both sides, whatever was in them. Done before the answer is recorded, so a record never points at nothing. */
export async function keepRaw(keeper: RawKeeper, exchange: Exchange<unknown>): Promise<KeptExchange> {
  const request = await keep(keeper, exchange.request);
  const reply = await keep(keeper, exchange.raw);
  return { tries: exchange.attempts, request, reply };
}

async function keep(keeper: RawKeeper, raw: RawMessage | null): Promise<KeptBytes | null> {
  if (raw === null) return null;
  const { sha256 } = await keeper.put(raw.bytes);
  return { sha256, size: raw.bytes.length };
}

/** A fault in one line for the log and the queue. */
export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'timed-out':
      return `no answer within ${fault.afterMs} ms`;
    case 'server-error':
      return `status ${fault.status}`;
    case 'request-rejected':
      return `status ${fault.status}: ${fault.detail}`;
    case 'unreachable':
    case 'malformed':
      return fault.detail;
  }
}
