import type { Ctx } from '@duixian/audit/act';
import { lookWasRecorded, recordLook } from '@duixian/audit/commands/record-look';
import { visibleCase } from '@duixian/cases/queries';
import { plain } from '@duixian/contract/facts';
import { type CaseId, idFrom, isId } from '@duixian/kernel/ids';

/** A page that asks again every few seconds, and a person who goes back and forth, look once in this time. */
const SAME_LOOK_MS = 600_000;
const MOST_REMEMBERED = 50_000;

/** Doors behind which there is nothing of a case: the office's own tables, rules and vocabulary. */
const NOTHING_OF_A_CASE: ReadonlySet<string> = new Set([
  '/session',
  '/live',
  '/account',
  '/courts/:court/second-factor-roles',
  '/courts',
  '/courts/:court/teams',
  '/courts/:court/lane-scope',
  '/courts/:court/letterhead',
  '/court-rules',
  '/calendar-years',
  '/document-kinds',
  '/lpr-quotes',
]);

/** Doors whose look is on record, but not under the case: who reads a case's looks may not know that there is such a row. */
const NOT_TOLD_OF_THE_CASE: ReadonlySet<string> = new Set(['/interference/:interference']);

export interface SeenDoor {
  readonly path: string;
  readonly params: unknown;
  readonly query: unknown;
}

export interface Looks {
  /**
   * After a look succeeded, in its own transaction: what was shown is on record, or it is not shown. The returned key is
   * given to `kept` once the transaction is.
   */
  note(ctx: Ctx, door: SeenDoor, shown: unknown): Promise<string | undefined>;
  kept(key: string, nowMs: number): void;
}

/** 查阅留痕 · Every look at case data, at lists of it and at the record itself leaves a row; the same look within ten minutes leaves one. */
export function openLooks(): Looks {
  const last = new Map<string, number>();

  function isSame(key: string, nowMs: number): boolean {
    const before = last.get(key);
    return before !== undefined && nowMs - before < SAME_LOOK_MS;
  }

  return {
    async note(ctx, door, shown) {
      if (NOTHING_OF_A_CASE.has(door.path) || lookWasRecorded(ctx.tx)) return undefined;
      const facts = factsOf(door);
      const key = JSON.stringify([ctx.actor.personId, ctx.actor.postId, door.path, facts]);
      if (isSame(key, ctx.now.epochMilliseconds)) return undefined;
      const caseId = NOT_TOLD_OF_THE_CASE.has(door.path) ? undefined : (caseIn(facts) ?? caseIn(shown));
      const seen = caseId === undefined ? undefined : await visibleCase(ctx, caseId);
      const head = seen?.ok ? seen.value : undefined;
      await recordLook(ctx, {
        case: head?.caseId ?? null,
        court: head?.court ?? ctx.actor.courtId,
        what: door.path.replace(/:(\w+)/g, '{$1}'),
        facts,
      });
      return key;
    },
    kept(key, nowMs) {
      last.delete(key);
      last.set(key, nowMs);
      for (const oldest of last.keys()) {
        if (last.size <= MOST_REMEMBERED) break;
        last.delete(oldest);
      }
    },
  };
}

function factsOf(door: SeenDoor) {
  const facts = plain({ ...objectOf(door.params), ...objectOf(door.query) });
  return typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? Object.fromEntries(Object.entries(facts)) : {};
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** The case a path or an answer names: `case` in what was asked, `caseId` in what was shown, or in the `case` that is part of it. */
function caseIn(value: unknown): CaseId | undefined {
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(objectOf(value)));
  const named = fields.case ?? fields.caseId;
  if (typeof named === 'object') return caseIn(named);
  return typeof named === 'string' && isId(named) ? idFrom<'case'>(named) : undefined;
}
