/** Work that may go to certain groups of officers, and how much of it there is. */
export interface Demand {
  readonly key: string;
  readonly weight: number;
  /** The groups that may take it, the best suited first. */
  readonly groups: readonly string[];
}

/** Loads of the officers of each group before the batch. */
export type GroupLoads = ReadonlyMap<string, readonly number[]>;

export interface Levels {
  /**
   * The lowest highest load anybody could reach with work that can be cut at will: the optimum of the linear programme
   * min T, Σ x = weight, load + Σ x ≤ T. No whole assignment can be more level.
   */
  readonly bound: number;
  /** How much of each demand each group takes in that optimum, levelled again below the highest level. */
  readonly quota: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const SLACK = 1e-6;

/**
 * 均衡水位 · The water levels of a batch. For every set S of demands the officers who may take any of it must hold all of it,
 * so no level lies under w(S) poured over N(S); the highest of these is reached (Gale, Hall), its set is closed off with
 * its groups, and the rest is levelled among the rest. With three lanes there are seven sets: exact, and no solver.
 */
export function levelsOf(demands: readonly Demand[], loads: GroupLoads): Levels {
  const quota = new Map<string, ReadonlyMap<string, number>>();
  let left = demands.filter((demand) => demand.weight > 0);
  let open = new Set(loads.keys());
  let bound = 0;
  while (left.length > 0) {
    const tight = tightest(left, open, loads);
    bound = Math.max(bound, tight.level);
    for (const [key, shares] of poured(tight.demands, tight.groups, tight.level, loads)) quota.set(key, shares);
    const closed = new Set(tight.groups);
    left = left.filter((demand) => !tight.demands.includes(demand));
    open = new Set([...open].filter((group) => !closed.has(group)));
  }
  return { bound, quota };
}

interface Tight {
  readonly demands: readonly Demand[];
  readonly groups: readonly string[];
  readonly level: number;
}

function tightest(demands: readonly Demand[], open: ReadonlySet<string>, loads: GroupLoads): Tight {
  let best: Tight = { demands, groups: [...open], level: -1 };
  for (let mask = 1; mask < 1 << demands.length; mask++) {
    const set = demands.filter((_, at) => (mask >> at) & 1);
    const groups = [...open].filter((group) => set.some((demand) => demand.groups.includes(group)));
    const level = waterLevel(
      groups.flatMap((group) => loads.get(group) ?? []),
      set.reduce((sum, demand) => sum + demand.weight, 0),
    );
    // Of equal levels the larger set: what is level together is levelled together.
    if (level > best.level + SLACK || (level > best.level - SLACK && set.length > best.demands.length))
      best = { demands: set, groups, level };
  }
  return best;
}

/** 水位 · How high the officers stand when the weight is poured over them from below. Nobody to take it: no level at all. */
export function waterLevel(loads: readonly number[], weight: number): number {
  const sorted = [...loads].sort((a, b) => a - b);
  let sum = 0;
  for (const [at, load] of sorted.entries()) {
    sum += load;
    const level = (sum + weight) / (at + 1);
    const next = sorted[at + 1];
    if (next === undefined || level <= next) return level;
  }
  return 0;
}

/** One way of pouring the set's demands into its groups up to the level: augmenting paths in a network of a few nodes. */
function poured(demands: readonly Demand[], groups: readonly string[], level: number, loads: GroupLoads): Map<string, Map<string, number>> {
  const room = new Map(groups.map((group) => [group, (loads.get(group) ?? []).reduce((sum, load) => sum + Math.max(0, level - load), 0)]));
  const flow = new Map(demands.map((demand) => [demand.key, new Map<string, number>()]));
  for (const demand of demands) {
    for (let rest = demand.weight; rest > SLACK; ) {
      const path = pathFor(demand, demands, flow, room);
      if (path === undefined) break;
      const moved = Math.min(rest, path.room);
      path.push(moved);
      rest -= moved;
    }
  }
  return flow;
}

type Flow = ReadonlyMap<string, Map<string, number>>;

/** The shortest way from a demand to a group with room, through demands that can give up what they took elsewhere. */
function pathFor(from: Demand, demands: readonly Demand[], flow: Flow, room: Map<string, number>) {
  const reached = new Map<string, { readonly demand: Demand; readonly via: string | undefined }>();
  const queue: { readonly demand: Demand; readonly via: string | undefined }[] = [{ demand: from, via: undefined }];
  const seen = new Set([from.key]);
  for (let at = 0; at < queue.length; at++) {
    const step = queue[at];
    if (step === undefined) break;
    for (const group of step.demand.groups) {
      if (!room.has(group) || reached.has(group)) continue;
      reached.set(group, step);
      if ((room.get(group) ?? 0) > SLACK) return pathTo(group, reached, flow, room);
      for (const other of demands) {
        if (seen.has(other.key) || (flow.get(other.key)?.get(group) ?? 0) <= SLACK) continue;
        seen.add(other.key);
        queue.push({ demand: other, via: group });
      }
    }
  }
  return undefined;
}

function pathTo(
  last: string,
  reached: ReadonlyMap<string, { readonly demand: Demand; readonly via: string | undefined }>,
  flow: Flow,
  room: Map<string, number>,
) {
  const steps: { readonly demand: string; readonly to: string; readonly from: string | undefined }[] = [];
  let limit = room.get(last) ?? 0;
  for (let group: string | undefined = last; group !== undefined; ) {
    const step = reached.get(group);
    if (step === undefined) break;
    steps.push({ demand: step.demand.key, to: group, from: step.via });
    if (step.via !== undefined) limit = Math.min(limit, flow.get(step.demand.key)?.get(step.via) ?? 0);
    group = step.via;
  }
  return {
    room: limit,
    push(amount: number): void {
      for (const { demand, to, from } of steps) {
        const shares = flow.get(demand);
        shares?.set(to, (shares.get(to) ?? 0) + amount);
        if (from !== undefined) shares?.set(from, (shares.get(from) ?? 0) - amount);
      }
      room.set(last, (room.get(last) ?? 0) - amount);
    },
  };
}
