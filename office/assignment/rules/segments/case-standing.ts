import { LANES, type Lane, type Stage } from '@duixian/cases/rules/stage';

/** 办理情况 · All that entry and exit conditions may ask of an open case. Finite on purpose: a flow is checked against every one. */
export interface CaseStanding {
  readonly stage: Exclude<Stage, 'closed'>;
  readonly lane: Lane | null;
  readonly officerNamed: boolean;
  /** Every source asked has answered or was settled. */
  readonly searchReturned: boolean;
  readonly noticeServed: boolean;
  readonly propertyHeld: boolean;
  /** Held property that has to be sold: not money in an account. */
  readonly propertyToSell: boolean;
  /** Money that came in and is not yet decided on. */
  readonly moneyWaiting: boolean;
}

const BOTH = [false, true] as const;

/** 全部可能 · Every standing an open case can have: no lane before triage, no officer before assignment, nothing to sell that is not held. */
export const ALL_STANDINGS: readonly CaseStanding[] = placesInOrder().flatMap((place) =>
  BOTH.flatMap((searchReturned) =>
    BOTH.flatMap((noticeServed) =>
      BOTH.flatMap((moneyWaiting) =>
        [
          { propertyHeld: false, propertyToSell: false },
          { propertyHeld: true, propertyToSell: false },
          { propertyHeld: true, propertyToSell: true },
        ].map((property) => ({ ...place, searchReturned, noticeServed, moneyWaiting, ...property })),
      ),
    ),
  ),
);

function placesInOrder(): readonly Pick<CaseStanding, 'stage' | 'lane' | 'officerNamed'>[] {
  const early = (['check', 'search', 'triage'] as const).map((stage) => ({ stage, lane: null, officerNamed: false }));
  const placed = LANES.map((lane) => ({ stage: 'assignment' as const, lane, officerNamed: false }));
  const enforced = LANES.flatMap((lane) => BOTH.map((officerNamed) => ({ stage: 'enforcement' as const, lane, officerNamed })));
  return [...early, ...placed, ...enforced];
}
