import { createHash } from 'node:crypto';
import type { Endpoint } from '@duixian/contract/endpoint';
import { factsOf } from '@duixian/contract/facts';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { z } from 'zod';
import type { Refusal } from './handle.ts';

interface Asked {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type Reader<C> = (ctx: C, asked: Asked) => Promise<Result<unknown, Refusal>>;

/** 读时所见 · What a sender says of what he had read: a tag (`If-Match`), or that nothing stood there (`If-None-Match: *`). */
export interface ReadBefore {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** The thing an address shows, and the acts that change it. */
export interface EditedThing {
  readonly subject: string;
  readonly acts: readonly string[];
}

/** Who changed which fields of a thing after a point of the record, the last of them when. */
export interface ChangesSince {
  readonly by: readonly string[];
  readonly fields: readonly string[];
  readonly at: string | null;
}

/** 变更记录 · The record of changes, as far as the asker may read it; from the composition root. */
export interface EditHistory<C> {
  newest(ctx: C, thing: EditedThing): Promise<string | undefined>;
  since(ctx: C, thing: EditedThing, after: string | undefined): Promise<ChangesSince>;
}

export interface EditGuard<C> {
  /** Every door passes by here once, at the start. */
  know(endpoint: Endpoint, read: Reader<C>): void;
  /** The tag of what a look shows, when it can be edited at the same address. */
  tagOfLook(ctx: C, endpoint: Endpoint, asked: Asked, wire: unknown): Promise<string | undefined>;
  /** In the act's own transaction: refuses when what stands is not what the sender had before him. */
  check(ctx: C, endpoint: Endpoint, asked: Asked, read: ReadBefore): Promise<Result<undefined, Refusal>>;
  /** The tag of what stands after the act, so that the same screen can go on saving. */
  tagAfter(ctx: C, endpoint: Endpoint, asked: Asked): Promise<string | undefined>;
}

const NOBODY_KNOWN: ChangesSince = { by: [], fields: [], at: null };

/**
 * 防覆盖 · A PUT replaces what a GET at the same address shows. Whoever sends the tag of what he had read is refused when
 * somebody has changed it meanwhile, and is told who it was, which fields they changed, and what stands now. The tag is a
 * digest of the content (RFC 9110, 8.8.3) and, behind a dot, the newest change on record when it was read. Whoever had found
 * nothing there says so, and is refused when something stands by now (RFC 9110, 13.1.2).
 */
export function editGuard<C>(history?: EditHistory<C>): EditGuard<C> {
  const readers = new Map<string, { readonly endpoint: Endpoint; readonly read: Reader<C> }>();
  const edited = new Map<string, Endpoint>();

  async function standing(ctx: C, path: string, asked: Asked): Promise<unknown> {
    const found = readers.get(path);
    if (!found) return undefined;
    const query = found.endpoint.query?.safeDecode({} as never);
    const shown = await found.read(ctx, { params: asked.params, query: query?.success ? query.data : undefined, body: undefined });
    return shown.ok ? z.encode(found.endpoint.reply, shown.value as never) : undefined;
  }

  async function tagOf(ctx: C, path: string, asked: Asked, wire: unknown): Promise<string> {
    const thing = thingAt(edited.get(path), asked);
    const newest = thing === undefined ? undefined : await history?.newest(ctx, thing);
    const digest = digestOf(edited.get(path), wire);
    return newest === undefined ? `"${digest}"` : `"${digest}.${newest}"`;
  }

  /** Of a tag nobody gave it is not known what its sender has read. */
  async function sinceRead(ctx: C, endpoint: Endpoint, asked: Asked, read: { readonly newest: string | undefined } | null) {
    const thing = thingAt(endpoint, asked);
    return (thing && read && (await history?.since(ctx, thing, read.newest))) ?? NOBODY_KNOWN;
  }

  return {
    know(endpoint, read) {
      if (endpoint.method === 'GET' && endpoint.carries !== 'bytes') readers.set(endpoint.path, { endpoint, read });
      if (endpoint.method === 'PUT') edited.set(endpoint.path, endpoint);
    },
    async tagOfLook(ctx, endpoint, asked, wire) {
      return endpoint.method === 'GET' && edited.has(endpoint.path) ? tagOf(ctx, endpoint.path, asked, wire) : undefined;
    },
    async check(ctx, endpoint, asked, { ifMatch, ifNoneMatch }) {
      const foundNothing = ifNoneMatch === '*';
      const says = foundNothing || (ifMatch !== undefined && ifMatch !== '*');
      if (endpoint.method !== 'PUT' || !says) return ok(undefined);
      const had = TAG.exec(ifMatch ?? '');
      const now = await standing(ctx, endpoint.path, asked);
      if (foundNothing && now === undefined) return ok(undefined);
      const since = await sinceRead(ctx, endpoint, asked, foundNothing ? { newest: undefined } : had && { newest: had[2] });
      // What was set for a coming day is on record, though the look does not show it yet.
      if (!foundNothing && now !== undefined && digestOf(endpoint, now) === had?.[1] && since.by.length === 0) return ok(undefined);
      return refuse({ kind: 'changed-meanwhile', current: now === undefined ? null : factsOf(Object(now)), ...since });
    },
    async tagAfter(ctx, endpoint, asked) {
      if (endpoint.method !== 'PUT') return undefined;
      const now = await standing(ctx, endpoint.path, asked);
      return now === undefined ? undefined : tagOf(ctx, endpoint.path, asked, now);
    },
  };
}

const TAG = /^"([\w-]{27})(?:\.([\da-f-]{36}))?"$/;

function digestOf(endpoint: Endpoint | undefined, wire: unknown): string {
  const { shows } = endpoint?.changedBy ?? {};
  const content = shows ? Object.entries(Object(wire)).filter(([name]) => shows.includes(name)) : wire;
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 27);
}

function thingAt(endpoint: Endpoint | undefined, asked: Asked): EditedThing | undefined {
  if (endpoint?.changedBy === undefined) return undefined;
  const { acts, subject } = endpoint.changedBy;
  const named = new Map<string, unknown>(Object.entries(Object(asked.params))).get(subject);
  return named === undefined ? undefined : { subject: String(named), acts };
}
