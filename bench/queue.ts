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
/** Between two items a person reads, looks something up and types. */
const THINK_MS = { least: 2_000, most: 8_000 };
/** Everybody reaches for an item of the first page. */
const REACH = 50;
const LOOK_AGAIN_MS = 1_500;

/** 集约队列 · Two hundred people at one queue, each taking one of its first items and ticking it off: claim and complete in their own transactions. */
export const scenario: Scenario = {
  name: 'Team queue',
  size: `${CASES * ITEMS_A_CASE} items of one court, ${USERS} users with ${THINK_MS.least / 1_000} to ${THINK_MS.most / 1_000} s between items, ${RUN_MS / 1_000} s, 16 connections, ${cpus().length} cores shared with other work`,
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
  const found = await statement<{ task_id: string }>(owner, `select task_id from tasks.task where state = 'open' order by task_id`);
  const queue = found.map((row) => idFrom<'task'>(row.task_id));
  const took = { claim: [] as number[], complete: [] as number[], round: [] as number[] };
  let lost = 0;
  const began = performance.now();
  const until = began + RUN_MS;
  const work = async (desk: Desk, n: number) => {
    await pause(Math.floor((n / USERS) * THINK_MS.most));
    while (performance.now() < until && queue.length > 0) {
      const task = must(queue[Math.floor(Math.random() * Math.min(REACH, queue.length))], 'the queue has an item');
      const from = performance.now();
      const claimed = await desk.act((ctx) => claimTask(ctx, { task }));
      const claimedAt = performance.now();
      forget(queue, task);
      took.claim.push(claimedAt - from);
      if (!claimed.ok) {
        lost++;
        // The screen says whose it is and looks again; the person reads that.
        await pause(LOOK_AGAIN_MS);
        continue;
      }
      const done = await desk.act((ctx) => completeTask(ctx, { task, words: '已核实，来源恢复' }));
      if (!done.ok) throw new Error(done.refusal.kind);
      took.complete.push(performance.now() - claimedAt);
      took.round.push(performance.now() - from);
      await pause(THINK_MS.least + Math.random() * (THINK_MS.most - THINK_MS.least));
    }
  };
  await Promise.all(users.map(work));
  const totalMs = performance.now() - began;
  const race = await contend(office, users);
  const [twice] = await statement<{ claims: bigint; items: bigint }>(
    owner,
    `select count(*) as claims, count(distinct subject) as items from audit.entry where type = 'tasks.task-claimed'`,
  );
  const { claims, items } = must(twice, 'an aggregate has a row');
  const note = `p95 ${p95(took.round)} ms; ${lost} reached for an item that was just taken; ${claims} claims of ${items} items`;
  return [
    rowOf('claim to complete, the whole round trip', took.round, totalMs, note),
    rowOf('  of which the claim', took.claim, totalMs, `p95 ${p95(took.claim)} ms`),
    rowOf('  of which the completion', took.complete, totalMs, `p95 ${p95(took.complete)} ms`),
    {
      what: 'all users claim one item at the same moment',
      count: USERS,
      worstMs: race.ms,
      note: `${race.won} has it, ${USERS - race.won} are told whose it is`,
    },
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
