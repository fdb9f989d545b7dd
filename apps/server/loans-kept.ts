import { loansOn } from '@duixian/assignment/queries/loans';
import type { Clock } from '@duixian/clock/clock';
import type { Court } from '@duixian/courts/queries';
import type { CourtId, RegionId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { systemDesk } from './system.ts';

type Loans = ReadonlyMap<string, readonly CourtId[]>;

const KEPT_MS = 30_000;

/** 借调在门口 · Whom each court has on loan today, read again every half minute: every request asks where its person may work. */
export function loansKept(of: {
  db: Database;
  clock: Clock;
  courts: () => Promise<readonly Court[]>;
}): (region: RegionId) => Promise<Loans> {
  const kept = new Map<RegionId, { readonly at: number; readonly loans: Promise<Loans> }>();
  return async (region) => {
    const now = of.clock.now().epochMilliseconds;
    const last = kept.get(region);
    if (last && now - last.at <= KEPT_MS) return last.loans;
    const desk = systemDesk({ ...of, region, signal: new AbortController().signal });
    const loans = desk
      .act(async (ctx) => ok(await loansOn(ctx.tx, region, ctx.today)))
      .then((found) => (found.ok ? found.value : new Map()));
    kept.set(region, { at: now, loans });
    loans.catch(() => kept.delete(region));
    return loans;
  };
}
