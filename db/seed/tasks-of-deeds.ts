import type { Facts } from '@duixian/audit/act';
import type { PersonId, TeamId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { workingDaysAfter } from '@duixian/law/working-days-after';
import { TASKS } from '@duixian/tasks/rules/catalogue';
import { type CaseHolders, type Place, placeOf } from '@duixian/tasks/rules/placing';
import type { TaskKind } from '@duixian/tasks/rules/task-spec';
import { type CitySpec, TEAMS } from './city.ts';
import type { Deed } from './diary.ts';

/** 事项 · One item of team work with the acts that opened and ended it. */
export interface TaskStory {
  readonly kind: TaskKind;
  readonly subject: string;
  place: Place;
  readonly facts: Facts;
  readonly dueOn: LegalDay | null;
  readonly opened: Deed;
  ended: { readonly deed: Deed; readonly state: 'done' | 'withdrawn'; readonly words: string | null } | null;
}

/** 事项落实 · The items the acts of a case opened and ended. What waited for the officer follows the case when it gets one. */
export function tasksOfDeeds(
  deeds: readonly Deed[],
  court: CitySpec,
  officer: { personId: PersonId; team: TeamId } | null,
): readonly TaskStory[] {
  const all: TaskStory[] = [];
  let has: CaseHolders = { team: null, officer: null };
  const open = (kind: string, subject: string) => all.find((task) => task.ended === null && task.kind === kind && task.subject === subject);
  for (const deed of deeds) {
    if (deed.type === 'assignment.case-assigned' && officer !== null) {
      has = { team: officer.team, officer: officer.personId };
      for (const task of all) if (task.ended === null) task.place = placed(task.kind, court, has, task.place);
    }
    for (const effect of deed.tasks) {
      const subject = effect.subject ?? '';
      const kept = open(effect.task, subject);
      if (effect.kind === 'open') {
        if (kept === undefined) {
          const dueOn = effect.dueOn ?? dueBy(effect.task, deed.on);
          const place = placeOf(TASKS[effect.task].holder, has, teamKindsAt(court));
          all.push({ kind: effect.task, subject, place, facts: effect.facts ?? {}, dueOn, opened: deed, ended: null });
        }
      } else if (kept !== undefined) {
        const words = effect.kind === 'withdraw' ? effect.reason : typeof deed.facts.words === 'string' ? deed.facts.words : null;
        kept.ended = { deed, state: effect.kind === 'withdraw' ? 'withdrawn' : 'done', words };
      }
    }
  }
  return all;
}

function placed(kind: TaskKind, court: CitySpec, has: CaseHolders, before: Place): Place {
  const { holder } = TASKS[kind];
  return holder.kind === 'case-officer' ? placeOf(holder, has, teamKindsAt(court)) : before;
}

const kindsAt = new Map<string, ReadonlySet<string>>();

function teamKindsAt(court: CitySpec): ReadonlySet<string> {
  const kept = kindsAt.get(court.level);
  if (kept) return kept;
  const kinds = new Set<string>(TEAMS.filter(({ at }) => at === 'all' || at === court.level).map((team) => team.kind));
  kindsAt.set(court.level, kinds);
  return kinds;
}

const due = new Map<string, LegalDay | null>();

function dueBy(kind: TaskKind, on: LegalDay): LegalDay | null {
  const { serviceDays } = TASKS[kind];
  const key = `${serviceDays} ${on.toString()}`;
  const kept = due.get(key);
  if (kept !== undefined) return kept;
  const found = workingDaysAfter(on, serviceDays, PUBLISHED_CALENDAR) ?? null;
  due.set(key, found);
  return found;
}
