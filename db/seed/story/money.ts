import { type LegalDay, laterDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, minFen, ZERO_FEN } from '@duixian/kernel/money';
import { daysFromTo, openFrom, openUpTo, shift } from '../days.ts';
import type { Diary } from '../diary.ts';
import type { Ledger } from '../ledger.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import { type ControlStory, deduct } from './control.ts';
import { sumToSettle } from './owed.ts';
import { type DeferralStory, type PayoutStory, type Reached, tellDeferral, tellPayout } from './payouts.ts';
import { type Arrival, type ReceiptStory, tellReceipt } from './receipts.ts';
import type { World } from './world.ts';

/** 案款 · What came in for a case and how far it has gone out again. */
export interface MoneyStory {
  readonly receipts: readonly ReceiptStory[];
  readonly payout: PayoutStory | null;
  readonly deferral: DeferralStory | null;
}

interface Scene {
  readonly world: World;
  readonly one: PlannedCase;
  readonly diary: Diary;
  readonly ledger: Ledger;
  readonly control: ControlStory;
}

const NOTHING: MoneyStory = { receipts: [], payout: null, deferral: null };

/** 到账与发放 · Deducted where the bank holds enough, paid by the debtor where it does not. */
export function tellMoney(scene: Scene): MoneyStory {
  const { world, one, diary, control } = scene;
  const on = arrivalDay(scene);
  const arrivals = on === null ? [] : arrivalsOf(scene, on);
  if (arrivals.length === 0) return NOTHING;
  const { officer } = control;
  const receipts = arrivals.map((arrival) => tellReceipt({ ...scene, officer }, { ...arrival, on: diary.dayFor(arrival.on) }));
  const told = { ...scene, officer };
  const reached = one.closed === null ? reachedAfter(scene, daysFromTo(diary.latest, world.today)) : 'paid';
  const [first] = receipts;
  const deferral = reached === 'deferred' && first !== undefined ? tellDeferral(told, first) : null;
  return { receipts, payout: tellPayout(told, receipts, reached), deferral };
}

/** The day the money came, if any came. */
function arrivalDay({ world, one, diary }: Scene): LegalDay | null {
  const { die, closed } = one;
  const since = diary.latest;
  if (closed?.kind === 'paid-in-full') return laterDay(openUpTo(shift(closed.on, -die.between(3, 9))), since);
  if (closed !== null)
    return closed.kind === 'no-property' && die.chance(0.35) ? laterDay(openUpTo(shift(closed.on, -die.between(8, 20))), since) : null;
  const age = daysFromTo(since, world.today);
  if (age < 3 || !die.chance(0.36)) return null;
  return laterDay(openFrom(shift(world.today, -die.between(0, Math.min(32, age)))), since);
}

function arrivalsOf(scene: Scene, wished: LegalDay): readonly Arrival[] {
  const { world, one, control } = scene;
  const { die } = one;
  const on = scene.diary.dayFor(wished);
  const usable = control.measures.filter((measure) => measure.state === 'held' && (measure.held ?? ZERO_FEN) > ZERO_FEN);
  const held = addFen(...usable.map((measure) => measure.held ?? ZERO_FEN));
  const whole = sumToSettle(world, one, on);
  const full = one.closed?.kind === 'paid-in-full';
  if (held > ZERO_FEN && (full ? held >= whole : die.chance(0.7))) return deductions(scene, minFen(held, whole), on);
  if (one.closed?.kind === 'no-property') return [];
  const amount = full || die.chance(0.12) ? whole : fen((one.claim * BigInt(die.between(3, 45))) / 100n);
  return amount > ZERO_FEN ? [{ amount, on, transferNo: null, account: null }] : [];
}

function deductions(scene: Scene, sum: Fen, on: LegalDay): readonly Arrival[] {
  let left = sum;
  const arrivals: Arrival[] = [];
  for (const measure of scene.control.measures) {
    const amount = minFen(measure.held ?? ZERO_FEN, left);
    if (measure.state !== 'held' || amount <= ZERO_FEN) continue;
    left = fen(left - amount);
    const { transferNo, on: sent } = deduct(scene, measure, amount, on);
    const account = measure.asset.found.kind === 'deposit' ? measure.asset.found.accountNumber : null;
    arrivals.push({ amount, on: sent, transferNo, account });
  }
  return arrivals;
}

/** What a running office has done with money of that age. */
function reachedAfter({ one }: Scene, days: number): Reached {
  const roll = one.die.roll();
  if (days <= 2) return 'arrived';
  if (days <= 6) return roll < 0.3 ? 'arrived' : 'drafted';
  if (days <= 11) return roll < 0.15 ? 'arrived' : roll < 0.4 ? 'drafted' : roll < 0.7 ? 'approved' : roll < 0.82 ? 'bounced' : 'paid';
  return roll < 0.05 ? 'arrived' : roll < 0.12 ? 'deferred' : roll < 0.2 ? 'approved' : roll < 0.34 ? 'bounced' : 'paid';
}

/** 结案提示 · When the last fen is out, the officer is asked to finish what is open and close. */
export function proposeClosing(
  one: PlannedCase,
  diary: Diary,
  money: MoneyStory,
  open: { readonly measures: number; readonly tasks: number },
): void {
  if (money.payout?.plan.fullySatisfied !== true || money.payout.paidOn === null) return;
  const missing = [...(open.measures > 0 ? ['no-measure-in-force'] : []), ...(open.tasks > 0 ? ['no-open-task'] : []), 'closing-notice'];
  diary.enter(diary.latest, SYSTEM, {
    type: 'closing.closing-proposed',
    subject: one.caseId,
    facts: { missing },
    tasks: [{ kind: 'open', task: 'close-case', facts: { missing } }],
  });
}
