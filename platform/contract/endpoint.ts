import type { z } from 'zod';
import type { FileKind, UploadedFileRefusal } from './file-kind.ts';

/** Statuses a refusal may have. 404 also stands for what one may not know of. */
export type RefusalStatus = 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 503;

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Refusals extends Readonly<Record<string, RefusalStatus>> = Readonly<Record<string, RefusalStatus>>,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The right this act or look needs; `public` needs no sign-in, `signed-in` any. */
  readonly permission: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  readonly refusals: Refusals;
  /** The reply holds a secret that is shown once: it is not kept, and a second sending of the same key is told so. */
  readonly secretReply?: boolean;
  /** A door where words are tried out: fewer knocks a minute from one address. */
  readonly guessed?: boolean;
  /** Largest body in bytes; 1 MiB when absent. */
  readonly bodyLimit?: number;
  /** `file`: the body is one multipart upload; `bytes`: the reply is a file. */
  readonly carries?: 'file' | 'bytes';
  /**
   * Of a door that carries bytes out. `marked`: made to be taken away, so it asks for a purpose, bears who took it, when and what
   * for, and every taking is on record. `original`: evidence or a message of which no byte may change; the look is on record.
   */
  readonly leaves?: 'marked' | 'original';
  /** Which kinds of file a door that carries one takes: what it is not, is refused before it is read. */
  readonly accepts?: readonly FileKind[];
  /**
   * Of a PUT: the acts in the record that change what stands at its address, the part of the path that names the thing, and, where
   * the address shows more than the thing itself, the fields that are it.
   */
  readonly changedBy?: { readonly acts: readonly string[]; readonly subject: string; readonly shows?: readonly string[] };
}

type Absent = z.ZodUndefined;

/**
 * 接口契约 · One door of the office, described once for server, browser and OpenAPI:
 * path, right, shapes and the status of each refusal. A refusal without a status does not compile.
 */
export function endpoint<
  Reply extends z.ZodType,
  const Refusals extends Readonly<Record<string, RefusalStatus>>,
  Params extends z.ZodType = Absent,
  Query extends z.ZodType = Absent,
  Body extends z.ZodType = Absent,
>(of: Endpoint<Params, Query, Body, Reply, Refusals>): Endpoint<Params, Query, Body, Reply, Refusals> {
  return of;
}

/** What a handler receives: decoded values, only the parts the endpoint has. */
export type Asked<E extends Endpoint> = {
  readonly params: z.output<NonNullable<E['params']>>;
  readonly query: z.output<NonNullable<E['query']>>;
  readonly body: z.output<NonNullable<E['body']>>;
};

export type Replied<E extends Endpoint> = z.output<E['reply']>;

/** What any door that takes a file can say of it. */
const FILE_REFUSALS = {
  'file-empty': 422,
  'file-name-not-safe': 422,
  'unknown-file-kind': 415,
  'old-office-file': 415,
  'file-not-what-it-says': 415,
  'file-damaged': 422,
  'unpacks-too-large': 413,
} as const satisfies Record<UploadedFileRefusal['kind'], RefusalStatus>;

/** Refusals every endpoint can give, besides its own. */
export const COMMON_REFUSALS = {
  'not-signed-in': 401,
  'no-right': 403,
  'second-factor-to-enrol': 403,
  'password-to-change': 403,
  'not-found': 404,
  'bad-request': 422,
  'too-large': 413,
  'too-many-requests': 429,
  'same-key-other-content': 409,
  'done-and-shown-once': 409,
  'changed-meanwhile': 409,
  'try-again': 503,
  'not-from-our-pages': 403,
  ...FILE_REFUSALS,
} as const satisfies Record<string, RefusalStatus>;
