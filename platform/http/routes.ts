import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { COMMON_REFUSALS, type Endpoint } from '@duixian/contract/endpoint';
import { factsOf, plain } from '@duixian/contract/facts';
import type { FileReply, Upload } from '@duixian/contract/wire';
import { must } from '@duixian/kernel/assert';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type EditHistory, editGuard } from './edit-guard.ts';
import type { Admitted, Door, Handle, Refusal, SessionCookie } from './handle.ts';
import { placeNotKept } from './kept-text.ts';
import { uploadedFileRefusal } from './uploaded-file.ts';

export const SESSION_COOKIE = 'duixian';
/** Says to the page that somebody is signed in here, and nothing else: without it the page need not ask who. */
const SIGNED_IN_MARK = `${SESSION_COOKIE}-here`;

/** By https the browser itself sees to it that no neighbour under the same domain can set it (`__Host-`). */
export function sessionCookieName(secure: boolean): string {
  return secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}
export const PAGE_HEADER = 'x-duixian';
const USUAL_BODY = 1_048_576;
const KEY_NOT_KEPT: Refusal & { readonly fields: readonly object[] } = {
  kind: 'bad-request',
  fields: [{ field: 'idempotency-key', problem: 'too_big' }],
};
/** A look has no cookie to give. */
const NO_COOKIE: SessionCookie = { keep: () => undefined, drop: () => undefined };

export interface RouteSettings<C> {
  /** `Secure` on the cookie: on wherever the server is reached by https. */
  readonly secureCookie: boolean;
  /** Knocks a minute from one address at doors where words are tried out. */
  readonly guessesPerMinute: number;
  /** Who changed what, for the refusal of an edit that comes too late; without it the refusal names nobody. */
  readonly edits?: EditHistory<C>;
}

/** Turns contract endpoints into fastify routes under /api. */
export function routeMaker<C>(
  app: FastifyInstance,
  door: Door<C>,
  settings: RouteSettings<C>,
): { handle: Handle<C>; endpoints: Endpoint[] } {
  const endpoints: Endpoint[] = [];
  const guard = editGuard<C>(settings.edits);
  const admitted = new WeakMap<FastifyRequest, Admitted<C>>();
  const handle: Handle<C> = (endpoint, handler, first) => {
    endpoints.push(endpoint);
    guard.know(endpoint, (ctx, asked) => handler(ctx, asked as never, NO_COOKIE, undefined as never));
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      bodyLimit: endpoint.bodyLimit ?? USUAL_BODY,
      ...(endpoint.guessed ? { config: { rateLimit: { max: settings.guessesPerMinute, timeWindow: 60_000 } } } : {}),
      // Before the body is taken off the wire, and after the rate of the address was looked at.
      preParsing: async (request, reply) => {
        const pass = await askAtDoor(door, endpoint, request, sessionCookieName(settings.secureCookie));
        if (pass.ok) admitted.set(request, pass.value);
        else await sendRefusal(reply, endpoint, pass.refusal);
      },
      handler: async (request, reply) => {
        const asked = await readRequest(endpoint, request);
        if (!asked.ok) return sendRefusal(reply, endpoint, asked.refusal);
        const { params, query } = asked.value;
        const key = headerText(request, 'idempotency-key');
        // A key that cannot be kept protects nobody: better to say so than to do the thing twice.
        if (key === undefined && request.headers['idempotency-key'] !== undefined) return sendRefusal(reply, endpoint, KEY_NOT_KEPT);
        const sending = { idempotencyKey: key, contentHash: contentHash(request, asked.value), params, query };
        const ready = await first?.(asked.value as never);
        const result = await must(admitted.get(request), 'nobody is here who was not let in').enter(sending, async (ctx) => {
          const read = { ifMatch: headerText(request, 'if-match'), ifNoneMatch: headerText(request, 'if-none-match') };
          const untouched = await guard.check(ctx, endpoint, asked.value, read);
          if (!untouched.ok) return untouched;
          const done = await handler(ctx, asked.value as never, cookieOf(reply, settings), ready as never);
          if (!done.ok) return done;
          const wire = wireOf(endpoint, done.value);
          const tag = (await guard.tagOfLook(ctx, endpoint, asked.value, wire)) ?? (await guard.tagAfter(ctx, endpoint, asked.value));
          if (tag !== undefined) reply.header('etag', tag);
          return ok(wire);
        });
        if (!result.ok) return sendRefusal(reply, endpoint, result.refusal);
        const sent = await sendReply(reply, endpoint, result.value);
        return sent.ok ? sent.value : sendRefusal(reply, endpoint, sent.refusal);
      },
    });
  };
  return { handle, endpoints };
}

