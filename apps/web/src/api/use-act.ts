import type { Endpoint, Replied } from '@duixian/contract/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { type Ask, encoded } from './ask.ts';
import { call } from './call.ts';
import { Fault, type Problem, problemFrom } from './refused.ts';
import type { ReadTag } from './use-read-tag.ts';

export interface ActHandle<E extends Endpoint> {
  /** Does it; `undefined` when it was refused or failed, and `problem` says why. */
  readonly act: (ask: Ask<E>) => Promise<Replied<E> | undefined>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  /** Sends the last submission again under the same key; only after a fault. */
  readonly retry: (() => void) | undefined;
  readonly clear: () => void;
  /** Whether the last submission was done: what was typed for it need not be kept. */
  readonly settled: RefObject<boolean>;
}

interface Submission<E extends Endpoint> {
  readonly ask: Ask<E>;
  readonly content: string;
  readonly key: string;
}

/**
 * 办理 · One act of the office from a form. Nothing typed is lost by a refusal or a fault. While the outcome is unknown the
 * same content keeps its idempotency key, so trying again cannot do it twice; new content gets a new key.
 */
export function useAct<E extends Endpoint>(endpoint: E, onDone?: (reply: Replied<E>) => void, read?: ReadTag): ActHandle<E> {
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const unsettled = useRef<Submission<E> | undefined>(undefined);
  const running = useRef(false);
  const settled = useRef(false);
  const done = useRef(onDone);
  done.current = onDone;
  const filledFrom = useRef(read);
  filledFrom.current = read;

  const act = useCallback(
    async (ask: Ask<E>): Promise<Replied<E> | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      settled.current = false;
      setPending(true);
      setProblem(undefined);
      const submission = submissionOf(endpoint, ask, unsettled.current);
      unsettled.current = submission;
      try {
        const answer = await call(endpoint, ask, { idempotencyKey: submission.key, readTag: filledFrom.current?.tag() });
        if (!answer.ok) {
          if (answer.refusal.kind !== 'try-again') unsettled.current = undefined;
          setProblem(answer.refusal);
          return undefined;
        }
        unsettled.current = undefined;
        settled.current = true;
        filledFrom.current?.renew();
        void queries.invalidateQueries();
        done.current?.(answer.value);
        return answer.value;
      } catch (error) {
        setProblem(problemFrom(error));
        return undefined;
      } finally {
        running.current = false;
        setPending(false);
      }
    },
    [endpoint, queries],
  );

  const again = problem instanceof Fault || problem?.kind === 'try-again' ? unsettled.current?.ask : undefined;
  const retry = again === undefined ? undefined : () => void act(again);
  return { act, pending, problem, retry, clear: () => setProblem(undefined), settled };
}

function submissionOf<E extends Endpoint>(endpoint: E, ask: Ask<E>, last: Submission<E> | undefined): Submission<E> {
  const content = fingerprint(encoded(endpoint, ask));
  return last?.content === content ? { ...last, ask } : { ask, content, key: crypto.randomUUID() };
}

/** Bytes are told apart by their length and a few of them; the office compares the whole content anyway. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? `${part.length}:${part.subarray(0, 256).join()}` : part,
  );
}
