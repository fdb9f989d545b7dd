import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { CITY_AGENCIES } from '@duixian/agencies/demo-city';
import { USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { systemClock } from '@duixian/clock/clock';
import type { CaseId } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import { launchSearch } from '@duixian/search/commands/launch-search';
import { DEMO_SEED } from '@duixian/seed/load-demo';
import type { Row, Scenario } from './row.ts';
import { seatOf } from './scope/seat.ts';
import { endStateOf } from './search/end-state.ts';
import { openCases, type PreparedCity, withCity } from './search/prepared-city.ts';
import { deskOf, type SimulatedCity, startOffice, startOfficeProcess } from './search/running-office.ts';

const CASES = Number(process.env.BENCH_FAULT_CASES ?? 30);
/** One call in so many goes wrong, in the way of its agency; the ways go round so that each has two agencies or more. */
const SHARE = Number(process.env.BENCH_FAULT_SHARE ?? 0.1);
const FAULTS = ['slow', 'silent', 'server-error', 'malformed', 'partial', 'wrong-person', 'duplicate', 'late-correction', 'out-of-order'];
const PATIENCE = { ...USUAL_PATIENCE, firstDelaySeconds: 1, longestDelaySeconds: 4 };

/**
 * 故障耐受 · Every agency misbehaves in one call of ten, the database is killed with three quarters of the questions out and comes back by itself, the office
 * with half of them and is started again; at the end
 * each debtor at each agency must be in a true state, compared with what the agency says on a sound line. Anything untrue ends the run.
 */
export const scenario: Scenario = {
  name: 'Search while agencies fail',
  size: `${CASES} cases, every debtor at ${CITY_AGENCIES.length} agencies, ${SHARE * 100} % of the calls wrong in nine ways, PostgreSQL and then the office killed (SIGKILL) in the middle, seed ${DEMO_SEED}, ${cpus().length} cores`,
  run: () => withCity({ openCases: CASES, connections: 12 }, async (of) => [await soak(of)]),
};

async function soak(of: PreparedCity): Promise<Row> {
  const seat = seatOf('centre.linshui', systemClock);
  const cases = await openCases(of, seat, CASES);
  if (cases.length < CASES) throw new Error(`only ${cases.length} of ${CASES} cases are open at the court`);
  await everyAgency(of.city, (n) => ({ mode: FAULTS[n % FAULTS.length], share: SHARE, delayMs: 3_000 }));
  const desk = deskOf(of.db, seat, new AbortController().signal);
  const since = systemClock.now().toString();
  const startedAt = performance.now();
  let asked = 0;
  for (const caseId of cases) {
    const settings = { sources: of.city.directory.sources, patience: PATIENCE };
    const launched = await desk.act((ctx) => launchSearch(ctx, { case: caseId, reason: 'by-hand' }, settings));
    if (!launched.ok) throw new Error(`case ${caseId} is not asked about: ${launched.refusal.kind}`);
    asked += launched.value.asked;
  }
  const doomed = await startOfficeProcess({ ...of, patience: PATIENCE });
  await until(async () => (await stillOut(of.owner, cases)) <= (asked * 3) / 4);
  of.killDatabase();
  const atCut = await until(async () => (await stillOut(of.owner, cases)) <= asked / 2);
  await doomed.kill();
  const atDeath = await stillOut(of.owner, cases);
  const office = await startOffice({ ...of, clock: systemClock, seat, patience: PATIENCE, rereads: true });
  await until(async () => (await stillOut(of.owner, cases)) === 0);
  // A day goes by: answered questions are looked at once more, on the same bad lines.
  await of.owner.pool.query(`update audit.outbox set run_at = now() where type = 'search.source-reread' and done_at is null`);
  office.wake();
  await until(async () => (await waitingRereads(of.owner)) === 0);
  const totalMs = performance.now() - startedAt;
  await office.stop();
  await everyAgency(of.city, () => ({ mode: 'none', share: 1 }));
  const end = await endStateOf(of.owner, desk, of.city.directory, cases, since);
  const settled = Object.values(end.states).reduce((sum, n) => sum + n, 0);
  const wrong = settled === asked ? end.wrong : [`${asked} questions asked, ${settled} settled`, ...end.wrong];
  if (wrong.length > 0) throw new Error(`the end is not true (${wrong.length}):\n${wrong.slice(0, 40).join('\n')}`);
  const told = Object.entries(end.states)
    .map(([state, n]) => `${state} ${n}`)
    .sort()
    .join(', ');
  return {
    what: 'debtors at agencies, each in a state that agrees with the agency’s own books',
    count: end.compared,
    perSecond: (asked / totalMs) * 1_000,
    worstMs: totalMs,
    note: `${told}; the database away for ${atCut} looks of 0.1 s, ${atDeath} out at the kill of the office; nothing lost, nothing twice, every failure somebody’s work`,
  };
}

async function everyAgency(city: SimulatedCity, faultOf: (n: number) => object): Promise<void> {
  for (const [n, source] of city.directory.sources.entries()) {
    const answer = await fetch(`${city.url}/admin/agencies/${source.code}/fault`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(faultOf(n)),
    });
    if (!answer.ok) throw new Error(`${source.code} takes no fault: ${await answer.text()}`);
  }
}

async function stillOut(owner: Database, cases: readonly CaseId[]): Promise<number> {
  const [row] = await statement<{ n: bigint }>(
    owner,
    `select count(*) as n from search.source where latest and state = 'sent' and case_id = any($1)`,
    [cases],
  );
  return Number(row?.n ?? 0n);
}

async function waitingRereads(owner: Database): Promise<number> {
  const [row] = await statement<{ n: bigint }>(
    owner,
    `select count(*) as n from audit.outbox where type = 'search.source-reread' and done_at is null and failed_at is null`,
  );
  return Number(row?.n ?? 0n);
}

/** Looks ten times a second, for half an hour at most, and tells how often the database was away. */
async function until(so: () => Promise<boolean>): Promise<number> {
  let away = 0;
  for (let n = 0; n < 18_000; n++) {
    const come = await so().catch(() => undefined);
    if (come === true) return away;
    if (come === undefined) away += 1;
    await pause(100);
  }
  throw new Error('it does not come about in half an hour');
}
