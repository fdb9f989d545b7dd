import type { Act, Ctx } from '@duixian/audit/act';
import { recordAct } from '@duixian/audit/commands/record-act';
import { type CaseHead, visibleCase } from '@duixian/cases/queries';
import { applyClockEffects } from '@duixian/deadlines/commands/apply-clock-effects';
import { assert, must } from '@duixian/kernel/assert';
import { applyTaskEffects } from '@duixian/tasks/commands/apply-task-effects';

type Base = Omit<Ctx, 'record'>;

/** 一个行为一个事务 · Puts the pieces of an act together: audit and outbox rows, its clocks, its team work. */
export function withRecord(base: Base): Ctx {
  return { ...base, record: (act) => recordWhole(base, act) };
}

async function recordWhole(base: Base, act: Act): Promise<void> {
  const head = await caseOf(base, act);
  await recordAct(base, act, head?.court);
  const clocks = act.clocks ?? [];
  const tasks = act.tasks ?? [];
  assert((clocks.length === 0 && tasks.length === 0) || act.case !== undefined, `${act.type}: clocks and tasks belong to a case`);
  if (clocks.length > 0) await applyClockEffects(base, must(act.case, act.type), clocks);
  if (tasks.length === 0) return;
  const { caseId, court, team, officer } = must(head, `${act.type}: the act's own case is visible`);
  await applyTaskEffects(base, { caseId, court, team, officer }, tasks);
}

async function caseOf(base: Base, act: Act): Promise<CaseHead | undefined> {
  if (act.case === undefined) return undefined;
  const seen = await visibleCase(base, act.case);
  return seen.ok ? seen.value : undefined;
}
