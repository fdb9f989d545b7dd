import { LANES } from '@duixian/cases/rules/stage';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type Assignment, type AssignRefusal, barredBy, type Officer } from './assign.ts';
import type { BatchCase, BatchInputs } from './assign-batch.ts';
import { type Bundle, bundlesOf, single } from './bundle.ts';
import { type Bearer, LeastLoaded } from './least-loaded.ts';
import { type Demand, levelsOf } from './level.ts';
import { stableHash } from './stable-hash.ts';
import { type Hundredths, weightOf } from './weights.ts';

/** Changed with every change of the reasoning below. */
export const LEVEL_RULE_VERSION = '2026-2';

export interface LevelledItem {
  readonly caseId: string;
  readonly result: Result<Assignment, AssignRefusal>;
}

/** 均衡分案 · What a batch gives, and how level it is beside the best that could be. */
export interface LevelledBatch {
  readonly items: readonly LevelledItem[];
  /** No assignment of this batch under the same constraints can have a lower highest load (see `level.ts`). */
  readonly bound: Hundredths;
  /** The highest load of anybody who was given a case by level, and not because of related cases. */
  readonly highest: Hundredths;
}

interface Seat extends Bearer {
  readonly of: Officer;
  readonly at: number;
  room: number;
  given: number;
}

/**
 * 整批分案 · The whole batch at once. Related cases go back to their officer, or stay together; nobody recused, away, at the
 * cap or ordering the assignment gets any; the rest is divided over the teams that may take each lane so that the highest
 * load is the lowest possible, the heaviest first, each to the lightest of the team.
 *
 * The same inputs give the same result, whatever the order of lists.
 */
export function levelBatch(batch: BatchInputs): LevelledBatch {
  const { weights, seed } = batch;
  const officers = [...batch.officers].sort((a, b) => (a.officer < b.officer ? -1 : 1));
  const cap = weights.mostOpenCases;
  const seats = officers.flatMap((of, at): readonly Seat[] => {
    const room = cap === null ? Number.MAX_SAFE_INTEGER : cap - of.open;
    if (of.onLeave || of.officer === batch.orderedBy || room <= 0) return [];
    return [{ of, at, room, given: 0, load: of.load, draw: stableHash(seed, of.officer), key: of.officer }];
  });
  const seatOf = new Map(seats.map((seat) => [seat.of.officer, seat]));
  const results = new Map<string, Result<Assignment, AssignRefusal>>();
  const bundles = bundlesOf(batch.cases, weights);
  const free = weights.relatedFirst ? giveRelated(bundles, seatOf, batch, results) : bundles;
  const teams = new Map<string, Seat[]>();
  for (const seat of seats) teams.set(seat.of.teamKind, [...(teams.get(seat.of.teamKind) ?? []), seat]);
  const groupsFor = lanesTo(teams, batch);
  const demands = LANES.map((lane): Demand => {
    const weight = free.reduce((sum, bundle) => sum + (bundle.lane === lane ? bundle.weight : 0), 0);
    return { key: lane, weight, groups: groupsFor[lane] };
  });
  const levels = levelsOf(
    seats.length === 0 ? [] : demands,
    new Map([...teams].map(([kind, members]) => [kind, members.map((seat) => seat.load)])),
  );
  const heaps = new Map([...teams].map(([kind, members]) => [kind, new LeastLoaded(members)]));
  const left = new Map([...levels.quota].map(([lane, shares]) => [lane, new Map(shares)]));
  const queue = heaviestFirst(free, seed);
  for (let at = 0; at < queue.length; at++) {
    const bundle = queue[at];
    if (bundle === undefined) break;
    const seat = takeSeat(bundle, groupsFor[bundle.lane], left.get(bundle.lane), heaps);
    if (seat !== undefined) {
      for (const [nth, of] of bundle.cases.entries())
        results.set(of.caseId, ok(giveTo(seat, of, batch, nth === 0 ? 'levelled' : 'related-cases', nth)));
      heaps.get(seat.of.teamKind)?.push(seat);
    } else if (bundle.cases.length > 1) queue.push(...bundle.cases.map((of) => single(of, weights)));
    else
      for (const of of bundle.cases)
        results.set(of.caseId, refuse({ kind: 'no-officer-available', excluded: excludedFor(of, batch, officers, seatOf) }));
  }
  const highest = seats.reduce((most, seat) => (seat.given > 0 ? Math.max(most, seat.load) : most), 0);
  const items = batch.cases.map(({ caseId }) => ({
    caseId,
    result: results.get(caseId) ?? refuse({ kind: 'no-officer-available', excluded: [] } as const),
  }));
  return { items, bound: levels.bound, highest: Math.max(highest, 0) };
}

const idOf = (bundle: Bundle): string => bundle.cases[0]?.caseId ?? '';

/** Hashes are below it, and weights so far above nothing that both fit one exact number. */
const DRAWS = 4_294_967_296;

/** Heaviest first; of equal weights in the order of their draw, and of equal draws by id. One number a bundle, sorted as numbers. */
function heaviestFirst(bundles: readonly Bundle[], seed: string): Bundle[] {
  const keys = Float64Array.from(bundles, (bundle) => stableHash(seed, idOf(bundle)) - bundle.weight * DRAWS);
  const order = Uint32Array.from(bundles, (_, at) => at);
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (idOf(bundles[a] ?? NONE) < idOf(bundles[b] ?? NONE) ? -1 : 1));
  return Array.from(order, (at) => bundles[at] ?? NONE);
}

