import type { Endpoint, Replied } from '@duixian/contract/endpoint';
import type { Id } from '@duixian/kernel/ids';
import { useState } from 'react';
import type { Ask } from '../../../api/ask.ts';
import { useAct } from '../../../api/use-act.ts';

interface Step<Refused> {
  readonly ordered: number;
  readonly refused: readonly Refused[];
  readonly next: number | null;
}

/** 逐段办理 · An act that takes a batch a stretch at a time, repeated until the batch is through; what was refused is gathered. */
export function useStretches<Refused, E extends Endpoint & { readonly reply: { readonly _zod: { readonly output: Step<Refused> } } }>(
  endpoint: E,
  askFor: (batch: Id<'batch'>, after: number) => Ask<E>,
  refusedIn: (reply: Replied<E>) => Step<Refused>,
) {
  const step = useAct(endpoint);
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<{ readonly ordered: number; readonly refused: readonly Refused[] } | undefined>(undefined);
  const run = async (batch: Id<'batch'>): Promise<void> => {
    setRunning(true);
    let ordered = 0;
    let refused: readonly Refused[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const reply = await step.act(askFor(batch, after));
      if (reply === undefined) break;
      const { next, ...of } = refusedIn(reply);
      ordered += of.ordered;
      refused = [...refused, ...of.refused];
      after = next;
      setDone({ ordered, refused });
    }
    setRunning(false);
  };
  return { run, running, done, problem: step.problem, retry: step.retry };
}
