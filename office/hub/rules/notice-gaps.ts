import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';

export interface GapPlace {
  readonly court: CourtId;
  /** The day the notices were sent. */
  readonly on: LegalDay;
  readonly channel: string;
}

export interface GapNow extends GapPlace {
  readonly subject: string;
  readonly missing: number;
}

/** An incident of the record: still open, or explained, with what was missing then. */
export interface KnownGap extends GapNow {
  readonly open: boolean;
}

/** 通知事故一行 · An incident as the operations page shows it. */
export interface IncidentOfGap {
  readonly incident: string;
  readonly on: LegalDay;
  readonly channel: string;
  readonly missing: number;
  readonly state: 'open' | 'explained' | 'gone';
  readonly openedOn: LegalDay;
  readonly dueOn: LegalDay | null;
  readonly owner: string | null;
  readonly endedOn: LegalDay | null;
  readonly endedBy: string | null;
  readonly words: string | null;
}

export type GapStep = { readonly step: 'open' | 'restate' | 'close'; readonly of: GapNow };

/** One incident for a court, a day and a channel. */
export function incidentSubject({ court, on, channel }: GapPlace): string {
  return `${court} ${on.toString()} ${channel}`;
}

/**
 * 缺口即事故 · What the incidents need so that they say what the notices say: a gap nobody has an incident for opens one, one whose
 * number changed is restated, one whose gap is gone is closed. What was explained opens again only when more is missing than then.
 */
export function stepsOfGaps(now: readonly GapNow[], known: readonly KnownGap[]): readonly GapStep[] {
  const openOnes = new Map(known.filter((each) => each.open).map((each) => [each.subject, each]));
  const explained = new Map<string, number>();
  for (const each of known) if (!each.open) explained.set(each.subject, Math.max(each.missing, explained.get(each.subject) ?? 0));
  const missing = new Set(now.map((each) => each.subject));
  const gone = [...openOnes.values()].filter((each) => !missing.has(each.subject));
  return [
    ...now.flatMap((of): readonly GapStep[] => {
      const held = openOnes.get(of.subject);
      if (held !== undefined) return held.missing === of.missing ? [] : [{ step: 'restate', of }];
      return of.missing > (explained.get(of.subject) ?? 0) ? [{ step: 'open', of }] : [];
    }),
    ...gone.map(({ court, on, channel, subject }): GapStep => ({ step: 'close', of: { court, on, channel, subject, missing: 0 } })),
  ];
}
