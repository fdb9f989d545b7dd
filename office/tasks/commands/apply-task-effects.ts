import type { Ctx, TaskEffect, TaskKind } from '@duixian/audit/act';
import { plain } from '@duixian/contract/facts';
import { holdActive } from '@duixian/courts/commands/hold-active';
import { teamsOf } from '@duixian/courts/queries';
import type { CaseId, CourtId, PersonId, TeamId } from '@duixian/kernel/ids';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { workingDaysAfter } from '@duixian/law/working-days-after';
import { TASKS } from '../rules/catalogue.ts';
import { placeOf } from '../rules/placing.ts';

import type { TaskSpec } from '../rules/task-spec.ts';
import { endBySubjects, insertTask, restateTask } from '../store/open-task.ts';
import type { Stamp } from '../store/tables.ts';

/** Every kind an act can open has its entry in the catalogue; a new kind without one does not compile. */
const catalogue: Readonly<Record<TaskKind, TaskSpec>> = TASKS;

/** The case an act was done in, as it stands after the act; no case for money that nobody has matched yet. */
export interface TaskHome {
  readonly caseId: CaseId | null;
  readonly court: CourtId;
  readonly team: TeamId | null;
  readonly officer: PersonId | null;
}

/**
 * 事项效果 · Opens and ends the team work an act calls for, in the act's own transaction. Running it twice is running it
 * once: an item that is open is not opened again, and ending what is not open changes nothing.
 */
export async function applyTaskEffects(ctx: Omit<Ctx, 'record'>, home: TaskHome, effects: readonly TaskEffect[]): Promise<void> {
  if (effects.length === 0) return;
  const at = stampOf(ctx);
  const opens = effects.some((effect) => effect.kind === 'open');
  const teamKinds = new Set(opens ? (await teamsOf(ctx.tx, home.court)).map((team) => team.kind) : []);
  // The officer of a case that is closed may have left: what comes late waits for the team.
  const officer = opens && home.officer !== null && (await holdActive(ctx, home.officer)) ? home.officer : null;
  for (const [n, effect] of effects.entries()) {
    const subject = effect.subject ?? '';
    if (effect.kind === 'complete') {
      // Neighbours of one kind end in one statement: an act over fifty sources ends fifty items that are rarely there.
      if (isSameEnding(effects[n - 1], effect)) continue;
      const run = effects.slice(n, endOfRun(effects, n));
      await endBySubjects(at, { caseId: home.caseId, kind: effect.task, subjects: run.map((one) => one.subject ?? '') }, DONE);
    } else if (effect.kind === 'open') {
      const spec = catalogue[effect.task];
      const holder = effect.forTeamKind === undefined ? spec.holder : ({ kind: 'team-kind', teamKind: effect.forTeamKind } as const);
      await insertTask(at, {
        taskId: ctx.newId<'task'>(),
        court: home.court,
        caseId: home.caseId,
        kind: effect.task,
        subject,
        place: placeOf(holder, { ...home, officer }, teamKinds),
        dueOn: effect.dueOn ?? workingDaysAfter(ctx.today, spec.serviceDays, PUBLISHED_CALENDAR) ?? null,
        facts: JSON.stringify(plain(effect.facts ?? {})),
      });
    } else if (effect.kind === 'restate') {
      await restateTask(at, { caseId: home.caseId, kind: effect.task, subject, facts: JSON.stringify(plain(effect.facts)) });
    } else {
      const of = { caseId: home.caseId, kind: effect.task, subjects: [subject] };
      await endBySubjects(at, of, { state: 'withdrawn', words: effect.reason });
    }
  }
}

const DONE = { state: 'done', words: null } as const;

function isSameEnding(before: TaskEffect | undefined, effect: TaskEffect): boolean {
  return before?.kind === 'complete' && effect.kind === 'complete' && before.task === effect.task;
}

function endOfRun(effects: readonly TaskEffect[], from: number): number {
  const next = effects.findIndex((effect, n) => n > from && !isSameEnding(effects[n - 1], effect));
  return next < 0 ? effects.length : next;
}

export function stampOf(ctx: Omit<Ctx, 'record'>): Stamp {
  return { tx: ctx.tx, region: ctx.region, person: ctx.actor.personId, now: ctx.now, today: ctx.today };
}
