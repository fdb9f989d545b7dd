import type { JobDesk, Poll } from '@duixian/audit/job';
import type { RegionId } from '@duixian/kernel/ids';

/** 轮询 · Each poll runs in each region, never twice at once; a fault waits for the next round. */
export function startPolls(of: {
  polls: readonly Poll[];
  regions: () => Promise<readonly RegionId[]>;
  deskOf: (region: RegionId) => JobDesk;
  onFault: (name: string, fault: unknown) => void;
}): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const round = (poll: Poll) => {
    if (running.has(poll.name)) return;
    const work = of
      .regions()
      .then(async (regions) => {
        for (const region of regions) await poll.run(of.deskOf(region));
      })
      .catch((fault: unknown) => of.onFault(poll.name, fault))
      .finally(() => running.delete(poll.name));
    running.set(poll.name, work);
  };
  const timers = of.polls.map((poll) => {
    round(poll);
    return setInterval(() => round(poll), poll.everySeconds * 1_000);
  });
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
