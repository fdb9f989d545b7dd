import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor, TaskEffect } from '@duixian/audit/act';
import { type Desk, deskFor } from '@duixian/audit/testing/desk';
import { fileTestCase } from '@duixian/cases/testing/case';
import { type TestOffice, testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type Id, idFrom, uuidV7 } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { type Database, openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { applyTaskEffects } from '@duixian/tasks/commands/apply-task-effects';
import { claimTask } from '@duixian/tasks/commands/claim-task';
import { completeTask } from '@duixian/tasks/commands/complete-task';
import { openTasksOf } from '@duixian/tasks/queries';
import { type Row, rowOf, type Scenario } from './row.ts';

const USERS = 200;
const CASES = 60;
const ITEMS_A_CASE = 40;
const RUN_MS = Number(process.env.BENCH_QUEUE_MS ?? 40_000);

/** A crowd at the queue: how long each looks at an item before the next, and how far down the list they reach. */
interface Crowd {
  readonly name: string;
  readonly thinkMs: { readonly least: number; readonly most: number };
  readonly reach: number;
  /** The screen says whose it is and looks again; the person reads that. */
  readonly lookAgainMs: number;
  readonly runMs: number;
}

/** Between two items a person reads, looks something up and types; everybody reaches for an item of the first page. */
const PEOPLE: Crowd = { name: 'people', thinkMs: { least: 2_000, most: 8_000 }, reach: 50, lookAgainMs: 1_500, runMs: RUN_MS };
/** Nobody ever thinks: what the machine gives at most, and what the wait is when it can give no more. */
const TIRELESS: Crowd = { name: 'tireless', thinkMs: { least: 0, most: 0 }, reach: 1_000, lookAgainMs: 0, runMs: RUN_MS / 4 };

/** 集约队列 · Two hundred people at one queue, each taking one of its first items and ticking it off: claim and complete in their own transactions. */
export const scenario: Scenario = {
  name: 'Team queue',
  size: `${CASES * ITEMS_A_CASE} items of one court, ${USERS} users first with ${PEOPLE.thinkMs.least / 1_000} to ${PEOPLE.thinkMs.most / 1_000} s between items for ${PEOPLE.runMs / 1_000} s, then with none for ${TIRELESS.runMs / 1_000} s, 16 connections, ${cpus().length} cores shared with other work`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-queue-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 2, vault: testVault });
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: 16, vault: testVault });
    try {
      await migrate(owner);
      return await measured(db, owner);
    } finally {
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measured(db: Database, owner: Database): Promise<readonly Row[]> {
  const office = await testOffice(db, owner);
  const users = await appoint(db, owner, office);
  await fill(office);
  await statement(owner, 'analyze');
  const withThought = await crowd(owner, users, PEOPLE);
  const without = await crowd(owner, users, TIRELESS);
  const race = await contend(office, users);
  const [twice] = await statement<{ claims: bigint; items: bigint }>(
    owner,
    `select count(*) as claims, count(distinct subject) as items from audit.entry where type = 'tasks.task-claimed'`,
  );
  const { claims, items } = must(twice, 'an aggregate has a row');
  return [
    ...withThought,
    ...without,
    {
      what: 'all users claim one item at the same moment',
      count: USERS,
      worstMs: race.ms,
      note: `${race.won} has it, ${USERS - race.won} are told whose it is; in all ${claims} claims of ${items} items`,
    },
  ];
}

/** Works through what is open until the time is over, and says how long it took everybody. */
async function crowd(owner: Database, users: readonly Desk[], of: Crowd): Promise<readonly Row[]> {
  const found = await statement<{ task_id: string }>(owner, `select task_id from tasks.task where state = 'open' order by task_id`);
  const queue = found.map((row) => idFrom<'task'>(row.task_id));
  const took = { claim: [] as number[], complete: [] as number[], round: [] as number[] };
  const { least, most } = of.thinkMs;
  let lost = 0;
  const [began, spentBefore] = [performance.now(), process.cpuUsage()];
  const until = began + of.runMs;
  const work = async (desk: Desk, n: number) => {
    await pause(Math.floor((n / USERS) * most));
    while (performance.now() < until && queue.length > 0) {
      const task = must(queue[Math.floor(Math.random() * Math.min(of.reach, queue.length))], 'the queue has an item');
      const from = performance.now();
      const claimed = await desk.act((ctx) => claimTask(ctx, { task }));
      const claimedAt = performance.now();
      forget(queue, task);
      took.claim.push(claimedAt - from);
      if (!claimed.ok) {
        lost++;
        await pause(of.lookAgainMs);
        continue;
      }
      const done = await desk.act((ctx) => completeTask(ctx, { task, words: '已核实，来源恢复' }));
      if (!done.ok) throw new Error(done.refusal.kind);
      took.complete.push(performance.now() - claimedAt);
      took.round.push(performance.now() - from);
      await pause(least + Math.random() * (most - least));
    }
  };
  await Promise.all(users.map(work));
  const totalMs = performance.now() - began;
  const { user, system } = process.cpuUsage(spentBefore);
  const cpuMs = (user + system) / 1_000 / Math.max(1, took.round.length);
  const note = `p95 ${p95(took.round)} ms; ${cpuMs.toFixed(1)} ms of the office's processor each; ${lost} reached for an item just taken`;
  return [
    rowOf(`${of.name}: claim to complete, the whole round trip`, took.round, totalMs, note),
    rowOf('  of which the claim', took.claim, totalMs, `p95 ${p95(took.claim)} ms`),
    rowOf('  of which the completion', took.complete, totalMs, `p95 ${p95(took.complete)} ms`),
  ];
}

/** One item, everybody at once. */
async function contend(office: TestOffice, users: readonly Desk[]): Promise<{ readonly won: number; readonly ms: number }> {
  const caseId = await fileTestCase(office.as('filing'));
  await open(office, caseId, [{ kind: 'open', task: 'failed-source', subject: 'the-one' }]);
  const seen = await office.as('centre').act((ctx) => openTasksOf(ctx, caseId));
  const task = idFrom<'task'>(must(seen.ok ? seen.value[0]?.taskId : undefined, 'the item is open'));
  const from = performance.now();
  const claims = await Promise.all(users.map((desk) => desk.act((ctx) => claimTask(ctx, { task }))));
  return { won: claims.filter((claim) => claim.ok && claim.value.fresh).length, ms: performance.now() - from };
}

function open(office: TestOffice, caseId: Awaited<ReturnType<typeof fileTestCase>>, effects: readonly TaskEffect[]) {
  const home = { caseId, court: office.courts.first, team: null, officer: null };
  return office.as('centre').act(async (ctx) => ok(await applyTaskEffects(ctx, home, effects)));
}

async function fill(office: TestOffice): Promise<void> {
  for (let n = 0; n < CASES; n++) {
    const caseId = await fileTestCase(office.as('filing'));
    const effects = Array.from(
      { length: ITEMS_A_CASE },
      (_, at) => ({ kind: 'open', task: 'failed-source', subject: `source-${at}` }) as const,
    );
    await open(office, caseId, effects);
  }
}

async function appoint(db: Database, owner: Database, office: TestOffice): Promise<readonly Desk[]> {
  const like = office.actor('centre');
  const people: Actor[] = Array.from({ length: USERS }, (_, n) => ({
    ...like,
    personId: idFrom<'person'>(numbered(50_000 + n)),
    postId: idFrom<'post'>(numbered(60_000 + n)),
    name: `经办${n + 1}`,
  }));
  for (const [n, person] of people.entries()) {
    await statement(owner, `insert into courts.person (person_id, login, name, password_hash, active) values ($1, $2, $3, 'none', true)`, [
      person.personId,
      `queue.${n}`,
      person.name,
    ]);
    await statement(
      owner,
      `insert into courts.post (post_id, person_id, court_id, team_id, role, from_on) values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [person.postId, person.personId, person.courtId, person.teamId, person.role],
    );
  }
  return people.map((actor) => deskFor(db, { actor, courts: [actor.courtId], reach: 'court', clock: office.clock }));
}

function numbered(n: number): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, n);
  return uuidV7(1_700_000_000_000 + n, random);
}

function forget(queue: Id<'task'>[], task: Id<'task'>): void {
  const at = queue.indexOf(task);
  if (at >= 0) queue.splice(at, 1);
}

function p95(took: readonly number[]): string {
  const sorted = [...took].sort((a, b) => a - b);
  return (sorted[Math.floor(0.95 * sorted.length)] ?? 0).toFixed(1);
}
