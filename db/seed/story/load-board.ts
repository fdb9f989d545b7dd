import type { Officer } from '@duixian/assignment/rules/assign';
import { STANDARD_WEIGHTS } from '@duixian/assignment/rules/weights';
import { dayNumber } from '@duixian/funds/rules/day-number';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CitySpec } from '../city.ts';
import type { SeededCity } from '../load-city.ts';

/** 办案负担 · How many open cases each judge of a court has on a day. Cases come in the order of filing. */
export interface LoadBoard {
  officersOn(court: CitySpec, on: LegalDay): readonly Officer[];
  give(officer: string, closedOn: LegalDay | null): void;
}

interface Desk {
  open: number;
  /** How many cases end on which day. */
  readonly ends: Map<number, number>;
  sweptTo: number;
}

export function loadBoard(city: SeededCity): LoadBoard {
  const judges = city.people.filter((person) => person.role === 'judge');
  const desks = new Map<string, Desk>(judges.map((judge) => [judge.personId, { open: 0, ends: new Map(), sweptTo: 0 }]));
  const openOn = (officer: string, n: number): number => {
    const desk = desks.get(officer);
    if (desk === undefined) return 0;
    if (desk.sweptTo === 0) desk.sweptTo = n;
    for (; desk.sweptTo <= n; desk.sweptTo++) desk.open -= desk.ends.get(desk.sweptTo) ?? 0;
    return Math.max(desk.open, 0);
  };
  return {
    officersOn: (court, on) =>
      judges
        .filter((judge) => judge.court.id === court.id)
        .map((judge) => {
          const open = openOn(judge.personId, dayNumber(on));
          const load = open * STANDARD_WEIGHTS.lane.ordinary;
          return { officer: judge.personId, name: judge.name, team: judge.team, teamKind: judge.teamKind, onLeave: false, open, load };
        }),
    give: (officer, closedOn) => {
      const desk = desks.get(officer);
      if (desk === undefined) return;
      desk.open += 1;
      if (closedOn === null) return;
      const end = Math.max(dayNumber(closedOn), desk.sweptTo);
      desk.ends.set(end, (desk.ends.get(end) ?? 0) + 1);
    },
  };
}
