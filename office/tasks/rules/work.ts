import type { PersonId } from '@duixian/kernel/ids';
import { type LegalDay, sameDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { rolesFor, TASKS } from './catalogue.ts';
import { type Place, type Viewer, waitsFor } from './placing.ts';
import type { ReturnCode, TaskKind } from './task-spec.ts';

export type TaskState = 'open' | 'done' | 'withdrawn';

export interface HeldTask {
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly place: Place;
  readonly claimedBy: PersonId | null;
  /** How it ended, where it has. */
  readonly ended?: { readonly by: PersonId; readonly on: LegalDay } | null;
}

export type WorkRefusal =
  | { readonly kind: 'task-ended'; readonly state: TaskState }
  | { readonly kind: 'already-claimed'; readonly by: string }
  | { readonly kind: 'not-claimed-by-you' }
  | { readonly kind: 'not-for-your-post'; readonly roles: readonly string[] }
  | { readonly kind: 'closed-by-act'; readonly act: string }
  | { readonly kind: 'return-code-not-allowed'; readonly allowed: readonly ReturnCode[] }
  | { readonly kind: 'not-poolable' }
  | { readonly kind: 'person-cannot-act'; readonly roles: readonly string[] };

/** 认领 · Anybody the item waits for may take it, once. Taking what one has already is no change. */
export function mayClaim(task: HeldTask, viewer: Viewer, holderName: string): Result<'take' | 'has-it', WorkRefusal> {
  if (task.state !== 'open') return refuse({ kind: 'task-ended', state: task.state });
  if (task.claimedBy === viewer.personId) return ok('has-it');
  const right = viewer.permissions.has(TASKS[task.kind].permission);
  if (!right || !waitsFor(task.place, viewer)) return refuse({ kind: 'not-for-your-post', roles: rolesFor(task.kind) });
  if (task.claimedBy !== null) return refuse({ kind: 'already-claimed', by: holderName });
  return ok('take');
}

/** 办结 · An item that only an act ends cannot be ticked off; another may be, with a word, by whoever took it. */
export function mayComplete(task: HeldTask, viewer: Viewer): Result<true, WorkRefusal> {
  if (task.state !== 'open') return refuse({ kind: 'task-ended', state: task.state });
  const { ending } = TASKS[task.kind];
  if (ending.kind === 'act') return refuse({ kind: 'closed-by-act', act: ending.act });
  if (task.claimedBy !== viewer.personId) return refuse({ kind: 'not-claimed-by-you' });
  return ok(true);
}

/** 退回 · With a code of the kind's own list, by whoever took it. */
export function mayReturn(task: HeldTask, viewer: Viewer, code: ReturnCode): Result<true, WorkRefusal> {
  if (task.state !== 'open') return refuse({ kind: 'task-ended', state: task.state });
  if (task.claimedBy !== viewer.personId) return refuse({ kind: 'not-claimed-by-you' });
  const { returnCodes } = TASKS[task.kind];
  if (!returnCodes.includes(code)) return refuse({ kind: 'return-code-not-allowed', allowed: returnCodes });
  return ok(true);
}

/** 放回 · Whoever took it puts it back. */
export function mayPutBack(task: HeldTask, by: PersonId): Result<true, WorkRefusal> {
  if (task.state !== 'open') return refuse({ kind: 'task-ended', state: task.state });
  return task.claimedBy === by ? ok(true) : refuse({ kind: 'not-claimed-by-you' });
}

/** 重开 · One's own tick of today, and never what an act ended. */
export function mayReopen(task: HeldTask, of: { personId: PersonId; today: LegalDay }): Result<true, WorkRefusal> {
  const { ending } = TASKS[task.kind];
  if (ending.kind === 'act') return refuse({ kind: 'closed-by-act', act: ending.act });
  const mine = task.state === 'done' && task.ended != null && task.ended.by === of.personId && sameDay(task.ended.on, of.today);
  return mine ? ok(true) : refuse({ kind: 'task-ended', state: task.state });
}

/** 交办集约 · The officer hands clerical work to the pool in one act. */
export function mayHandToPool(task: HeldTask, viewer: Viewer): Result<true, WorkRefusal> {
  if (task.state !== 'open') return refuse({ kind: 'task-ended', state: task.state });
  if (!TASKS[task.kind].poolable) return refuse({ kind: 'not-poolable' });
  if (!waitsFor(task.place, viewer)) return refuse({ kind: 'not-for-your-post', roles: rolesFor(task.kind) });
  return ok(true);
}

/** 改派 · To a person whose post can do the act; whoever orders it needs the right to reassign, checked at the door. */
export function mayReassign(task: HeldTask, roleOfTaker: string | undefined): Result<true, WorkRefusal> {
  if (task.state !== 'open') return refuse({ kind: 'task-ended', state: task.state });
  const roles = rolesFor(task.kind);
  if (!roles.some((role) => role === roleOfTaker)) return refuse({ kind: 'person-cannot-act', roles });
  return ok(true);
}
