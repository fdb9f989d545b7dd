import type { Act, ClockEffect, Facts, TaskEffect } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { earlierDay, isBefore, type LegalDay, laterDay, sameDay } from '@duixian/kernel/legal-day';
import type { Hand } from './people.ts';

/** 行为 · One act of the past with all it left behind: a row in the trail, and what it did to clocks and to team work. */
export interface Deed {
  readonly entryId: Id<'audit-entry'>;
  readonly on: LegalDay;
  readonly at: string;
  readonly hand: Hand;
  readonly type: string;
  readonly subject: string;
  /** False for what nobody could tie to a case yet: its trail is the court's. */
  readonly ofCase: boolean;
  readonly facts: Facts;
  readonly clocks: readonly ClockEffect[];
  readonly tasks: readonly TaskEffect[];
}

export interface Diary {
  readonly deeds: readonly Deed[];
  /** The day of the latest entry. */
  readonly latest: LegalDay;
  /** The day an act of that day would be entered on: not before the latest entry, not after the end. */
  dayFor(wished: LegalDay): LegalDay;
  /** Enters an act: acts of a case are in order. */
  enter(wished: LegalDay, hand: Hand, act: Omit<Act, 'case' | 'events'> & { readonly ofCase?: boolean }): Deed;
}

interface Kept {
  readonly first: LegalDay;
  /** The day the case was closed, or today. */
  readonly last: LegalDay;
  readonly today: LegalDay;
  /** Nothing is entered after the moment the city was made. */
  readonly loadedAt: string;
  readonly idOn: (on: LegalDay) => Id<'audit-entry'>;
}

const OPENS_AT = 9 * 60;
const CLOSES_AT = 17 * 60 + 50;

/** 办案经过 · What happened in one case, oldest first. */
export function openDiary(of: Kept): Diary {
  const deeds: Deed[] = [];
  let day = of.first;
  let minute = OPENS_AT;
  const dayFor = (wished: LegalDay) => laterDay(day, earlierDay(wished, of.last));
  return {
    deeds,
    dayFor,
    get latest() {
      return day;
    },
    enter(wished, hand, act) {
      const on = dayFor(wished);
      minute = isBefore(day, on) ? OPENS_AT + (deeds.length % 5) * 11 : Math.min(minute + 9, CLOSES_AT);
      day = on;
      const deed: Deed = {
        entryId: of.idOn(day),
        on: day,
        at: sameDay(day, of.today) ? of.loadedAt : momentAt(day, minute),
        hand,
        type: act.type,
        subject: act.subject,
        ofCase: act.ofCase ?? true,
        facts: act.facts ?? {},
        clocks: act.clocks ?? [],
        tasks: act.tasks ?? [],
      };
      deeds.push(deed);
      return deed;
    },
  };
}

function momentAt(on: LegalDay, minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${on.toString()}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
}
