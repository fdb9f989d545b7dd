import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import type { Officer } from '@duixian/assignment/rules/assign';
import type { BatchCase, BatchInputs } from '@duixian/assignment/rules/assign-batch';
import { bundlesOf } from '@duixian/assignment/rules/bundle';
import { levelBatch } from '@duixian/assignment/rules/level-batch';
import { stableHash } from '@duixian/assignment/rules/stable-hash';
import { type LoadWeights, STANDARD_WEIGHTS, weightOf } from '@duixian/assignment/rules/weights';
import { must } from '@duixian/kernel/assert';
import { rowOf, type Scenario } from './row.ts';

const CASES = 100_000;
const OFFICERS = 300;
const ROUNDS = 5;

/** 整批分案 · The whole batch with every constraint on, beside the optimum of the linear programme of the same batch. */
export const scenario: Scenario = {
  name: 'Assignment',
  size: `${CASES} cases, ${OFFICERS} officers in three kinds of team, seed 2026, ${cpus().length} cores`,
  run: async () => {
    const batch = batchOf();
    const took: number[] = [];
    const busy: number[] = [];
    let done = levelBatch(batch);
    const startedAt = performance.now();
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      const used = process.cpuUsage();
      done = levelBatch(batch);
      took.push(performance.now() - from);
      const { user, system } = process.cpuUsage(used);
      busy.push((user + system) / 1_000);
    }
    const faults = faultsOf(batch, done);
    const over = done.highest / done.bound - 1;
    const note = `highest load ${(over * 100).toFixed(3)} % above the bound; ${Math.round(Math.min(...busy))} ms of processor time; ${faults} constraints broken; ${refusedIn(done)} left without an officer`;
    const solved = await linearBound(batch);
    return [
      rowOf('a batch under recusal, leave, caps, speciality, related cases', took, performance.now() - startedAt, note),
      {
        what: 'optimum of the linear programme, HiGHS',
        count: 1,
        note:
          solved === undefined
            ? 'solver not installed; the bound is the water level of the seven sets of lanes, which is the optimum without caps'
            : `${solved.toFixed(1)} beside our bound ${done.bound.toFixed(1)}: highest load ${((done.highest / solved - 1) * 100).toFixed(3)} % above it`,
      },
    ];
  },
};

const WEIGHTS: LoadWeights = {
  ...STANDARD_WEIGHTS,
  lane: { simple: 60, ordinary: 100, complex: 240 },
  perAsset: 15,
  perFurtherParty: 10,
  mostOpenCases: 700,
};

function batchOf(): BatchInputs {
  const draw = (what: string, n: number, below: number) => stableHash('2026', what, String(n)) % below;
  const id = (n: number) => `case-${String(n).padStart(6, '0')}`;
  const person = (n: number) => `officer-${String(n).padStart(3, '0')}`;
  const officers = Array.from({ length: OFFICERS }, (_, n): Officer => {
    const open = 40 + draw('open', n, 200);
    return {
      officer: person(n),
      name: person(n),
      team: `team-${n % 30}`,
      teamKind: must((['fast', 'ordinary', 'ordinary', 'disposal'] as const)[n % 4], 'four kinds'),
      onLeave: draw('leave', n, 25) === 0,
      open,
      load: open * (80 + draw('load', n, 60)),
    };
  });
  const cases = Array.from({ length: CASES }, (_, n): BatchCase => {
    const lane = must(
      (['simple', 'simple', 'simple', 'ordinary', 'ordinary', 'ordinary', 'ordinary', 'complex'] as const)[draw('lane', n, 8)],
      'eight',
    );
    return {
      caseId: id(draw('order', n, 1_000) * CASES + n),
      lane,
      assets: draw('assets', n, lane === 'complex' ? 8 : 3),
      parties: 2 + (draw('parties', n, 6) === 0 ? draw('further', n, 4) : 0),
      recused: draw('recused', n, 50) === 0 ? [{ officer: person(draw('who', n, OFFICERS)), ground: '亲属' }] : [],
      related: draw('related', n, 20) === 0 ? [{ officer: person(draw('back', n, OFFICERS)), cases: 1 + draw('many', n, 3) }] : [],
      // One debtor in eight has several cases in the batch.
      debtors: [draw('debtor', n, 8) === 0 ? `debtor-${draw('which', n, 6_000)}` : `only-${n}`],
    };
  });
  return { cases, officers, weights: WEIGHTS, orderedBy: person(7), seed: '2026' };
}

