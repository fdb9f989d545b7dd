import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Database } from '@duixian/postgres/pool';
import { loadCases, loadCounters } from './load-cases.ts';
import { loadCity } from './load-city.ts';
import { loadClocks } from './load-clocks.ts';
import { loadSettings } from './load-settings.ts';
import { loadWork } from './load-work.ts';
import { planCases } from './plan.ts';
import { inOneTransaction, type Run } from './run.ts';

export const DEMO_SEED = 20_261;
const SLICE = 250;

export interface DemoSettings {
  readonly cases: number;
  readonly today: LegalDay;
  readonly loadedAt: string;
  readonly seed?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** 演示城市 · Loads the fictional city once, in one transaction. `false` when there are courts already: then nothing is touched. */
export async function loadDemo(owner: Database, settings: DemoSettings): Promise<boolean> {
  return inOneTransaction(owner, async (run) => {
    // Two servers starting at once: the second waits here and finds the city.
    await run('lock table courts.region in exclusive mode');
    const [there] = await run('select 1 from courts.region limit 1');
    if (there) return false;
    const city = await loadCity(run);
    await loadSettings(run, city, settings.today);
    const plan = planCases(city, { count: settings.cases, today: settings.today, seed: settings.seed ?? DEMO_SEED });
    for (let from = 0; from < plan.length; from += SLICE) {
      await loadSlice(run, plan.slice(from, from + SLICE), settings);
      settings.onProgress?.(Math.min(from + SLICE, plan.length), plan.length);
    }
    await loadCounters(run, plan);
    await run('analyze');
    return true;
  });
}

async function loadSlice(run: Run, cases: ReturnType<typeof planCases>, settings: DemoSettings): Promise<void> {
  await loadCases(run, cases, settings.loadedAt);
  await loadClocks(run, cases, settings.today, settings.loadedAt);
  await loadWork(run, cases, settings.today, settings.loadedAt);
}
