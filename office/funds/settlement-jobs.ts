import type { JobDesk, Poll } from '@duixian/audit/job';
import { ok } from '@duixian/kernel/result';
import { watchSettlement } from './commands/watch-settlement.ts';
import { type SettlementId, watchedSettlements } from './store/settlements.ts';

const PAGE = 200;

/** 和解监督 · Every agreement that runs, each in an act of its own: what is missed today is known today. */
export const settlementWatch: Poll = { name: 'funds.settlement-watch', everySeconds: 1_800, run: watchAll };

async function watchAll(desk: JobDesk): Promise<void> {
  let after: SettlementId | undefined;
  while (!desk.signal.aborted) {
    const page = await desk.act(async (ctx) => ok(await watchedSettlements(ctx, after, PAGE)));
    if (!page.ok || page.value.length === 0) return;
    for (const id of page.value) {
      if (desk.signal.aborted) return;
      await desk.act((ctx) => watchSettlement(ctx, id));
    }
    after = page.value.at(-1);
  }
}
