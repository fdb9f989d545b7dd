import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';

/** Which looks a part of the office makes old. What is not here is renewed by the act of the person at the screen. */
const OLD_BY: Readonly<Record<string, readonly string[]>> = {
  tasks: ['/desk', '/hub'],
  hub: ['/orders', '/notices', '/hub'],
  triage: ['/triage', '/hub', '/desk'],
  assignment: ['/assignment', '/hub', '/desk'],
};
const EVERYTHING_LIVE = ['/desk', '/hub', '/orders', '/notices', '/triage', '/assignment'];
/** Whatever else happens moves a number of the hub. */
const HUB = ['/hub'];
const AT_MOST_EVERY_MS = 2_000;

const message = z.object({ topics: z.array(z.string()) });

/** 实时更新 · Listens to the office and looks again at what has become old; the browser comes back by itself with the last id. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/live');
    const old = new Set<string>();
    let timer = 0;
    const renew = () => {
      timer = 0;
      const paths = [...old];
      old.clear();
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => {
          const path = queryKey[0] === 'pages' ? queryKey[2] : queryKey[1];
          return typeof path === 'string' && paths.some((start) => path.startsWith(start));
        },
      });
    };
    const make = (paths: readonly string[]) => {
      for (const path of paths) old.add(path);
      if (timer === 0) timer = window.setTimeout(renew, AT_MOST_EVERY_MS);
    };
    stream.addEventListener('message', (event: MessageEvent<string>) => {
      const read = message.safeParse(JSON.parse(event.data));
      if (read.success) for (const topic of read.data.topics) make(OLD_BY[topic] ?? HUB);
    });
    stream.addEventListener('all', () => make(EVERYTHING_LIVE));
    return () => {
      window.clearTimeout(timer);
      stream.close();
    };
  }, [queries]);
}
