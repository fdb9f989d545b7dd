import type { Endpoint, Replied } from '@duixian/contract/endpoint';
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { type Ask, encoded } from './ask.ts';
import { call } from './call.ts';
import type { Problem } from './refused.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

export interface LookOptions {
  readonly enabled?: boolean;
  /** Milliseconds between looks while the page is in front. */
  readonly everyMs?: number;
  /** Keep showing the last rows while the next ones load. */
  readonly keepLast?: boolean;
}

/** 读取 · One look, cached under its address. `error` is a refusal or a fault, to be shown by `ProblemNote`. */
export function useCall<E extends Endpoint>(endpoint: E, ask: Ask<E>, options: LookOptions = {}) {
  return useQuery({
    queryKey: keyOf(endpoint, ask),
    queryFn: async ({ signal }): Promise<Replied<E>> => {
      const answer = await call(endpoint, ask, { signal });
      if (!answer.ok) throw answer.refusal;
      return answer.value;
    },
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** The wire form of the ask, so that amounts and days compare by value. */
export function keyOf<E extends Endpoint>(endpoint: E, ask: Ask<E>): QueryKey {
  const parts = encoded(endpoint, ask);
  return [endpoint.method, endpoint.path, parts.ok ? parts.value : 'not-askable'];
}
