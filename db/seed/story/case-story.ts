import type { Lane } from '@duixian/cases/rules/stage';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { daysFromTo, shift } from '../days.ts';
import { type Deed, type Diary, openDiary } from '../diary.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import type { SeededPerson } from '../load-city.ts';
import type { PlannedCase } from '../plan.ts';
import { type TaskStory, tasksOfDeeds } from '../tasks-of-deeds.ts';
import { type AssetStory, tellAssets } from './assets.ts';
import { type ControlStory, releaseAll, tellControl } from './control.ts';
import { type FilingStory, tellReceipt as tellApplication, tellFiling } from './filing.ts';
import { type MoneyStory, proposeClosing, tellMoney } from './money.ts';
import { type DecisionStory, type ProposalStory, tellAssignment, tellTriage } from './placing.ts';
import { type ReceiptStory, tellUnmatched } from './receipts.ts';
import { type SearchStory, tellSearch } from './search.ts';
import { tellValuations, type ValuationStory } from './valuations.ts';
import type { World } from './world.ts';

/** 一案始末 · A planned case with all that happened in it, as the commands of the office would have left it. */
export interface CaseStory {
  readonly one: PlannedCase;
  readonly lane: Lane | null;
  readonly officer: SeededPerson | null;
  readonly received: Fen;
  readonly deeds: readonly Deed[];
  readonly tasks: readonly TaskStory[];
  readonly ledger: Ledger;
  readonly filing: FilingStory;
  readonly search: SearchStory | null;
  readonly assets: readonly AssetStory[];
  readonly proposal: ProposalStory | null;
  readonly decision: DecisionStory | null;
  readonly control: ControlStory | null;
  readonly valuations: readonly ValuationStory[];
  readonly money: MoneyStory;
  readonly unmatched: readonly ReceiptStory[];
}

const NO_MONEY: MoneyStory = { receipts: [], payout: null, deferral: null };

export function tellCase(world: World, one: PlannedCase): CaseStory {
  const diary = diaryOf(world, one);
  const ledger = openLedger(one.idOn);
  ledger.open(one.caseId, one.accountNumber, one.filedOn);
  const { filing, passedOn } = tellFiling(world, one, diary);
  const search = passedOn === null ? null : tellSearch(world, one, diary, passedOn);
  const assets = search === null ? [] : tellAssets(one, diary, search);
  const proposal = search?.completedOn ? tellTriage(world, one, diary, { sources: search.sources, assets }) : null;
  if (proposal !== null) tellNotices(world, one, diary);
  const lane = proposal?.decided?.lane ?? null;
  const assigned = lane !== null && one.stage !== 'assignment';
  const decision = assigned ? tellAssignment(world, one, diary, lane, assets) : null;
  const officer = decision?.officer ?? null;
  const control: ControlStory | null = officer && { officer, measures: [], instructions: [], exchanges: [] };
  const scene = control && { world, one, diary, ledger, control };
  if (scene !== null && proposal !== null) tellControl(scene, assets, proposal.facts.outstanding);
  const valuations = scene === null ? [] : tellValuations(scene);
  const money = scene === null || world.brief ? NO_MONEY : tellMoney(scene);
  if (scene !== null && officer !== null) finish(scene, money, officer);
  const unmatched =
    !world.brief && one.stage === 'enforcement' && one.die.chance(0.05) ? [tellUnmatched({ one, diary, ledger }, world.today)] : [];
  return {
    one,
    lane,
    officer,
    received: addFen(ZERO_FEN, ...money.receipts.map((receipt) => receipt.amount)),
    deeds: diary.deeds,
    tasks: tasksOfDeeds(diary.deeds, one.court, officer),
    ledger,
    filing,
    search,
    assets,
    proposal,
    decision,
    control,
    valuations,
    money,
    unmatched,
  };
}

/** 待立案 · An application that waits at the window: received, and nothing more. */
export function tellWaiting(
  world: World,
  one: PlannedCase,
): { readonly one: PlannedCase; readonly filing: FilingStory; readonly deeds: readonly Deed[] } {
  const diary = diaryOf(world, one);
  const filing = tellApplication(world, one, diary);
  return { one, filing, deeds: diary.deeds };
}

function diaryOf(world: World, one: PlannedCase): Diary {
  return openDiary({
    first: shift(one.filedOn, -30),
    last: one.closed?.on ?? world.today,
    today: world.today,
    loadedAt: world.loadedAt,
    idOn: one.idOn,
  });
}

const ON_PAPER = '演示数据：纸质制发并送达，未入电子卷宗';

/** 制发通知 · Older cases had their notices on paper; those of these days still wait for the clerks. */
function tellNotices(world: World, one: PlannedCase, diary: Diary): void {
  if (one.closed === null && daysFromTo(one.filedOn, world.today) < 15) return;
  diary.enter(diary.latest, world.at(one.court, 'clerk'), {
    type: 'tasks.task-completed',
    subject: one.caseId,
    facts: { task: 'make-notices', subject: '', words: ON_PAPER },
    clocks: [{ kind: 'satisfy', term: 'exec-notice-statutory', on: diary.latest }],
    tasks: [{ kind: 'complete', task: 'make-notices' }],
  });
}

interface Scene {
  readonly world: World;
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly ledger: Ledger;
  readonly control: ControlStory;
}

/** The end of a closed case; of an open one only the reminder that it could be closed. */
function finish(scene: Scene, money: MoneyStory, officer: SeededPerson): void {
  const { one, diary, control } = scene;
  const { closed } = one;
  const waiting = () => tasksOfDeeds(diary.deeds, one.court, officer).filter((task) => task.ended === null);
  if (closed === null) {
    const measures = control.measures.filter((measure) => measure.endedOn === null).length;
    proposeClosing(one, diary, money, { measures, tasks: waiting().length });
    return;
  }
  releaseAll(scene, closed.on, closed.kind === 'paid-in-full' ? '案件执行完毕' : '结案，解除控制');
  diary.enter(closed.on, officer, {
    type: 'closing.case-closed',
    subject: one.caseId,
    facts: { kind: closed.kind, on: closed.on.toString(), notice: null },
    clocks: [
      { kind: 'satisfy', term: 'term-6m', on: closed.on },
      { kind: 'end-all', reason: 'case-closed' },
    ],
    tasks: waiting().map(({ kind, subject }) => ({ kind: 'withdraw', task: kind, reason: 'case-closed', subject })),
  });
}