function askAtDoor<C>(door: Door<C>, endpoint: Endpoint, request: FastifyRequest, cookie: string): Promise<Result<Admitted<C>, Refusal>> {
  const changes = endpoint.method !== 'GET';
  const bearer = /^Bearer ([\w.-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  // A page of another site can make a browser send our cookie, but neither this header nor a token.
  if (changes && bearer === undefined && request.headers[PAGE_HEADER] === undefined) {
    return Promise.resolve(refuse({ kind: 'not-from-our-pages' }));
  }
  return door.admit({
    path: endpoint.path,
    permission: endpoint.permission,
    changes,
    token: bearer ?? request.cookies[cookie],
    machine: bearer !== undefined,
    secretReply: endpoint.secretReply ?? false,
    address: request.ip,
  });
}

async function readRequest(
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Result<{ params: unknown; query: unknown; body: unknown }, Refusal>> {
  const sent = endpoint.carries === 'file' ? await readUpload(request, endpoint) : ok(request.body);
  if (!sent.ok) return sent;
  const body = sent.value;
  const unkept = placeNotKept({ params: request.params, query: request.query, body });
  if (unkept !== undefined) return refuse({ kind: 'bad-request', fields: [{ field: unkept, problem: 'not_kept' }] } as Refusal);
  const read = {
    params: endpoint.params?.safeDecode(request.params as never),
    query: endpoint.query?.safeDecode(request.query as never),
    body: endpoint.body?.safeDecode(body as never),
  };
  const issues = [read.params, read.query, read.body].flatMap((part) => (part && !part.success ? part.error.issues : []));
  if (issues.length > 0) {
    const fields = issues.slice(0, 20).map((issue) => ({ field: issue.path.join('.'), problem: issue.code }));
    return refuse({ kind: 'bad-request', fields } as Refusal);
  }
  return { ok: true, value: { params: read.params?.data, query: read.query?.data, body: read.body?.data } };
}

async function readUpload(request: FastifyRequest, endpoint: Endpoint): Promise<Result<unknown, Refusal>> {
  const fields: Record<string, unknown> = {};
  if (!request.isMultipart()) return ok(fields);
  const fileSize = endpoint.bodyLimit ?? USUAL_BODY;
  for await (const part of request.parts({ limits: { fileSize } })) {
    if (part.type === 'file') {
      const file: Upload = { name: part.filename, bytes: new Uint8Array(await part.toBuffer()) };
      const refusal = await uploadedFileRefusal({ ...file, type: part.mimetype }, endpoint.accepts ?? []);
      if (refusal) return refuse(refusal);
      fields[part.fieldname] = file;
    } else fields[part.fieldname] = part.value;
  }
  return ok(fields);
}

function contentHash(request: FastifyRequest, asked: { params: unknown; query: unknown; body: unknown }): string {
  const hash = createHash('sha256').update(`${request.method} ${request.routeOptions.url ?? ''}\n`);
  const body = asked.body as { file?: Upload } | undefined;
  if (body && typeof body === 'object' && body.file?.bytes instanceof Uint8Array) {
    const { file, ...fields } = body;
    hash.update(JSON.stringify(plain({ ...asked, body: fields })));
    hash.update(file.name).update(file.bytes);
  } else hash.update(JSON.stringify(plain(asked)));
  return hash.digest('hex');
}

function headerText(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value.length <= 100 ? value : undefined;
}

function cookieOf(reply: FastifyReply, settings: Pick<RouteSettings<unknown>, 'secureCookie'>): SessionCookie {
  const name = sessionCookieName(settings.secureCookie);
  const mark = { path: '/', httpOnly: false, sameSite: 'strict', secure: settings.secureCookie } as const;
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: settings.secureCookie } as const;
  return {
    keep: (token, until) => {
      const expires = new Date(until.epochMilliseconds);
      void reply.setCookie(name, token, { ...options, expires }).setCookie(SIGNED_IN_MARK, '1', { ...mark, expires });
    },
    drop: () => void reply.clearCookie(name, options).clearCookie(SIGNED_IN_MARK, mark),
  };
}

/** Encoding strips what the contract does not declare: a field nobody promised cannot leak. */
function wireOf(endpoint: Endpoint, value: unknown): unknown {
  return endpoint.carries === 'bytes' ? value : z.encode(endpoint.reply, value as never);
}

/** Bytes that take long to make are made here, after the act: no transaction is open while a paper is set. */
async function sendReply(reply: FastifyReply, endpoint: Endpoint, wire: unknown): Promise<Result<FastifyReply, Refusal>> {
  if (endpoint.carries === 'bytes') {
    const file = wire as FileReply;
    const made = typeof file.bytes === 'function' ? await file.bytes() : ok(file.bytes);
    if (!made.ok) return made;
    reply
      .type(file.mime)
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(made.value instanceof Uint8Array ? Buffer.from(made.value) : Readable.from(made.value, { objectMode: false }));
    return ok(reply);
  }
  return ok(reply.type('application/json').header('cache-control', 'no-store').send(JSON.stringify(wire)));
}

export function sendRefusal(reply: FastifyReply, endpoint: Endpoint | undefined, refusal: Refusal): FastifyReply {
  const common: Readonly<Record<string, number>> = COMMON_REFUSALS;
  const status = endpoint?.refusals[refusal.kind] ?? common[refusal.kind] ?? 422;
  return reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'refusal', status, kind: refusal.kind, facts: factsOf(refusal) }));
}
