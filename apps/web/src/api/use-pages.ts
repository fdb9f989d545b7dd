import type { Endpoint, Replied } from '@duixian/contract/endpoint';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { Ask } from './ask.ts';
import { call } from './call.ts';
import type { Problem } from './refused.ts';
import { keyOf } from './use-call.ts';

/** Rows with the key after which the next page starts, as `pageOf` of the contract describes them. */
export interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

type PagedEndpoint = Endpoint & { readonly reply: { readonly _zod: { readonly output: PageOfRows<unknown> } } };

export interface Pages<Page> {
  readonly pages: readonly Page[] | undefined;
  readonly error: Problem | null;
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
  readonly again: () => void;
}

interface PagesOptions {
  /** Milliseconds between looks while the page is in front. A list opened further than its first page stands still. */
  readonly everyMs?: number;
}

/** 分页读取 · A list by its key, page after page; `ask` is told after which row to go on. */
export function usePages<E extends PagedEndpoint>(
  endpoint: E,
  ask: (after: string | undefined) => Ask<E>,
  { everyMs }: PagesOptions = {},
): Pages<Replied<E>> {
  const look = useInfiniteQuery<Replied<E>, Problem, InfiniteData<Replied<E>>, readonly unknown[], string | undefined>({
    queryKey: ['pages', ...keyOf(endpoint, ask(undefined))],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await call(endpoint, ask(pageParam), { signal });
      if (!answer.ok) throw answer.refusal;
      return answer.value;
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => nextOf(last),
    refetchInterval: ({ state }) => (everyMs === undefined || (state.data?.pages.length ?? 0) > 1 ? false : everyMs),
  });
  return {
    pages: look.data?.pages,
    error: look.error,
    more: look.hasNextPage ? () => void look.fetchNextPage() : undefined,
    loadingMore: look.isFetchingNextPage,
    again: () => void look.refetch(),
  };
}

function nextOf(page: PageOfRows<unknown>): string | undefined {
  return page.next ?? undefined;
}