type Done = ReturnType<typeof levelBatch>;

function refusedIn(done: Done): number {
  return done.items.filter((item) => !item.result.ok).length;
}

/** Counts what may not be: checked by looking, not by trusting the rule. */
function faultsOf(batch: BatchInputs, done: Done): number {
  const officers = new Map(batch.officers.map((officer) => [officer.officer, officer]));
  const of = new Map(batch.cases.map((each) => [each.caseId, each]));
  const open = new Map(batch.officers.map((officer) => [officer.officer, officer.open]));
  let faults = 0;
  for (const { caseId, result } of done.items) {
    if (!result.ok) continue;
    const who = must(officers.get(result.value.officer), 'an officer of the batch');
    const given = must(of.get(caseId), 'a case of the batch');
    open.set(who.officer, (open.get(who.officer) ?? 0) + 1);
    const related = result.value.why.decidedBy === 'related-cases';
    if (who.onLeave || who.officer === batch.orderedBy) faults += 1;
    if (given.recused.some((each) => each.officer === who.officer)) faults += 1;
    if (!related && !bundledHarder(given) && !batch.weights.teamsFor[given.lane].some((kind) => kind === who.teamKind)) faults += 1;
  }
  for (const count of open.values()) if (count > (batch.weights.mostOpenCases ?? count)) faults += 1;
  return faults;
}

/** A case that goes with a harder one of the same debtor goes to the harder one's team. */
function bundledHarder(of: BatchCase): boolean {
  return of.debtors.some((debtor) => debtor.startsWith('debtor-'));
}

interface Solver {
  solve(model: string): { readonly Status: string; readonly ObjectiveValue: number };
}
/** Its types describe a module it does not ship to Node; only this much of it is used. */
const require = createRequire(import.meta.url);
const openSolver: () => Promise<Solver> = require('highs');

/** The same batch as a linear programme, its bundles cut at will; officers that share kind and start are kept apart. */
async function linearBound(batch: BatchInputs): Promise<number | undefined> {
  const highs = await openSolver();
  const done = levelBatch(batch);
  const fixed = new Map<string, number>();
  const lanes = { simple: 0, ordinary: 0, complex: 0 };
  const byRelated = new Set(
    done.items.flatMap((item) => (item.result.ok && item.result.value.why.decidedBy === 'related-cases' ? [item.caseId] : [])),
  );
  for (const bundle of bundlesOf(batch.cases, batch.weights)) {
    // What went back to the officer of a related case is fixed below, and only the rest is poured.
    for (const one of bundle.cases) if (!byRelated.has(one.caseId)) lanes[bundle.lane] += weightOf(one, batch.weights);
  }
  const of = new Map(batch.cases.map((each) => [each.caseId, each]));
  for (const { caseId, result } of done.items)
    if (result.ok && byRelated.has(caseId))
      fixed.set(result.value.officer, (fixed.get(result.value.officer) ?? 0) + weightOf(must(of.get(caseId), caseId), batch.weights));
  const free = batch.officers.filter((officer) => !officer.onLeave && officer.officer !== batch.orderedBy);
  const names = { simple: 's', ordinary: 'o', complex: 'c' } as const;
  const keys = ['simple', 'ordinary', 'complex'] as const;
  const may = (lane: (typeof keys)[number], officer: Officer) => batch.weights.teamsFor[lane].some((kind) => kind === officer.teamKind);
  const lines = ['Minimize', ' obj: T', 'Subject To'];
  for (const lane of keys) {
    const terms = free.flatMap((officer, at) => (may(lane, officer) ? [`${names[lane]}${at}`] : []));
    lines.push(` d_${names[lane]}: ${terms.join(' + ')} = ${lanes[lane]}`);
  }
  for (const [at, officer] of free.entries()) {
    const terms = keys.flatMap((lane) => (may(lane, officer) ? [`${names[lane]}${at}`] : []));
    if (terms.length > 0) lines.push(` l_${at}: T - ${terms.join(' - ')} >= ${officer.load + (fixed.get(officer.officer) ?? 0)}`);
  }
  lines.push('Bounds', ' T >= 0', 'End');
  const solved = highs.solve(lines.join('\n'));
  return solved.Status === 'Optimal' ? solved.ObjectiveValue : undefined;
}
