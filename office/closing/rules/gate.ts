import { type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Citation } from '@duixian/law/citation';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { enforcementSupervisionOpinion } from '@duixian/law/instruments/enforcement-supervision-opinion';

/** 结案事实 · Everything the gate asks, loaded in the transaction that closes. */
export interface ClosingFacts {
  /** What the title still gives the creditors today, interest to the day; null where it cannot be computed. */
  readonly owed: Fen | null;
  readonly owedUnknown: string | null;
  readonly feeDue: Fen;
  readonly feeTaken: Fen;
  readonly money: {
    readonly undivided: Fen;
    readonly payable: Fen;
    readonly inTransit: Fen;
    readonly openPayouts: number;
    readonly deferred: number;
    /** 可能属于本案的不明款 · Unmatched money that names a debtor of the case. */
    readonly unmatched: number;
    /** 未交财务的现金、票据 · Still with officers. */
    readonly cash: number;
  };
  /** `goods`: things still in custody, neither handed over nor given back. */
  readonly measures: { readonly running: number; readonly pending: number; readonly goods: number };
  readonly tasks: readonly { readonly taskId: string; readonly kind: string }[];
  readonly papers: { readonly drafted: number; readonly sealing: number; readonly unserved: number };
  readonly searches: number;
  /** The sealed closing notice of the case. */
  readonly notice: string | null;
}

export const GATE_CONDITIONS = [
  'all-owed-paid',
  'fee-paid',
  'no-money-left',
  'no-measure-in-force',
  'no-open-task',
  'papers-served',
  'no-pending-search',
  'closing-notice',
] as const;
/** 执行完毕条件 · What must be so before a case may be closed as performed. */
export type GateCondition = (typeof GATE_CONDITIONS)[number];

/** Where the thing behind a condition is looked at and finished. */
export type GateLink = 'money' | 'property' | 'tasks' | 'papers' | 'search';

export type GateFact = string | number;

/** One condition with its evidence, met or not. */
export interface GateItem {
  readonly condition: GateCondition;
  readonly met: boolean;
  readonly evidence: { readonly [name: string]: GateFact };
  readonly link: GateLink;
}

export interface Gate {
  readonly open: boolean;
  readonly items: readonly GateItem[];
}

export type GateRefusal = { readonly kind: 'gate-not-passed'; readonly open: readonly GateItem[] };

/** 执行工作规定第六十四条: performed is a way of closing; 法〔2021〕322号第二十二项、第二十三项: money paid out and measures lifted in time. */
export const GATE_BASIS: readonly Citation[] = [
  enforcementRegulations.article('第六十四条'),
  enforcementSupervisionOpinion.article('第22条'),
  enforcementSupervisionOpinion.article('第23条'),
];

/**
 * 执行完毕关口 · Whether a case may be closed as performed, condition by condition. Nothing can be waived here, by nobody:
 * a condition is met by the thing being done. A debt that cannot be computed is not a debt that is paid.
 */
export function gateOf(facts: ClosingFacts): Gate {
  const { money, measures, papers } = facts;
  const feeOpen = subtractFen(facts.feeDue, facts.feeTaken);
  const others = facts.tasks.filter((task) => task.kind !== 'close-case');
  const items: readonly GateItem[] = [
    {
      condition: 'all-owed-paid',
      met: facts.owed === ZERO_FEN,
      evidence: facts.owed === null ? { unknown: facts.owedUnknown ?? '' } : { owed: facts.owed.toString() },
      link: 'money',
    },
    {
      condition: 'fee-paid',
      met: feeOpen <= ZERO_FEN,
      evidence: { due: facts.feeDue.toString(), taken: facts.feeTaken.toString() },
      link: 'money',
    },
    {
      condition: 'no-money-left',
      met:
        money.undivided === ZERO_FEN &&
        money.payable === ZERO_FEN &&
        money.inTransit === ZERO_FEN &&
        money.openPayouts === 0 &&
        money.deferred === 0 &&
        money.unmatched === 0 &&
        money.cash === 0,
      evidence: {
        undivided: money.undivided.toString(),
        payable: money.payable.toString(),
        inTransit: money.inTransit.toString(),
        openPayouts: money.openPayouts,
        deferred: money.deferred,
        unmatched: money.unmatched,
        cash: money.cash,
      },
      link: 'money',
    },
    {
      condition: 'no-measure-in-force',
      met: measures.running === 0 && measures.pending === 0 && measures.goods === 0,
      evidence: { running: measures.running, pending: measures.pending, goods: measures.goods },
      link: 'property',
    },
    {
      condition: 'no-open-task',
      met: others.length === 0,
      evidence: { count: others.length, kinds: [...new Set(others.map((task) => task.kind))].sort().join(',') },
      link: 'tasks',
    },
    {
      condition: 'papers-served',
      met: papers.drafted === 0 && papers.sealing === 0 && papers.unserved === 0,
      evidence: { drafted: papers.drafted, sealing: papers.sealing, unserved: papers.unserved },
      link: 'papers',
    },
    { condition: 'no-pending-search', met: facts.searches === 0, evidence: { sent: facts.searches }, link: 'search' },
    {
      condition: 'closing-notice',
      met: facts.notice !== null,
      evidence: facts.notice === null ? { sealed: 0 } : { document: facts.notice },
      link: 'papers',
    },
  ];
  return { open: items.every((item) => item.met), items };
}

/** 过关 · The gate that let the case through, or everything that is still open, at once. */
export function passGate(facts: ClosingFacts): Result<Gate, GateRefusal> {
  const gate = gateOf(facts);
  return gate.open ? ok(gate) : refuse({ kind: 'gate-not-passed', open: gate.items.filter((item) => !item.met) });
}
