import { z } from 'zod';
import { deductReply, freezeReply, queryReply, subject, unfreezeReply } from './adapter.ts';
import { type Exchange, rawMessage } from './client.ts';
import { judgeExchange } from './judge-exchange.ts';

/** One exchange as the log has it. */
export interface LoggedExchange {
  readonly act: string;
  readonly requestNo: string;
  readonly verdict: string;
  readonly detail: string;
  readonly replySha256: string | null;
}

export interface Reread {
  /** The stored bytes still have the digest they were logged under. */
  readonly intact: boolean;
  readonly before: { readonly verdict: string; readonly detail: string };
  readonly now: { readonly verdict: string; readonly detail: string };
  readonly same: boolean;
  /** What the reply names, as read today: things of a query, or the outcome of an act. */
  readonly names: readonly string[];
}

const REPLIES = { query: queryReply, freeze: freezeReply, unfreeze: unfreezeReply, deduct: deductReply } as const;
const asked = z.looseObject({ requestNo: z.string(), subject });

/**
 * 重读 · Reads a stored reply again with the reader of today and says what it makes of it beside what was logged then. Nobody is asked
 * anything: the bytes are those of the log. Where no request lies beside the reply (a receipt), only its number is compared.
 */
export function rereadExchange(logged: LoggedExchange, reply: Uint8Array, request: Uint8Array | undefined): Reread {
  const raw = rawMessage(reply);
  const now = readAgain(logged, reply, request);
  const before = { verdict: logged.verdict, detail: logged.detail };
  return {
    intact: raw.sha256 === logged.replySha256,
    before,
    now: { verdict: now.verdict, detail: now.detail.slice(0, 500) },
    same: before.verdict === now.verdict && before.detail === now.detail.slice(0, 500),
    names: now.names,
  };
}

function readAgain(logged: LoggedExchange, reply: Uint8Array, request: Uint8Array | undefined) {
  const shape = REPLIES[logged.act === 'query' || logged.act === 'freeze' || logged.act === 'unfreeze' ? logged.act : 'deduct'];
  const json = parsed(reply);
  if (json === undefined) return { verdict: 'quarantined', detail: 'malformed: not JSON', names: [] };
  const read: z.ZodSafeParseResult<z.output<(typeof REPLIES)[keyof typeof REPLIES]>> = shape.safeParse(json);
  if (!read.success) return { verdict: 'quarantined', detail: `malformed: ${z.prettifyError(read.error).slice(0, 500)}`, names: [] };
  const told = asked.safeParse(request === undefined ? undefined : parsed(request));
  const about = told.success ? told.data.subject : subjectOf(read.data);
  const exchange: Exchange<typeof read.data> = { kind: 'replied', reply: read.data, raw: rawMessage(reply), request: null, attempts: 0 };
  const judged = judgeExchange({ requestNo: logged.requestNo, subject: about }, exchange);
  return { verdict: judged.verdict, detail: judged.detail, names: namesIn(read.data) };
}

function subjectOf(reply: object): { readonly name: string; readonly idType: string; readonly idNumber: string } {
  const matched = z.looseObject({ matched: z.object({ name: z.string(), idType: z.string(), idNumber: z.string() }) }).safeParse(reply);
  return matched.success ? matched.data.matched : { name: '', idType: '', idNumber: '' };
}

function namesIn(reply: z.output<(typeof REPLIES)[keyof typeof REPLIES]>): readonly string[] {
  if (reply.outcome === 'found') return reply.assets.map((asset) => `${asset.kind} ${asset.assetId}`);
  return reply.outcome === 'frozen' || reply.outcome === 'lifted' || reply.outcome === 'deducted'
    ? [`${reply.outcome} ${reply.freezeNo}`]
    : [];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
