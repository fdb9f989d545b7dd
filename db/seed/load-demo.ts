import { setImmediate } from 'node:timers/promises';
import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Database } from '@duixian/postgres/pool';
import type { Vault } from '@duixian/postgres/vault';
import { type AgencyJournal, noteAgencies, openAgencyJournal } from './agency-journal.ts';
import { loadAssets } from './load-assets.ts';
import { loadBooking } from './load-booking.ts';
import { type LastSerials, loadCases, loadCounters } from './load-cases.ts';
import { loadCity } from './load-city.ts';
import { loadClocks } from './load-clocks.ts';
import { loadApplications } from './load-intake.ts';
import { loadMoney } from './load-money.ts';
import { loadOrders } from './load-orders.ts';
import { loadPayouts } from './load-payouts.ts';
import { loadPlacing } from './load-placing.ts';
import { loadSearch } from './load-search.ts';
import { loadSettings } from './load-settings.ts';
import { loadTasks } from './load-tasks.ts';
import { loadTrail } from './load-trail.ts';
import { planCases, planWaiting } from './plan.ts';
import { inOneTransaction, type Run } from './run.ts';
import { type CaseStory, tellCase, tellWaiting } from './story/case-story.ts';
import { openWorld } from './story/world.ts';

export const DEMO_SEED = 20_261;
const SLICE = 250;
const BREATH = 1;

export interface DemoSettings {
  readonly cases: number;
  readonly today: LegalDay;
  readonly loadedAt: string;
  readonly seed?: number;
  /** `lists`: cases, clocks and team work alone, for measuring lists over very many cases. Absent: everything. */
  readonly rows?: 'lists';
  /** What the simulated agencies have to know of the city, a line of their journal each; told before the load is kept. */
  readonly onAgencies?: (journal: readonly string[]) => void;
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
    if (settings.rows === undefined) await loadBooking(run, city, settings.today);
    const plan = { count: settings.cases, today: settings.today, seed: settings.seed ?? DEMO_SEED };
    const world = openWorld({ city, ...settings, brief: settings.rows === 'lists' });
    const vault = must(owner.settings.vault, 'the keys of the sealed columns');
    const at: Position = { vault, statement: { lines: 0 }, agencies: openAgencyJournal(), serials: new Map(), done: 0 };
    let slice: CaseStory[] = [];
    let loading = Promise.resolve();
    for (const one of planCases(plan)) {
      slice.push(tellCase(world, one));
      // The database writes the last slice while this one is told.
      if (slice.length % BREATH === 0) await setImmediate();
      if (slice.length < SLICE) continue;
      await loading;
      loading = loadSlice(run, slice, settings, at);
      // Seen when it is awaited; until then it is nobody's unhandled fault.
      loading.catch(() => undefined);
      slice = [];
    }
    await loading;
    await loadSlice(run, slice, settings, at);
    const waiting = planWaiting(plan).map((one) => tellWaiting(world, one));
    await loadApplications(run, at.vault, waiting, settings.loadedAt);
    await loadTrail(run, waiting, false);
    await loadCounters(run, at.serials);
    if (settings.rows === undefined) await loadOrders(run, city, settings.today);
    settings.onAgencies?.(at.agencies.lines);
    // A rough look is enough to begin with; the server looks closer by itself later.
    await run('set local default_statistics_target = 30');
    await run('analyze');
    return true;
  });
}

const REFERENCED = [
  'cases.case',
  'cases.party',
  'deadlines.clock',
  'intake.application',
  'search.round',
  'assets.asset',
  'assets.measure',
  'funds.book',
  'funds.account',
  'funds.entry',
  'funds.receipt',
  'funds.payout',
];

interface Position {
  readonly vault: Vault;
  readonly statement: { lines: number };
  readonly agencies: AgencyJournal;
  readonly serials: LastSerials;
  done: number;
}

async function loadSlice(run: Run, stories: readonly CaseStory[], settings: DemoSettings, at: Position): Promise<void> {
  await loadCases(run, at.vault, stories, settings.loadedAt);
  await loadClocks(run, stories);
  await loadTasks(run, stories);
  if (settings.rows === undefined) {
    await loadApplications(run, at.vault, stories, settings.loadedAt);
    await loadSearch(run, at.vault, stories, settings.loadedAt);
    await loadAssets(run, at.vault, stories);
    await loadPlacing(run, stories);
    await loadMoney(run, at.vault, stories, at.statement);
    await loadPayouts(run, at.vault, stories, at.statement);
    await loadTrail(run, stories, true);
  }
  for (const story of stories) noteAgencies(at.agencies, story);
  for (const { one } of stories) {
    const key = `${one.court.id}.${one.year}`;
    if ((at.serials.get(key)?.serial ?? 0) < one.serial) at.serials.set(key, { court: one.court.id, year: one.year, serial: one.serial });
  }
  // The check of a foreign key is planned when its table is first written to, and an empty table gives the wrong plan.
  if (at.done === 0) await run(`analyze ${REFERENCED.join(', ')}`);
  at.done += stories.length;
  settings.onProgress?.(at.done, settings.cases);
}
