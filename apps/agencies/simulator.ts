import { createHash } from 'node:crypto';
import {
  deductReply,
  deductRequest,
  freezeReply,
  freezeRequest,
  queryReply,
  queryRequest,
  unfreezeReply,
  unfreezeRequest,
} from '@duixian/agencies/adapter';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { z } from 'zod';
import type { SimulatedAgency } from './city.ts';
import { type CourtBankDesk, courtBankDesk } from './court-bank-desk.ts';
import { answerQuery, carryOutDeduct, carryOutFreeze, carryOutUnfreeze, type Decision, type Desk } from './desk.ts';
import { type Entry, entry, type FaultSetting, type PropertySet } from './entries.ts';
import type { Journal } from './journal.ts';
import { answerGiven, apply, type CityState, emptyCity } from './state.ts';

export type Json = z.output<ReturnType<typeof z.json>>;
export type ActName = 'query' | 'freeze' | 'unfreeze' | 'deduct';

export type Answer = { readonly kind: 'answer'; readonly body: Json } | { readonly kind: 'bad-request'; readonly detail: string };

export interface Simulator {
  readonly city: CityState;
  readonly courtBank: CourtBankDesk;
  readonly nowMs: () => number;
  ask(agency: SimulatedAgency, act: ActName, body: unknown): Answer;
  receipt(agency: SimulatedAgency, requestNo: string): Answer;
  setProperty(property: PropertySet): void;
  setFault(agency: SimulatedAgency, fault: FaultSetting): void;
  close(): void;
}

/**
 * 模拟器 · The city with its journal. An answer is written down before it is given; asked again under the same number
 * it is read back, not decided again.
 */
export function openSimulator(openJournal: (read: (line: unknown) => void) => Journal, nowMs: () => number): Simulator {
  const city = emptyCity();
  const journal = openJournal((line) => apply(city, entry.parse(line)));

  function commit(what: Entry): void {
    journal.append(z.encode(entry, what));
    apply(city, what);
  }

  function ask(agency: SimulatedAgency, act: ActName, body: unknown): Answer {
    const read = readRequest(act, body);
    if (!read.ok) return { kind: 'bad-request', detail: read.detail };
    const digest = digestOf(act, read.wire);
    const given = answerGiven(city, agency.code, read.requestNo);
    if (given) {
      if (given.digest === digest) return tell(given);
      return reuse(read.requestNo);
    }
    const now = nowMs();
    const at = instantFromUnixMs(now);
    const decision = read.decide({ city, agency, today: legalDayAt(at), moment: at.toString() });
    const answered: AnsweredEntry = {
      type: 'answered',
      agency: agency.code,
      requestNo: read.requestNo,
      digest,
      reply: onWire(act, { requestNo: read.requestNo, ...decision.reply }),
      readyAtMs: now + agency.workMs,
      effect: decision.effect,
    };
    commit(answered);
    return tell(answered);
  }

  function tell(answered: AnsweredEntry): Answer {
    const waitMs = answered.readyAtMs - nowMs();
    if (waitMs <= 0) return { kind: 'answer', body: answered.reply };
    const { requestNo } = answered;
    return {
      kind: 'answer',
      body: { outcome: 'accepted', requestNo, receiptNo: `HZ-${requestNo}`, askAgainAfterSeconds: Math.ceil(waitMs / 1000) },
    };
  }

  return {
    city,
    nowMs,
    courtBank: courtBankDesk(city, commit, nowMs),
    ask,
    receipt: (agency, requestNo) => {
      const given = answerGiven(city, agency.code, requestNo);
      if (given) return tell(given);
      return { kind: 'answer', body: { outcome: 'refused', requestNo, code: 'request-unknown', message: '未收到该请求' } };
    },
    setProperty: (property) => commit(property),
    setFault: (agency, fault) => commit({ type: 'fault-set', agency: agency.code, fault }),
    close: () => journal.close(),
  };
}

type AnsweredEntry = Extract<Entry, { type: 'answered' }>;

type Read =
  | { readonly ok: false; readonly detail: string }
  | { readonly ok: true; readonly requestNo: string; readonly wire: unknown; readonly decide: (desk: Desk) => Decision };

function readRequest(act: ActName, body: unknown): Read {
  switch (act) {
    case 'query':
      return readAs(queryRequest, body, answerQuery);
    case 'freeze':
      return readAs(freezeRequest, body, carryOutFreeze);
    case 'unfreeze':
      return readAs(unfreezeRequest, body, carryOutUnfreeze);
    case 'deduct':
      return readAs(deductRequest, body, carryOutDeduct);
  }
}

function readAs<S extends z.ZodType<{ requestNo: string }>>(
  schema: S,
  body: unknown,
  decide: (desk: Desk, request: z.output<S>) => Decision,
): Read {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return { ok: false, detail: z.prettifyError(parsed.error) };
  const request = parsed.data;
  return { ok: true, requestNo: request.requestNo, wire: z.encode(schema, request), decide: (desk) => decide(desk, request) };
}

/** Checked against the contract on the way out: the simulator cannot say what the contract has no word for. */
function onWire(act: ActName, reply: unknown): Json {
  const schema: z.ZodType = { query: queryReply, freeze: freezeReply, unfreeze: unfreezeReply, deduct: deductReply }[act];
  return z.json().parse(z.encode(schema, reply));
}

function digestOf(act: ActName, wire: unknown): string {
  return createHash('sha256').update(act).update(JSON.stringify(wire)).digest('hex');
}

function reuse(requestNo: string): Answer {
  return { kind: 'answer', body: { outcome: 'refused', requestNo, code: 'request-number-reused', message: '请求编号已用于其他内容' } };
}
