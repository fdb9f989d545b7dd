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

/** What stands at an address, as it would go over the wire, and its tag. */
interface Standing {
  readonly tag: string;
  readonly wire: unknown;
}

export interface EditGuard<C> {
  /** Every door passes by here once, at the start. */
  know(endpoint: Endpoint, read: Reader<C>): void;
  /** Whether what this address shows can be edited at it: then its reply carries a tag. */
  edits(endpoint: Endpoint): boolean;
  /** In the act's own transaction: refuses when what stands is not what the sender had before him. */
  check(ctx: C, endpoint: Endpoint, asked: Asked, ifMatch: string | undefined): Promise<Result<undefined, Refusal>>;
  /** The tag of what stands after the act, so that the same screen can go on saving. */
  tagAfter(ctx: C, endpoint: Endpoint, asked: Asked): Promise<string | undefined>;
}

/** The strong tag of a reply (RFC 9110, 8.8.3): over the very content. */
export function tagOf(wire: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(wire)).digest('base64url').slice(0, 27)}"`;
}

/**
 * 防覆盖 · A PUT replaces what a GET at the same address shows. Whoever sends the tag of what he had read is refused when
 * somebody has changed it meanwhile, and is given what stands now: the screen shows field by field where the two differ.
 */
export function editGuard<C>(): EditGuard<C> {
  const readers = new Map<string, { readonly endpoint: Endpoint; readonly read: Reader<C> }>();
  const edited = new Set<string>();

  async function standing(ctx: C, path: string, asked: Asked): Promise<Standing | undefined> {
    const found = readers.get(path);
    if (!found) return undefined;
    const query = found.endpoint.query?.safeDecode({} as never);
    const shown = await found.read(ctx, { params: asked.params, query: query?.success ? query.data : undefined, body: undefined });
    if (!shown.ok) return undefined;
    const wire = z.encode(found.endpoint.reply, shown.value as never);
    return { tag: tagOf(wire), wire };
  }

  return {
    know(endpoint, read) {
      if (endpoint.method === 'GET' && endpoint.carries !== 'bytes') readers.set(endpoint.path, { endpoint, read });
      if (endpoint.method === 'PUT') edited.add(endpoint.path);
    },
    edits: (endpoint) => edited.has(endpoint.path),
    async check(ctx, endpoint, asked, ifMatch) {
      if (endpoint.method !== 'PUT' || ifMatch === undefined || ifMatch === '*') return ok(undefined);
      const now = await standing(ctx, endpoint.path, asked);
      if (now?.tag === ifMatch) return ok(undefined);
      return refuse({ kind: 'changed-meanwhile', current: now === undefined ? null : factsOf(Object(now.wire)) });
    },
    async tagAfter(ctx, endpoint, asked) {
      if (endpoint.method !== 'PUT') return undefined;
      return (await standing(ctx, endpoint.path, asked))?.tag;
    },
  };
}
