import { setTimeout as pause } from 'node:timers/promises';
import type { QueryReply } from '@duixian/agencies/adapter';
import type { AgencyClient } from '@duixian/agencies/client';
import type { Directory } from '@duixian/agencies/directory';
import { type Judged, judgeExchange } from '@duixian/agencies/judge-exchange';
import { type KeptExchange, keepRaw, type RawKeeper } from '@duixian/agencies/keep-raw';
import type { Patience } from '@duixian/agencies/rules/patience';
import type { JobDesk } from '@duixian/audit/job';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { type PutOff, putOff } from './commands/put-off.ts';
import { type Reply, recordReplies } from './commands/record-reply.ts';
import type { AgencyGate } from './rules/agency-gate.ts';
import { findSources, type Source, type SourceId } from './store/sources.ts';

export interface SearchDeps {
  readonly directory: Directory;
  readonly raw: RawKeeper;
  readonly patience: Patience;
}

/** What has come is put down at least so often, whoever is still being waited for. */
const PUT_DOWN_EVERY_MS = 1_000;
/** For a turn at a busy agency a question of a round waits so long in all, before it is put off to a turn of its own. */
const WAITS_FOR_A_TURN_MS = 1_000;

/** A turn of its own costs an act: it is not given for less. */
const SHORTEST_PUT_OFF_MS = 250;
const READ_AGAIN_ALONE_MS = 60_000;

type Tried = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'put-off'; readonly putOff: PutOff };

/**
 * 同时发问 · Puts the questions of one case to their agencies at once, each through the gate of its agency, and puts down what
 * comes in as few acts as can be. A question that was answered meanwhile is not put again, so the job may run twice.
 */
export async function askTogether(deps: SearchDeps, gate: AgencyGate, desk: JobDesk, sourceIds: readonly SourceId[]): Promise<void> {
  const read = await desk.act(async (ctx) => ok({ sources: await findSources(ctx.tx, ctx.region, sourceIds), now: ctx.now }));
  if (!read.ok) return;
  const open = [...read.value.sources.values()].filter(({ state }) => state.kind === 'sent');
  const clock = since(read.value.now);
  await inHandfuls(
    open.map((source) => tryOnce(deps, gate, clock, source)),
    (came) => putDown(deps, desk, came),
  );
}

/**
 * 回看 · Reads the receipts of answered questions once more: an agency that has corrected itself says so there. One that does
 * not answer among many gets a turn of its own; alone it is a fault, tried again as often as any.
 */
export async function readAgain(deps: SearchDeps, desk: JobDesk, sourceIds: readonly SourceId[]): Promise<void> {
  const read = await desk.act(async (ctx) => ok({ sources: await findSources(ctx.tx, ctx.region, sourceIds), now: ctx.now }));
  if (!read.ok) return;
  const clock = since(read.value.now);
  const again = async (source: Source): Promise<readonly Tried[]> => {
    const agency = deps.directory.source(source.agency);
    if (agency === undefined || !source.latest) return [];
    const exchange = await deps.directory.client(agency).queryReceipt(source.requestNo);
    if (exchange.kind === 'failed' && sourceIds.length > 1) {
      const until = clock.now().add({ milliseconds: READ_AGAIN_ALONE_MS });
      return [{ kind: 'put-off', putOff: { source: source.sourceId, what: 'reread', until } }];
    }
    if (exchange.kind === 'failed') throw new Error(`${agency.code}: receipt ${source.requestNo}: ${exchange.fault.kind}`);
    const judged = judgeExchange(source, exchange);
    const kept = await keepRaw(deps.raw, exchange);
    return [{ kind: 'reply', reply: { source: source.sourceId, judged, kept, startedAt: clock.now() } }];
  };
  await inHandfuls([...read.value.sources.values()].map(again), (came) => putDown(deps, desk, came));
}