const NONE: Bundle = { cases: [], weight: 0, lane: 'simple' };

/** Gives back what is related, in the order of ids; what is left is returned. */
function giveRelated(
  bundles: readonly Bundle[],
  seatOf: ReadonlyMap<string, Seat>,
  batch: BatchInputs,
  results: Map<string, Result<Assignment, AssignRefusal>>,
): readonly Bundle[] {
  const free: Bundle[] = [];
  const related: Bundle[] = [];
  for (const bundle of bundles) (bundle.cases.some((of) => of.related.length > 0) ? related : free).push(bundle);
  related.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  for (const bundle of related) {
    const seat = relatedSeat(bundle, seatOf);
    if (seat === undefined) free.push(bundle);
    else for (const of of bundle.cases) results.set(of.caseId, ok(giveTo(seat, of, batch, 'related-cases')));
  }
  return free;
}

function barredFrom(seat: Seat, bundle: Bundle): boolean {
  return bundle.cases.some((of) => of.recused.some((each) => each.officer === seat.of.officer));
}

/** The officer with most related open cases who may have the whole bundle and has room for it. */
function relatedSeat(bundle: Bundle, seatOf: ReadonlyMap<string, Seat>): Seat | undefined {
  const counts = new Map<string, number>();
  for (const of of bundle.cases) for (const { officer, cases } of of.related) counts.set(officer, (counts.get(officer) ?? 0) + cases);
  let best: { readonly seat: Seat; readonly cases: number } | undefined;
  for (const [officer, cases] of counts) {
    const seat = seatOf.get(officer);
    if (seat === undefined || seat.room < bundle.cases.length || barredFrom(seat, bundle)) continue;
    const lighter =
      best !== undefined &&
      cases === best.cases &&
      (seat.load < best.seat.load || (seat.load === best.seat.load && seat.key < best.seat.key));
    if (best === undefined || cases > best.cases || lighter) best = { seat, cases };
  }
  return best?.seat;
}

/** 专业 · The kinds of team that may take each lane and have anybody free; where none has, everybody free is asked. */
function lanesTo(teams: ReadonlyMap<string, readonly Seat[]>, { weights }: BatchInputs) {
  const kindsFor = (lane: (typeof LANES)[number]): readonly string[] => {
    const suited = weights.teamsFor[lane].filter((kind) => teams.has(kind));
    return suited.length > 0 ? suited : [...teams.keys()].sort();
  };
  return { simple: kindsFor('simple'), ordinary: kindsFor('ordinary'), complex: kindsFor('complex') };
}

/** The lightest officer of the group that still has most of its share to take; another group of the lane when nobody there may. */
function takeSeat(
  bundle: Bundle,
  groups: readonly string[],
  left: Map<string, number> | undefined,
  heaps: ReadonlyMap<string, LeastLoaded<Seat>>,
): Seat | undefined {
  let most: string | undefined;
  for (const group of groups) if (most === undefined || (left?.get(group) ?? 0) > (left?.get(most) ?? 0)) most = group;
  for (const group of most === undefined ? [] : [most, ...(groups.length > 1 ? groups : [])]) {
    const heap = heaps.get(group);
    const seat = heap === undefined ? undefined : firstFit(bundle, heap);
    if (seat === undefined) continue;
    left?.set(group, (left.get(group) ?? 0) - bundle.weight);
    return seat;
  }
  return undefined;
}

function firstFit(bundle: Bundle, heap: LeastLoaded<Seat>): Seat | undefined {
  const passed: Seat[] = [];
  let found: Seat | undefined;
  while (heap.size > 0 && found === undefined) {
    const seat = heap.pop();
    if (seat === undefined) break;
    if (seat.room >= bundle.cases.length && !barredFrom(seat, bundle)) found = seat;
    // Whoever has no room left for a single case has none for any: not asked again.
    else if (seat.room > 0) passed.push(seat);
  }
  for (const seat of passed) heap.push(seat);
  return found;
}

function giveTo(seat: Seat, of: BatchCase, batch: BatchInputs, decidedBy: 'related-cases' | 'levelled', together = 0): Assignment {
  const weight = weightOf(of, batch.weights);
  const why = {
    decidedBy,
    weight,
    load: seat.load,
    open: seat.of.open + seat.given,
    teamKind: seat.of.teamKind,
    relatedCases: of.related.find((each) => each.officer === seat.of.officer)?.cases ?? together,
    others: [],
    excluded: of.recused.map(({ officer, ground }) => ({
      officer,
      name: batch.officers.find((each) => each.officer === officer)?.name ?? '',
      because: { kind: 'recused', ground } as const,
    })),
    drawnAmong: [],
  };
  seat.load += weight;
  seat.room -= 1;
  seat.given += 1;
  return { officer: seat.of.officer, team: seat.of.team, why };
}

/** Only for a case that nobody could have: each officer and what kept the case from them. */
function excludedFor(of: BatchCase, batch: BatchInputs, officers: readonly Officer[], seatOf: ReadonlyMap<string, Seat>) {
  return officers.flatMap((officer) => {
    const open = officer.open + (seatOf.get(officer.officer)?.given ?? 0);
    const because = barredBy({ ...officer, open }, { of, weights: batch.weights, orderedBy: batch.orderedBy });
    return because === undefined
      ? [{ officer: officer.officer, name: officer.name, because: { kind: 'other-speciality', teamKind: officer.teamKind } as const }]
      : [{ officer: officer.officer, name: officer.name, because }];
  });
}
