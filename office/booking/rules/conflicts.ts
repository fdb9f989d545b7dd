import { compareDays, type LegalDay, legalDayAt } from '@duixian/kernel/legal-day';
import { overlaps, type ResourceKind, type Span } from './booking.ts';

/** 可约资源 · A person or a thing of the court that can be booked. */
export interface Resource {
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** A person's role; nothing for a thing. */
  readonly role: string | null;
}

/** 占用 · Who holds a resource, as far as the reader may know. */
export interface Holding extends Span {
  readonly resource: string;
  readonly booking: string;
  readonly by: string;
  readonly caseNumber: string | null;
}

export interface Leave {
  readonly person: string;
  readonly fromOn: LegalDay;
  readonly untilOn: LegalDay;
}

export interface Swap {
  readonly resource: string;
  readonly name: string;
}

/** 冲突 · One thing that was asked for and is not free: who holds it, until when, and who or what is free instead. */
export interface Conflict {
  readonly resource: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly why: 'booked' | 'on-leave';
  readonly by: string | null;
  readonly caseNumber: string | null;
  readonly from: string;
  readonly until: string;
  readonly swaps: readonly Swap[];
}

export type TakenRefusal =
  | { readonly kind: 'taken'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'resource-not-here'; readonly resource: string };

/** More names than this help nobody choose. */
const MOST_SWAPS = 5;

/**
 * 冲突说明 · For each of the resources asked for that is held or away in the span: who holds it and whom to swap with, of the
 * same kind (a bailiff for a bailiff), free in the whole span and not asked for already.
 */
export function conflictsOf(of: {
  readonly span: Span;
  readonly asked: readonly string[];
  readonly roster: readonly Resource[];
  readonly holdings: readonly Holding[];
  readonly leaves: readonly Leave[];
}): readonly Conflict[] {
  const { span, asked, roster } = of;
  const holdings = of.holdings.filter((one) => overlaps(one, span));
  const leaves = of.leaves.filter((one) => awayIn(one, span));
  const busy = new Set([...holdings.map((one) => one.resource), ...leaves.map((one) => one.person), ...asked]);
  return roster.flatMap((one): Conflict[] => {
    if (!asked.includes(one.resource)) return [];
    const { resource, name, kind } = one;
    const swaps = roster
      .filter((other) => other.kind === kind && other.role === one.role && !busy.has(other.resource))
      .slice(0, MOST_SWAPS)
      .map((other) => ({ resource: other.resource, name: other.name }));
    const held = holdings
      .filter((holding) => holding.resource === resource)
      .map(({ by, caseNumber, startsAt, endsAt }): Conflict => {
        const span = { from: startsAt.toString(), until: endsAt.toString() };
        return { resource, name, kind, why: 'booked', by, caseNumber, ...span, swaps };
      });
    const away = leaves
      .filter((leave) => leave.person === resource)
      .map(({ fromOn, untilOn }): Conflict => {
        const days = { from: fromOn.toString(), until: untilOn.toString() };
        return { resource, name, kind, why: 'on-leave', by: null, caseNumber: null, ...days, swaps };
      });
    return [...held, ...away];
  });
}

function awayIn(leave: Leave, { startsAt, endsAt }: Span): boolean {
  // The end itself is free again: what ends at midnight has not reached the next day.
  const last = legalDayAt(endsAt.subtract({ milliseconds: 1 }));
  return compareDays(leave.fromOn, last) <= 0 && compareDays(leave.untilOn, legalDayAt(startsAt)) >= 0;
}
