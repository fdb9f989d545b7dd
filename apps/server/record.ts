import type { Act, Ctx } from '@duixian/audit/act';
import { actsOf, recordActs } from '@duixian/audit/commands/record-act';
import { type CaseHead, visibleCases } from '@duixian/cases/queries';
import { applyClockEffects } from '@duixian/deadlines/commands/apply-clock-effects';
import { assert, must } from '@duixian/kernel/assert';
import { applyTaskEffects } from '@duixian/tasks/commands/apply-task-effects';

type Base = Omit<Ctx, 'record'>;

/** 一个行为一个事务 · Puts the pieces of an act together: audit and outbox rows, its clocks, its team work. */
export function withRecord(base: Base): Ctx {
  return { ...base, record: (acts) => recordWhole(base, actsOf(acts)) };
}

async function recordWhole(base: Base, acts: readonly Act[]): Promise<void> {
  const heads = await visibleCases(
    base,
    acts.flatMap((act) => act.case ?? []),
  );
  const headOf = (act: Act) => (act.case === undefined ? undefined : heads.get(act.case));
  await recordActs(
    base,
    acts.map((act) => ({ act, court: headOf(act)?.court })),
  );
  for (const run of byHome(acts)) await applyEffects(base, run, headOf(run[0]));
}

type Run = readonly [Act, ...Act[]];

/** Neighbouring acts of one case or court: their team work is put down together. */
function byHome(acts: readonly Act[]): readonly Run[] {
  const runs: [Act, ...Act[]][] = [];
  for (const act of acts) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].case === act.case && last[0].court === act.court) last.push(act);
    else runs.push([act]);
  }
  return runs;
}

async function applyEffects(base: Base, run: Run, head: CaseHead | undefined): Promise<void> {
  const [act] = run;
  const tasks = run.flatMap((one) => one.tasks ?? []);
  assert(tasks.length === 0 || act.case !== undefined || act.court !== undefined, `${act.type}: team work belongs to a case or a court`);
  for (const { type, clocks = [] } of run) {
    assert(clocks.length === 0 || act.case !== undefined, `${type}: clocks belong to a case`);
    if (clocks.length > 0) await applyClockEffects(base, must(act.case, type), clocks);
  }
  if (tasks.length === 0) return;
  if (act.case === undefined) {
    const court = must(act.court, act.type);
    await applyTaskEffects(base, { caseId: null, court, team: null, officer: null }, tasks);
    return;
  }
  const { caseId, court, team, officer } = must(head, `${act.type}: the act's own case is visible`);
  await applyTaskEffects(base, { caseId, court, team, officer }, tasks);
}