async function tryOnce(deps: SearchDeps, gate: AgencyGate, clock: Stopwatch, source: Source): Promise<readonly Tried[]> {
  const agency = deps.directory.source(source.agency);
  if (agency === undefined) return [];
  const passage = await passageOf(gate, agency.code, clock);
  const startedAt = clock.now();
  const of = { source: source.sourceId, startedAt };
  if (passage.kind === 'later') {
    const until = startedAt.add({ milliseconds: Math.round(Math.max(passage.waitMs, SHORTEST_PUT_OFF_MS)) });
    return [{ kind: 'put-off', putOff: { source: source.sourceId, what: 'asked', until } }];
  }
  if (passage.kind === 'silent') return [{ kind: 'reply', reply: { ...of, judged: notCalled(passage.calls), kept: NOTHING_SENT } }];
  let answered = false;
  try {
    const exchange = await ask(deps.directory.client(agency), source);
    answered = exchange.kind === 'replied' || (exchange.fault.kind !== 'timed-out' && exchange.fault.kind !== 'unreachable');
    const kept = await keepRaw(deps.raw, exchange);
    return [{ kind: 'reply', reply: { ...of, judged: judgeExchange(source, exchange), kept } }];
  } finally {
    const nowMs = clock.now().epochMilliseconds;
    gate.leave(agency.code, { answered, tookMs: nowMs - startedAt.epochMilliseconds, nowMs });
  }
}

function ask(client: AgencyClient, { requestNo, authority, subject, acceptedAt }: Source) {
  return acceptedAt ? client.queryReceipt(requestNo) : client.query({ requestNo, authority, subject });
}

async function passageOf(gate: AgencyGate, agency: string, clock: Stopwatch) {
  const untilMs = clock.now().epochMilliseconds + WAITS_FOR_A_TURN_MS;
  for (;;) {
    const nowMs = clock.now().epochMilliseconds;
    const passage = gate.enter(agency, nowMs);
    if (passage.kind !== 'later' || nowMs + passage.waitMs > untilMs) return passage;
    await pause(passage.waitMs);
  }
}

async function putDown(deps: SearchDeps, desk: JobDesk, tried: readonly Tried[]): Promise<void> {
  const later = tried.flatMap((one) => (one.kind === 'put-off' ? [one.putOff] : []));
  const replies = tried.flatMap((one) => (one.kind === 'reply' ? [one.reply] : []));
  const settings = { sources: deps.directory.sources, patience: deps.patience };
  if (later.length > 0) await desk.act((ctx) => putOff(ctx, later));
  if (replies.length > 0) await desk.act((ctx) => recordReplies(ctx, replies, settings));
}

/** Hands on what has come, in handfuls, until all have come; then a fault of any is thrown, and nothing that came is lost. */
async function inHandfuls<One>(all: readonly Promise<readonly One[]>[], take: (came: readonly One[]) => Promise<void>): Promise<void> {
  const came: One[] = [];
  const ended = Promise.allSettled(all.map(async (one) => came.push(...(await one))));
  for (let over = false; !over; ) {
    over = await Promise.race([ended.then(() => true), pause(PUT_DOWN_EVERY_MS, false, { ref: false })]);
    if (came.length > 0) await take(came.splice(0));
  }
  for (const each of await ended) if (each.status === 'rejected') throw each.reason;
}

interface Stopwatch {
  now(): Instant;
}

/** The office's clock at the start, and how long the process has been at it since. */
function since(start: Instant): Stopwatch {
  const from = performance.now();
  return { now: () => start.add({ milliseconds: Math.round(performance.now() - from) }) };
}

const NOTHING_SENT: KeptExchange = { tries: 0, request: null, reply: null };

function notCalled(calls: number): Judged<QueryReply> {
  const failure = { kind: 'unreachable', detail: `not called: no answer to the last ${calls} calls` } as const;
  return { kind: 'fault', failure, verdict: 'failed', detail: failure.detail };
}
